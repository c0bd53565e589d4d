package io.github.qualirepar.ports.contractcheck;

import io.github.qualirepar.domain.OrganisationId;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a contract knows of the answers of each call: keys, types and closed lists of words. Written as text, one line for
 * each path:
 *
 * <pre>
 * shape MONEY
 *   amount        number|text !
 *   currency      text
 *
 * call new_claim
 *   Status        text ! = en cours de creation | archiv*
 *   SpareParts    object|list
 *   SpareParts[]  object
 *   SpareParts[].Price  object like MONEY
 *   Customer.*    any
 * </pre>
 *
 * <p>Types are {@code text number boolean object list any}; {@code null} is accepted like an absent key, but for a path
 * with {@code !}, which every answer has. {@code $} is the answer itself, if it is no object. Words are compared trimmed
 * and without regard to case, accents and repeated blanks; a star at the end accepts every ending. One object where a list
 * may stand counts as its only element, where the line allows both.
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class ContractShape {
    /** An answer that is strange everywhere says nothing more by its hundredth sighting. */
    private static final int MOST_SIGHTINGS = 100;

    private static final String ROOT = "$";

    private final OrganisationId organisation;
    private final Map<String, Map<String, KnownPath>> calls;

    private ContractShape(OrganisationId organisation, Map<String, Map<String, KnownPath>> calls) {
        this.organisation = organisation;
        this.calls = Map.copyOf(calls);
    }

    /**
     * Reads the text form.
     *
     * @throws IllegalArgumentException naming the line that cannot be read
     */
    public static ContractShape parse(OrganisationId organisation, String text) {
        return new ContractShape(organisation, ShapeText.read(text));
    }

    /**
     * Reads the text form from a resource.
     *
     * @param anchor a class beside which the resource lies
     * @throws IllegalStateException if it is not there
     */
    public static ContractShape load(OrganisationId organisation, Class<?> anchor, String resource) {
        try (InputStream stream = anchor.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException(resource + " is not in the jar");
            }
            return parse(organisation, new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Compares the HTTP status of an answer with those that are written under the call's name and {@code status}.
     *
     * @return what is not known; empty if it is known, or if no status of the call is
     */
    public List<Sighting> compareStatus(String call, int httpStatus) {
        String statuses = call + " status";
        return !calls.containsKey(statuses)
                        || compare(statuses, Integer.toString(httpStatus)).isEmpty()
                ? List.of()
                : List.of(new Sighting(organisation, call, "HTTP " + httpStatus, Sighting.Kind.UNKNOWN_WORD, "number"));
    }

    /** The calls whose answers are known. */
    public Set<String> calls() {
        return calls.keySet();
    }

    /** The paths known of a call's answer; none for a call that is not known. */
    public Set<String> paths(String call) {
        return Set.copyOf(calls.getOrDefault(call, Map.of()).keySet());
    }

    /**
     * Compares an answer.
     *
     * @param call name of the call
     * @param answer the parsed answer: {@code Map}, {@code List}, {@code String}, {@code Number}, {@code Boolean} or
     *     {@code null}
     * @return what is not known, each once; empty if nothing is
     * @throws IllegalArgumentException if the call is not known
     */
    public List<Sighting> compare(String call, @Nullable Object answer) {
        Map<String, KnownPath> known = calls.get(call);
        if (known == null) {
            throw new IllegalArgumentException("no shape of the call " + call);
        }
        Comparison comparison = new Comparison(call, known);
        comparison.root(answer);
        return List.copyOf(comparison.sightings);
    }

    /** One answer being walked through. */
    private final class Comparison {
        private final String call;
        private final Map<String, KnownPath> known;
        private final Set<Sighting> sightings = new LinkedHashSet<>();

        Comparison(String call, Map<String, KnownPath> known) {
            this.call = call;
            this.known = known;
        }

        void root(@Nullable Object answer) {
            if (answer instanceof Map<?, ?> object && !known.containsKey(ROOT + "[]")) {
                keys("", object);
            } else {
                node(ROOT, ROOT, answer);
            }
        }

        /** The path is compared with what is known; the shown one is redacted where a key may be somebody's data. */
        private void node(String path, String shown, @Nullable Object value) {
            if (sightings.size() >= MOST_SIGHTINGS) {
                return;
            }
            KnownPath line = lineOf(path);
            if (line == null) {
                add(shown, Sighting.Kind.UNKNOWN_KEY, Redacted.shape(value));
            } else if (value == null ? line.required() : !line.accepts(value)) {
                add(shown, Sighting.Kind.OTHER_TYPE, Redacted.shape(value));
            } else if (value instanceof CharSequence text && !line.knowsWord(text.toString())) {
                add(shown, Sighting.Kind.UNKNOWN_WORD, Redacted.shape(value));
            } else if (!line.isAny()) {
                below(path, shown, value);
            }
        }

        private void below(String path, String shown, @Nullable Object value) {
            if (value instanceof List<?> list) {
                list.forEach(element -> node(path + "[]", shown + "[]", element));
            } else if (value instanceof Map<?, ?> object) {
                if (known.containsKey(path + "[]")) {
                    node(path + "[]", shown + "[]", object);
                } else {
                    keys(path + ".", object);
                }
            }
        }

        private void keys(String prefix, Map<?, ?> object) {
            for (KnownPath line : known.values()) {
                String key = line.keyBelow(prefix);
                if (line.required() && key != null && !object.containsKey(key)) {
                    add(prefix + key, Sighting.Kind.MISSING_KEY, "");
                }
            }
            object.forEach((key, value) -> {
                String name = String.valueOf(key);
                node(prefix + name, prefix + Redacted.key(name), value);
            });
        }

        private @Nullable KnownPath lineOf(String path) {
            KnownPath exact = known.get(path);
            int dot = path.lastIndexOf('.');
            return exact != null ? exact : known.get(path.substring(0, dot + 1) + "*");
        }

        private void add(String path, Sighting.Kind kind, String shape) {
            sightings.add(new Sighting(organisation, call, path, kind, shape));
        }
    }

    /** Reads the text form. */
    private static final class ShapeText {
        private final Map<String, Map<String, KnownPath>> shapes = new LinkedHashMap<>();
        private final Map<String, Map<String, KnownPath>> calls = new LinkedHashMap<>();
        private @Nullable Map<String, KnownPath> section;

        static Map<String, Map<String, KnownPath>> read(String text) {
            ShapeText reader = new ShapeText();
            List<String> lines = text.lines().toList();
            for (int number = 1; number <= lines.size(); number++) {
                String line = lines.get(number - 1).replaceFirst("#.*", "").strip();
                if (line.isEmpty()) {
                    continue;
                }
                try {
                    reader.line(line);
                } catch (IllegalArgumentException e) {
                    throw new IllegalArgumentException("line " + number + ": " + e.getMessage(), e);
                }
            }
            return reader.calls;
        }

        private void line(String line) {
            String[] words = line.split("\\s+", 2);
            if (words.length < 2) {
                throw new IllegalArgumentException("a path and its type are needed");
            }
            switch (words[0]) {
                case "shape" -> section = begun(shapes, words[1]);
                case "call" -> section = begun(calls, words[1]);
                default -> path(words[0], words[1]);
            }
        }

        private static Map<String, KnownPath> begun(Map<String, Map<String, KnownPath>> sections, String name) {
            Map<String, KnownPath> fresh = new LinkedHashMap<>();
            if (sections.putIfAbsent(name, fresh) != null) {
                throw new IllegalArgumentException(name + " is described twice");
            }
            return fresh;
        }

        private void path(String path, String description) {
            Map<String, KnownPath> current = section;
            if (current == null) {
                throw new IllegalArgumentException("a path before the first shape or call");
            }
            String[] parts = description.split("\\s+like\\s+", 2);
            add(current, KnownPath.parse(path, parts[0]));
            if (parts.length == 2) {
                Map<String, KnownPath> shape = shapes.get(parts[1].strip());
                if (shape == null) {
                    throw new IllegalArgumentException("no shape " + parts[1] + " above");
                }
                for (KnownPath line : new ArrayList<>(shape.values())) {
                    add(current, line.below(path));
                }
            }
        }

        private static void add(Map<String, KnownPath> section, KnownPath line) {
            if (section.putIfAbsent(line.path(), line) != null) {
                throw new IllegalArgumentException(line.path() + " is described twice");
            }
        }
    }
}
