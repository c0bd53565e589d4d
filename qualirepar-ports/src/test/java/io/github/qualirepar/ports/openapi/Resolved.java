package io.github.qualirepar.ports.openapi;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A part of a document after its references were followed.
 *
 * @param pointer where it really stands, as a JSON pointer
 * @param node what stands there
 */
record Resolved(String pointer, JsonNode node) {

    static Resolved of(JsonNode root, String pointer) {
        JsonNode node = root.at(pointer);
        String reference = node.path("$ref").asText("");
        return reference.startsWith("#/") ? of(root, reference.substring(1)) : new Resolved(pointer, node);
    }

    boolean isMissing() {
        return node.isMissingNode();
    }

    /** A key as a step of a JSON pointer. */
    static String escaped(String key) {
        return key.replace("~", "~0").replace("/", "~1");
    }
}
