package io.github.qualirepar.ports.memory;

import io.github.qualirepar.ports.NoticeStore;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What people are told of, in memory. Safe for use by several threads. */
final class MemoryNotices implements NoticeStore {
    private final Map<String, Row> rows = new LinkedHashMap<>();

    private record Row(Item item, boolean told, @Nullable Reservation reservation) {
        boolean isFreeFor(String owner, Instant now) {
            return !told
                    && (reservation == null
                            || reservation.owner().equals(owner)
                            || !reservation.until().isAfter(now));
        }

        Row reserved(@Nullable Reservation by) {
            return new Row(item, told, by);
        }
    }

    private record Reservation(String owner, Instant until) {}

    @Override
    public synchronized int add(Collection<Item> items, boolean silently) {
        int before = rows.size();
        items.forEach(item -> rows.putIfAbsent(item.key(), new Row(item, silently, null)));
        return rows.size() - before;
    }

    @Override
    public synchronized List<Item> waiting() {
        return rows.values().stream()
                .filter(row -> !row.told())
                .map(Row::item)
                .sorted(Comparator.comparing(Item::at))
                .toList();
    }

    @Override
    public synchronized boolean reserve(Collection<String> keys, String owner, Instant now, Instant until) {
        boolean free = keys.stream().map(rows::get).allMatch(row -> row != null && row.isFreeFor(owner, now));
        if (free) {
            keys.forEach(key -> rows.computeIfPresent(key, (k, row) -> row.reserved(new Reservation(owner, until))));
        }
        return free;
    }

    @Override
    public synchronized void told(Collection<String> keys, Instant at) {
        keys.forEach(key -> rows.computeIfPresent(key, (k, row) -> new Row(row.item(), true, null)));
    }

    @Override
    public synchronized void released(Collection<String> keys, String owner) {
        keys.forEach(key -> rows.computeIfPresent(key, (k, row) -> {
            Reservation held = row.reservation();
            return held != null && held.owner().equals(owner) ? row.reserved(null) : row;
        }));
    }
}
