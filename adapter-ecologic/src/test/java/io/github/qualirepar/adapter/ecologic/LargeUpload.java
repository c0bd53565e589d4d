package io.github.qualirepar.adapter.ecologic;

import io.github.qualirepar.domain.document.DocumentFacts;
import io.github.qualirepar.domain.document.DocumentKind;
import io.github.qualirepar.domain.document.FileFormat;
import io.github.qualirepar.ports.DocumentUpload;
import java.io.InputStream;
import java.util.Arrays;

/** A program of its own, so that it can be given a small memory: sends one document of that many bytes and ends. */
final class LargeUpload {

    private LargeUpload() {}

    /**
     * Exits with 0 if the document was accepted, else by an exception.
     *
     * @param arguments the service's address, the number of bytes, the largest number of bytes allowed
     */
    public static void main(String[] arguments) {
        long size = Long.parseLong(arguments[1]);
        try (EcologicFundingBody body = EcologicFundingBody.builder()
                .url(arguments[0])
                .apiKey(Service.KEY)
                .clock(Service.CLOCK)
                .maxFileBytes(Long.parseLong(arguments[2]))
                .build()) {
            if (!body.attach("730815", document(size)).isAccepted()) {
                throw new IllegalStateException("not accepted");
            }
        }
    }

    /** An invoice of so many zeros, made while it is read. */
    static DocumentUpload document(long size) {
        DocumentFacts facts = new DocumentFacts(size, "0".repeat(64), FileFormat.PDF);
        return new DocumentUpload(DocumentKind.INVOICE, "facture.pdf", facts, () -> new Zeros(size));
    }

    private static final class Zeros extends InputStream {
        private long left;

        Zeros(long size) {
            left = size;
        }

        @Override
        public int read() {
            return left-- > 0 ? 0 : -1;
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            if (left <= 0) {
                return -1;
            }
            int count = (int) Math.min(left, length);
            Arrays.fill(target, offset, offset + count, (byte) 0);
            left -= count;
            return count;
        }
    }
}
