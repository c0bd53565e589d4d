package io.github.qualirepar.domain.claim;

/** The consumer's approval of the quote, where an organisation asks for it. */
public enum ConsumerApproval {
    NOT_ASKED,
    ASKED,
    ACCEPTED,
    REFUSED
}
