package io.github.qualirepar.application;

import java.time.LocalDate;

/**
 * Masks consumer data of finished claims (GDP-04). Amounts, references, dates, invoice numbers, product, brand and the
 * log stay.
 *
 * <p>Safe for use by several threads, and by several processes over one database.
 */
public final class Purging {
    private final Object clock;

    Purging(Object clock) {
        this.clock = clock;
    }

    /**
     * Masks the consumer data of every finished claim that nothing happened to since a day. Finished is a claim that was
     * given up, refused or cancelled, or accepted with nothing to come any more. Doing it again changes nothing.
     *
     * @param before the legal day in Paris
     */
    public PurgeReport purge(LocalDate before) {
        if (clock != null) {
            throw new UnsupportedOperationException();
        }
        throw new IllegalStateException();
    }
}
