package io.github.qualirepar.domain.claim;

/** A call that changes something at an organisation. */
public enum OperationKind {
    CREATE,
    ATTACH,
    CORRECT,
    SUBMIT,
    /** Deletes a draft. */
    WITHDRAW
}
