package io.github.qualirepar.adapter.ecosystem;

import java.io.IOException;

/** A request that got no usable answer. */
final class NoAnswer extends Exception {
    private static final long serialVersionUID = 1L;

    private final boolean sent;

    /**
     * @param sent can the other side have seen the request? {@code false} only if no byte of it left
     * @param cause what broke
     */
    NoAnswer(boolean sent, IOException cause) {
        super(cause.getClass().getSimpleName(), cause);
        this.sent = sent;
    }

    boolean sent() {
        return sent;
    }

    /** Was there an answer, only too large to be taken in? */
    boolean tooLarge() {
        return getCause() instanceof AnswerTooLarge;
    }

    /** The answer is larger than anything the organisation sends: it is not read into memory. */
    static final class AnswerTooLarge extends IOException {
        private static final long serialVersionUID = 1L;

        AnswerTooLarge(long limit) {
            super("the answer has more than " + limit + " bytes");
        }
    }
}
