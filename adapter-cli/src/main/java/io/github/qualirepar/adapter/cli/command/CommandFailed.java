package io.github.qualirepar.adapter.cli.command;

import io.github.qualirepar.adapter.cli.output.Failure;

/** Ends a command with the reason why it was not done. */
final class CommandFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial") // an exception of this program alone, never serialized
    private final Failure failure;

    CommandFailed(Failure failure) {
        super(failure.code().name());
        this.failure = failure;
    }

    Failure failure() {
        return failure;
    }
}
