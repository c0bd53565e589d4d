package io.github.qualirepar.domain.reference;

import io.github.qualirepar.domain.EuroAmount;

/**
 * An amount with the days it is in force.
 *
 * @param period days, bounds included
 * @param amount the amount
 */
public record DatedAmount(Period period, EuroAmount amount) {}
