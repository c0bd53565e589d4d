package io.github.qualirepar.application;

import io.github.qualirepar.domain.EuroAmount;
import io.github.qualirepar.domain.OrganisationId;
import io.github.qualirepar.domain.claim.Claim;
import io.github.qualirepar.domain.claim.ClaimId;
import io.github.qualirepar.domain.claim.LogAction;
import io.github.qualirepar.domain.claim.LogEntry;
import io.github.qualirepar.domain.claim.LogOutcome;
import io.github.qualirepar.domain.payment.Allotment;
import io.github.qualirepar.domain.payment.Ledger;
import io.github.qualirepar.domain.payment.LineState;
import io.github.qualirepar.domain.payment.Payment;
import io.github.qualirepar.domain.payment.PaymentSource;
import io.github.qualirepar.domain.payment.PaymentState;
import io.github.qualirepar.domain.payment.Settlement;
import io.github.qualirepar.domain.payment.StatementMatching.Judged;
import io.github.qualirepar.domain.rule.Finding;
import io.github.qualirepar.domain.rule.FindingCode;
import io.github.qualirepar.domain.rule.Level;
import io.github.qualirepar.domain.rule.Rules;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One attempt to settle, by one state of the ledger. Collects what is to be stored; not safe for several threads. */
final class SettlingAttempt {
    private final Books books;
    private final Ledger ledger;
    private final SettleOptions options;
    private final Instant now;
    private final LocalDate today;
    private final TickedLines ticking;
    private final Books.Entries entries = new Books.Entries();
    private final List<SettleResult.Settled> settled = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    SettlingAttempt(Books books, Ledger ledger, SettleOptions options, Instant now, LocalDate today) {
        this.books = books;
        this.ledger = ledger;
        this.options = options;
        this.now = now;
        this.today = today;
        LocalDate day = options.date();
        this.ticking = new TickedLines(ledger, day == null ? today : day, now);
    }

    /** Everything that was collected, or nothing of it if something was refused. */
    Books.Decision<SettleResult> decision(Optional<Finding> refusal) {
        return refusal.map(finding -> Books.Decision.nothing(SettleResult.refused(finding)))
                .orElseGet(() ->
                        new Books.Decision<>(new SettleResult(Outcome.DONE, settled, findings), entries.change()));
    }

    /**
     * Settles a transfer.
     *
     * @param more claims that it pays beside those it names
     * @return why not, if it is refused
     */
    Optional<Finding> settle(Payment payment, Collection<Claim> more) {
        for (Claim claim : more) {
            if (!claim.organisation().equals(payment.organisation())) {
                return Optional.of(finding(FindingCode.PAYMENT_OF_OTHER_ORGANISATION)
                        .with("number", claim.number())
                        .with("organisation", claim.organisation())
                        .with("reference", payment.reference()));
            }
            if (ticking.isNotOwed(claim, payment)) {
                return Optional.of(notOwed(claim));
            }
        }
        return settle(judged(ticking.naming(payment, more)), Set.of(), options.amount());
    }

    /** Settles the claims: those that a transfer names there, the others under a transfer of their own. */
    Optional<Finding> tick(Set<Claim> claims) {
        Map<Payment, Set<ClaimId>> named = new LinkedHashMap<>();
        List<Claim> others = new ArrayList<>();
        for (Claim claim : claims) {
            Optional<Payment> naming = naming(claim);
            if (naming.isPresent() && isOtherThanSaid(naming.get())) {
                return Optional.of(notOwed(claim).with("other", naming.get().reference()));
            }
            naming.ifPresentOrElse(
                    payment -> named.computeIfAbsent(payment, key -> new LinkedHashSet<>())
                            .add(claim.id()),
                    () -> others.add(claim));
        }
        if (options.amount() != null && named.size() + (others.isEmpty() ? 0 : 1) > 1) {
            return Optional.of(finding(FindingCode.PAYMENT_AMBIGUOUS)
                    .with(
                            "reference",
                            numbers(claims.stream().map(Claim::number).toList())));
        }
        for (Map.Entry<Payment, Set<ClaimId>> entry : named.entrySet()) {
            Optional<Finding> refusal = tickNamed(entry.getKey(), entry.getValue());
            if (refusal.isPresent()) {
                return refusal;
            }
        }
        return others.isEmpty() ? Optional.empty() : tickUnnamed(others);
    }

    /** The first transfer with something left that names a claim. */
    private Optional<Payment> naming(Claim claim) {
        return ledger.of(claim.id()).stream()
                .filter(payment -> payment.state() != PaymentState.SETTLED && payment.names(claim.id()))
                .filter(payment -> Allotment.wanted(payment, Set.of(claim.id())).isGreaterThan(EuroAmount.ZERO))
                .findFirst();
    }

    private boolean isOtherThanSaid(Payment payment) {
        String said = options.reference();
        return said != null && !said.strip().equals(payment.reference());
    }

    private Optional<Finding> tickNamed(Payment payment, Set<ClaimId> only) {
        Payment again = judged(payment);
        EuroAmount wanted = Allotment.wanted(again, only);
        EuroAmount amount = options.amount() == null ? wanted : options.amount();
        if (amount.isGreaterThan(wanted)) {
            return Optional.of(moreThan(wanted, amount, again.reference()));
        }
        Payment known =
                again.amount() == null ? again.known(again.account(), again.date(), again.worthOfLines()) : again;
        return settle(known, only, amount);
    }

