package io.github.qualirepar.sandbox.ecologic;

import io.github.qualirepar.sandbox.http.Reply;

/** Ends a call early with its answer. Never leaves the package; carries no text of what was sent. */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Reply reply;

    Refusal(Reply reply) {
        super("answered " + reply.status(), null, false, false);
        this.reply = reply;
    }

    Reply reply() {
        return reply;
    }
}
