package io.github.qualirepar.adapter.ecologic;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What came back over HTTP.
 *
 * @param status HTTP status
 * @param body the body as UTF-8, whatever its header says (contract section 5); empty if there was none
 * @param retryAfter how long the service asks to wait, or {@code null}
 */
record HttpAnswer(int status, String body, @Nullable Duration retryAfter) {

    boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    /** The account's key is missing, unknown or of the other environment (Q1); the body tells nothing. */
    boolean refusesCredentials() {
        return status == 401 || status == 403;
    }

    /** Turned away at the door, before anything was done: too many calls, or out of service for a while. */
    boolean isTurnedAway() {
        return status == 429 || status == 503;
    }

    /** A server's or gateway's failure that may pass. */
    boolean mayPass() {
        return status == 408 || status == 429 || status >= 500;
    }

    /** The status only: a body may hold consumer data. */
    @Override
    public String toString() {
        return "HttpAnswer[" + status + "]";
    }
}
