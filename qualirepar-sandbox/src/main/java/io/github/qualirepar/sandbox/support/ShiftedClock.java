package io.github.qualirepar.sandbox.support;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAmount;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that runs as the one it was made from does, moved by an amount that can be changed. Thread-safe. */
public final class ShiftedClock extends Clock {

    private final Clock base;
    private final AtomicReference<Duration> shift;

    /** A clock that shows what the given one shows, until it is moved. */
    public ShiftedClock(Clock base) {
        this(base, new AtomicReference<>(Duration.ZERO));
    }

    private ShiftedClock(Clock base, AtomicReference<Duration> shift) {
        this.base = base;
        this.shift = shift;
    }

    /**
     * Moves the clock.
     *
     * @param amount a duration, or a period of the calendar of this clock's zone
     */
    public void advance(TemporalAmount amount) {
        set(ZonedDateTime.ofInstant(instant(), getZone()).plus(amount).toInstant());
    }

    /** Lets the clock show this instant now, and run on from there. */
    public void set(Instant now) {
        shift.set(Duration.between(base.instant(), now));
    }

    /** Takes every move back. */
    public void reset() {
        shift.set(Duration.ZERO);
    }

    @Override
    public Instant instant() {
        return base.instant().plus(shift.get());
    }

    @Override
    public ZoneId getZone() {
        return base.getZone();
    }

    /** A view of this clock in another zone; it moves along. */
    @Override
    public Clock withZone(ZoneId zone) {
        return new ShiftedClock(base.withZone(zone), shift);
    }
}
