package io.github.qualirepar.domain.rule;

/** How sure the fact behind a rule is. Of two, the lower counts. */
public enum Confidence {
    LOW,
    MEDIUM,
    HIGH
}
