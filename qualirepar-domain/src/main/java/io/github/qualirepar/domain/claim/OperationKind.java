package io.github.qualirepar.domain.claim;

/** A call that changes something at an organisation. */
public enum OperationKind {
    /** Creates a support request, or replaces its content. */
    REQUEST,
    CREATE,
    ATTACH,
    CORRECT,
    SUBMIT,
    /** Deletes a draft. */
    WITHDRAW
}
