package io.github.qualirepar.adapter.ecologic;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tolerant reading of answers: member names in any case, ids and numbers as number or text, one row where an array was
 * expected. What is missing or odd is {@code null} or empty, never an exception.
 */
final class Json {

    static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .defaultPropertyInclusion(JsonInclude.Value.ALL_NON_NULL)
            .build();

    /** As a French machine writes a number into a text. */
    private static final Pattern DECIMAL_COMMA = Pattern.compile("^(-?\\d+),(\\d{1,2})$");

    private Json() {}

    /** The value a body holds, or {@code null} if it is no complete JSON. */
    static @Nullable JsonNode parse(String body) {
        try {
            JsonNode tree = MAPPER.readTree(body);
            return tree == null || tree.isMissingNode() ? null : tree;
        } catch (JsonProcessingException notJson) {
            // That it is none is all there is to say: the parser's message would quote the body.
            return null;
        }
    }

    /** The first member of these names that has a value. */
    static @Nullable JsonNode member(@Nullable JsonNode object, String... names) {
        if (object == null || !object.isObject()) {
            return null;
        }
        for (String name : names) {
            for (Map.Entry<String, JsonNode> member : object.properties()) {
                if (member.getKey().equalsIgnoreCase(name) && !member.getValue().isNull()) {
                    return member.getValue();
                }
            }
        }
        return null;
    }

    /** Is there such a member, be it {@code null}? */
    static boolean has(JsonNode object, String name) {
        for (Map.Entry<String, JsonNode> member : object.properties()) {
            if (member.getKey().equalsIgnoreCase(name)) {
                return true;
            }
        }
        return false;
    }

    /** A text, or a number or flag as text; {@code null} for what is missing, blank, an object or an array. */
    static @Nullable String text(@Nullable JsonNode value) {
        if (value == null || value.isNull() || value.isContainerNode()) {
            return null;
        }
        String text = value.isNumber() ? plain(value.decimalValue()) : value.asText();
        return text.isBlank() ? null : text.trim();
    }

    /** Without an exponent, and a whole number without decimals: 730815.0 is an id too. */
    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    static @Nullable String text(@Nullable JsonNode object, String... names) {
        return text(member(object, names));
    }

    static @Nullable Boolean flag(@Nullable JsonNode object, String name) {
        String text = text(member(object, name));
        if (text == null) {
            return null;
        }
        return "true".equalsIgnoreCase(text) ? Boolean.TRUE : "false".equalsIgnoreCase(text) ? Boolean.FALSE : null;
    }

    static @Nullable BigDecimal decimal(@Nullable JsonNode value) {
        String text = text(value);
        if (text == null) {
            return null;
        }
        try {
            return new BigDecimal(DECIMAL_COMMA.matcher(text).replaceFirst("$1.$2"));
        } catch (NumberFormatException noNumber) {
            return null;
        }
    }

    /** The rows of an array; a single value is a row; nothing has none. */
    static List<JsonNode> rows(@Nullable JsonNode value) {
        if (value == null || value.isNull()) {
            return List.of();
        }
        if (!value.isArray()) {
            return List.of(value);
        }
        List<JsonNode> rows = new ArrayList<>();
        value.forEach(rows::add);
        return rows;
    }
}
