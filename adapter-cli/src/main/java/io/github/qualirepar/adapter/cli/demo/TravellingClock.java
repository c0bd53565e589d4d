package io.github.qualirepar.adapter.cli.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** A clock that runs on as its base does and can be put forward. Safe for use by several threads. */
final class TravellingClock extends Clock {
    private final Clock base;
    private volatile Duration ahead = Duration.ZERO;

    TravellingClock(Clock base) {
        this.base = base;
    }

    /** Time passes, here and for everybody who was given this clock. For one thread only. */
    void pass(Duration time) {
        ahead = ahead.plus(time);
    }

    @Override
    public Instant instant() {
        return base.instant().plus(ahead);
    }

    @Override
    public ZoneId getZone() {
        return base.getZone();
    }

    /** In another zone, as far ahead as this one is now. */
    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.offset(base.withZone(zone), ahead);
    }
}
