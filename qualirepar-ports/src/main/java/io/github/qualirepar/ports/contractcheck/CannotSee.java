package io.github.qualirepar.ports.contractcheck;

/** A question cannot be answered; the reason is for people and holds nothing personal. */
public final class CannotSee extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Observation reason;
    private final boolean maybeDone;

    /** For a reason that has nothing to do with a call in doubt. */
    public CannotSee(Observation reason) {
        this(reason, false);
    }

    /** @param maybeDone can the call have done its work, though no answer came? */
    public CannotSee(Observation reason, boolean maybeDone) {
        super(reason.code());
        this.reason = reason;
        this.maybeDone = maybeDone;
    }

    public Observation reason() {
        return reason;
    }

    /** Can the call have done its work, though no answer came? */
    public boolean maybeDone() {
        return maybeDone;
    }
}
