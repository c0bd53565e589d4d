package io.github.qualirepar.domain.payment;

/** Where money that is owed stands (PAY-08). All but {@link #PAID} is at risk, each in its own way. */
public enum Standing {
    /** Nothing was handed in and no draft waits: the organisation knows of nothing. */
    NOT_SENT,
    /** It stands at the organisation and waits for the shop. */
    UNCONFIRMED,
    /** Handed in; the organisation has to answer, or to pay within its limit. */
    UNDER_REVIEW,
    /** Accepted, and not paid within the limit (PAY-01, D-18). */
    LATE,
    /** Refused or cancelled by the organisation, and not replaced. */
    REFUSED,
    PAID
}
