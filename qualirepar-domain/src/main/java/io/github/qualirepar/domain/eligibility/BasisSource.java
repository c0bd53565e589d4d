package io.github.qualirepar.domain.eligibility;

/** Which data an amount was decided on, best first (D-22). */
public enum BasisSource {
    /** Answered by the organisation for this case. */
    LIVE_CALCULATION,
    /** The organisation's list as last downloaded. */
    CACHED_CATALOGUE,
    /** The scale of the library, renewed by the host's newer rows where it keeps any: the version tells which. */
    SHIPPED_SCALE,
    /** No amount is known. */
    NONE
}
