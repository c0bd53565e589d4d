package io.github.qualirepar.ports;

import io.github.qualirepar.domain.EuroAmount;
import io.github.qualirepar.domain.eligibility.Target;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Asks an organisation online whether it pays a bonus, and how much. Reserves nothing. Safe for several threads. */
public interface OnlineEligibility {

    /**
     * Asks for one repair.
     *
     * @param target product and brand in the organisation's ids
     * @param totalInclVat total including VAT before the bonus
     * @param repairDate day of the repair
     * @param repairCode repair code, or {@code null}
     * @param symptomCode symptom code, or {@code null}
     * @return accepted with the amount, or refused with the organisation's reason
     * @throws FundingBodyException if it cannot be asked
     */
    Answer<EuroAmount> calculate(
            Target target,
            EuroAmount totalInclVat,
            LocalDate repairDate,
            @Nullable String repairCode,
            @Nullable String symptomCode);

    /** Does the question name the day of the repair? Where it does not, the answer holds for today. */
    default boolean namesDay() {
        return true;
    }
}
