package io.github.qualirepar.domain.payment;

/** How a transfer became known. */
public enum PaymentSource {
    /** The organisation was asked (PAY-03). */
    FEED,
    /** A statement of the organisation was read (PAY-04). */
    STATEMENT,
    /** A person pasted the ids of the claims it pays (PAY-06). */
    LIST,
    /** A person ticked claims off (PAY-06). */
    TICKED
}
