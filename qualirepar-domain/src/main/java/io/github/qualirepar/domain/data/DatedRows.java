package io.github.qualirepar.domain.data;

import io.github.qualirepar.domain.OrganisationId;
import io.github.qualirepar.domain.reference.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Rows sorted ahead by organisation and day: each change of what applies starts a new list. They are asked for in every
 * check, and change a few times in years.
 *
 * <p>Immutable and safe to share between threads.
 *
 * @param <T> kind of row
 * @param <S> what is made of the rows of some days
 */
final class DatedRows<T, S> {
    private final Map<OrganisationId, List<Span<S>>> ofOne = new HashMap<>();
    private final List<Span<S>> ofAll;

    /** What is made of the rows that apply from a day until the next span begins. */
    private record Span<S>(LocalDate from, S rows) {}

    /**
     * Sorts rows; those of one day keep their order.
     *
     * @param organisation whose row it is, or {@code null} = everybody's
     * @param period days on which it applies
     * @param made makes something of those that apply together
     */
    DatedRows(
            List<T> rows,
            Function<T, @Nullable OrganisationId> organisation,
            Function<T, Period> period,
            Function<List<T>, S> made) {
        for (T row : rows) {
            OrganisationId named = organisation.apply(row);
            if (named != null && !ofOne.containsKey(named)) {
                List<T> there = rows.stream()
                        .filter(other -> isOf(named, organisation.apply(other)))
                        .toList();
                ofOne.put(named, byDay(there, period, made));
            }
        }
        List<T> everybodys =
                rows.stream().filter(row -> organisation.apply(row) == null).toList();
        ofAll = byDay(everybodys, period, made);
    }

    private static boolean isOf(OrganisationId wanted, @Nullable OrganisationId named) {
        return named == null || named.equals(wanted);
    }

    /** The newest first: most questions are about these days. */
    private static <T, S> List<Span<S>> byDay(List<T> rows, Function<T, Period> period, Function<List<T>, S> made) {
        NavigableSet<LocalDate> changes = new TreeSet<>();
        changes.add(LocalDate.MIN);
        for (T row : rows) {
            LocalDate from = period.apply(row).from();
            LocalDate until = period.apply(row).until();
            if (from != null) {
                changes.add(from);
            }
            if (until != null) {
                changes.add(until.plusDays(1));
            }
        }
        List<Span<S>> spans = new ArrayList<>();
        for (LocalDate day : changes.descendingSet()) {
            List<T> then =
                    rows.stream().filter(row -> period.apply(row).contains(day)).toList();
            spans.add(new Span<>(day, made.apply(then)));
        }
        return List.copyOf(spans);
    }

    /**
     * What is made of the rows that apply on a day, in the order of the file.
     *
     * @param organisation at which; {@code null} or one that no row names = those of everybody
     */
    S at(@Nullable OrganisationId organisation, LocalDate day) {
        List<Span<S>> spans = ofOne.getOrDefault(organisation, ofAll);
        int place = 0;
        // The last span begins with time itself.
        while (day.isBefore(spans.get(place).from())) {
            place++;
        }
        return spans.get(place).rows();
    }
}
