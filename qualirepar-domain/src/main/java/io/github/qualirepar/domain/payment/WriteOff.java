package io.github.qualirepar.domain.payment;

import io.github.qualirepar.domain.EuroAmount;
import io.github.qualirepar.domain.claim.ClaimId;
import java.time.Instant;

/**
 * Money that a person gave up.
 *
 * @param claim the claim it was owed for
 * @param amount how much
 * @param reason why
 * @param by who decided it
 * @param at when
 */
public record WriteOff(ClaimId claim, EuroAmount amount, String reason, String by, Instant at) {}
