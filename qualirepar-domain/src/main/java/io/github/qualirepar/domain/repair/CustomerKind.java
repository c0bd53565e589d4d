package io.github.qualirepar.domain.repair;

/** Who owns the device; only a private person gets the bonus (SCO-02). */
public enum CustomerKind {
    PRIVATE,
    COMPANY
}
