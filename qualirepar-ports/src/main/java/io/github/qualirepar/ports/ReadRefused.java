package io.github.qualirepar.ports;

import io.github.qualirepar.domain.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * The organisation was reached and refuses to answer a read: it says no by an HTTP status of 4xx or in words of its own,
 * and it is neither the credentials nor something that passes. Thrown by a call that changes something, it was a
 * question asked before the change that was refused, and nothing was changed.
 */
public final class ReadRefused extends FundingBodyException {
    private static final long serialVersionUID = 1L;

    private final @Nullable String words;

    /**
     * @param words the organisation's own words with everything personal or secret masked that the adapter can tell, or
     *     {@code null}; they stand in no message
     */
    public ReadRefused(OrganisationId organisation, Call call, String message, @Nullable String words) {
        super(organisation, call, message, null);
        this.words = words;
    }

    /** The organisation's own words, masked as far as the adapter can, or {@code null}. */
    public @Nullable String words() {
        return words;
    }
}
