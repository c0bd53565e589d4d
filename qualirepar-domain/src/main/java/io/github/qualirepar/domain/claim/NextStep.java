package io.github.qualirepar.domain.claim;

/** What is to be done next on a claim, and by whom. */
public enum NextStep {
    COMPLETE_FILE(true),
    INVOICE(true),
    REQUEST_SUPPORT(false),
    CORRECT(true),
    WAIT_CONSUMER(true),
    CREATE(false),
    ATTACH_DOCUMENTS(false),
    CONFIRM(false),
    RECOVER(false),
    PORTAL_LOOKUP(true),
    CANCEL_ON_PORTAL(true),
    REPLACE(true),
    SETTLE(true);

    private final boolean byPerson;

    NextStep(boolean byPerson) {
        this.byPerson = byPerson;
    }

    /** Can only a person go on? */
    public boolean isByPerson() {
        return byPerson;
    }
}
