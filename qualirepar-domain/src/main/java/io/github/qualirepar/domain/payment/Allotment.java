package io.github.qualirepar.domain.payment;

import io.github.qualirepar.domain.EuroAmount;
import io.github.qualirepar.domain.claim.ClaimId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Fills money into the lines of a transfer: those that match first, then the others that can be settled. Stateless. */
public final class Allotment {

    private Allotment() {}

    /**
     * What money pays. Never more for a line than it is worth, less what the transfer paid for it before.
     *
     * @param payment the transfer
     * @param money how much there is
     * @param only the claims that it may pay; empty = all
     */
    public static List<Settlement.Part> of(Payment payment, EuroAmount money, Set<ClaimId> only) {
        Map<ClaimId, EuroAmount> parts = new LinkedHashMap<>();
        EuroAmount left = money;
        for (Settlement.Part wanted : wanted(payment)) {
            if (only.isEmpty() || only.contains(wanted.claim())) {
                EuroAmount part = wanted.amount().isGreaterThan(left) ? left : wanted.amount();
                if (part.isGreaterThan(EuroAmount.ZERO)) {
                    parts.merge(wanted.claim(), part, EuroAmount::plus);
                    left = left.minus(part);
                }
            }
        }
        return parts.entrySet().stream()
                .map(part -> new Settlement.Part(part.getKey(), part.getValue()))
                .toList();
    }

    /** What the lines still want, in the order they are filled. */
    private static List<Settlement.Part> wanted(Payment payment) {
        Map<ClaimId, EuroAmount> paid = new HashMap<>();
        payment.claims().forEach(claim -> paid.put(claim, payment.settled(claim)));
        List<PaymentLine> lines = payment.lines().stream()
                .filter(PaymentLine::isPayable)
                .sorted(Comparator.comparing(line -> line.state() != LineState.MATCHED))
                .toList();
        List<Settlement.Part> wanted = new ArrayList<>();
        for (PaymentLine line : lines) {
            ClaimId claim = line.claim();
            if (claim != null) {
                EuroAmount before = paid.getOrDefault(claim, EuroAmount.ZERO);
                EuroAmount covered = before.isGreaterThan(line.worth()) ? line.worth() : before;
                paid.put(claim, before.minus(covered));
                wanted.add(new Settlement.Part(claim, line.worth().minus(covered)));
            }
        }
        return wanted;
    }

    /** How much the lines of these claims still want; of all claims if none is given. */
    public static EuroAmount wanted(Payment payment, Set<ClaimId> only) {
        return wanted(payment).stream()
                .filter(part -> only.isEmpty() || only.contains(part.claim()))
                .map(Settlement.Part::amount)
                .reduce(EuroAmount.ZERO, EuroAmount::plus);
    }
}
