package io.github.qualirepar.domain.claim;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * One line of a claim's log. Holds codes, ids and amounts; never consumer data.
 *
 * @param at when
 * @param action what was done
 * @param outcome how it ended
 * @param details further facts by name, for example {@code from}, {@code to}, {@code document}, {@code by}
 */
public record LogEntry(Instant at, LogAction action, LogOutcome outcome, Map<String, String> details) {

    public LogEntry {
        details = Collections.unmodifiableMap(new TreeMap<>(details));
    }

    public LogEntry(Instant at, LogAction action, LogOutcome outcome) {
        this(at, action, outcome, Map.of());
    }

    /** The same line with one more fact; a {@code null} value adds none. */
    public LogEntry with(String name, @org.jspecify.annotations.Nullable Object value) {
        if (value == null) {
            return this;
        }
        Map<String, String> more = new TreeMap<>(details);
        more.put(name, value.toString());
        return new LogEntry(at, action, outcome, more);
    }
}