    private Optional<Finding> tickUnnamed(List<Claim> claims) {
        OrganisationId organisation = claims.get(0).organisation();
        String reference = options.reference() == null
                ? ticking.madeUp(organisation)
                : options.reference().strip();
        Optional<Payment> there = ledger.payment(organisation, reference);
        if (there.isPresent() && there.get().source() != PaymentSource.TICKED) {
            return settle(there.get(), claims);
        }
        for (Claim claim : claims) {
            if (ticking.isNotOwed(claim, null)) {
                return Optional.of(notOwed(claim));
            }
        }
        EuroAmount open =
                claims.stream().map(claim -> ledger.open(claim, null)).reduce(EuroAmount.ZERO, EuroAmount::plus);
        EuroAmount amount = options.amount() == null ? open : options.amount();
        if (amount.isGreaterThan(open)) {
            return Optional.of(moreThan(open, amount, reference));
        }
        Payment base = there.orElseGet(() -> ticking.fresh(organisation, reference, claims));
        Payment named = base.withLines(ticking.withTicks(base, claims, amount));
        EuroAmount before = base.amount() == null ? EuroAmount.ZERO : base.amount();
        Payment known = named.known(base.account(), base.date(), before.plus(amount));
        return settle(judged(known), claims.stream().map(Claim::id).collect(Collectors.toSet()), amount);
    }

    /** The transfer with its lines as they are worth now. */
    private Payment judged(Payment payment) {
        List<Judged> judged = books.matching(ledger).judgeAgain(payment);
        Payment again = payment.withLines(judged.stream().map(Judged::line).toList());
        for (Judged line : judged) {
            if (line.line().state() == LineState.REFUSED_CLAIM) {
                findings.add(LineFindings.refused(again, line));
            }
        }
        return again;
    }

    private Optional<Finding> settle(Payment payment, Set<ClaimId> only, @Nullable EuroAmount said) {
        EuroAmount rest = payment.rest();
        Optional<Finding> refusal = refusal(payment, rest, said);
        if (refusal.isPresent()) {
            return refusal;
        }
        EuroAmount amount = said == null ? Objects.requireNonNull(rest) : said;
        Payment known = rest == null
                ? payment.known(
                        payment.account(), payment.date(), payment.settled().plus(amount))
                : payment;
        List<Settlement.Part> parts = Allotment.of(known, amount.plus(known.unallotted()), only);
        if (amount.isZero() && parts.isEmpty()) {
            return Optional.of(LineFindings.about(FindingCode.PAYMENT_NOTHING_LEFT, payment));
        }
        Optional<Finding> early =
                Optional.ofNullable(options.date()).flatMap(day -> EarlyDay.finding(books, known, parts, day));
        if (early.filter(Finding::blocks).isPresent()) {
            return early;
        }
        early.ifPresent(findings::add);
        store(known, new Settlement(day(known), amount, parts, now));
        return Optional.empty();
    }

    private static Optional<Finding> refusal(Payment payment, @Nullable EuroAmount rest, @Nullable EuroAmount said) {
        if (said == null) {
            return rest == null
                    ? Optional.of(LineFindings.about(FindingCode.PAYMENT_AMOUNT_UNKNOWN, payment))
                    : Optional.empty();
        }
        if (!said.isGreaterThan(EuroAmount.ZERO)) {
            return Optional.of(finding(FindingCode.PAYMENT_AMOUNT_NOT_POSITIVE).with("amount", said));
        }
        if (rest == null || !said.isGreaterThan(rest)) {
            return Optional.empty();
        }
        return Optional.of(
                rest.isZero()
                        ? LineFindings.about(FindingCode.PAYMENT_NOTHING_LEFT, payment)
                        : moreThan(rest, said, payment.reference()));
    }

    private void store(Payment payment, Settlement settlement) {
        Payment after = payment.settledBy(settlement);
        entries.put(after);
        settled.add(new SettleResult.Settled(after, settlement));
        for (Settlement.Part part : settlement.parts()) {
            entries.log(
                    part.claim(),
                    new LogEntry(now, LogAction.SETTLE, LogOutcome.DONE)
                            .with("reference", after.reference())
                            .with("date", settlement.date())
                            .with("amount", part.amount()));
        }
        if (after.unallotted().isGreaterThan(EuroAmount.ZERO)) {
            findings.add(LineFindings.about(FindingCode.PAYMENT_LEFT_OVER, after)
                    .weighing(Level.WARN)
                    .with("left", after.unallotted()));
        }
    }

    private LocalDate day(Payment payment) {
        if (options.date() != null) {
            return options.date();
        }
        if (payment.receipt() != null) {
            return payment.receipt().date();
        }
        LocalDate date = payment.date();
        return date == null || date.isAfter(today) ? today : date;
    }

    private Finding notOwed(Claim claim) {
        String references =
                ledger.of(claim.id()).stream().map(Payment::reference).collect(Collectors.joining(", "));
        return finding(FindingCode.PAYMENT_NOT_OWED)
                .with("number", claim.number())
                .with("organisation", claim.organisation())
                .with("other", references.isEmpty() ? null : references);
    }

    static Finding moreThan(EuroAmount left, EuroAmount amount, String reference) {
        return finding(FindingCode.PAYMENT_MORE_THAN_LEFT)
                .with("reference", reference)
                .with("left", left)
                .with("amount", amount);
    }

    private static Finding finding(FindingCode code) {
        return Rules.finding(code, null);
    }

    private static String numbers(List<String> numbers) {
        return String.join(", ", numbers);
    }
}
