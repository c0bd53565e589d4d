package io.github.qualirepar.adapter.ecosystem;

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
 * Compares live answers with what the contract knows of them, written down in {@code ecosystem-shape.txt}, and tells a
 * listener what is new. Never breaks the call it looks at. Safe for use by several threads.
 */
final class Drift {

    private static final Logger LOG = LoggerFactory.getLogger(Drift.class);
    private static final String RESOURCE = "ecosystem-shape.txt";

    private final DriftListener listener;

    Drift(DriftListener listener) {
        this.listener = listener;
    }

    /** Read when the first answer is compared: where nobody listens it is not needed. */
    private static final class Known {
        static final ContractShape SHAPE = ContractShape.parse(OrganisationId.ECOSYSTEM, text());

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
    void look(Reply reply) {
        if (listener == DriftListener.NONE) {
            return;
        }
        try {
            List<Sighting> news = news(reply);
            if (!news.isEmpty()) {
                listener.seen(news);
            }
        } catch (RuntimeException e) {
            // The message may quote the answer, so that only the kind of trouble is said.
            LOG.warn(
                    "an answer to {} could not be compared with the contract: {}",
                    reply.operation(),
                    e.getClass().getName());
        }
    }

    /** What the contract does not know of an answer. */
    static List<Sighting> news(Reply reply) {
        List<Sighting> news = new ArrayList<>();
        String status = reply.operation() + " status";
        if (isKnown(status)
                && !Known.SHAPE
                        .compare(status, Integer.toString(reply.httpStatus()))
                        .isEmpty()) {
            news.add(new Sighting(
                    OrganisationId.ECOSYSTEM,
                    reply.operation(),
                    "HTTP " + reply.httpStatus(),
                    Sighting.Kind.UNKNOWN_WORD,
                    "number"));
        }
        String call = callOf(reply);
        if (isKnown(call)) {
            // What is no JSON is compared as the text it is: a page made for browsers is news too.
            Object answer = reply.tree() == null ? reply.text() : reply.tree().plain();
            news.addAll(Known.SHAPE.compare(call, answer));
        }
        return news;
    }

    private static boolean isKnown(String call) {
        return Known.SHAPE.calls().contains(call);
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
