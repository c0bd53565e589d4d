package io.github.qualirepar.domain.repair;

/** How the consumer approves the quote. */
public enum QuoteApproval {
    SIGNED,
    SMS
}
