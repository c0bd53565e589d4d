package io.github.qualirepar.adapter.ecologic;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Keeps a polite distance between status calls (contract section 5, Q18). Each caller gets the next free moment, so
 * several threads together keep the distance too. Safe for use by several threads.
 */
final class Spacing {
    private final Duration distance;
    private final EcologicFundingBody.Sleeper sleeper;
    private final LongSupplier ticker;
    private boolean begun;
    private long nextFree;

    Spacing(Config config) {
        this.distance = config.statusSpacing();
        this.sleeper = config.sleeper();
        this.ticker = config.ticker();
    }

    /**
     * Waits until a call may go.
     *
     * @throws InterruptedException if the thread is interrupted meanwhile
     */
    void await() throws InterruptedException {
        long wait = reserve();
        if (wait > 0) {
            sleeper.sleep(Duration.ofNanos(wait));
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
