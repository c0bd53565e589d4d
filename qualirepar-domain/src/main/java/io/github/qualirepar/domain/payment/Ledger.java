package io.github.qualirepar.domain.payment;

import io.github.qualirepar.domain.EuroAmount;
import io.github.qualirepar.domain.OrganisationId;
import io.github.qualirepar.domain.claim.Claim;
import io.github.qualirepar.domain.claim.ClaimId;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is known of money at one moment: transfers, what was settled of them, what was given up.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class Ledger {
    private final List<Payment> payments;
    private final List<WriteOff> writeOffs;
    private final Map<ClaimId, List<Payment>> concerning = new HashMap<>();
    private final Map<ClaimId, EuroAmount> writtenOff = new HashMap<>();

    public Ledger(List<Payment> payments, List<WriteOff> writeOffs) {
        this.payments = List.copyOf(payments);
        this.writeOffs = List.copyOf(writeOffs);
        for (Payment payment : this.payments) {
            payment.claims()
                    .forEach(claim -> concerning
                            .computeIfAbsent(claim, key -> new ArrayList<>())
                            .add(payment));
        }
        this.writeOffs.forEach(writeOff -> writtenOff.merge(writeOff.claim(), writeOff.amount(), EuroAmount::plus));
    }

    /** All transfers, in the order given. */
    public List<Payment> payments() {
        return payments;
    }

    /** All write-offs, in the order given. */
    public List<WriteOff> writeOffs() {
        return writeOffs;
    }

    public Optional<Payment> payment(OrganisationId organisation, String reference) {
        return payments.stream()
                .filter(payment -> payment.isCalled(organisation, reference))
                .findFirst();
    }

    /** The transfers that name a claim in a line that can be settled, or paid for it. */
    public List<Payment> of(ClaimId claim) {
        return concerning.getOrDefault(claim, List.of());
    }

    /** How much was settled for a claim, by all transfers. */
    public EuroAmount settled(ClaimId claim) {
        return of(claim).stream().map(payment -> payment.settled(claim)).reduce(EuroAmount.ZERO, EuroAmount::plus);
    }

    /** How much was given up of what was owed for a claim. */
    public EuroAmount writtenOff(ClaimId claim) {
        return writtenOff.getOrDefault(claim, EuroAmount.ZERO);
    }

    /** What is owed for a claim, and what became of it. */
    public Receivable receivable(Claim claim, PaymentTerms terms, ZoneId zone) {
        return new Receivable(claim, settled(claim.id()), writtenOff(claim.id()), terms.dueOn(claim, zone));
    }

    /**
     * What is open for a claim beside one transfer: what is owed less what all other transfers name and what was given
     * up. Negative if they come to more than is owed.
     *
     * @param except the transfer that does not count, or {@code null}
     */
    public EuroAmount open(Claim claim, @Nullable Payment except) {
        EuroAmount open = claim.bonus().minus(writtenOff(claim.id()));
        for (Payment payment : of(claim.id())) {
            if (except == null || !payment.isCalled(except.organisation(), except.reference())) {
                open = open.minus(payment.worth(claim.id()));
            }
        }
        return open;
    }
}
