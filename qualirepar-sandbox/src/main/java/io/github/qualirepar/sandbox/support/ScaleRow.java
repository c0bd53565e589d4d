package io.github.qualirepar.sandbox.support;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One line of the scale of bonuses: what a product earned in a period.
 *
 * @param family the product's family
 * @param productKey the product's key
 * @param label the product's French name
 * @param ecologicCode Ecologic's code, or null when none is known
 * @param bonus the bonus in euros, two decimals
 * @param threshold the lowest invoice total including VAT in euros, or null when there is none
 * @param validFrom the first day
 * @param validUntil the last day, or null while in force
 * @param piecAuthorized whether the +20 % for parts of the circular economy is granted for certain
 */
public record ScaleRow(
        String family,
        String productKey,
        String label,
        @Nullable String ecologicCode,
        BigDecimal bonus,
        @Nullable BigDecimal threshold,
        LocalDate validFrom,
        @Nullable LocalDate validUntil,
        boolean piecAuthorized) {

    /** Whether this line holds on a day; both bounds belong to the period. */
    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validUntil == null || !day.isAfter(validUntil));
    }
}
