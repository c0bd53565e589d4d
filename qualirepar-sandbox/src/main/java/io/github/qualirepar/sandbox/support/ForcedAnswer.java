package io.github.qualirepar.sandbox.support;

import io.github.qualirepar.sandbox.http.Reply;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What is to happen to the next call of a route.
 *
 * @param instead the answer to give; null to give the true one
 * @param work whether the call does its work although another answer is given
 * @param delay how long the answer waits
 * @param drop whether the answer is lost on its way
 */
public record ForcedAnswer(@Nullable Reply instead, boolean work, Duration delay, boolean drop) {

    /** Another answer, the work not done. */
    public static ForcedAnswer answer(Reply reply) {
        return new ForcedAnswer(reply, false, Duration.ZERO, false);
    }

    /** Another answer although the work is done. */
    public static ForcedAnswer answerAfterWork(Reply reply) {
        return new ForcedAnswer(reply, true, Duration.ZERO, false);
    }

    /** The work done, the true answer given late. */
    public static ForcedAnswer late(Duration delay) {
        return new ForcedAnswer(null, true, delay, false);
    }

    /** The work done, the answer lost: the connection is closed. */
    public static ForcedAnswer lostAnswer() {
        return new ForcedAnswer(null, true, Duration.ZERO, true);
    }

    /** The connection closed, the work not done. */
    public static ForcedAnswer lostRequest() {
        return new ForcedAnswer(Reply.empty(500), false, Duration.ZERO, true);
    }

    /**
     * Applies this to a call.
     *
     * @param trueWork does the call's work and gives its answer
     * @return the answer to send
     */
    public Reply applyTo(Supplier<Reply> trueWork) {
        Reply done = work || instead == null ? trueWork.get() : null;
        Reply reply = instead == null ? Objects.requireNonNull(done, "the true answer") : instead;
        Reply timed = delay.isZero() ? reply : reply.withDelay(delay);
        return drop ? timed.dropped() : timed;
    }
}
