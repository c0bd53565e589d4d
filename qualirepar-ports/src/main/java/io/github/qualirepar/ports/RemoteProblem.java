package io.github.qualirepar.ports;

import io.github.qualirepar.domain.document.DocumentKind;
import org.jspecify.annotations.Nullable;

/**
 * One problem an organisation names.
 *
 * @param code its own code, or {@code null}
 * @param text its own words, or {@code null}; may quote consumer data and is masked before it is stored
 * @param field path of our field it speaks of, where known
 * @param document kind of document it asks for or complains about, where known
 * @param blocking does it stand against going on? {@code false}: a warning
 * @param missingDocument does it only say that a document is still missing? That is a next step, not an error
 */
public record RemoteProblem(
        @Nullable String code,
        @Nullable String text,
        @Nullable String field,
        @Nullable DocumentKind document,
        boolean blocking,
        boolean missingDocument) {

    /** The organisation's words stay out of logs: they may quote consumer data. */
    @Override
    public String toString() {
        return "RemoteProblem[" + code + " at " + field + (document == null ? "" : ", " + document) + "]";
    }
}
