package io.github.qualirepar.application;

import io.github.qualirepar.domain.EuroAmount;
import io.github.qualirepar.domain.eligibility.Target;
import io.github.qualirepar.ports.KeptCalculation;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One question to an organisation that calculates bonuses.
 *
 * @param target product and brand in its words
 * @param total expected total including VAT
 * @param day day of the repair
 * @param repairCode repair code, or {@code null}
 * @param symptomCode symptom code, or {@code null}; no answer was seen to depend on it
 */
record OnlineQuestion(
        Target target,
        EuroAmount total,
        LocalDate day,
        @Nullable String repairCode,
        @Nullable String symptomCode) {

    /** Was this asked, of the same product, brand and day? */
    boolean isAnsweredBy(KeptCalculation kept) {
        return kept.totalInclVat().equals(total) && Objects.equals(kept.repairCode(), repairCode);
    }
}
