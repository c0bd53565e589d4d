package io.github.qualirepar.domain.payment;

import io.github.qualirepar.domain.EuroAmount;
import io.github.qualirepar.domain.OrganisationId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Sets credits of a bank against the transfers that are known (PAY-03, PAY-04; rules section 11.2): by the payer's name,
 * reference and sum together, and by nothing less. Whatever is only likely is proposed.
 *
 * <p>Stateless and safe to share between threads.
 */
public final class CreditMatching {

    private CreditMatching() {}

    /**
     * Says of each credit what it is.
     *
     * @param credits the credits of one file
     * @param known all transfers that are known, the settled ones too: a person may have settled before the bank's file
     *     came
     * @param organisations the organisations whose names are looked for
     * @return one match for each credit, in their order; a transfer is {@link CreditMatch.Kind#TAKEN} by one credit at
     *     most
     */
    public static List<CreditMatch> match(
            List<BankCredit> credits, List<Payment> known, Collection<OrganisationId> organisations) {
        Run run = new Run(known, organisations);
        @Nullable CreditMatch[] matches = new @Nullable CreditMatch[credits.size()];
        // Three rounds, the surest first: no credit may be explained by what a surer one explains.
        List<Round> rounds = List.of(run::knownByEntry, run::byReference, run::byOrganisation);
        for (Round round : rounds) {
            for (int i = 0; i < matches.length; i++) {
                if (matches[i] == null) {
                    matches[i] = round.look(credits.get(i));
                }
            }
        }
        List<CreditMatch> all = new ArrayList<>();
        for (int i = 0; i < matches.length; i++) {
            CreditMatch match = matches[i];
            all.add(match == null ? CreditFindings.other(credits.get(i)) : match);
        }
        return all;
    }

    /** Looks at one credit; {@code null} if it has nothing to say of it. */
    @FunctionalInterface
    private interface Round {
        @Nullable
        CreditMatch look(BankCredit credit);
    }

    /** The work on one file. */
    private static final class Run {
        /** Shorter ones stand in too many texts by chance. */
        private static final int SHORTEST_REFERENCE = 5;
        /** How far the day of a settlement may lie from the bank's day of the same money. */
        private static final int NEAR_DAYS = 15;

        private final Map<String, List<Payment>> byReference = new HashMap<>();
        private final Map<String, OrganisationId> byName = new TreeMap<>();
        /** Transfers that no credit has brought yet. */
        private final List<Payment> open = new ArrayList<>();
        /** Transfers whose receipt no credit of this file has explained yet. */
        private final List<Payment> received = new ArrayList<>();
        /** What a person settled and no credit of this file or an earlier one has explained yet. */
        private final Map<Payment, List<Settlement>> settled = new HashMap<>();

        private final List<Payment> known;

        Run(List<Payment> known, Collection<OrganisationId> organisations) {
            this.known = known;
            for (Payment payment : known) {
                settled.put(payment, besideItsReceipt(payment));
                (payment.receipt() == null ? open : received).add(payment);
                String reference = CreditText.compact(payment.reference());
                if (reference.length() >= SHORTEST_REFERENCE) {
                    byReference
                            .computeIfAbsent(reference, any -> new ArrayList<>())
                            .add(payment);
                }
            }
            organisations.forEach(id -> byName.put(CreditText.compact(id.value()), id));
        }

        @Nullable
        CreditMatch knownByEntry(BankCredit credit) {
            List<Payment> brought = received.stream()
                    .filter(payment -> receipt(payment).entry().equals(credit.entry()))
                    .toList();
            return brought.isEmpty() ? null : known(credit, brought);
        }

        @Nullable
        CreditMatch byReference(BankCredit credit) {
            List<Payment> named = named(credit);
            if (named.isEmpty()) {
                return null;
            }
            List<Payment> brought = receivedBy(credit, named);
            if (!brought.isEmpty()) {
                return known(credit, brought);
            }
            List<Payment> waiting = named.stream().filter(open::contains).toList();
            if (waiting.isEmpty()) {
                CreditMatch match = bySettlement(credit, named);
                return match == null
                        ? CreditFindings.unexplained(credit, named, named.get(0).organisation())
                        : match;
            }
            if (isOneReferenceOfSeveral(named) || waiting.size() < named.size()) {
                return CreditFindings.ambiguous(credit, waiting, named);
            }
            if (!CreditFindings.fits(credit, waiting)) {
                CreditMatch match = bySettlement(credit, waiting);
                return match == null ? CreditFindings.sumDiffers(credit, waiting) : match;
            }
            List<OrganisationId> payers = new CreditText(credit).organisations(byName);
            Optional<OrganisationId> unnamed = waiting.stream()
                    .map(Payment::organisation)
                    .filter(payer -> !payers.contains(payer))
                    .findFirst();
            if (unnamed.isPresent()) {
                return CreditFindings.payerUnnamed(credit, waiting, unnamed.get());
            }
            open.removeAll(waiting);
            // It brought all of them: what was settled of those is explained with it.
            waiting.stream()
                    .filter(payment -> payment.state() == PaymentState.SETTLED)
                    .forEach(settled::remove);
            return CreditFindings.taken(credit, waiting);
        }

