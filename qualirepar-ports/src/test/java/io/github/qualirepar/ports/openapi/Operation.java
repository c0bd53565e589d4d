package io.github.qualirepar.ports.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A described call.
 *
 * @param method in upper case
 * @param template its path, the parts that vary in braces
 * @param itemPointer where its path item stands, as a JSON pointer
 */
record Operation(String method, String template, String itemPointer) {

    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

    /** All calls; a path without a part that varies comes before the templates that would match it too. */
    static List<Operation> all(JsonNode root) {
        List<Operation> operations = new ArrayList<>();
        for (Map.Entry<String, JsonNode> item : root.path("paths").properties()) {
            String pointer = "/paths/" + Resolved.escaped(item.getKey());
            for (Map.Entry<String, JsonNode> member : item.getValue().properties()) {
                if (METHODS.contains(member.getKey())) {
                    operations.add(new Operation(member.getKey().toUpperCase(Locale.ROOT), item.getKey(), pointer));
                }
            }
        }
        operations.sort(Comparator.comparing(operation -> operation.template().contains("{")));
        return List.copyOf(operations);
    }

    static @Nullable Operation find(List<Operation> operations, String method, String path) {
        return operations.stream()
                .filter(operation -> operation.method().equals(method) && operation.matches(path))
                .findFirst()
                .orElse(null);
    }

    private boolean matches(String path) {
        StringBuilder regex = new StringBuilder();
        int literal = 0;
        while (literal < template.length()) {
            int open = template.indexOf('{', literal);
            int end = open < 0 ? template.length() : open;
            regex.append(Pattern.quote(template.substring(literal, end)));
            if (open >= 0) {
                regex.append("[^/]+");
                end = template.indexOf('}', open) + 1;
            }
            literal = end;
        }
        return path.matches(regex.toString());
    }

    String name() {
        return method + " " + template;
    }

    String pointer() {
        return itemPointer + "/" + method.toLowerCase(Locale.ROOT);
    }

    /** Those of the call and those that all calls of its path share. */
    List<Resolved> queryParameters(JsonNode root) {
        List<Resolved> parameters = new ArrayList<>();
        for (String list : List.of(pointer() + "/parameters", itemPointer + "/parameters")) {
            for (int index = 0; index < root.at(list).size(); index++) {
                Resolved parameter = Resolved.of(root, list + "/" + index);
                if (parameter.node().path("in").asText().equals("query")) {
                    parameters.add(parameter);
                }
            }
        }
        return parameters;
    }

    /** The answer described for a status: its own, that of its hundred, or the one for all others. */
    Resolved response(JsonNode root, int status) {
        String responses = pointer() + "/responses/";
        for (String key : List.of(Integer.toString(status), status / 100 + "XX", "default")) {
            Resolved response = Resolved.of(root, responses + key);
            if (!response.isMissing()) {
                return response;
            }
        }
        return Resolved.of(root, responses + status);
    }
}
