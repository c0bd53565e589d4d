package io.github.qualirepar.ports.contractcheck;

import io.github.qualirepar.domain.OrganisationId;

/**
 * Something in a live answer that the contract does not know. It holds names and shapes, never a value.
 *
 * @param organisation who answered
 * @param call name of the call, for example {@code new_claim}
 * @param path where in the answer, for example {@code Items[].Status}
 * @param kind what is new about it
 * @param shape the redacted shape of what stood there: a type, and of a word its letters as {@code a} and its digits as
 *     {@code 9}
 */
public record Sighting(OrganisationId organisation, String call, String path, Kind kind, String shape) {

    /** What is new. */
    public enum Kind {
        /** A key nobody has described. */
        UNKNOWN_KEY,
        /** A known key with a value of another type. */
        OTHER_TYPE,
        /** A word that is not in a closed list. */
        UNKNOWN_WORD,
        /** A key that every answer was taken to have. */
        MISSING_KEY,
        /** No JSON at all: a page or words of something in between, which says nothing of the contract. */
        NO_JSON
    }
}
