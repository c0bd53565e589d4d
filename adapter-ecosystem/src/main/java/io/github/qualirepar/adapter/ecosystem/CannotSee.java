package io.github.qualirepar.adapter.ecosystem;

/** A question of a probe that cannot be answered, and why, in technical terms. */
final class CannotSee extends Exception {
    private static final long serialVersionUID = 1L;

    private final String reason;
    private final boolean maybeDone;

    CannotSee(String reason) {
        this(reason, false);
    }

    /** @param maybeDone can the call have done its work, though no answer came? */
    CannotSee(String reason, boolean maybeDone) {
        super(reason);
        this.reason = reason;
        this.maybeDone = maybeDone;
    }

    String reason() {
        return reason;
    }

    boolean maybeDone() {
        return maybeDone;
    }
}
