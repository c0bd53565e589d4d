package io.github.qualirepar.adapter.cli.command;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import org.slf4j.LoggerFactory;

/** Decides how much is logged. Without a wish for details the logging library is not even touched. */
final class Logging {
    /** What other libraries have to say about themselves would bury it. */
    private static final String OWN = "io.github.qualirepar";

    private Logging() {}

    /** Logs each call to an organisation and what the library notices, without any consumer data or secret. */
    static void showDetails() {
        if (LoggerFactory.getLogger(OWN) instanceof Logger own) {
            own.setLevel(Level.DEBUG);
        }
    }
}
