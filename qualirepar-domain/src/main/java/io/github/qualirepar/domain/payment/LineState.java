package io.github.qualirepar.domain.payment;

/** What a line of a transfer is worth beside the claims we know. */
public enum LineState {
    MATCHED,
    /** The claim is ours, the amount is not the one that is open. */
    AMOUNT_DIFFERS,
    /** No claim of ours is called so. */
    UNKNOWN_CLAIM,
    /** The claim was refused, cancelled, given up or never handed in: nothing is owed for it. */
    REFUSED_CLAIM,
    /** All that is owed for the claim stands under another transfer, or was paid or written off. */
    PAID_TWICE
}
