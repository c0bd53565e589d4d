package io.github.qualirepar.application;

/** How an action ended, for a program to decide on. */
public enum Outcome {
    /** Done, or there was nothing to do. */
    DONE,
    /** By a rule or by an organisation: the findings say why. Nothing changed beyond what the claim shows. */
    REFUSED,
    /** The organisation cannot be reached or is out of order: nothing was changed there, try again. */
    UNREACHABLE,
    /** The organisation refuses the account's credentials. */
    CREDENTIALS_REFUSED,
    /** The action was sent and no answer came: {@link Recovery} or a person settles it. */
    UNKNOWN,
    /** Somebody else is working on the claim, or it was changed meanwhile. */
    BUSY
}
