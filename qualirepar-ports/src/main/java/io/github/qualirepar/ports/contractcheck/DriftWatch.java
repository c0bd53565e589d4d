package io.github.qualirepar.ports.contractcheck;

import io.github.qualirepar.domain.OrganisationId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Compares live answers and tells a listener what is new. Never breaks the call whose answer it looks at. Safe for use by
 * several threads.
 */
public final class DriftWatch {
    private final OrganisationId organisation;
    private final DriftListener listener;

    public DriftWatch(OrganisationId organisation, DriftListener listener) {
        this.organisation = organisation;
        this.listener = listener;
    }

    /**
     * Looks at an answer; where nobody listens it is not even compared.
     *
     * @param comparison gives what is new, empty if the answer is none that the contract could know
     * @param page what came instead of such an answer, if that is worth telling
     * @param trouble is told of a failure in comparing or listening, whose message may quote the answer
     */
    public void look(
            Supplier<Optional<List<Sighting>>> comparison,
            Supplier<Optional<Sighting>> page,
            Consumer<RuntimeException> trouble) {
        if (listener == DriftListener.NONE) {
            return;
        }
        try {
            Optional<List<Sighting>> news = comparison.get();
            if (news.isPresent()) {
                listener.compared(organisation);
                news.filter(seen -> !seen.isEmpty()).ifPresent(listener::seen);
            } else {
                page.get().ifPresent(seen -> listener.seen(List.of(seen)));
            }
        } catch (RuntimeException e) {
            trouble.accept(e);
        }
    }

    /** A page or words where JSON was expected; nothing of it but that. */
    public static Sighting page(OrganisationId organisation, String call, int httpStatus, String body) {
        String shape = body.stripLeading().startsWith("<") ? "page" : "words";
        return new Sighting(organisation, call, "HTTP " + httpStatus, Sighting.Kind.NO_JSON, shape);
    }

    /**
     * Does an answer come from something in between, a proxy, a gateway or a page for browsers? It says nothing of the
     * contract then.
     *
     * @param json is the body JSON?
     */
    public static boolean isFromBetween(int httpStatus, boolean json, String body) {
        boolean gateway = httpStatus == 502;
        boolean wordsOnly = httpStatus >= 400 && !body.isBlank();
        return gateway || (!json && (wordsOnly || body.stripLeading().startsWith("<")));
    }
}
