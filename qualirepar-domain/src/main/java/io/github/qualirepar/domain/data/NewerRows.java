package io.github.qualirepar.domain.data;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Lays newer rows over older ones. A newer row takes the place of the older one of its subject that begins on the same
 * day (so an older row can be ended or corrected), and ends the eve of its first day one that is open. Everything else
 * that overlaps is left for the {@link Timeline} to refuse.
 */
final class NewerRows {

    private NewerRows() {}

    static List<CsvRow> over(List<CsvRow> older, List<CsvRow> newer, Function<CsvRow, Object> subject) {
        List<CsvRow> left = new ArrayList<>(newer);
        List<CsvRow> rows = new ArrayList<>();
        for (CsvRow row : older) {
            List<CsvRow> same = newer.stream()
                    .filter(other -> subject.apply(other).equals(subject.apply(row)))
                    .toList();
            Optional<CsvRow> instead = same.stream()
                    .filter(other -> Objects.equals(other.firstDay(), row.firstDay()))
                    .findFirst();
            instead.ifPresent(left::remove);
            rows.add(instead.orElseGet(() -> ended(row, same)));
        }
        rows.addAll(left);
        return List.copyOf(rows);
    }

    private static CsvRow ended(CsvRow row, List<CsvRow> newer) {
        if (!row.isOpen()) {
            return row;
        }
        LocalDate from = row.firstDay();
        return newer.stream()
                .map(CsvRow::firstDay)
                .flatMap(Stream::ofNullable)
                .filter(day -> isAfter(day, from))
                .min(Comparator.naturalOrder())
                .map(day -> row.endedOn(day.minusDays(1)))
                .orElse(row);
    }

    private static boolean isAfter(LocalDate day, @Nullable LocalDate from) {
        return from == null || day.isAfter(from);
    }
}
