package io.github.qualirepar.adapter.ecologic;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** Reads the header of that name: seconds, or a moment. */
final class RetryAfter {
    private final Clock clock;

    RetryAfter(Clock clock) {
        this.clock = clock;
    }

    /** How long to wait, never less than nothing; {@code null} for no header or an unreadable one. */
    @Nullable
    Duration read(@Nullable String header) {
        if (header == null) {
            return null;
        }
        String value = header.trim();
        if (value.matches("\\d{1,9}")) {
            return Duration.ofSeconds(Long.parseLong(value));
        }
        try {
            ZonedDateTime moment = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME);
            Duration wait = Duration.between(clock.instant(), moment.toInstant());
            return wait.isNegative() ? Duration.ZERO : wait;
        } catch (DateTimeException noMoment) {
            // A hint nobody can read is no hint.
            return null;
        }
    }
}
