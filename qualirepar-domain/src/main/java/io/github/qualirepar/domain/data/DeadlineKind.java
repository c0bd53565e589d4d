package io.github.qualirepar.domain.data;

/** What a deadline counts. */
public enum DeadlineKind {
    /** From the repair to the claim. */
    CLAIM_AFTER_REPAIR,
    /** From one repair of a device to the next one. */
    SAME_DEVICE_AGAIN,
    /** From today to the end of a label sheet; there may be several, one for each announcement. */
    LABEL_ENDING,
    /** From the end of the legal guarantee to its end after a repair under it. */
    GUARANTEE_LENGTHENED,
    /** From the creation of a draft to the day from which it is announced. */
    DRAFT_UNCONFIRMED,
    /** From the creation of a draft to its deletion by the organisation. */
    DRAFT_DELETED,
    /** From the hand-in of a claim to the last day on which the organisation may pay it. */
    PAYMENT_DUE
}
