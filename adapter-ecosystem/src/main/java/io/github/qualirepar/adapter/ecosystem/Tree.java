package io.github.qualirepar.adapter.ecosystem;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.qualirepar.domain.EuroAmount;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A JSON answer, read leniently member by member: names without regard to case (contract section 3), one object where a
 * list is expected and the reverse (quirk 3), numbers as text and text as numbers. A member that is absent, null or of
 * another shape is simply not there: an odd answer must never break a call, so that answers are not bound to classes as
 * a whole.
 */
record Tree(JsonNode node) {

    /** A member that is not there. */
    static final Tree NOTHING = new Tree(MissingNode.getInstance());

    private static final int MOST_DIGITS = 12;

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.USE_FAST_BIG_NUMBER_PARSER)
            .build();

    /** The object or list in a text; empty if the text is no JSON, or JSON of another kind. */
    static Optional<Tree> parse(String text) {
        try {
            JsonNode root = MAPPER.readTree(text);
            return root != null && root.isContainerNode() ? Optional.of(new Tree(root)) : Optional.empty();
        } catch (JsonProcessingException e) {
            // Its message quotes the text, which may hold consumer data: the caller keeps a redacted start instead.
            return Optional.empty();
        }
    }

    /**
     * Where a text stops being JSON.
     *
     * @param row the line, from 1
     * @param isCut does it end before the JSON does?
     */
    record Break(int row, boolean isCut) {}

    /** Where a text stops being JSON; empty if it is JSON whole. */
    static Optional<Break> broken(String text) {
        try {
            MAPPER.readTree(text);
            return Optional.empty();
        } catch (JsonProcessingException e) {
            // Its message quotes the text, which may hold consumer data: only its place is told.
            JsonLocation place = e.getLocation();
            if (place == null) {
                return Optional.of(new Break(1, false));
            }
            // Not every end that comes too early is an exception of its own kind.
            boolean isAtEnd = place.getCharOffset() >= text.stripTrailing().length();
            return Optional.of(new Break(Math.max(1, place.getLineNr()), isAtEnd || e instanceof JsonEOFException));
        }
    }

    /** The first of these members that is there and not null. */
    Tree member(String... names) {
        for (String name : names) {
            for (Map.Entry<String, JsonNode> entry : node.properties()) {
                if (entry.getKey().equalsIgnoreCase(name) && !entry.getValue().isNull()) {
                    return new Tree(entry.getValue());
                }
            }
        }
        return NOTHING;
    }

    boolean has(String... names) {
        return !member(names).node.isMissingNode();
    }

    /** The names of all members, in the order received. */
    List<String> names() {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    boolean isList() {
        return node.isArray();
    }

    boolean isObject() {
        return node.isObject();
    }

    /** The objects of a list; a single object counts as a list of one, anything else as none. */
    List<Tree> objects() {
        List<Tree> found = new ArrayList<>();
        if (node.isObject()) {
            found.add(this);
        }
        if (node.isArray()) {
            for (JsonNode element : node) {
                if (element.isObject()) {
                    found.add(new Tree(element));
                }
            }
        }
        return found;
    }

    List<Tree> objects(String... names) {
        return member(names).objects();
    }

    /** The first object under a name, whether it stands alone or in a list. */
    Tree object(String... names) {
        List<Tree> found = objects(names);
        return found.isEmpty() ? NOTHING : found.get(0);
    }

    /** An id: the text exactly as received, never trimmed (Q7); {@code null} if there is none. */
    @Nullable
    String id(String... names) {
        JsonNode value = member(names).node;
        return value.isValueNode() && !value.asText().isBlank() ? value.asText() : null;
    }

    /** A text without surrounding blanks; {@code null} if there is none. */
    @Nullable
    String text(String... names) {
        String id = id(names);
        return id == null ? null : id.strip();
    }

    /** A text, or an empty one. */
    String textOrEmpty(String... names) {
        String text = text(names);
        return text == null ? "" : text;
    }

    @Nullable
    BigDecimal decimal(String... names) {
        return member(names).decimal();
    }

    /** This value as a decimal number, whether it came as number or text. */
    @Nullable
    BigDecimal decimal() {
        if (node.isNumber()) {
            return node.decimalValue();
        }
        if (!node.isTextual()) {
            return null;
        }
        try {
            return new BigDecimal(node.asText().strip().replace(',', '.'));
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** This value as an amount, rounded to the cent; {@code null} if it is none, or beyond all money. */
    @Nullable
    EuroAmount euros() {
        BigDecimal amount = decimal();
        // Looked at before it is rounded: 1e999999999 is a number too.
        return amount == null || amount.precision() - (long) amount.scale() > MOST_DIGITS
                ? null
                : EuroAmount.of(amount.setScale(2, RoundingMode.HALF_UP));
    }

    @Nullable
    Boolean flag(String... names) {
        JsonNode value = member(names).node;
        if (value.isBoolean()) {
            return value.booleanValue();
        }
        return switch (value.asText().strip().toLowerCase(Locale.ROOT)) {
            case "true", "1", "x" -> true;
            case "false", "0" -> false;
            default -> null;
        };
    }

    /** A day; of a moment the day it is written with. {@code null} if it cannot be read. */
    @Nullable
    LocalDate day(String... names) {
        String text = text(names);
        if (text == null || text.length() < 10) {
            return null;
        }
        try {
            return LocalDate.parse(text.substring(0, 10));
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** The whole as {@code Map}, {@code List}, {@code String}, {@code Number}, {@code Boolean} or {@code null}. */
    @Nullable
    Object plain() {
        return MAPPER.convertValue(node, Object.class);
    }

    /** Shows no content. */
    @Override
    public String toString() {
        return "Tree[" + node.getNodeType() + "]";
    }
}
