package io.github.qualirepar.sandbox.ecosystem;

import io.github.qualirepar.ports.openapi.OpenApiDocument;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Holds answers of the simulated ecosystem against the published OpenAPI document, which knows neither the sandbox nor
 * the adapter.
 */
final class Witness {

    static final OpenApiDocument DOCUMENT = OpenApiDocument.load("ecosystem.yaml");

    private static final OpenApiDocument CLOSED = DOCUMENT.withoutUnknownKeys();
    private static final String STORED_FILE = "/a-file";

    private Witness() {}

    /** What the document does not describe in an answer: the status, a missing member, an unknown one, its form. */
    static List<String> problemsOfAnswer(String method, String path, int status, byte[] body) {
        String text = new String(body, StandardCharsets.UTF_8);
        String described = describedPath(method, path);
        if (DOCUMENT.operation(method, described) == null) {
            // Of a route that does not exist, the gateway knows only how to refuse it (Q28).
            return CLOSED.problemsOfResponse("GET", "/catalog", status == 403 ? 403 : -1, text);
        }
        return CLOSED.problemsOfResponse(method, described, status, text);
    }

    /** Of the addresses in the object store the document describes any one. */
    static String describedPath(String method, String path) {
        return method.equals("PUT") ? STORED_FILE : path;
    }
}
