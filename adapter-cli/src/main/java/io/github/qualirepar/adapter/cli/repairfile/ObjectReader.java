package io.github.qualirepar.adapter.cli.repairfile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.qualirepar.adapter.cli.input.Nearest;
import io.github.qualirepar.adapter.cli.input.Problem;
import io.github.qualirepar.adapter.cli.input.ProblemCode;
import io.github.qualirepar.domain.EuroAmount;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the fields of one JSON object and collects whatever is wrong. Each field that is asked for counts as known; what
 * is left at the end is a misspelt or unknown one.
 */
final class ObjectReader {
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final int EURO_DIGITS = 12;

    private final String path;
    private final ObjectNode object;
    private final List<Problem> problems;
    private final Set<String> known = new LinkedHashSet<>();

    ObjectReader(String path, ObjectNode object, List<Problem> problems) {
        this.path = path;
        this.object = object;
        this.problems = problems;
    }

    /** The place of a field in the whole file. */
    String pathOf(String name) {
        return Paths.child(path, name);
    }

    private @Nullable JsonNode value(String name) {
        known.add(name);
        JsonNode value = object.get(name);
        return value == null || value.isNull() ? null : value;
    }

    @Nullable
    String text(String name) {
        JsonNode value = value(name);
        if (value == null) {
            return null;
        }
        if (!value.isTextual()) {
            wrongType(name, "text", value);
            return null;
        }
        return value.textValue();
    }

    /** A text that the file makes no sense without; empty if it is missing, which is reported. */
    String requiredText(String name) {
        String text = text(name);
        if (text != null && !text.isBlank()) {
            return text;
        }
        if (text != null || value(name) == null) {
            add(name, ProblemCode.FIELD_MISSING);
        }
        return "";
    }

    @Nullable
    Boolean bool(String name) {
        JsonNode value = value(name);
        if (value == null) {
            return null;
        }
        if (!value.isBoolean()) {
            wrongType(name, "boolean", value);
            return null;
        }
        return value.booleanValue();
    }

    /** An answer that the file makes no sense without; {@code false} if it is missing or wrong, which is reported. */
    boolean requiredBool(String name) {
        if (value(name) == null) {
            add(name, ProblemCode.FIELD_MISSING);
        }
        return Boolean.TRUE.equals(bool(name));
    }

    /** A whole number that fits an {@code int}; the given one where it is absent. */
    int integer(String name, int absent) {
        JsonNode value = value(name);
        if (value == null) {
            return absent;
        }
        if (!value.isNumber()) {
            wrongType(name, "number", value);
            return absent;
        }
        if (!value.canConvertToExactIntegral() || !value.canConvertToInt()) {
            add(name, ProblemCode.NUMBER_WRONG);
            return absent;
        }
        return value.intValue();
    }

    @Nullable
    LocalDate date(String name) {
        String text = text(name);
        if (text == null) {
            return null;
        }
        try {
            if (DATE.matcher(text).matches()) {
                return LocalDate.parse(text);
            }
        } catch (DateTimeException e) {
            // Looks like a date, but the calendar has no such day: the same complaint as for no date at all.
        }
        problems.add(Problem.at(pathOf(name), ProblemCode.DATE_WRONG).with("value", shown(text)));
        return null;
    }

    @Nullable
    EuroAmount amount(String name) {
        JsonNode value = value(name);
        if (value == null) {
            return null;
        }
        if (!value.isTextual() && !value.isNumber()) {
            wrongType(name, "amount", value);
            return null;
        }
        EuroAmount amount = value.isTextual() ? amountOf(value.textValue()) : amountOf(value.decimalValue());
        if (amount == null) {
            problems.add(Problem.at(pathOf(name), ProblemCode.AMOUNT_WRONG).with("value", shown(value.asText())));
        }
        return amount;
    }

    private static @Nullable EuroAmount amountOf(String text) {
        try {
            return EuroAmount.parse(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static @Nullable EuroAmount amountOf(BigDecimal number) {
        boolean fits = number.scale() <= 2 && (long) number.precision() - number.scale() <= EURO_DIGITS;
        return fits ? EuroAmount.of(number) : null;
    }

    <E extends Enum<E>> @Nullable E word(String name, Class<E> words) {
        String text = text(name);
        if (text == null) {
            return null;
        }
        for (E word : words.getEnumConstants()) {
            if (word.name().equals(text)) {
                return word;
            }
        }
        List<String> allowed =
                Arrays.stream(words.getEnumConstants()).map(Enum::name).toList();
        problems.add(Problem.at(pathOf(name), ProblemCode.WORD_WRONG)
                .with("value", shown(text))
                .with("allowed", String.join(", ", allowed))
                .with("nearest", Nearest.to(text, allowed)));
        return null;
    }

    /** A word that the file makes no sense without; the given one if it is missing or wrong, which is reported. */
    <E extends Enum<E>> E requiredWord(String name, Class<E> words, E stopgap) {
        if (value(name) == null) {
            add(name, ProblemCode.FIELD_MISSING);
            return stopgap;
        }
        E word = word(name, words);
        return word == null ? stopgap : word;
    }

    <T> @Nullable T object(String name, Function<ObjectReader, T> reading) {
        JsonNode value = value(name);
        if (value == null) {
            return null;
        }
        if (value instanceof ObjectNode node) {
            return read(pathOf(name), node, reading);
        }
        wrongType(name, "object", value);
        return null;
    }

    <T> List<T> list(String name, Function<ObjectReader, T> reading) {
        JsonNode value = value(name);
        List<T> list = new ArrayList<>();
        if (value == null) {
            return list;
        }
        if (!value.isArray()) {
            wrongType(name, "list", value);
            return list;
        }
        for (int i = 0; i < value.size(); i++) {
            String place = Paths.element(name, i);
            if (value.get(i) instanceof ObjectNode node) {
                list.add(read(pathOf(place), node, reading));
            } else {
                wrongType(place, "object", value.get(i));
            }
        }
        return list;
    }

    private <T> T read(String place, ObjectNode node, Function<ObjectReader, T> reading) {
        ObjectReader reader = new ObjectReader(place, node, problems);
        T read = reading.apply(reader);
        reader.refuseUnknown();
        return read;
    }

    /** Reports the fields that nobody asked for. To be called last. */
    void refuseUnknown() {
        for (String name : fieldNames()) {
            if (!known.contains(name)) {
                problems.add(Problem.at(pathOf(name), ProblemCode.FIELD_UNKNOWN)
                        .with("name", name)
                        .with("nearest", Nearest.to(name, known))
                        .with("known", String.join(", ", known)));
            }
        }
    }

    private List<String> fieldNames() {
        return object.properties().stream().map(Map.Entry::getKey).toList();
    }

    /** Reports a problem of a field. */
    void add(String name, ProblemCode code) {
        problems.add(Problem.at(pathOf(name), code));
    }

    private void wrongType(String name, String expected, JsonNode found) {
        problems.add(Problem.at(pathOf(name), ProblemCode.TYPE_WRONG)
                .with("expected", expected)
                .with("found", typeOf(found)));
    }

    private static String typeOf(JsonNode value) {
        return switch (value.getNodeType()) {
            case ARRAY -> "list";
            case BOOLEAN -> "boolean";
            case NUMBER -> "number";
            case OBJECT -> "object";
            case STRING -> "text";
            default -> "null";
        };
    }

    private static String shown(String value) {
        return value.length() <= 40 ? value : value.substring(0, 40) + "…";
    }
}
