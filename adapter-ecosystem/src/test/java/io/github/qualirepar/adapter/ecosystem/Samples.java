package io.github.qualirepar.adapter.ecosystem;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The sample exchanges of the contract. */
final class Samples {

    static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private Samples() {}

    /** One request with its answer; {@code play} says who makes it. */
    record Exchange(
            String id,
            String method,
            String path,
            Map<String, String> query,
            @Nullable String requestBody,
            int status,
            @Nullable String responseBody,
            String play) {

        /** The body of the answer; where the sample has none, the one its note refers to. */
        String answer() {
            if (responseBody != null) {
                return Samples.text(responseBody);
            }
            if (status == 200 && path.endsWith("new_claim")) {
                return Samples.text("new_claim.response.200.json");
            }
            if (status == 200 && path.endsWith("upload-file")) {
                return Samples.text("upload-file.response.200.json");
            }
            return "";
        }

        /** The claim of the path while it can be confirmed, as a read shows it. */
        String draft() {
            return "{\"Items\":[{\"ReimbursementClaimID\":\"" + claimKey()
                    + "\",\"RequestStatus\":\"En cours de création\"}]}";
        }

        /** The part of the path that names the claim. */
        String claimKey() {
            return path.split("/", -1)[2];
        }

        JsonNode request() {
            if (requestBody == null) {
                throw new IllegalStateException(id + " has no request body");
            }
            return json(requestBody);
        }

        @Override
        public String toString() {
            return id;
        }
    }

    /** All of them. */
    static List<Exchange> exchanges() {
        List<Exchange> found = new ArrayList<>();
        for (JsonNode row : json("index.json").get("exchanges")) {
            found.add(new Exchange(
                    row.get("id").asText(),
                    row.get("method").asText(),
                    row.get("path").asText(),
                    MAPPER.convertValue(row.get("query"), new TypeReference<Map<String, String>>() {}),
                    row.get("requestBody").textValue(),
                    row.get("status").asInt(),
                    row.get("responseBody").textValue(),
                    row.get("play").asText()));
        }
        return found;
    }

    /** How many exchanges of each kind the index has, counted in its text. */
    static Map<String, Integer> indexed() {
        Map<String, Integer> counts = new TreeMap<>();
        Matcher matcher = Pattern.compile("\"play\": *\"(\\w+)\"").matcher(text("index.json"));
        while (matcher.find()) {
            counts.merge(matcher.group(1), 1, Integer::sum);
        }
        return counts;
    }

    static Exchange exchange(String id) {
        return exchanges().stream()
                .filter(exchange -> exchange.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no exchange " + id));
    }

    static String text(String name) {
        return new String(bytes("/ecosystem-samples/" + name), StandardCharsets.UTF_8);
    }

    static JsonNode json(String name) {
        return json(bytes("/ecosystem-samples/" + name));
    }

    static JsonNode json(byte[] bytes) {
        try {
            return MAPPER.readTree(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A document of a repair file. */
    static byte[] document(String name) {
        return bytes("/documents/" + name);
    }

    private static byte[] bytes(String resource) {
        try (InputStream stream = Samples.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalArgumentException("no resource " + resource);
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
