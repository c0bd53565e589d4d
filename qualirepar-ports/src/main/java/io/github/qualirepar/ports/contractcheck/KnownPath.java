package io.github.qualirepar.ports.contractcheck;

import io.github.qualirepar.domain.reference.Names;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one place in an answer.
 *
 * @param types words for the types that may stand there
 * @param required is it in every answer?
 * @param words normalised closed list of words, empty = any text
 */
record KnownPath(String path, Set<String> types, boolean required, List<String> words) {
    private static final String ANY = "any";
    private static final Set<String> TYPES = Set.of("text", "number", "boolean", "object", "list", ANY);

    /** Reads {@code type|type ! = word | word*}. */
    static KnownPath parse(String path, String description) {
        String[] parts = description.split("=", 2);
        String head = parts[0].strip();
        boolean required = head.endsWith("!");
        Set<String> types = new TreeSet<>(Arrays.asList(
                (required ? head.substring(0, head.length() - 1) : head).strip().split("\\|")));
        if (!TYPES.containsAll(types)) {
            throw new IllegalArgumentException("not a type: " + head + " (known: " + new TreeSet<>(TYPES) + ")");
        }
        List<String> words = parts.length == 1
                ? List.of()
                : Arrays.stream(parts[1].split("\\|"))
                        .map(KnownPath::normalised)
                        .toList();
        return new KnownPath(path, types, required, words);
    }

    KnownPath below(String prefix) {
        return new KnownPath(prefix + (path.startsWith("[") ? "" : ".") + path, types, required, words);
    }

    /** The key, if this is a place directly below the prefix; of a place anywhere else {@code null}. */
    @Nullable
    String keyBelow(String prefix) {
        if (!path.startsWith(prefix)) {
            return null;
        }
        String rest = path.substring(prefix.length());
        return rest.contains(".") || rest.contains("[") || rest.equals("*") || rest.equals("$") ? null : rest;
    }

    boolean isAny() {
        return types.contains(ANY);
    }

    boolean accepts(Object value) {
        return isAny() || types.contains(typeOf(value));
    }

    boolean knowsWord(String text) {
        String word = normalised(text);
        return words.isEmpty() || words.stream().anyMatch(known -> matches(known, word));
    }

    private static boolean matches(String known, String word) {
        return known.endsWith("*") ? word.startsWith(known.substring(0, known.length() - 1)) : word.equals(known);
    }

    private static String normalised(String text) {
        return Names.normalise(text).replaceAll("\\s+", " ");
    }

    static String typeOf(Object value) {
        if (value instanceof Map) {
            return "object";
        }
        if (value instanceof List) {
            return "list";
        }
        if (value instanceof Number) {
            return "number";
        }
        return value instanceof Boolean ? "boolean" : "text";
    }
}
