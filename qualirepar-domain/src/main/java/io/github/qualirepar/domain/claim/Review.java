package io.github.qualirepar.domain.claim;

/** What the organisation has answered since the claim was handed in. */
public enum Review {
    UNDER_REVIEW(false),
    /** To be corrected ("non conforme"). */
    RETURNED(false),
    ACCEPTED(false),
    /** Final for the organisation; the receivable stays open until money is matched. */
    PAID(true),
    REFUSED(true),
    CANCELLED(true),
    /** A status nobody has seen; its raw text is kept. */
    UNKNOWN(false);

    private final boolean settled;

    Review(boolean settled) {
        this.settled = settled;
    }

    /** Is nothing more to be expected? A later contradicting status is kept as a warning, never taken over. */
    public boolean isFinal() {
        return settled;
    }
}
