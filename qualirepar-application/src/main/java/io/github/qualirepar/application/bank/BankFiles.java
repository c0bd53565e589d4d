package io.github.qualirepar.application.bank;

import io.github.qualirepar.domain.rule.FindingCode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * Reads bank files. The format is told from the content, never from a name. Nothing a file holds makes it throw:
 * whatever is wrong is a finding with its line. Amounts are exact.
 *
 * <p>Stateless and safe to share between threads.
 */
public final class BankFiles {
    /** Largest file that is read, in bytes: years of an account. */
    public static final int LARGEST = 20 * 1024 * 1024;

    private BankFiles() {}

    /**
     * Reads a file; the stream is not closed here.
     *
     * @throws IOException if the stream breaks
     */
    public static BankReading read(InputStream stream) throws IOException {
        return read(stream.readNBytes(LARGEST + 1));
    }

    /** Reads a file whole. */
    public static BankReading read(byte[] bytes) {
        if (bytes.length > LARGEST) {
            return BankReading.nothing(
                    null, Problem.of(FindingCode.PAYMENT_FILE_HOSTILE, 1, Problem.Reason.BANK_FILE_TOO_LARGE));
        }
        if (isWideText(bytes)) {
            return new CamtReader(bytes).read();
        }
        String text = FileText.decode(bytes);
        if (text.isBlank()) {
            return BankReading.nothing(null, Problem.of(FindingCode.PAYMENT_FILE_EMPTY, 1));
        }
        if (text.stripLeading().startsWith("<")) {
            return new CamtReader(bytes).read();
        }
        return CfonbLines.recognises(text)
                ? new CfonbReader().read(CfonbLines.of(text))
                : BankReading.nothing(null, Problem.of(FindingCode.PAYMENT_FILE_UNKNOWN, 1));
    }

    /**
     * Is a text the beginning of a bank file, beyond doubt? It may be broken all the same. Stricter than reading is: a
     * list of claim numbers must not be taken for one.
     */
    public static boolean recognises(String text) {
        return CfonbLines.isSurely(text)
                || (text.stripLeading().startsWith("<")
                        && new CamtReader(text.getBytes(StandardCharsets.UTF_8)).recognises());
    }

    /** UTF-16, which only XML comes in. */
    private static boolean isWideText(byte[] bytes) {
        return bytes.length > 2
                && ((bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF)
                        || (bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE));
    }
}
