package io.github.qualirepar.domain.eligibility;

/** Short answer of an eligibility question. */
public enum Verdict {
    ELIGIBLE,
    NOT_ELIGIBLE,
    /** The lists at hand cannot tell. */
    ASK_ONLINE
}
