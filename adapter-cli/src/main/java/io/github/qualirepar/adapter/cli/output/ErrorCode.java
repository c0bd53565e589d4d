package io.github.qualirepar.adapter.cli.output;

import io.github.qualirepar.application.Outcome;

/** Stable code of an error document; more precise than the exit code. */
public enum ErrorCode {
    REFUSED(ExitCode.REFUSED),
    UNREACHABLE(ExitCode.UNREACHABLE),
    OUTCOME_UNKNOWN(ExitCode.UNKNOWN),
    BUSY(ExitCode.BUSY),
    CREDENTIALS_REFUSED(ExitCode.CREDENTIALS),
    USAGE_WRONG(ExitCode.USAGE),
    INPUT_UNREADABLE(ExitCode.USAGE),
    CONFIGURATION_WRONG(ExitCode.USAGE),
    CLAIM_UNKNOWN(ExitCode.USAGE),
    PAYMENT_UNKNOWN(ExitCode.USAGE),
    PRODUCT_UNKNOWN(ExitCode.USAGE),
    STORAGE_NO_RIGHTS(ExitCode.USAGE),
    STORAGE_NEWER_VERSION(ExitCode.USAGE),
    STORAGE_UNAVAILABLE(ExitCode.USAGE),
    STORAGE_BUSY(ExitCode.BUSY),
    FAULT(ExitCode.FAULT);

    private final ExitCode exit;

    ErrorCode(ExitCode exit) {
        this.exit = exit;
    }

    public ExitCode exit() {
        return exit;
    }

    /**
     * The code of an action that was not done.
     *
     * @throws IllegalArgumentException if it was done
     */
    public static ErrorCode of(Outcome outcome) {
        return switch (outcome) {
            case DONE -> throw new IllegalArgumentException("what is done is no error");
            case REFUSED -> REFUSED;
            case UNREACHABLE -> UNREACHABLE;
            case CREDENTIALS_REFUSED -> CREDENTIALS_REFUSED;
            case UNKNOWN -> OUTCOME_UNKNOWN;
            case BUSY -> BUSY;
        };
    }
}