        @Nullable
        CreditMatch byOrganisation(BankCredit credit) {
            List<OrganisationId> payers = new CreditText(credit).organisations(byName);
            if (payers.isEmpty()) {
                return null;
            }
            List<Payment> brought = receivedBy(
                    credit,
                    received.stream()
                            .filter(payment -> payers.contains(payment.organisation()))
                            .toList());
            if (!brought.isEmpty()) {
                return known(credit, brought);
            }
            CreditMatch match = bySettlement(
                    credit,
                    known.stream()
                            .filter(payment -> payers.contains(payment.organisation()))
                            .toList());
            if (match != null) {
                return match;
            }
            List<Payment> likely = open.stream()
                    .filter(payment -> payers.contains(payment.organisation()))
                    .filter(payment -> payment.state() != PaymentState.SETTLED)
                    .filter(payment -> credit.amount().equals(payment.rest()))
                    .toList();
            return bySum(credit, likely, payers.get(0));
        }

        private static CreditMatch bySum(BankCredit credit, List<Payment> likely, OrganisationId payer) {
            if (likely.isEmpty()) {
                return CreditFindings.unexplained(credit, List.of(), payer);
            }
            return likely.size() == 1
                    ? CreditFindings.bySumOnly(credit, likely)
                    : CreditFindings.ambiguous(credit, likely, likely);
        }

        /**
         * The settlements that other money than the receipt's paid. Which those are, their sums tell: one as large as
         * the receipt is its own; of the rest as many as there is other money for.
         */
        private static List<Settlement> besideItsReceipt(Payment payment) {
            List<Settlement> settlements = new ArrayList<>(payment.settlements());
            Receipt receipt = payment.receipt();
            if (receipt == null) {
                return settlements;
            }
            EuroAmount amount = payment.amount();
            EuroAmount other = amount == null ? EuroAmount.ZERO : amount.minus(receipt.amount());
            settlements.stream()
                    .filter(settlement -> settlement.amount().equals(receipt.amount()))
                    .findFirst()
                    .ifPresent(settlements::remove);
            List<Settlement> beside = new ArrayList<>();
            for (Settlement settlement : settlements) {
                if (!other.isLessThan(settlement.amount())) {
                    beside.add(settlement);
                    other = other.minus(settlement.amount());
                }
            }
            return beside;
        }

        /** The transfer of which a person settled just this sum around that day: the proposal was followed. */
        private @Nullable CreditMatch bySettlement(BankCredit credit, List<Payment> candidates) {
            for (Payment payment : candidates) {
                List<Settlement> unexplained = settled.getOrDefault(payment, List.of());
                Optional<Settlement> found = unexplained.stream()
                        .filter(settlement -> settlement.amount().equals(credit.amount())
                                && Math.abs(ChronoUnit.DAYS.between(settlement.date(), credit.date())) <= NEAR_DAYS)
                        .findFirst();
                if (found.isPresent()) {
                    // It explains one credit: a second one of the same sum is another one.
                    unexplained.remove(found.get());
                    if (payment.state() == PaymentState.SETTLED) {
                        open.remove(payment);
                    }
                    return CreditFindings.known(credit, List.of(payment));
                }
            }
            return null;
        }

        private CreditMatch known(BankCredit credit, List<Payment> brought) {
            // Explained once: a second credit of the same day and sum is another one.
            received.removeAll(brought);
            return CreditFindings.known(credit, brought);
        }

        /** The transfers that a credit of this day and sum brought, one of these among them: as another bank file has it. */
        private List<Payment> receivedBy(BankCredit credit, List<Payment> candidates) {
            return candidates.stream()
                    .filter(received::contains)
                    .map(payment -> broughtWith(receipt(payment)))
                    .filter(brought -> receipt(brought.get(0)).date().equals(credit.date())
                            && sum(brought).equals(credit.amount()))
                    .findFirst()
                    .orElse(List.of());
        }

        private List<Payment> broughtWith(Receipt receipt) {
            return received.stream()
                    .filter(payment -> receipt(payment).entry().equals(receipt.entry()))
                    .toList();
        }

        private static EuroAmount sum(List<Payment> brought) {
            return brought.stream().map(payment -> receipt(payment).amount()).reduce(EuroAmount.ZERO, EuroAmount::plus);
        }

        /** The transfers whose references it bears. */
        private List<Payment> named(BankCredit credit) {
            CreditText text = new CreditText(credit);
            List<Payment> named = new ArrayList<>();
            for (String reference : text.named(byReference.keySet())) {
                named.addAll(ofItsOrganisation(
                        Objects.requireNonNull(byReference.get(reference)), text.organisations(byName)));
            }
            return named;
        }

        /** Two organisations may use one reference: then the name beside it decides, if there is one. */
        private static List<Payment> ofItsOrganisation(List<Payment> sharing, List<OrganisationId> payers) {
            List<Payment> paid = sharing.stream()
                    .filter(payment -> payers.contains(payment.organisation()))
                    .toList();
            return sharing.size() == 1 || paid.isEmpty() ? sharing : paid;
        }

        private static boolean isOneReferenceOfSeveral(List<Payment> named) {
            return named.stream()
                            .map(payment -> CreditText.compact(payment.reference()))
                            .distinct()
                            .count()
                    < named.size();
        }

        private static Receipt receipt(Payment payment) {
            return Objects.requireNonNull(payment.receipt(), "only received transfers are asked");
        }
    }
}
