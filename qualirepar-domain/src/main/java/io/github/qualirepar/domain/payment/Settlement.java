package io.github.qualirepar.domain.payment;

import io.github.qualirepar.domain.EuroAmount;
import io.github.qualirepar.domain.claim.ClaimId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Money that came, set against what is owed; a transfer may be settled in parts.
 *
 * @param date the day it counts from
 * @param amount how much came
 * @param parts which claims it pays; what is left over pays none that we know
 * @param at when it was recorded
 */
public record Settlement(LocalDate date, EuroAmount amount, List<Part> parts, Instant at) {

    public Settlement {
        parts = List.copyOf(parts);
    }

    /**
     * What it pays for one claim.
     *
     * @param claim the claim
     * @param amount how much
     */
    public record Part(ClaimId claim, EuroAmount amount) {}

    /** How much of it pays claims. */
    public EuroAmount allotted() {
        return parts.stream().map(Part::amount).reduce(EuroAmount.ZERO, EuroAmount::plus);
    }

    /**
     * How much of it pays nothing that we know. Negative where it allots money that an earlier settlement of the same
     * transfer had left over.
     */
    public EuroAmount unallotted() {
        return amount.minus(allotted());
    }

    /** How much of it pays this claim. */
    public EuroAmount of(ClaimId claim) {
        return parts.stream()
                .filter(part -> part.claim().equals(claim))
                .map(Part::amount)
                .reduce(EuroAmount.ZERO, EuroAmount::plus);
    }
}
