package io.github.qualirepar.adapter.ecologic;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.qualirepar.domain.OrganisationId;
import io.github.qualirepar.ports.contractcheck.ContractShape;
import io.github.qualirepar.ports.contractcheck.DriftListener;
import io.github.qualirepar.ports.contractcheck.Sighting;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Compares live answers with what the contract knows of them, written down in {@code ecologic-shape.txt}, and tells a
 * listener what is new. Never breaks the call it looks at. Safe for use by several threads.
 */
final class Drift {
    private static final Logger LOG = LoggerFactory.getLogger(Drift.class);
    private static final String RESOURCE = "ecologic-shape.txt";

    private final DriftListener listener;

    Drift(DriftListener listener) {
        this.listener = listener;
    }

    /** Read when the first answer is compared: where nobody listens it is not needed. */
    private static final class Known {
        static final ContractShape SHAPE = ContractShape.parse(OrganisationId.ECOLOGIC, text());

        private static String text() {
            try (InputStream stream = Drift.class.getResourceAsStream(RESOURCE)) {
                if (stream == null) {
                    throw new IllegalStateException(RESOURCE + " is not in the jar");
                }
                return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Looks at an answer that came. */
    void look(String operation, HttpAnswer answer) {
        if (listener == DriftListener.NONE) {
            return;
        }
        try {
            List<Sighting> news = news(operation, answer);
            if (!news.isEmpty()) {
                listener.seen(news);
            }
        } catch (RuntimeException e) {
            // The message may quote the answer, so that only the kind of trouble is said.
            LOG.warn(
                    "an answer to {} could not be compared with the contract: {}",
                    operation,
                    e.getClass().getName());
        }
    }

    /** What the contract does not know of an answer. */
    static List<Sighting> news(String operation, HttpAnswer answer) {
        List<Sighting> news = new ArrayList<>();
        if (!Known.SHAPE.calls().contains(operation)) {
            // A probe asks for what is none of the interface's calls.
            return news;
        }
        if (!Known.SHAPE
                .compare(operation + " status", Integer.toString(answer.status()))
                .isEmpty()) {
            String path = "HTTP " + answer.status();
            news.add(new Sighting(OrganisationId.ECOLOGIC, operation, path, Sighting.Kind.UNKNOWN_WORD, "number"));
        }
        // That a refusal says nothing more than its status is no news.
        if (answer.isSuccess() || !answer.body().isBlank()) {
            Known.SHAPE.compare(part(operation, answer), plain(answer)).stream()
                    .map(seen -> new Sighting(seen.organisation(), operation, seen.path(), seen.kind(), seen.shape()))
                    .forEach(news::add);
        }
        return news;
    }

    private static String part(String operation, HttpAnswer answer) {
        JsonNode tree = Json.parse(answer.body());
        if (tree != null && tree.isObject()) {
            return Json.has(tree, "Message") && Envelope.of(answer).isEmpty() ? "message" : operation;
        }
        String text = operation + " text";
        return Known.SHAPE.calls().contains(text) ? text : operation;
    }

    /** What is no JSON is compared as the text it is: a page made for browsers is news too. */
    private static Object plain(HttpAnswer answer) {
        JsonNode tree = Json.parse(answer.body());
        Object plain = tree == null ? null : Json.MAPPER.convertValue(tree, Object.class);
        return plain == null ? answer.body() : plain;
    }
}
