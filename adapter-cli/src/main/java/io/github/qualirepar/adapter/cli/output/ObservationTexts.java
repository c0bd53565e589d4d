package io.github.qualirepar.adapter.cli.output;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.qualirepar.adapter.cli.message.Messages;
import io.github.qualirepar.ports.contractcheck.Observation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** What a probe saw, as a sentence in the reader's language and as codes for programs. Immutable and safe to share. */
final class ObservationTexts {
    private final Messages messages;

    ObservationTexts(Messages messages) {
        this.messages = messages;
    }

    String text(Observation observation) {
        List<Object> namesAndValues = new ArrayList<>();
        observation.parameters().forEach((name, value) -> {
            namesAndValues.add(name);
            namesAndValues.add(words(value));
        });
        return messages.text("seen." + observation.code(), namesAndValues.toArray());
    }

    private String words(Object value) {
        if (value instanceof Observation inner) {
            return text(inner);
        }
        return value instanceof Collection<?> several
                ? several.stream().map(this::words).collect(Collectors.joining("; "))
                : value.toString();
    }

    /** Codes and parameters, the same in every language. */
    static ObjectNode json(Observation observation) {
        ObjectNode json = Json.object().put("code", observation.code());
        ObjectNode parameters = json.putObject("parameters");
        observation.parameters().forEach((name, value) -> parameters.set(name, node(value)));
        return json;
    }

    private static JsonNode node(Object value) {
        if (value instanceof Observation inner) {
            return json(inner);
        }
        return value instanceof Collection<?> several
                ? Json.array(List.copyOf(several), ObservationTexts::node)
                : TextNode.valueOf(value.toString());
    }
}
