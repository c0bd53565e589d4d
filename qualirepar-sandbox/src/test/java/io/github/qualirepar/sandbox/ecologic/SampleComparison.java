package io.github.qualirepar.sandbox.ecologic;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.qualirepar.sandbox.http.Json;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Brings an answer into the form in which the index says two answers are equal. */
final class SampleComparison {

    private final Set<String> made;
    private final Set<String> optional;

    /**
     * A comparison.
     *
     * @param made members whose values the sandbox makes; whether they are there and a number counts all the same
     * @param optional members that may be there or not
     */
    SampleComparison(Set<String> made, Set<String> optional) {
        this.made = made;
        this.optional = optional;
    }

    JsonNode normal(JsonNode answer) {
        return value("", answer);
    }

    private JsonNode value(String name, JsonNode value) {
        if (value.isObject()) {
            return object(value);
        }
        if (value.isArray()) {
            return array(name, value);
        }
        if (made.contains(name)) {
            return Json.object().textNode(value.isIntegralNumber() && value.asLong() > 0 ? "made" : "not made");
        }
        if (name.equals("Message")) {
            return Json.object().textNode(value.asText().replaceAll("'https?://[^']*'", "'address'"));
        }
        return value.isNumber() ? Json.object().numberNode(value.decimalValue().stripTrailingZeros()) : value;
    }

    private ObjectNode object(JsonNode value) {
        Map<String, JsonNode> sorted = new TreeMap<>();
        value.properties().forEach(member -> {
            if (!optional.contains(member.getKey())) {
                sorted.put(member.getKey(), value(member.getKey(), member.getValue()));
            }
        });
        ObjectNode normal = Json.object();
        sorted.forEach(normal::set);
        return normal;
    }

    private ArrayNode array(String name, JsonNode value) {
        List<JsonNode> items = new ArrayList<>();
        value.forEach(item -> items.add(value(name, item)));
        if (name.equals("ValidationErrors")) {
            items.sort(Comparator.comparing(JsonNode::toString));
        }
        ArrayNode normal = Json.array();
        items.forEach(normal::add);
        return normal;
    }
}
