package io.github.qualirepar.application;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/** Legal days are those of Paris, whatever the zone of the machine. */
final class Paris {
    static final ZoneId ZONE = ZoneId.of("Europe/Paris");

    private Paris() {}

    static LocalDate today(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }
}
