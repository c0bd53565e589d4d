package io.github.qualirepar.adapter.ecosystem;

import io.github.qualirepar.domain.OrganisationId;
import io.github.qualirepar.ports.FundingBodyException;
import io.github.qualirepar.ports.FundingBodyException.Call;
import io.github.qualirepar.ports.OutcomeUnknown;
import io.github.qualirepar.ports.ProtocolViolation;
import io.github.qualirepar.ports.Unreachable;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What happens when an answer does not come or tells of a passing trouble (408, 429, 5xx).
 *
 * <ul>
 *   <li>A read, and a change that may be repeated, is tried three times, after half a second and then one, each pause
 *       cut by up to a half at random; a wait the organisation asks for goes before, up to ten seconds.
 *   <li>A change that creates is sent once.
 *   <li>No attempt begins once thirty seconds are spent, so that an action ends before others may think it dead.
 *   <li>An interrupted thread stops at once and keeps its mark.
 * </ul>
 *
 * <p>A plain loop: Failsafe would do its waiting by itself, out of the replaceable sleeper's reach.
 */
final class Retries {

    private static final int MAX_ATTEMPTS = 3;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);
    private static final Duration BUDGET = Duration.ofSeconds(30);

    private final EcosystemFundingBody.Sleeper sleeper;
    private final LongSupplier ticker;

    Retries(EcosystemFundingBody.Sleeper sleeper, LongSupplier ticker) {
        this.sleeper = sleeper;
        this.ticker = ticker;
    }

    /** What a repetition would do at the organisation. */
    enum Nature {
        /** Nothing. */
        READ,
        /** Nothing that the first time has not done already. */
        REPEATABLE_CHANGE,
        /** Something a second time. */
        SINGLE_CHANGE
    }

    /** One attempt. */
    @FunctionalInterface
    interface Attempt {
        Reply send() throws NoAnswer;
    }

    /**
     * Sends until there is an answer that says something.
     *
     * @throws Unreachable if there is none, and no attempt can have changed anything
     * @throws OutcomeUnknown if there is none, and an attempt may have changed something
     * @throws ProtocolViolation if a read was answered by more than can be taken in
     */
    Reply send(String operation, Nature nature, Attempt attempt) {
        long begun = now();
        boolean maybeDone = false;
        for (int number = 1; ; number++) {
            Trouble trouble;
            try {
                Reply reply = attempt.send();
                if (!reply.kind().isTemporary()) {
                    return reply;
                }
                trouble = Trouble.of(reply);
            } catch (NoAnswer e) {
                trouble = Trouble.of(operation, e);
            }
            maybeDone |= trouble.maybeDone();
            if (!mayGoOn(nature, number, trouble, begun) || !pause(pauseAfter(number, trouble))) {
                throw given(nature, maybeDone, trouble);
            }
        }
    }

    /**
     * Waits before an attempt that an action makes by a rule of its own: so long as it says, or as the service asks.
     *
     * @param begun start of the action, by {@link #now}
     * @param hint wait the service asked for, or {@code null}
     * @return {@code false} if the attempt must not be made: time spent, a wait too long, thread interrupted
     */
    boolean waitForAnother(long begun, @Nullable Duration hint, Duration usual) {
        return hasTimeSince(begun)
                && isBearable(hint)
                && !Thread.currentThread().isInterrupted()
                && pause(hint == null ? usual : hint);
    }

    /** What an answer of passing trouble means where it is the last word. */
    static FundingBodyException failure(Nature nature, Reply reply) {
        Trouble trouble = Trouble.of(reply);
        return given(nature, trouble.maybeDone(), trouble);
    }

    /** What the lack of an answer means where it is the last word. */
    static FundingBodyException failure(Nature nature, String operation, NoAnswer e) {
        Trouble trouble = Trouble.of(operation, e);
        return given(nature, trouble.maybeDone(), trouble);
    }

    /** Waits; {@code false} if the thread was interrupted. */
    private boolean pause(Duration duration) {
        try {
            sleeper.sleep(duration);
            return !Thread.currentThread().isInterrupted();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** The start of an action, for {@link #waitForAnother}. */
    long now() {
        return ticker.getAsLong();
    }

    private boolean hasTimeSince(long begun) {
        return Duration.ofNanos(ticker.getAsLong() - begun).compareTo(BUDGET) < 0;
    }

    private boolean mayGoOn(Nature nature, int number, Trouble trouble, long begun) {
        return nature != Nature.SINGLE_CHANGE
                && number < MAX_ATTEMPTS
                && hasTimeSince(begun)
                && !trouble.tooLarge()
                && isBearable(trouble.waitHint())
                && !Thread.currentThread().isInterrupted();
    }

    private static boolean isBearable(@Nullable Duration hint) {
        return hint == null || hint.compareTo(LONGEST_PAUSE) <= 0;
    }

    private static Duration pauseAfter(int number, Trouble trouble) {
        if (trouble.waitHint() != null) {
            return trouble.waitHint();
        }
        long full = FIRST_PAUSE.toMillis() << (number - 1);
        return Duration.ofMillis(ThreadLocalRandom.current().nextLong(full / 2, full + 1));
    }

    private static FundingBodyException given(Nature nature, boolean maybeDone, Trouble trouble) {
        OrganisationId us = OrganisationId.ECOSYSTEM;
        if (nature == Nature.READ) {
            return trouble.tooLarge()
                    ? new ProtocolViolation(us, trouble.call(), trouble.text(), trouble.cause())
                    : new Unreachable(us, trouble.call(), trouble.text(), trouble.cause(), trouble.waitHint());
        }
        return maybeDone
                ? new OutcomeUnknown(us, trouble.call(), trouble.text(), trouble.cause())
                : new Unreachable(us, trouble.call(), trouble.text(), trouble.cause(), trouble.waitHint());
    }

    /** Why an attempt led to nothing. */
    private record Trouble(
            Call call,
            String text,
            boolean maybeDone,
            boolean tooLarge,
            @Nullable Duration waitHint,
            @Nullable Throwable cause) {

        static Trouble of(Reply reply) {
            Duration hint = reply.retryAfter();
            String text = hint == null
                    ? "out of order or busy"
                    : "out of order or busy; asks to wait " + hint.toSeconds() + " s";
            return new Trouble(reply.call(), text, reply.kind() == Reply.Kind.UNCERTAIN, false, hint, null);
        }

        static Trouble of(String operation, NoAnswer e) {
            String text = e.sent() ? "sent, but no usable answer came" : "no connection";
            return new Trouble(
                    Call.of(operation), text, e.sent(), e.tooLarge(), null, e.getCause() == null ? e : e.getCause());
        }
    }
}
