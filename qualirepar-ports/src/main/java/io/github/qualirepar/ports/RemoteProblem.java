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
 * @param spoilsClaim can the claim at the organisation never be completed any more? It has to be given up there and made
 *     anew
 */
public record RemoteProblem(
        @Nullable String code,
        @Nullable String text,
        @Nullable String field,
        @Nullable DocumentKind document,
        boolean blocking,
        boolean missingDocument,
        boolean spoilsClaim) {

    /** The code of a problem of the organisation's own: it is out of order, and nothing in the file is wrong. */
    public static final String TECHNICAL_FAULT = "TECHNICAL_FAULT";

    /** A problem that leaves the claim at the organisation usable. */
    public RemoteProblem(
            @Nullable String code,
            @Nullable String text,
            @Nullable String field,
            @Nullable DocumentKind document,
            boolean blocking,
            boolean missingDocument) {
        this(code, text, field, document, blocking, missingDocument, false);
    }

    /** Is it the organisation that is out of order, so that no change of the file helps? */
    public boolean isTechnicalFault() {
        return TECHNICAL_FAULT.equals(code);
    }

    /** The same problem, after which the claim at the organisation is of no use. */
    public RemoteProblem spoilingClaim() {
        return new RemoteProblem(code, text, field, document, blocking, missingDocument, true);
    }

    /** The organisation's words stay out of logs: they may quote consumer data. */
    @Override
    public String toString() {
        return "RemoteProblem[" + code + " at " + field + (document == null ? "" : ", " + document) + "]";
    }
}
