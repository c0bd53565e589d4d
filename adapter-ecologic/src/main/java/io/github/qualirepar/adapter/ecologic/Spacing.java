package io.github.qualirepar.adapter.ecologic;

import io.github.qualirepar.ports.Unreachable;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Keeps a polite distance between status calls (contract section 5, Q18). Each caller gets the next free moment, so
 * several threads together keep the distance too. Safe for use by several threads.
 */
final class Spacing {
    private final Duration distance;
    private final Transport transport;
    private final LongSupplier ticker;
    private boolean begun;
    private long nextFree;

    Spacing(Config config, Transport transport) {
        this.distance = config.statusSpacing();
        this.transport = transport;
        this.ticker = config.ticker();
    }

    /**
     * Waits until a call may go.
     *
     * @param operation name of the call
     * @throws Unreachable if the thread is interrupted meanwhile
     */
    void await(String operation) {
        long wait = reserve();
        if (wait > 0) {
            transport.sleep(operation, Duration.ofNanos(wait));
        }
    }

    private synchronized long reserve() {
        long now = ticker.getAsLong();
        // Differences only: the ticker may stand anywhere and pass its end.
        long wait = begun ? Math.max(0, nextFree - now) : 0;
        begun = true;
        nextFree = now + wait + distance.toNanos();
        return wait;
    }
}
