package io.github.qualirepar.application;

import io.github.qualirepar.domain.claim.ClaimDocument;
import io.github.qualirepar.domain.document.DocumentFacts;
import io.github.qualirepar.domain.document.FileFormat;
import io.github.qualirepar.ports.DocumentLibrary;
import io.github.qualirepar.ports.DocumentUpload;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** Looks at documents in the host's store, byte by byte, without ever holding one whole. */
final class Documents {
    private static final int BUFFER = 64 * 1024;

    private final DocumentLibrary library;

    Documents(DocumentLibrary library) {
        this.library = library;
    }

    DocumentLibrary library() {
        return library;
    }

    /** Size, digest and format; empty if the document cannot be found or read. */
    Optional<DocumentFacts> inspect(String path) {
        try (InputStream in = library.open(path)) {
            return Optional.of(inspect(in));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static DocumentFacts inspect(InputStream in) throws IOException {
        MessageDigest digest = sha256();
        byte[] buffer = new byte[BUFFER];
        byte[] head = new byte[0];
        long size = 0;
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            if (head.length < FileFormat.BYTES_NEEDED && read > 0) {
                head = headOf(head, buffer, read);
            }
            digest.update(buffer, 0, read);
            size += read;
        }
        return new DocumentFacts(size, HexFormat.of().formatHex(digest.digest()), FileFormat.of(head));
    }

    private static byte[] headOf(byte[] head, byte[] buffer, int read) {
        int more = Math.min(FileFormat.BYTES_NEEDED - head.length, read);
        byte[] longer = Arrays.copyOf(head, head.length + more);
        System.arraycopy(buffer, 0, longer, head.length, more);
        return longer;
    }

    /** The document as an adapter sends it. */
    DocumentUpload upload(ClaimDocument document, DocumentFacts facts) {
        return new DocumentUpload(document.kind(), document.name(), facts, () -> library.open(document.path()));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
