package io.github.qualirepar.ports;

/** What a person is told of. */
public enum NoticeKind {
    /** A transfer was announced: its reference, day, sum and claims. */
    PAYMENT_ANNOUNCED,
    /** A claim was refused. */
    CLAIM_REFUSED,
    /** A claim came back to be corrected. */
    CLAIM_RETURNED,
    /** A claim waits at the organisation and was not handed in (DLY-06). */
    DRAFT_UNCONFIRMED,
    /** A claim was accepted and is not paid within the limit (PAY-01). */
    CLAIM_LATE,
    /** A label of a site is about to end (LAB-03). */
    LABEL_ENDING
}
