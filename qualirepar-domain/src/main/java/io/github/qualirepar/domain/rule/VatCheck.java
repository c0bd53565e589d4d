package io.github.qualirepar.domain.rule;

import io.github.qualirepar.domain.EuroAmount;
import io.github.qualirepar.domain.repair.Amounts;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Compares totals without and with VAT (AMT-06, DAT-18). */
final class VatCheck {
    /** The rates in France and its overseas departments. */
    private static final List<BigDecimal> RATES = List.of(
            new BigDecimal("1.20"),
            new BigDecimal("1.10"),
            new BigDecimal("1.085"),
            new BigDecimal("1.055"),
            new BigDecimal("1.00"));

    /** Labour, parts and travel are rounded one by one: a cent for each. */
    static final long TOLERANCE_CENTS = 3;

    private VatCheck() {}

    /** Does a total including VAT belong to one without VAT under one of the rates? */
    static boolean isUsual(EuroAmount exclVat, EuroAmount inclVat) {
        return RATES.stream().anyMatch(rate -> isClose(exclVat.times(rate), inclVat));
    }

    static boolean isClose(EuroAmount one, EuroAmount other) {
        return Math.abs(one.minus(other).cents()) <= TOLERANCE_CENTS;
    }

    /** Is the total including VAT one that becomes right once the bonus is added back? */
    static boolean isAfterBonus(Amounts amounts) {
        EuroAmount exclVat = positive(amounts.totalExclVat());
        EuroAmount inclVat = positive(amounts.totalInclVat());
        EuroAmount bonus = positive(amounts.bonus());
        return exclVat != null
                && inclVat != null
                && bonus != null
                && !isUsual(exclVat, inclVat)
                && isUsual(exclVat, inclVat.plus(bonus));
    }

    private static @Nullable EuroAmount positive(@Nullable EuroAmount amount) {
        return amount != null && amount.isGreaterThan(EuroAmount.ZERO) ? amount : null;
    }
}
