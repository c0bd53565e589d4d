package io.github.qualirepar.domain.claim;

/** Where a document of a claim stands. */
public enum DocumentState {
    /** Required, and nothing is registered for it. */
    MISSING,
    /** Registered, not sent yet. */
    READY,
    /** Received by the organisation. */
    SENT,
    /** Was sent to a draft that is gone: to be sent again. */
    LOST
}
