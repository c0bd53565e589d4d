package io.github.qualirepar.ports.contractcheck;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What was seen, without words of any language: a code and what is said with it. It holds nothing personal and nothing
 * secret.
 *
 * @param code stable code of an {@link ObservationCode}
 * @param parameters by name: texts and numbers, other observations, and lists of these
 */
public record Observation(String code, Map<String, Object> parameters) {

    public Observation {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    }

    /** Short, for logs and tests. */
    @Override
    public String toString() {
        return parameters.isEmpty() ? code : code + parameters;
    }
}
