package io.github.qualirepar.adapter.cli.input;

/** Which text could not be read; the code of the error that is answered. */
public enum InputKind {
    /** A file named on the command line. */
    INPUT_UNREADABLE,
    /** Configuration file, environment or the rights of the file. */
    CONFIGURATION_WRONG
}
