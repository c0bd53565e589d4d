package io.github.qualirepar.domain.data;

import io.github.qualirepar.domain.reference.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Checks that the periods of rows which speak of one thing do not overlap and, where wanted, leave no gap. */
final class Timeline {

    private record Entry(Period period, CsvRow row) {}

    private final boolean gapsAllowed;
    private final Map<Object, List<Entry>> byKey = new LinkedHashMap<>();

    private Timeline(boolean gapsAllowed) {
        this.gapsAllowed = gapsAllowed;
    }

    static Timeline withGaps() {
        return new Timeline(true);
    }

    static Timeline withoutGaps() {
        return new Timeline(false);
    }

    void add(Object key, Period period, CsvRow row) {
        byKey.computeIfAbsent(key, any -> new ArrayList<>()).add(new Entry(period, row));
    }

    /**
     * Compares each period with the one before it.
     *
     * @throws DataFileException naming the later row
     */
    void check() {
        for (List<Entry> entries : byKey.values()) {
            entries.sort(Comparator.comparing(entry -> fromOf(entry.period)));
            for (int i = 1; i < entries.size(); i++) {
                check(entries.get(i - 1), entries.get(i));
            }
        }
    }

    private void check(Entry before, Entry after) {
        LocalDate until = before.period.until();
        LocalDate from = fromOf(after.period);
        if (until == null || !from.isAfter(until)) {
            throw after.row.wrong("its days overlap with those of " + before.row.seenFrom(after.row));
        }
        if (!gapsAllowed && from.isAfter(until.plusDays(1))) {
            throw after.row.wrong("there is a gap between its days and those of " + before.row.seenFrom(after.row));
        }
    }

    private static LocalDate fromOf(Period period) {
        return period.from() == null ? LocalDate.MIN : period.from();
    }
}
