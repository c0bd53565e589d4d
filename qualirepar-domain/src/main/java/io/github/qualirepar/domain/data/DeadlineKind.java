package io.github.qualirepar.domain.data;

/** What a deadline counts. */
public enum DeadlineKind {
    /** From the repair to the claim. */
    CLAIM_AFTER_REPAIR,
    /** From one repair of a device to the next one. */
    SAME_DEVICE_AGAIN,
    /** From today to the end of a label sheet. */
    LABEL_ENDING
}
