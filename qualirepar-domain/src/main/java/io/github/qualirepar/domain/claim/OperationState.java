package io.github.qualirepar.domain.claim;

/** How far an {@link Operation} has come. */
public enum OperationState {
    /** Stored before the call; somebody is at work while the lease runs. */
    IN_FLIGHT,
    /** The call was made and no answer came, or the process died: only recovery or a person ends it. */
    UNKNOWN,
    SUCCEEDED,
    /** The organisation said no. */
    REFUSED,
    /** The call surely never reached the organisation. */
    NOT_SENT;

    /** Does it still hold its claim? */
    public boolean isPending() {
        return this == IN_FLIGHT || this == UNKNOWN;
    }
}
