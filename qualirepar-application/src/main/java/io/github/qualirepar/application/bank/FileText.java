package io.github.qualirepar.application.bank;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Turns the bytes of a text file into text, without being told how they were written. */
public final class FileText {
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private FileText() {}

    /**
     * UTF-8 if the bytes are, else windows-1252, in which spreadsheets write and which reads what banks write in
     * ISO-8859-1; without a byte order mark.
     */
    public static String decode(byte[] bytes) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            // Where ISO-8859-15 has the euro sign, windows-1252 has a sign that nobody writes.
            text = new String(bytes, WINDOWS).replace('¤', '€');
        }
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }
}
