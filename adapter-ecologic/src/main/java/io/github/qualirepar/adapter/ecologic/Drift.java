package io.github.qualirepar.adapter.ecologic;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.qualirepar.domain.OrganisationId;
import io.github.qualirepar.ports.contractcheck.ContractShape;
import io.github.qualirepar.ports.contractcheck.DriftListener;
import io.github.qualirepar.ports.contractcheck.DriftWatch;
import io.github.qualirepar.ports.contractcheck.Sighting;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Compares live answers with what the contract knows of them, written down in {@code ecologic-shape.txt}, and tells a
 * listener what is new. Never breaks the call it looks at. Safe for use by several threads.
 */
final class Drift {
    private static final Logger LOG = LoggerFactory.getLogger(Drift.class);

    private final DriftWatch watch;

    Drift(DriftListener listener) {
        this.watch = new DriftWatch(OrganisationId.ECOLOGIC, listener);
    }

    /** Read when the first answer is compared: where nobody listens it is not needed. */
    private static final class Known {
        static final ContractShape SHAPE =
                ContractShape.load(OrganisationId.ECOLOGIC, Drift.class, "ecologic-shape.txt");
    }

    /** Looks at an answer that came. */
    void look(String operation, HttpAnswer answer) {
        // The message may quote the answer, so that only the kind of trouble is said.
        watch.look(
                () -> comparison(operation, answer),
                () -> page(operation, answer),
                trouble -> LOG.warn(
                        "an answer to {} could not be compared with the contract: {}",
                        operation,
                        trouble.getClass().getName()));
    }

    private static Optional<Sighting> page(String operation, HttpAnswer answer) {
        return Json.parse(answer.body()) != null
                        || answer.body().isBlank()
                        || !Known.SHAPE.calls().contains(operation)
                ? Optional.empty()
                : Optional.of(DriftWatch.page(OrganisationId.ECOLOGIC, operation, answer.status(), answer.body()));
    }

    /** What the contract does not know of an answer. */
    static List<Sighting> news(String operation, HttpAnswer answer) {
        return comparison(operation, answer).orElse(List.of());
    }

    private static Optional<List<Sighting>> comparison(String operation, HttpAnswer answer) {
        JsonNode tree = Json.parse(answer.body());
        boolean foreign = DriftWatch.isFromBetween(answer.status(), tree != null, answer.body());
        // A probe asks for what is none of the interface's calls.
        if (foreign || !Known.SHAPE.calls().contains(operation)) {
            return Optional.empty();
        }
        List<Sighting> news = new ArrayList<>(Known.SHAPE.compareStatus(operation, answer.status()));
        // That a refusal says nothing more than its status is no news.
        if (answer.isSuccess() || !answer.body().isBlank()) {
            Known.SHAPE.compare(part(operation, tree, answer), plain(tree, answer)).stream()
                    .map(seen -> new Sighting(seen.organisation(), operation, seen.path(), seen.kind(), seen.shape()))
                    .forEach(news::add);
        }
        return Optional.of(news);
    }

    private static String part(String operation, @Nullable JsonNode tree, HttpAnswer answer) {
        if (tree != null && tree.isObject()) {
            return Json.has(tree, "Message") && Envelope.of(answer).isEmpty() ? "message" : operation;
        }
        String text = operation + " text";
        return Known.SHAPE.calls().contains(text) ? text : operation;
    }

    private static Object plain(@Nullable JsonNode tree, HttpAnswer answer) {
        Object plain = tree == null ? null : Json.MAPPER.convertValue(tree, Object.class);
        return plain == null ? answer.body() : plain;
    }
}
