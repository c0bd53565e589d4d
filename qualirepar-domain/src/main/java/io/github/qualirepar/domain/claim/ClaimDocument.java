package io.github.qualirepar.domain.claim;

import io.github.qualirepar.domain.document.DocumentFacts;
import io.github.qualirepar.domain.document.DocumentKind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A document registered with a claim. The bytes stay in the host's document store (DOC-10); what is kept answers the
 * question "what did we send?".
 *
 * @param kind what it is
 * @param path the host's reference of it
 * @param name file name as sent, with its extension; until then the one the host gave
 * @param state {@code READY}, {@code SENT} or {@code LOST}
 * @param facts size, digest and format of what was sent, or {@code null} before
 * @param sentAt when the organisation received it, or {@code null}
 */
public record ClaimDocument(
        DocumentKind kind,
        String path,
        String name,
        DocumentState state,
        @Nullable DocumentFacts facts,
        @Nullable Instant sentAt) {

    /** A document that is registered and not sent yet. */
    public static ClaimDocument ready(DocumentKind kind, String path) {
        return new ClaimDocument(kind, path, nameOf(path), DocumentState.READY, null, null);
    }

    public ClaimDocument sent(DocumentFacts newFacts, Instant at) {
        return new ClaimDocument(kind, path, name, DocumentState.SENT, newFacts, at);
    }

    public ClaimDocument lost() {
        return state == DocumentState.SENT
                ? new ClaimDocument(kind, path, name, DocumentState.LOST, facts, sentAt)
                : this;
    }

    public boolean isToSend() {
        return state == DocumentState.READY || state == DocumentState.LOST;
    }

    private static String nameOf(String path) {
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }
}
