package io.github.qualirepar.domain.repair;

import io.github.qualirepar.domain.EuroAmount;
import org.jspecify.annotations.Nullable;

/**
 * The amounts of a quote or an invoice, before the bonus is deducted (AMT-06, AMT-07).
 *
 * @param labourExclVat labour excluding VAT
 * @param partsExclVat parts excluding VAT
 * @param travelExclVat travel excluding VAT
 * @param totalExclVat total excluding VAT
 * @param totalInclVat total including VAT, before the bonus and before any deposit (D-27)
 * @param bonus the bonus deducted from the total including VAT
 */
public record Amounts(
        @Nullable EuroAmount labourExclVat,
        @Nullable EuroAmount partsExclVat,
        @Nullable EuroAmount travelExclVat,
        @Nullable EuroAmount totalExclVat,
        @Nullable EuroAmount totalInclVat,
        @Nullable EuroAmount bonus) {

    public static final Amounts NONE = new Amounts(null, null, null, null, null, null);
}
