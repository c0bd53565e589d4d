package io.github.qualirepar.ports.contractcheck;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A kind of thing that can be seen, an enum constant as a rule. Who shows it to people has a sentence for each. */
public interface ObservationCode {

    /** The stable code. */
    String name();

    /** Names of the parameters of its sentence, in the order of {@link #with}. */
    List<String> parameters();

    /** Names in one text, separated by blanks: an enum has no list among its fields. */
    static List<String> names(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(" ", -1));
    }

    /**
     * Something of this kind that was seen.
     *
     * @param values one for each parameter: a text or number that is neither personal nor secret, an
     *     {@link Observation}, or a list of them
     * @throws IllegalArgumentException if there are more or fewer values than parameters
     */
    default Observation with(Object... values) {
        List<String> names = parameters();
        if (values.length != names.size()) {
            throw new IllegalArgumentException(name() + " has the parameters " + names);
        }
        Map<String, Object> parameters = new LinkedHashMap<>();
        for (int i = 0; i < values.length; i++) {
            parameters.put(names.get(i), values[i]);
        }
        return new Observation(name(), parameters);
    }
}
