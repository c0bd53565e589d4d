package io.github.qualirepar.ports.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;

/** Every part of a document with the JSON pointer to it. */
final class DocumentWalk {

    private final Map<String, JsonNode> parts = new LinkedHashMap<>();

    private DocumentWalk() {}

    /** The objects that satisfy a condition. Examples are no part of the document's structure and are passed over. */
    static Map<String, JsonNode> objects(JsonNode root, Predicate<JsonNode> wanted) {
        DocumentWalk walk = new DocumentWalk();
        walk.visit("", root);
        Map<String, JsonNode> found = new LinkedHashMap<>(walk.parts);
        found.values().removeIf(part -> !wanted.test(part));
        return found;
    }

    private void visit(String pointer, JsonNode node) {
        if (node.isArray()) {
            for (int index = 0; index < node.size(); index++) {
                visit(pointer + "/" + index, node.get(index));
            }
        } else if (node.isObject()) {
            parts.put(pointer, node);
            for (Map.Entry<String, JsonNode> member : node.properties()) {
                if (!member.getKey().equals("example")) {
                    visit(pointer + "/" + Resolved.escaped(member.getKey()), member.getValue());
                }
            }
        }
    }
}
