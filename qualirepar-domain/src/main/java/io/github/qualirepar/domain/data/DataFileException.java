package io.github.qualirepar.domain.data;

/**
 * A data file that is not as it must be. Nothing of it is used: a rule that silently went missing would be worse than a
 * program that does not start.
 */
public final class DataFileException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String file;
    private final int line;

    /**
     * Says what is wrong and where.
     *
     * @param file name of the file
     * @param line line in it, from 1
     * @param reason what is wrong with it
     */
    public DataFileException(String file, int line, String reason) {
        super(file + ", line " + line + ": " + reason);
        this.file = file;
        this.line = line;
    }

    /** Name of the file. */
    public String file() {
        return file;
    }

    /** Line in it, from 1. */
    public int line() {
        return line;
    }
}
