package io.github.qualirepar.domain.claim;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One line of a claim's log. Holds codes, ids and amounts; never consumer data.
 *
 * @param at when
 * @param action what was done
 * @param outcome how it ended
 * @param details further facts by name, for example {@code from}, {@code to}, {@code document}, {@code by}
 * @param answer what the organisation answered, word for word but for everything personal or secret, for its support;
 *     {@code null} unless it refused, or answered in a way that does not tell
 */
public record LogEntry(
        Instant at,
        LogAction action,
        LogOutcome outcome,
        Map<String, String> details,
        @Nullable String answer) {

    public LogEntry {
        details = Collections.unmodifiableMap(new TreeMap<>(details));
    }

    public LogEntry(Instant at, LogAction action, LogOutcome outcome, Map<String, String> details) {
        this(at, action, outcome, details, null);
    }

    public LogEntry(Instant at, LogAction action, LogOutcome outcome) {
        this(at, action, outcome, Map.of());
    }

    /** The same line with one more fact; a {@code null} value adds none. */
    public LogEntry with(String name, @Nullable Object value) {
        if (value == null) {
            return this;
        }
        Map<String, String> more = new TreeMap<>(details);
        more.put(name, value.toString());
        return new LogEntry(at, action, outcome, more, answer);
    }

    /** The same line with what the organisation answered. */
    public LogEntry answered(@Nullable String maskedAnswer) {
        return new LogEntry(at, action, outcome, details, maskedAnswer);
    }

    /** Leaves the answer out: it belongs to whoever asks for it, not into a program's log. */
    @Override
    public String toString() {
        return "LogEntry[" + at + ", " + action + ", " + outcome + ", " + details + "]";
    }
}
