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
    /** A transfer names the claim. */
    PAYMENT,
    /** Money was settled for it. */
    SETTLE,
    /** Money owed for it was given up. */
    WRITE_OFF,
    /** Its consumer data were masked. */
    PURGE,
    RECOVER,
    /** A person overrode a rule. */
    OVERRIDE
}
