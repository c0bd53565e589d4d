package io.github.qualirepar.ports;

import io.github.qualirepar.domain.document.DocumentFacts;
import io.github.qualirepar.domain.document.DocumentKind;
import java.io.IOException;
import java.io.InputStream;

/**
 * A document on its way to an organisation. The adapter streams it; it is never held whole in memory.
 *
 * @param kind what it is
 * @param fileName name with extension, without folders
 * @param facts size, digest and format as inspected just before
 * @param content opens the bytes; may be called again for a second attempt
 */
public record DocumentUpload(DocumentKind kind, String fileName, DocumentFacts facts, Content content) {

    /** Opens a document's bytes. */
    @FunctionalInterface
    public interface Content {
        /**
         * Opens a new stream from the first byte; the caller closes it.
         *
         * @throws IOException if the document cannot be read
         */
        InputStream open() throws IOException;
    }

    @Override
    public String toString() {
        return "DocumentUpload[" + kind + ", " + facts.size() + " bytes]";
    }
}
