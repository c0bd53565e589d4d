package io.github.qualirepar.adapter.ecosystem;

import io.github.qualirepar.ports.FundingBodyException.Call;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An answer that came.
 *
 * @param operation name of the call
 * @param httpStatus HTTP status
 * @param text body, empty if there was none
 * @param tree the body's JSON object or list, or {@code null} if it is none
 * @param error the error in it, or {@code null}
 * @param retryAfter how long the gateway asks to wait, or {@code null}
 * @param correlationId the gateway's id of the request, or {@code null}
 */
record Reply(
        String operation,
        int httpStatus,
        String text,
        @Nullable Tree tree,
        @Nullable ServiceError error,
        @Nullable Duration retryAfter,
        @Nullable String correlationId) {

    /** What an answer means for the call that got it (contract section 4.3). */
    enum Kind {
        /** Done as asked. */
        DONE,
        /** The organisation says no: correct what was sent. */
        REFUSED,
        /** Token or account refused. */
        CREDENTIALS,
        /** Turned away before anything was done: throttled. */
        NOT_PROCESSED,
        /** Something broke on the other side; it may have been done all the same. */
        UNCERTAIN;

        boolean isTemporary() {
            return this == NOT_PROCESSED || this == UNCERTAIN;
        }

        private static Kind of(int status) {
            return switch (status) {
                case 401, 403 -> CREDENTIALS;
                // The gateway's way of not letting a request in at all. A 503 may come from behind it.
                case 429 -> NOT_PROCESSED;
                case 408 -> UNCERTAIN;
                default -> status >= 400 && status < 500 ? REFUSED : UNCERTAIN;
            };
        }
    }

    Kind kind() {
        return error == null ? Kind.DONE : Kind.of(error.code());
    }

    /** The answer's object or list, if it was done as asked and answered readably. */
    Optional<Tree> content() {
        return error == null ? Optional.ofNullable(tree) : Optional.empty();
    }

    /** The call for logs and support, its answer masked. */
    Call call() {
        return new Call(
                operation, httpStatus, error == null ? null : error.status(), correlationId, Redaction.startOf(text));
    }

    /** Leaves the body out: it may hold consumer data or the token. */
    @Override
    public String toString() {
        return "Reply[" + operation + ", " + httpStatus + "]";
    }
}
