package io.github.qualirepar.ports.contractcheck;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Words of answers in a form that shows nobody's data. */
public final class SafeWords {
    private static final int MOST_FORMS = 8;
    private static final int LONGEST = 40;

    private SafeWords() {}

    /** Names of members as they are if they look like names, else their shapes. */
    public static String names(Collection<String> names) {
        return names.stream().map(Redacted::key).collect(Collectors.joining(", "));
    }

    /** How often each form occurs: letters as {@code a}, digits as {@code 9}. */
    public static String forms(Collection<String> values) {
        Map<String, Integer> counts = new TreeMap<>();
        values.forEach(value -> counts.merge(form(value), 1, Integer::sum));
        return counts.entrySet().stream()
                .limit(MOST_FORMS)
                .map(entry -> entry.getKey() + " x" + entry.getValue())
                .collect(Collectors.joining(", "));
    }

    /** Does a word look like one of a service's tokens? Anything else may be somebody's data. */
    public static boolean isToken(String word) {
        return word.matches("[A-Z][A-Z_]{1,59}");
    }

    private static String form(String value) {
        String form = value.replaceAll("\\p{Lu}", "A")
                .replaceAll("(?!A)\\p{L}", "a")
                .replaceAll("\\d", "9")
                .replaceAll("[^Aa9+:.TZ_-]", "?");
        return form.length() > LONGEST ? form.substring(0, LONGEST) + "..." : form;
    }
}
