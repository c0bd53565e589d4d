package io.github.qualirepar.ports.contractcheck;

/** What to do about an assumption that turned out otherwise. */
public enum Remedy {
    /** Nothing: both forms are read. */
    BOTH_FORMS_READ(true),
    /** Nothing: the same is judged here before anything is sent, and a refusal there is told with its reason. */
    JUDGED_HERE(true),
    /** Nothing: the refusal is told as it comes, whatever its words. */
    REFUSAL_TOLD(true),
    /** Nothing: the library never does this. */
    NOT_USED(true),
    /** Nothing: the library looks for what an answer did not tell. */
    LOOKED_FOR(true),
    /** Nothing: both forms are sent. */
    BOTH_FORMS_SENT(true),
    /** Nothing to set: a claim in this state is a next step for a person at the portal. */
    LEFT_TO_A_PERSON(true),
    /** Nothing: what the organisation demands besides is taken over as a next step. */
    DEMAND_TAKEN_OVER(true),
    /** Nothing: what is unknown is kept and shown as it is. */
    KEPT_AS_IT_IS(true),
    /** Nothing: the lower of two amounts counts. */
    LOWER_COUNTS(true),
    /** Nothing: the setting says so already. */
    SET_ALREADY(true),
    /** A setting has to be changed. */
    CHANGE_SETTING(false),
    /** A setting may be changed; as it is, nothing breaks. */
    MAY_CHANGE_SETTING(true),
    /** The sites of the configuration have to be compared with those listed there. */
    COMPARE_SITES(true),
    /** Somebody has to take away on the portal what the probe left there. */
    CLEAN_UP_BY_HAND(false),
    /** There is no remedy yet: the project has to be told. */
    REPORT(false);

    private final boolean tolerated;

    Remedy(boolean tolerated) {
        this.tolerated = tolerated;
    }

    /** Does the library cope as it is? */
    public boolean isTolerated() {
        return tolerated;
    }
}
