package io.github.qualirepar.adapter.ecologic;

import io.github.qualirepar.domain.document.DocumentFacts;
import io.github.qualirepar.domain.document.DocumentKind;
import io.github.qualirepar.domain.document.FileFormat;
import io.github.qualirepar.ports.DocumentUpload;
import java.io.ByteArrayInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** Documents to send. */
final class Documents {

    private Documents() {}

    static DocumentUpload of(DocumentKind kind, String fileName, byte[] bytes) {
        return new DocumentUpload(kind, fileName, facts(bytes), () -> new ByteArrayInputStream(bytes));
    }

    /** An example document. */
    static DocumentUpload example(DocumentKind kind, String fileName) {
        return of(kind, fileName, Samples.document(fileName));
    }

    /** The document within a sample body. */
    static byte[] ofSample(String body) {
        return Base64.getDecoder().decode(Samples.json(body).get("FileContent").asText());
    }

    static DocumentFacts facts(byte[] bytes) {
        byte[] head = Arrays.copyOf(bytes, Math.min(bytes.length, FileFormat.BYTES_NEEDED));
        return new DocumentFacts(bytes.length, sha256(bytes), FileFormat.of(head));
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
