package io.github.qualirepar.domain.eligibility;

import io.github.qualirepar.domain.EuroAmount;
import java.time.Instant;
import java.time.LocalDate;

/**
 * What the organisation that pays calculated for this very repair: the best source of an amount (D-22).
 *
 * @param bonus the bonus it would pay, without anything that a part of the circular economy adds (Q13 of Ecologic)
 * @param repairDate day of the repair it was asked for
 * @param askedAt when it answered
 */
public record CalculatedBonus(EuroAmount bonus, LocalDate repairDate, Instant askedAt) {}
