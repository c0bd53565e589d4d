package io.github.qualirepar.adapter.ecosystem;

import io.github.qualirepar.domain.OrganisationId;
import io.github.qualirepar.ports.contractcheck.ContractShape;
import io.github.qualirepar.ports.contractcheck.DriftListener;
import io.github.qualirepar.ports.contractcheck.DriftWatch;
import io.github.qualirepar.ports.contractcheck.Sighting;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Compares live answers with what the contract knows of them, written down in {@code ecosystem-shape.txt}, and tells a
 * listener what is new. Never breaks the call it looks at. Safe for use by several threads.
 */
final class Drift {

    private static final Logger LOG = LoggerFactory.getLogger(Drift.class);

    private final DriftWatch watch;

    Drift(DriftListener listener) {
        watch = new DriftWatch(OrganisationId.ECOSYSTEM, listener);
    }

    /** Read when the first answer is compared: where nobody listens it is not needed. */
    private static final class Known {
        static final ContractShape SHAPE =
                ContractShape.load(OrganisationId.ECOSYSTEM, Drift.class, "ecosystem-shape.txt");
    }

    /** Looks at an answer that came. */
    void look(Reply reply) {
        // The message may quote the answer, so that only the kind of trouble is said.
        watch.look(
                () -> comparison(reply),
                () -> page(reply),
                trouble -> LOG.warn(
                        "an answer to {} could not be compared with the contract: {}",
                        reply.operation(),
                        trouble.getClass().getName()));
    }

    private static Optional<Sighting> page(Reply reply) {
        return isLegible(reply) || reply.text().isBlank()
                ? Optional.empty()
                : Optional.of(
                        DriftWatch.page(OrganisationId.ECOSYSTEM, reply.operation(), reply.httpStatus(), reply.text()));
    }

    /** What the contract does not know of an answer. */
    static List<Sighting> news(Reply reply) {
        return comparison(reply).orElse(List.of());
    }

    private static Optional<List<Sighting>> comparison(Reply reply) {
        String call = callOf(reply);
        if (DriftWatch.isFromBetween(reply.httpStatus(), isLegible(reply), reply.text())) {
            return Optional.empty();
        }
        List<Sighting> news = new ArrayList<>(Known.SHAPE.compareStatus(reply.operation(), reply.httpStatus()));
        if (Known.SHAPE.calls().contains(call)) {
            Object answer = reply.tree() == null ? reply.text() : reply.tree().plain();
            news.addAll(Known.SHAPE.compare(call, answer));
        }
        return Optional.of(news);
    }

    /** The store of the documents answers with what it likes. */
    private static boolean isLegible(Reply reply) {
        return reply.tree() != null || !Known.SHAPE.calls().contains(callOf(reply));
    }

    private static String callOf(Reply reply) {
        if (reply.error() != null) {
            return reply.operation() + " error";
        }
        Tree tree = reply.tree();
        boolean unwrapped = tree != null && reply.operation().equals("claim") && !ClaimReader.isWrapped(tree);
        return unwrapped ? "claim unwrapped" : reply.operation();
    }
}
