package io.github.qualirepar.domain.rule;

/** Weight of a finding. */
public enum Level {
    /** Not eligible, or not to be sent. */
    BLOCK,
    /** Allowed, shown. */
    WARN,
    /** Only shown. */
    INFO
}
