package io.github.qualirepar.ports.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * Makes of a document with open answers one in which an object has the described keys only. A schema is closed where a
 * value begins (a body, a member, an element), never where it is one of several that describe the same value together.
 */
final class ClosedDocument {

    private static final String CLOSING = "unevaluatedProperties";
    private static final List<String> MEMBERS = List.of("properties", "patternProperties", "prefixItems");
    private static final List<String> BELOW = List.of("items", "additionalProperties", "contains");
    private static final List<String> ASIDE = List.of("allOf", "anyOf", "oneOf");
    private static final List<String> BESIDE = List.of("if", "then", "else");

    private ClosedDocument() {}

    static JsonNode of(JsonNode root) {
        JsonNode closed = root.deepCopy();
        closed.path("components").path("schemas").forEach(ClosedDocument::closeBelow);
        closed.path("components").path("responses").forEach(ClosedDocument::closeAnswer);
        for (JsonNode item : closed.path("paths")) {
            item.forEach(operation -> operation.path("responses").forEach(ClosedDocument::closeAnswer));
        }
        return closed;
    }

    private static void closeAnswer(JsonNode response) {
        response.path("content").forEach(media -> close(media.path("schema")));
    }

    private static void close(JsonNode schema) {
        closeBelow(schema);
        if (schema instanceof ObjectNode object && !object.has(CLOSING)) {
            object.put(CLOSING, false);
        }
    }

    private static void closeBelow(JsonNode schema) {
        if (!schema.isObject()) {
            return;
        }
        MEMBERS.forEach(key -> schema.path(key).forEach(ClosedDocument::close));
        BELOW.forEach(key -> close(schema.path(key)));
        ASIDE.forEach(key -> schema.path(key).forEach(ClosedDocument::closeBelow));
        BESIDE.forEach(key -> closeBelow(schema.path(key)));
    }
}
