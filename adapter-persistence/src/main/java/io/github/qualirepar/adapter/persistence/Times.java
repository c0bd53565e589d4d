package io.github.qualirepar.adapter.persistence;

import java.sql.Types;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.config.ConfigRegistry;

/**
 * Moments as text: UTC, always nine decimals, so that they sort as text and come back exactly. The driver's own form
 * would be a number of milliseconds.
 */
final class Times {
    private static final Instant FIRST = Instant.parse("0000-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999999Z");
    private static final DateTimeFormatter FORMAT =
            new DateTimeFormatterBuilder().appendInstant(9).toFormatter();

    private Times() {}

    /**
     * @throws IllegalArgumentException if the year has not four digits: such a text would not sort
     */
    static String text(Instant moment) {
        if (moment.isBefore(FIRST) || moment.isAfter(LAST)) {
            throw new IllegalArgumentException("a moment outside the years 0 to 9999 is not stored");
        }
        return FORMAT.format(moment);
    }

    static Instant instant(String text) {
        return Instant.parse(text);
    }

    /** The nearest moment that can be stored: a bound to ask with. */
    static Instant bound(Instant moment) {
        return moment.isBefore(FIRST) ? FIRST : moment.isAfter(LAST) ? LAST : moment;
    }

    /** Lets a moment be bound to a statement. */
    static final class InstantArgument extends AbstractArgumentFactory<Instant> {
        InstantArgument() {
            super(Types.VARCHAR);
        }

        @Override
        protected Argument build(Instant value, ConfigRegistry config) {
            return (position, statement, context) -> statement.setString(position, text(value));
        }
    }
}
