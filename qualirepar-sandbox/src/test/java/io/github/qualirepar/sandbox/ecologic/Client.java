package io.github.qualirepar.sandbox.ecologic;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.qualirepar.sandbox.http.Json;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A plain HTTP client for the tests. */
final class Client {

    static final String KEY = "00000000-0000-4000-8000-0000000000a1";

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI server;
    private @Nullable String key = KEY;

    Client(URI server) {
        this.server = server;
    }

    void useKey(@Nullable String newKey) {
        key = newKey;
    }

    Answer get(String method, Map<String, String> query) throws IOException {
        return send("GET", path(method), query, null);
    }

    Answer post(String method, Map<String, String> query, @Nullable JsonNode body) throws IOException {
        return send("POST", path(method), query, body == null ? new byte[0] : Json.bytes(body));
    }

    Answer postText(String method, Map<String, String> query, String body) throws IOException {
        return send("POST", path(method), query, body.getBytes(StandardCharsets.UTF_8));
    }

    Answer control(String verb, String path, @Nullable String body) throws IOException {
        byte[] bytes = body == null ? null : body.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        return send(verb, "/__sandbox/ecologic/" + path, Map.of(), bytes);
    }

    Answer send(String verb, String path, Map<String, String> query, byte @Nullable [] body) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server + path + query(query)))
                .header("Accept", "application/json")
                .method(verb, body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        if (verb.equals("POST")) {
            request.header("Content-Type", "application/json");
        }
        if (key != null) {
            request.header("api_key", key);
        }
        try {
            return new Answer(http.send(request.build(), BodyHandlers.ofByteArray()));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", stopped);
        }
    }

    private static String path(String method) {
        return "/api/v1/ecosupport/" + method;
    }

    private static String query(Map<String, String> query) {
        return query.isEmpty()
                ? ""
                : query.entrySet().stream()
                        .map(entry ->
                                entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&", "?", ""));
    }

    record Answer(HttpResponse<byte[]> response) {

        int status() {
            return response.statusCode();
        }

        byte[] body() {
            return response.body();
        }

        JsonNode json() {
            JsonNode json = Json.parse(response.body());
            if (json == null) {
                throw new AssertionError("Status " + status() + " without a JSON body");
            }
            return json;
        }

        JsonNode data() {
            return json().path("ResponseData");
        }

        long claimId() {
            return data().path("ClaimId").asLong();
        }

        long requestId() {
            return data().path("RequestId").asLong();
        }

        String lastStatus() {
            return data().path("LastStatus").asText();
        }

        String errorMessage() {
            return json().path("ResponseErrorMessage").asText();
        }

        /** The open errors as "E field". */
        List<String> fields() {
            return data().path("ValidationErrors")
                    .valueStream()
                    .map(error -> error.path("MessageType").asText() + " "
                            + error.path("Field").asText())
                    .toList();
        }

        boolean innerValid() {
            return data().path("IsValid").asBoolean();
        }
    }
}
