package io.github.qualirepar.domain.payment;

/** How far a transfer has come. */
public enum PaymentState {
    /** The organisation, or a person, says that it is on its way. */
    ANNOUNCED,
    /** A credit of the bank was matched with it. */
    RECEIVED,
    /** All of it was settled against what is owed. */
    SETTLED
}
