package io.github.qualirepar.sandbox.http;

import java.time.Duration;

/** How a delayed answer waits; tests put a recording in its place. */
@FunctionalInterface
public interface Sleeper {

    /** Waits on the calling thread. */
    Sleeper THREAD = pause -> Thread.sleep(pause.toMillis());

    /**
     * Waits.
     *
     * @param pause how long
     * @throws InterruptedException when the server is closed meanwhile
     */
    void sleep(Duration pause) throws InterruptedException;
}
