package io.github.qualirepar.adapter.ecologic;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;

/** The sample exchanges of the contract and the example documents. */
final class Samples {
    static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private Samples() {}

    static List<Exchange> exchanges() {
        return StreamSupport.stream(json("index.json").get("exchanges").spliterator(), false)
                .map(Samples::exchange)
                .toList();
    }

    /** How many exchanges of each kind the index has. */
    static Map<String, Integer> indexed() {
        Map<String, Integer> indexed = new TreeMap<>();
        exchanges().forEach(exchange -> indexed.merge(exchange.play(), 1, Integer::sum));
        return indexed;
    }

    static Exchange exchange(String id) {
        return exchanges().stream()
                .filter(exchange -> exchange.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Exchange exchange(JsonNode row) {
        Map<String, String> query = new LinkedHashMap<>();
        row.get("query")
                .properties()
                .forEach(member -> query.put(member.getKey(), member.getValue().asText()));
        JsonNode body = row.get("requestBody");
        return new Exchange(
                row.get("id").asText(),
                row.get("method").asText(),
                row.get("path").asText(),
                query,
                body.isNull() ? null : json(body.asText()),
                row.get("status").asInt(),
                text(row.get("responseBody").asText()),
                row.get("play").asText(),
                texts(row.get("given").get("seed")),
                texts(row.get("given").get("switches")));
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asText).toList();
    }

    static JsonNode json(String name) {
        try {
            return MAPPER.readTree(text(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(String name) {
        return resource("samples/" + name);
    }

    /** A text beside the tests. */
    static String resource(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }

    /** The bytes of an example document. */
    static byte[] document(String name) {
        return bytes("documents/" + name);
    }

    private static byte[] bytes(String resource) {
        try (InputStream in = Samples.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("no resource " + resource);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
