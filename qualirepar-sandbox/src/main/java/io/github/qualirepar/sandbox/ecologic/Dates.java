package io.github.qualirepar.sandbox.ecologic;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The forms of dates that clients send (section 5): ISO with or without time, fraction, offset; US short dates. */
final class Dates {

    private static final int FIRST_SHORT_YEAR = 2000;
    private static final Pattern ADVISED = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}");

    private static final DateTimeFormatter ISO = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .optionalStart()
            .appendLiteral('T')
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .optionalStart()
            .appendOffset("+HH:MM", "Z")
            .optionalEnd()
            .optionalStart()
            .appendOffset("+HHMM", "Z")
            .optionalEnd()
            .optionalEnd()
            .toFormatter(Locale.ROOT)
            .withChronology(IsoChronology.INSTANCE)
            .withResolverStyle(ResolverStyle.STRICT);

    private static final DateTimeFormatter US = new DateTimeFormatterBuilder()
            .appendPattern("MM/dd/")
            .appendValueReduced(ChronoField.YEAR, 2, 4, FIRST_SHORT_YEAR)
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    private Dates() {}

    /** The day, or null when the text is no date. An offset is not applied: the day counts as written. */
    static @Nullable LocalDate read(String text) {
        LocalDate iso = read(text, ISO);
        return iso == null ? read(text, US) : iso;
    }

    /** Whether this is the form that the contract advises. */
    static boolean asAdvised(String text) {
        return ADVISED.matcher(text).matches();
    }

    /** A date and time as the organisation writes it. */
    static String write(LocalDateTime time) {
        return DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(time);
    }

    private static @Nullable LocalDate read(String text, DateTimeFormatter format) {
        try {
            return LocalDate.from(format.parse(text));
        } catch (DateTimeException notThisForm) {
            return null;
        }
    }
}
