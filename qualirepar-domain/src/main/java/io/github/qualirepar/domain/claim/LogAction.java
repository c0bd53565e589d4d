package io.github.qualirepar.domain.claim;

/** What a line of a claim's log is about. */
public enum LogAction {
    OPEN,
    /** A support request was made or replaced. */
    SUPPORT,
    CREATE,
    ATTACH,
    CORRECT,
    CONFIRM,
    /** The claim is given up, or only its draft (reopened). */
    CANCEL,
    STATUS,
    LINK,
    REPLACE,
    RECOVER,
    /** A person overrode a rule. */
    OVERRIDE
}
