package io.github.qualirepar.domain.repair;

/** Civility of the customer; each organisation has its own codes for it. */
public enum Title {
    MR,
    MRS,
    MISS,
    NONE
}
