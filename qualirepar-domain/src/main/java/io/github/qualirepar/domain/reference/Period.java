package io.github.qualirepar.domain.reference;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Days from one to another, both included (AMT-13).
 *
 * @param from first day, or {@code null} = not known, open
 * @param until last day, or {@code null} = open
 */
public record Period(@Nullable LocalDate from, @Nullable LocalDate until) {

    public static final Period ALWAYS = new Period(null, null);

    public boolean contains(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
    }
}
