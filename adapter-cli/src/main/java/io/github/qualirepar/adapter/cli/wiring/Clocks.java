package io.github.qualirepar.adapter.cli.wiring;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Makes clocks. */
public final class Clocks {
    private Clocks() {}

    /** A clock that shows the given moment now, and runs on as the base does. */
    public static Clock startingAt(Instant moment, Clock base) {
        return Clock.offset(base, Duration.between(base.instant(), moment));
    }
}
