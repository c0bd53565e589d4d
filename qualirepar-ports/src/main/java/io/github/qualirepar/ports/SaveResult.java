package io.github.qualirepar.ports;

/** How storing a claim ended. */
public enum SaveResult {
    SAVED,
    /** Somebody else changed the claim meanwhile: read it again. */
    STALE,
    /** An operation is pending on the claim. */
    PENDING,
    /** The number of the repair file names another claim already. */
    NUMBER_TAKEN
}
