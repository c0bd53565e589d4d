package io.github.qualirepar.adapter.ecologic;

/** A question of a probe that cannot be answered, and why, in technical terms. */
final class CannotSee extends Exception {
    private static final long serialVersionUID = 1L;

    private final String reason;

    CannotSee(String reason) {
        super(reason);
        this.reason = reason;
    }

    String reason() {
        return reason;
    }
}
