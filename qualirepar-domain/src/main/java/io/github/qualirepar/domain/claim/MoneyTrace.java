package io.github.qualirepar.domain.claim;

/** What is known of the money for a claim, as far as it decides what is to be done next. */
public enum MoneyTrace {
    NONE,
    /** A transfer names it, or part of it came: something is to be settled. */
    NAMED,
    /** All that was owed was settled or written off. */
    CLEARED
}
