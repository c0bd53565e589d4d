package io.github.qualirepar.adapter.ecologic;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.jspecify.annotations.Nullable;

/**
 * When a read is tried again, and how long is waited before. Nothing that changes something is ever sent twice, so this
 * is asked for reads only.
 *
 * <p>Tried again: no connection or a lost one, and the statuses 408, 429 and 5xx. Not: a certificate that does not fit,
 * any other status, an interrupted thread. At most {@value #TRIES} tries; the pauses double from half a second, with a
 * quarter of jitter. A wait hint of the service wins; one longer than {@code LONGEST} ends the tries.
 */
final class RetryPolicy {
    static final int TRIES = 3;
    static final Duration LONGEST = Duration.ofSeconds(30);

    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);

    private final DoubleSupplier random;

    /**
     * @param random numbers from 0 to below 1, for the jitter
     */
    RetryPolicy(DoubleSupplier random) {
        this.random = random;
    }

    /** How long to wait before the next try after an answer; empty if there is none. */
    Optional<Duration> after(int triesMade, HttpAnswer answer) {
        return answer.mayPass() ? pause(triesMade, answer.retryAfter()) : Optional.empty();
    }

    /** How long to wait before the next try after a failed one; empty if there is none. */
    Optional<Duration> after(int triesMade, IOException failure) {
        boolean distrusted = failure instanceof SSLHandshakeException || failure instanceof SSLPeerUnverifiedException;
        return distrusted || Thread.currentThread().isInterrupted() ? Optional.empty() : pause(triesMade, null);
    }

    private Optional<Duration> pause(int triesMade, @Nullable Duration hint) {
        if (triesMade >= TRIES || (hint != null && hint.compareTo(LONGEST) > 0)) {
            return Optional.empty();
        }
        return Optional.of(hint != null ? hint : jittered(FIRST_PAUSE.multipliedBy(1L << (triesMade - 1))));
    }

    private Duration jittered(Duration pause) {
        long quarter = pause.toMillis() / 4;
        return pause.plusMillis(Math.round((2 * random.getAsDouble() - 1) * quarter));
    }
}
