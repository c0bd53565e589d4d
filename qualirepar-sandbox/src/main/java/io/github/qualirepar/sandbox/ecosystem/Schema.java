package io.github.qualirepar.sandbox.ecosystem;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A strict shape of JSON (section 3): no unknown member, no null, no empty text. The messages are those of a
 * JSON-schema validator, path first; apart from words of closed lists they never repeat a value.
 */
abstract class Schema {

    /** What is wrong with a value first, or null when nothing is. */
    final @Nullable String firstFailure(JsonNode value) {
        return failure("$", value);
    }

    abstract @Nullable String failure(String path, JsonNode value);

    static ObjectSchema object() {
        return new ObjectSchema();
    }

    static Schema text(int longest) {
        return text(longest, text -> null);
    }

    static Schema text(int longest, Pattern form) {
        return text(longest, text -> form.matcher(text).matches() ? null : "does not match '" + form.pattern() + "'");
    }

    static Schema text(int longest, Function<String, @Nullable String> further) {
        return new TextSchema(longest, further);
    }

    static Schema oneOf(List<String> words) {
        String listed = words.stream().map(word -> "'" + word + "'").collect(Collectors.joining(", ", "[", "]"));
        return text(Integer.MAX_VALUE, text -> words.contains(text) ? null : "'" + text + "' is not one of " + listed);
    }

    static Schema amount() {
        return new NumberSchema();
    }

    static Schema money() {
        return object().required("amount", amount()).required("currency", oneOf(List.of("EUR")));
    }

    private static final class TextSchema extends Schema {
        private final int longest;
        private final Function<String, @Nullable String> further;

        TextSchema(int longest, Function<String, @Nullable String> further) {
            this.longest = longest;
            this.further = further;
        }

        @Override
        @Nullable
        String failure(String path, JsonNode value) {
            if (!value.isTextual()) {
                return path + " : is not of type 'string'";
            }
            String text = value.textValue();
            if (text.isBlank()) {
                return path + " : is too short";
            }
            if (text.codePointCount(0, text.length()) > longest) {
                return path + " : is longer than " + longest + " characters";
            }
            String failure = further.apply(text);
            return failure == null ? null : path + " : " + failure;
        }
    }

    private static final class NumberSchema extends Schema {
        @Override
        @Nullable
        String failure(String path, JsonNode value) {
            if (!value.isNumber()) {
                return path + " : is not of type 'number'";
            }
            return value.decimalValue().compareTo(BigDecimal.ZERO) < 0
                    ? path + " : is less than the minimum of 0"
                    : null;
        }
    }

    /** An object with these members and no others. */
    static final class ObjectSchema extends Schema {
        private final Map<String, Schema> members = new LinkedHashMap<>();
        private final List<String> required = new ArrayList<>();
        private final List<String> anyOf = new ArrayList<>();

        ObjectSchema required(String name, Schema schema) {
            members.put(name, schema);
            required.add(name);
            return this;
        }

        ObjectSchema optional(String name, Schema schema) {
            members.put(name, schema);
            return this;
        }

        /** At least one of these optional members has to be there. */
        ObjectSchema anyOf(String... names) {
            anyOf.addAll(List.of(names));
            return this;
        }

        @Override
        @Nullable
        String failure(String path, JsonNode value) {
            if (!value.isObject()) {
                return path + " : is not of type 'object'";
            }
            String failure = missing(path, value);
            if (failure == null) {
                failure = unexpected(path, value);
            }
            return failure == null ? inMember(path, value) : failure;
        }

        private @Nullable String missing(String path, JsonNode value) {
            for (String name : required) {
                if (!value.has(name)) {
                    return path + " : '" + name + "' is a required property";
                }
            }
            if (!anyOf.isEmpty() && anyOf.stream().noneMatch(value::has)) {
                return anyOf.stream()
                        .map(name -> "'" + name + "' is a required property")
                        .collect(Collectors.joining(", ", path + " : anyOf : ", ""));
            }
            return null;
        }

        private @Nullable String unexpected(String path, JsonNode value) {
            for (Map.Entry<String, JsonNode> member : value.properties()) {
                if (!members.containsKey(member.getKey())) {
                    return path + " : Additional properties are not allowed ('" + member.getKey() + "' was unexpected)";
                }
            }
            return null;
        }

        private @Nullable String inMember(String path, JsonNode value) {
            for (Map.Entry<String, Schema> member : members.entrySet()) {
                JsonNode inner = value.get(member.getKey());
                String failure = inner == null ? null : member.getValue().failure(path + "." + member.getKey(), inner);
                if (failure != null) {
                    return failure;
                }
            }
            return null;
        }
    }
}
