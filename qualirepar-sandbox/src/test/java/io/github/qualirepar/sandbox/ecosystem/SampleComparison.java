package io.github.qualirepar.sandbox.ecosystem;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.qualirepar.sandbox.http.Json;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/** Brings an answer into the form in which the index says two answers are equal. */
final class SampleComparison {

    private static final Pattern WHAT_COUNTS = Pattern.compile("'([^']*)'|\\$[A-Za-z.]*");
    private static final Set<String> OPTIONAL = Set.of("Count", "offset");

    private final Set<String> made;

    /** Values of these members are made by the sandbox; whether they are there counts all the same. */
    SampleComparison(Set<String> made) {
        this.made = made;
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
        if (made.stream().anyMatch(name::equalsIgnoreCase)) {
            return Json.object().textNode(value.asText().isEmpty() ? "empty" : "made");
        }
        if (name.equals("message")) {
            return whatCounts(value.asText());
        }
        return value.isNumber() ? number(value.decimalValue()) : value;
    }

    private ObjectNode object(JsonNode value) {
        Map<String, JsonNode> sorted = new TreeMap<>();
        boolean draft = value.path("RequestStatus").asText().equals("En cours de création");
        for (Map.Entry<String, JsonNode> member : value.properties()) {
            boolean optional = OPTIONAL.contains(member.getKey())
                    || (draft && member.getKey().equals("Repairer"));
            if (!optional) {
                sorted.put(member.getKey(), value(member.getKey(), member.getValue()));
            }
        }
        ObjectNode normal = Json.object();
        sorted.forEach(normal::set);
        return normal;
    }

    private ArrayNode array(String name, JsonNode value) {
        List<JsonNode> items = new ArrayList<>();
        value.forEach(item -> items.add(value(name, item)));
        if (name.equals("Items")) {
            items.sort((one, other) -> one.toString().compareTo(other.toString()));
        }
        ArrayNode normal = Json.array();
        items.forEach(normal::add);
        return normal;
    }

    private static JsonNode whatCounts(String message) {
        ArrayNode parts = Json.array();
        WHAT_COUNTS.matcher(message).results().map(MatchResult::group).forEach(parts::add);
        return parts;
    }

    private static JsonNode number(BigDecimal value) {
        return Json.object().numberNode(value.stripTrailingZeros());
    }

    static Set<String> keys(JsonNode object) {
        return new TreeSet<>(object.properties().stream().map(Map.Entry::getKey).toList());
    }

    static Set<String> texts(JsonNode array) {
        return new TreeSet<>(StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList());
    }
}
