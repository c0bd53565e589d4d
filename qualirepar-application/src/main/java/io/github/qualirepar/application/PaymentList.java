package io.github.qualirepar.application;

import io.github.qualirepar.domain.EuroAmount;
import io.github.qualirepar.domain.OrganisationId;
import io.github.qualirepar.domain.claim.ClaimId;
import io.github.qualirepar.domain.claim.Review;
import io.github.qualirepar.domain.payment.Payment;
import io.github.qualirepar.domain.payment.Withdrawal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Transfers, and what could be ticked off beside them.
 *
 * @param payments the transfers, by the day they became known
 * @param toTick claims that money is to come for and that no transfer names, by time of hand-in
 * @param withdrawn transfers that were taken back and have not come again, by time
 */
public record PaymentList(List<Entry> payments, List<ToTick> toTick, List<Withdrawal> withdrawn) {

    public PaymentList {
        payments = List.copyOf(payments);
        toTick = List.copyOf(toTick);
        withdrawn = List.copyOf(withdrawn);
    }

    /**
     * One transfer.
     *
     * @param payment the transfer
     * @param proposal for one that names no claim: the claims that its organisation calls paid, that no other transfer
     *     names and that make up its sum exactly; a person decides. Empty if there is nothing to propose
     */
    public record Entry(Payment payment, List<ToTick> proposal) {
        public Entry {
            proposal = List.copyOf(proposal);
        }
    }

    /**
     * A claim that money is to come for.
     *
     * @param claim its id
     * @param number the host's number
     * @param organisation who is to pay
     * @param account the account it was claimed under
     * @param numberThere what the organisation calls it: its number given at hand-in, else its id there
     * @param expected what has still to come
     * @param review what the organisation says
     * @param handedInAt when it was handed in, or {@code null} if that was not noted
     */
    public record ToTick(
            ClaimId claim,
            String number,
            OrganisationId organisation,
            String account,
            @Nullable String numberThere,
            EuroAmount expected,
            @Nullable Review review,
            @Nullable Instant handedInAt) {}
}
