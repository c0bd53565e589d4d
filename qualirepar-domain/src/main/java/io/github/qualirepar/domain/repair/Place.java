package io.github.qualirepar.domain.repair;

/** Where a repair is done. */
public enum Place {
    WORKSHOP,
    HOME,
    REMOTE
}
