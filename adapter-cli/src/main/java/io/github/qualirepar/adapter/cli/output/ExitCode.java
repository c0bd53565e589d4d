package io.github.qualirepar.adapter.cli.output;

import io.github.qualirepar.application.Outcome;
import java.util.Collection;
import java.util.List;

/** What the program tells the one that called it. Scripts rely on the numbers. */
public enum ExitCode {
    /** Done. */
    DONE(0),
    /** Refused by a rule or by an organisation: the reasons are printed. */
    REFUSED(1),
    /** Wrong usage, unreadable input, unknown id, wrong configuration, rights, storage that cannot be used. */
    USAGE(2),
    /** An organisation cannot be reached or is out of order: nothing was changed there. */
    UNREACHABLE(3),
    /** An action was sent and no answer came. */
    UNKNOWN(4),
    /** Somebody else is working on it, or it was changed meanwhile. */
    BUSY(5),
    /** An organisation refuses the credentials. */
    CREDENTIALS(6),
    /** A fault of the program. */
    FAULT(70);

    /** Which one counts when several things were done at once. */
    private static final List<ExitCode> WORST_FIRST =
            List.of(FAULT, USAGE, CREDENTIALS, UNKNOWN, BUSY, UNREACHABLE, REFUSED, DONE);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    public int number() {
        return number;
    }

    public static ExitCode of(Outcome outcome) {
        return switch (outcome) {
            case DONE -> DONE;
            case REFUSED -> REFUSED;
            case UNREACHABLE -> UNREACHABLE;
            case CREDENTIALS_REFUSED -> CREDENTIALS;
            case UNKNOWN -> UNKNOWN;
            case BUSY -> BUSY;
        };
    }

    /** The one that tells of several; {@link #DONE} for none. */
    public static ExitCode worst(Collection<ExitCode> codes) {
        return WORST_FIRST.stream().filter(codes::contains).findFirst().orElse(DONE);
    }
}
