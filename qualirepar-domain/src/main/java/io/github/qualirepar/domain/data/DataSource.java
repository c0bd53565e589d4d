package io.github.qualirepar.domain.data;

import java.io.IOException;
import java.io.Reader;

/** Where data files are read from: the class path, or a folder of the host. */
@FunctionalInterface
public interface DataSource {

    /**
     * Opens a file from its start; the caller closes it.
     *
     * @throws IOException if it is not there or cannot be read
     */
    Reader open(DataFile file) throws IOException;
}
