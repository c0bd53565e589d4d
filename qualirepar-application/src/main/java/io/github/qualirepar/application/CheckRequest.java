package io.github.qualirepar.application;

import io.github.qualirepar.domain.EuroAmount;
import io.github.qualirepar.domain.repair.Place;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The question put at the counter: is there a bonus for this device?
 *
 * @param product own product key, or an organisation's code with its prefix
 * @param brand brand name as typed
 * @param totalInclVat expected total including VAT before the bonus, or {@code null}
 * @param repairDate day of the repair, or {@code null} = today
 * @param place where it is repaired, or {@code null}
 * @param repairCode repair code, or {@code null}
 * @param site the host's key of the shop, or {@code null}
 * @param piec will a part of the circular economy be used?
 * @param asOf answer with the lists known on that day, or {@code null} = now
 * @param online may the organisation be asked where it offers that?
 */
public record CheckRequest(
        String product,
        String brand,
        @Nullable EuroAmount totalInclVat,
        @Nullable LocalDate repairDate,
        @Nullable Place place,
        @Nullable String repairCode,
        @Nullable String site,
        boolean piec,
        @Nullable LocalDate asOf,
        boolean online) {

    /** The shortest question. */
    public static CheckRequest of(String product, String brand) {
        return new CheckRequest(product, brand, null, null, null, null, null, false, null, false);
    }
}
