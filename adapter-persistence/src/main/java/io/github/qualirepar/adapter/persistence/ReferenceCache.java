package io.github.qualirepar.adapter.persistence;

import io.github.qualirepar.domain.reference.ReferenceData;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Keeps the lists read last: some are large, every check needs them, and what stands under a version never changes.
 *
 * <p>Safe for use by several threads; two that miss the same list at once both read it.
 */
final class ReferenceCache {
    private static final int SIZE = 8;

    private final Map<Key, ReferenceData> recent = new LinkedHashMap<>(16, 0.75f, true);

    private record Key(String account, String version) {}

    ReferenceData get(String account, String version, Supplier<ReferenceData> read) {
        Key key = new Key(account, version);
        synchronized (recent) {
            ReferenceData known = recent.get(key);
            if (known != null) {
                return known;
            }
        }
        ReferenceData data = read.get();
        synchronized (recent) {
            recent.put(key, data);
            if (recent.size() > SIZE) {
                recent.remove(recent.keySet().iterator().next());
            }
        }
        return data;
    }
}
