package io.github.qualirepar.domain.data;

import io.github.qualirepar.domain.OrganisationId;
import io.github.qualirepar.domain.reference.Period;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
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
 */
final class DatedRows<T> {
    private final Map<OrganisationId, NavigableMap<LocalDate, List<T>>> ofOne = new HashMap<>();
    private final NavigableMap<LocalDate, List<T>> ofAll;

    /**
     * Sorts rows; those of one day keep their order.
     *
     * @param organisation whose row it is, or {@code null} = everybody's
     * @param period days on which it applies
     */
    DatedRows(List<T> rows, Function<T, @Nullable OrganisationId> organisation, Function<T, Period> period) {
        for (T row : rows) {
            OrganisationId named = organisation.apply(row);
            if (named != null && !ofOne.containsKey(named)) {
                List<T> there = rows.stream()
                        .filter(other -> isOf(named, organisation.apply(other)))
                        .toList();
                ofOne.put(named, byDay(there, period));
            }
        }
        List<T> everybodys =
                rows.stream().filter(row -> organisation.apply(row) == null).toList();
        ofAll = byDay(everybodys, period);
    }

    private static boolean isOf(OrganisationId wanted, @Nullable OrganisationId named) {
        return named == null || named.equals(wanted);
    }

    private static <T> NavigableMap<LocalDate, List<T>> byDay(List<T> rows, Function<T, Period> period) {
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
        NavigableMap<LocalDate, List<T>> byDay = new TreeMap<>();
        for (LocalDate day : changes) {
            byDay.put(
                    day,
                    rows.stream().filter(row -> period.apply(row).contains(day)).toList());
        }
        return byDay;
    }

    /**
     * The rows that apply on a day, in the order of the file.
     *
     * @param organisation at which; {@code null} or one that no row names = those of everybody
     */
    List<T> at(@Nullable OrganisationId organisation, LocalDate day) {
        return ofOne.getOrDefault(organisation, ofAll).floorEntry(day).getValue();
    }
}
