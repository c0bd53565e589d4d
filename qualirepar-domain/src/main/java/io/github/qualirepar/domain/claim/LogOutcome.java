package io.github.qualirepar.domain.claim;

/** How a logged action ended. */
public enum LogOutcome {
    DONE,
    /** By a rule, or by the organisation. */
    REFUSED,
    NOT_SENT,
    UNKNOWN
}
