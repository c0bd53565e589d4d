package io.github.qualirepar.sandbox.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** Reading and writing JSON the way the whole sandbox does: decimals exact, one value, no duplicate member. */
public final class Json {

    /** A document travels in one text: base64 of the largest file that a test may allow. */
    private static final StreamReadConstraints LONG_TEXTS =
            StreamReadConstraints.builder().maxStringLength(200_000_000).build();

    private static final JsonMapper MAPPER = JsonMapper.builder(
                    JsonFactory.builder().streamReadConstraints(LONG_TEXTS).build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private Json() {}

    /** An empty object to fill. */
    public static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** An empty array to fill. */
    public static ArrayNode array() {
        return JsonNodeFactory.instance.arrayNode();
    }

    /**
     * Reads a request's body.
     *
     * @param body UTF-8 text
     * @return the value, or null when the body is empty or no JSON
     */
    public static @Nullable JsonNode parse(byte[] body) {
        try {
            JsonNode value = MAPPER.readTree(body);
            return value == null || value.isMissingNode() ? null : value;
        } catch (IOException notJson) {
            return null;
        }
    }

    /**
     * Reads a JSON resource of the sandbox.
     *
     * @param owner the class beside which the resource lies
     * @param name the resource's name, relative to the class
     * @return the value
     * @throws IllegalStateException when there is no such resource
     * @throws UncheckedIOException when it is no JSON
     */
    public static JsonNode resource(Class<?> owner, String name) {
        try (InputStream in = owner.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The sandbox has no resource " + name + " beside " + owner.getName());
            }
            return MAPPER.readTree(in);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The sandbox's resource " + name + " cannot be read", unreadable);
        }
    }

    /** Writes a value as UTF-8. */
    public static byte[] bytes(JsonNode value) {
        try {
            return MAPPER.writeValueAsBytes(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A JSON tree can always be written", impossible);
        }
    }
}
