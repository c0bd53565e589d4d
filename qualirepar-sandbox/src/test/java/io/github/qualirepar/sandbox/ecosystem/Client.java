package io.github.qualirepar.sandbox.ecosystem;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.qualirepar.sandbox.http.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.jspecify.annotations.Nullable;

/**
 * A plain HTTP client for the tests. It does not take an answer of the API that the OpenAPI document does not describe,
 * unless it was told that one is to be expected.
 */
final class Client {

    private final HttpClient http = HttpClient.newHttpClient();
    private final String base;
    private @Nullable String token;
    private boolean anyAnswer;

    Client(String base) {
        this.base = base;
    }

    Client login(String username) throws IOException {
        ObjectNode body = Json.object().put("username", username).put("password", "fictional-password");
        token = post("/login", body).json().path("IdToken").asText();
        return this;
    }

    /** From now on answers are taken as they are: the test makes the sandbox give one that nobody described. */
    Client takingAnyAnswer() {
        anyAnswer = true;
        return this;
    }

    void useToken(@Nullable String newToken) {
        token = newToken;
    }

    String token() {
        return String.valueOf(token);
    }

    Answer get(String pathAndQuery) throws IOException {
        return send("GET", pathAndQuery, null);
    }

    Answer delete(String path) throws IOException {
        return send("DELETE", path, null);
    }

    Answer post(String path, @Nullable JsonNode body) throws IOException {
        return send("POST", path, body);
    }

    Answer control(String method, String path, @Nullable JsonNode body) throws IOException {
        return send(method, "/__sandbox/ecosystem/" + path, body);
    }

    Answer send(String method, String pathAndQuery, @Nullable JsonNode body) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + pathAndQuery))
                .header("Accept", "application/json")
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(Json.bytes(body)));
        if (method.equals("POST")) {
            request.header("Content-Type", "application/json");
        }
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return exchange(request.build());
    }

    Answer put(String url, byte[] bytes) throws IOException {
        return put(url, BodyPublishers.ofByteArray(bytes), null);
    }

    Answer put(String url, BodyPublisher bytes, @Nullable String authorization) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url))
                .header("Content-Type", "application/octet-stream")
                .PUT(bytes);
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        return exchange(request.build());
    }

    private Answer exchange(HttpRequest request) throws IOException {
        try {
            HttpResponse<byte[]> response = http.send(request, BodyHandlers.ofByteArray());
            if (!anyAnswer) {
                look(request, response);
            }
            return new Answer(response);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", stopped);
        }
    }

    private static void look(HttpRequest request, HttpResponse<byte[]> response) {
        String path = request.uri().getPath();
        if (!path.startsWith("/__sandbox/")) {
            assertThat(Witness.problemsOfAnswer(request.method(), path, response.statusCode(), response.body()))
                    .as(request.method() + " " + path)
                    .isEmpty();
        }
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

        String error() {
            return json().path("error").path("status").asText();
        }
    }
}
