package io.github.qualirepar.domain.payment;

import io.github.qualirepar.domain.EuroAmount;
import io.github.qualirepar.domain.claim.Claim;
import io.github.qualirepar.domain.claim.Stage;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Money owed for a claim: the bonus that was taken off a bill and has to come back from the organisation.
 *
 * @param claim the claim
 * @param settled how much was settled
 * @param writtenOff how much was given up
 * @param dueOn the last day on which the organisation may pay (PAY-01, D-18), or {@code null} before hand-in
 */
public record Receivable(
        Claim claim,
        EuroAmount settled,
        EuroAmount writtenOff,
        @Nullable LocalDate dueOn) {

    /** What is or was owed; nothing for a claim that was given up, or replaced by another that took it over. */
    public EuroAmount owed() {
        return isOwed() ? claim.bonus() : EuroAmount.ZERO;
    }

    /** What has still to come; nothing if more came than was owed. */
    public EuroAmount outstanding() {
        EuroAmount rest = owed().minus(settled).minus(writtenOff);
        return rest.isLessThan(EuroAmount.ZERO) ? EuroAmount.ZERO : rest;
    }

    /** What came beyond what was owed; nothing if it did not. */
    public EuroAmount surplus() {
        EuroAmount more = settled.plus(writtenOff).minus(owed());
        return more.isLessThan(EuroAmount.ZERO) ? EuroAmount.ZERO : more;
    }

    /** Has nothing to come any more, as all was paid or given up? */
    public boolean isCleared() {
        boolean touched = !settled.isZero() || !writtenOff.isZero();
        return isOwed() && touched && outstanding().isZero();
    }

    /** Has something still to come? */
    public boolean isOpen() {
        return isOwed() && !isCleared();
    }

    /** Is the claim one that money is owed for: not given up, and not replaced by another that took it over? */
    public boolean isOwed() {
        return claim.stage() != Stage.ENDED && claim.replacedBy() == null;
    }

    /**
     * Where it stands.
     *
     * @param today the legal day in Paris
     */
    public Standing standing(LocalDate today) {
        if (isCleared()) {
            return Standing.PAID;
        }
        if (!claim.stage().isBlue()) {
            boolean known = claim.remote().claimId() != null || claim.remote().requestId() != null;
            return known ? Standing.UNCONFIRMED : Standing.NOT_SENT;
        }
        if (claim.isRefused()) {
            return Standing.REFUSED;
        }
        return claim.isAccepted() && dueOn != null && today.isAfter(dueOn) ? Standing.LATE : Standing.UNDER_REVIEW;
    }
}
