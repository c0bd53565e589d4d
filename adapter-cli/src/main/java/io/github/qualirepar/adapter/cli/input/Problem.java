package io.github.qualirepar.adapter.cli.input;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with a text that a person wrote. Never holds the value itself where it may be personal or
 * secret.
 *
 * @param code what is wrong
 * @param path where: a field such as {@code repair.parts[0].origin}, a property or a file; empty for the whole text
 * @param parameters values for the sentence
 */
public record Problem(ProblemCode code, String path, Map<String, String> parameters) {
    public Problem {
        parameters = Collections.unmodifiableMap(new TreeMap<>(parameters));
    }

    public static Problem at(String path, ProblemCode code) {
        return new Problem(code, path, Map.of());
    }

    /** The same problem with one more value for its sentence; {@code null} adds none. */
    public Problem with(String name, @Nullable Object value) {
        if (value == null) {
            return this;
        }
        Map<String, String> more = new TreeMap<>(parameters);
        more.put(name, value.toString());
        return new Problem(code, path, more);
    }
}
