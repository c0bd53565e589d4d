package io.github.qualirepar.ports;

import io.github.qualirepar.domain.repair.DocumentReference;
import io.github.qualirepar.domain.repair.RepairFile;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/**
 * The host's document store. The bytes stay there; keeping them is the host's duty (DOC-10). Safe for use by several
 * threads.
 */
public interface DocumentLibrary {

    /** What is attached to a repair file, in the host's order. */
    List<DocumentReference> list(RepairFile file);

    /**
     * Opens a document from its first byte; the caller closes the stream.
     *
     * @param path the host's reference, from {@link DocumentReference#path()}
     * @throws java.nio.file.NoSuchFileException if there is no such document
     * @throws IOException if it cannot be read
     */
    InputStream open(String path) throws IOException;
}
