package io.github.qualirepar.domain.payment;

import io.github.qualirepar.domain.EuroAmount;
import io.github.qualirepar.domain.OrganisationId;
import io.github.qualirepar.domain.claim.Claim;
import io.github.qualirepar.domain.claim.ClaimId;
import io.github.qualirepar.domain.claim.Stage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds the claims that the lines of a transfer mean, and judges what each line is worth beside what is known of the
 * money (rules 11.1). Match order: id or number at the organisation, the shop's own number (of the
 * repair file, else of the quote), invoice number with amount.
 * What fits several claims fits none.
 *
 * <p>Reads only; safe to share between threads if the look-up is.
 */
public final class StatementMatching {
    private final Ledger ledger;
    private final Claims claims;

    public StatementMatching(Ledger ledger, Claims claims) {
        this.ledger = ledger;
        this.claims = claims;
    }

    /** Looks claims up. */
    public interface Claims {

        /** Those that the organisation knows under this id, or this number given at hand-in. */
        List<Claim> knownThereAs(OrganisationId organisation, String id);

        /** The latest claim of a repair file. */
        Optional<Claim> numbered(String number);

        /** Those of the organisation with this invoice number. */
        List<Claim> invoiced(OrganisationId organisation, String invoiceNumber);

        /** Those of the organisation whose quote has this number. */
        List<Claim> quoted(OrganisationId organisation, String quoteNumber);

        Optional<Claim> find(ClaimId id);
    }

    /**
     * A line, and what stands against it.
     *
     * @param line the line
     * @param claim the claim it means, or {@code null}
     * @param candidates how many claims it could mean where it means none
     */
    public record Judged(PaymentLine line, @Nullable Claim claim, int candidates) {}

    /**
     * Judges the lines of a transfer, each after those before it.
     *
     * @param payment the transfer; its own lines and settlements do not count against the lines that are judged
     * @param lines what is said now
     */
    public List<Judged> judge(Payment payment, List<StatedLine> lines) {
        Map<ClaimId, EuroAmount> before = new HashMap<>();
        List<Judged> judged = new ArrayList<>();
        for (StatedLine line : lines) {
            List<Claim> candidates = candidates(payment.organisation(), line);
            Claim claim = candidates.size() == 1 ? candidates.get(0) : null;
            judged.add(new Judged(judge(payment, line, claim, before), claim, candidates.size()));
        }
        return judged;
    }

    /** Judges the lines that a transfer has by what is known now; those without a claim are looked up again. */
    public List<Judged> judgeAgain(Payment payment) {
        Map<ClaimId, EuroAmount> before = new HashMap<>();
        List<Judged> judged = new ArrayList<>();
        for (PaymentLine line : payment.lines()) {
            StatedLine stated =
                    new StatedLine(line.row(), line.stated(), null, line.stated(), line.stated(), line.amount());
            List<Claim> candidates = line.claim() == null
                    ? candidates(payment.organisation(), stated)
                    : claims.find(line.claim()).map(List::of).orElse(List.of());
            Claim claim = candidates.size() == 1 ? candidates.get(0) : null;
            PaymentLine again = judge(payment, stated, claim, before);
            judged.add(new Judged(again, claim, candidates.size()));
        }
        return judged;
    }

    private PaymentLine judge(
            Payment payment, StatedLine line, @Nullable Claim claim, Map<ClaimId, EuroAmount> before) {
        if (claim == null) {
            return new PaymentLine(line.row(), line.stated(), null, null, line.amount(), null, LineState.UNKNOWN_CLAIM);
        }
        EuroAmount open = ledger.open(claim, payment).minus(before.getOrDefault(claim.id(), EuroAmount.ZERO));
        EuroAmount expected = open.isLessThan(EuroAmount.ZERO) ? EuroAmount.ZERO : open;
        LineState state = state(payment, claim, line.amount(), expected);
        PaymentLine judged =
                new PaymentLine(line.row(), line.stated(), claim.id(), claim.number(), line.amount(), expected, state);
        if (judged.isPayable()) {
            before.merge(claim.id(), judged.worth(), EuroAmount::plus);
        }
        return judged;
    }

    private LineState state(Payment payment, Claim claim, @Nullable EuroAmount amount, EuroAmount open) {
        boolean nothingOpen = open.isZero() && !claim.bonus().isZero();
        if (nothingOpen || isPaidThroughSuccessor(payment, claim)) {
            return LineState.PAID_TWICE;
        }
        if (isNotPayable(claim)) {
            return LineState.REFUSED_CLAIM;
        }
        return amount == null || amount.equals(open) ? LineState.MATCHED : LineState.AMOUNT_DIFFERS;
    }

    /** Is nothing owed for a claim: refused, cancelled, given up, replaced, or never handed in? */
    public static boolean isNotPayable(Claim claim) {
        boolean everHandedIn = claim.stage().isBlue() || claim.handedInAt() != null;
        return claim.isRefused() || claim.stage() == Stage.ENDED || claim.replacedBy() != null || !everHandedIn;
    }

    /** Was the claim replaced, and is the one that took it over paid? */
    private boolean isPaidThroughSuccessor(Payment payment, Claim claim) {
        Claim last = claim;
        while (last.replacedBy() != null) {
            Optional<Claim> next = claims.find(last.replacedBy());
            if (next.isEmpty()) {
                return false;
            }
            last = next.get();
        }
        return !last.id().equals(claim.id())
                && !last.bonus().isZero()
                && !ledger.open(last, payment).isGreaterThan(EuroAmount.ZERO);
    }

    private List<Claim> candidates(OrganisationId organisation, StatedLine line) {
        List<Claim> found = knownThereAs(organisation, line.claimId());
        if (found.isEmpty()) {
            found = knownThereAs(organisation, line.serviceOrder());
        }
        if (found.isEmpty()) {
            found = ownNumber(organisation, line.fileNumber());
        }
        return found.isEmpty() ? invoiced(organisation, line.invoiceNumber(), line.amount()) : found;
    }

    /** The number of the repair file, or of the quote: which of them an organisation is given is its own affair. */
    private List<Claim> ownNumber(OrganisationId organisation, @Nullable String number) {
        if (number == null) {
            return List.of();
        }
        List<Claim> numbered = claims.numbered(number)
                .filter(claim -> claim.organisation().equals(organisation))
                .map(List::of)
                .orElse(List.of());
        return numbered.isEmpty()
                ? claims.quoted(organisation, number).stream()
                        .filter(claim -> claim.replacedBy() == null)
                        .toList()
                : numbered;
    }

    private List<Claim> knownThereAs(OrganisationId organisation, @Nullable String id) {
        return id == null ? List.of() : claims.knownThereAs(organisation, id);
    }

    /** An invoice number alone is the shop's own and proves little: the amount has to fit too. */
    private List<Claim> invoiced(
            OrganisationId organisation, @Nullable String invoiceNumber, @Nullable EuroAmount amount) {
        if (invoiceNumber == null || amount == null) {
            return List.of();
        }
        List<Claim> fitting = claims.invoiced(organisation, invoiceNumber).stream()
                .filter(claim -> claim.bonus().equals(amount))
                .toList();
        List<Claim> payable =
                fitting.stream().filter(claim -> !isNotPayable(claim)).toList();
        return payable.size() == 1 ? payable : fitting;
    }
}
