package io.github.qualirepar.application;

import io.github.qualirepar.domain.EuroAmount;
import io.github.qualirepar.domain.OrganisationId;
import io.github.qualirepar.domain.claim.Claim;
import io.github.qualirepar.domain.claim.ClaimId;
import io.github.qualirepar.domain.claim.LogAction;
import io.github.qualirepar.domain.claim.LogEntry;
import io.github.qualirepar.domain.claim.LogOutcome;
import io.github.qualirepar.domain.claim.Review;
import io.github.qualirepar.domain.payment.Ledger;
import io.github.qualirepar.domain.payment.MoneyOverview;
import io.github.qualirepar.domain.payment.Payment;
import io.github.qualirepar.domain.payment.PaymentState;
import io.github.qualirepar.domain.payment.Receivable;
import io.github.qualirepar.domain.payment.Settlement;
import io.github.qualirepar.domain.payment.Withdrawal;
import io.github.qualirepar.domain.payment.WriteOff;
import io.github.qualirepar.domain.repair.Invoice;
import io.github.qualirepar.domain.rule.Finding;
import io.github.qualirepar.domain.rule.FindingCode;
import io.github.qualirepar.domain.rule.Rules;
import io.github.qualirepar.ports.ClaimFilter;
import io.github.qualirepar.ports.ClaimStore;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is owed for claims: shown, added up, given up. */
final class Receivables {
    private final Books books;
    private final ClaimStore claims;
    private final Clock clock;

    Receivables(Books books, ClaimStore claims, Clock clock) {
        this.books = books;
        this.claims = claims;
        this.clock = clock;
    }

    PaymentList list(@Nullable OrganisationId organisation, boolean openOnly) {
        Ledger ledger = books.ledger();
        List<PaymentList.ToTick> toTick = claims.list(new ClaimFilter(organisation, null, null)).stream()
                .filter(claim -> isToTick(ledger, claim))
                .sorted(Comparator.comparing(
                        claim -> claim.handedInAt() == null ? claim.openedAt() : claim.handedInAt()))
                .map(claim -> toTick(ledger, claim))
                .toList();
        List<PaymentList.Entry> payments = ledger.payments().stream()
                .filter(payment ->
                        organisation == null || payment.organisation().equals(organisation))
                .filter(payment -> !openOnly || payment.state() != PaymentState.SETTLED)
                .map(payment -> new PaymentList.Entry(payment, proposal(payment, toTick)))
                .toList();
        return new PaymentList(payments, toTick, openOnly ? List.of() : withdrawn(ledger, organisation));
    }

    private List<Withdrawal> withdrawn(Ledger ledger, @Nullable OrganisationId organisation) {
        return books.withdrawals().stream()
                .filter(one -> organisation == null || one.organisation().equals(organisation))
                .filter(one ->
                        ledger.payment(one.organisation(), one.reference()).isEmpty())
                .toList();
    }

    private boolean isToTick(Ledger ledger, Claim claim) {
        return claim.stage().isBlue()
                && !claim.isRefused()
                && books.receivable(ledger, claim).isOpen()
                && ledger.of(claim.id()).stream().noneMatch(payment -> names(payment, claim));
    }

    /** Has a transfer something left for a claim? One that is settled names it no more: what it paid is counted. */
    private static boolean names(Payment payment, Claim claim) {
        return payment.state() != PaymentState.SETTLED && payment.names(claim.id());
    }

    private PaymentList.ToTick toTick(Ledger ledger, Claim claim) {
        return new PaymentList.ToTick(
                claim.id(),
                claim.number(),
                claim.organisation(),
                claim.account().name(),
                claim.remote().number(),
                books.receivable(ledger, claim).outstanding(),
                claim.review(),
                claim.handedInAt());
    }

    /** All claims that the organisation calls paid, if they make up the sum; never some of them, which would be a guess. */
    private static List<PaymentList.ToTick> proposal(Payment payment, List<PaymentList.ToTick> toTick) {
        if (!payment.lines().isEmpty() || payment.state() == PaymentState.SETTLED) {
            return List.of();
        }
        List<PaymentList.ToTick> paid = toTick.stream()
                .filter(claim -> claim.review() == Review.PAID)
                .filter(claim -> claim.organisation().equals(payment.organisation()))
                .filter(claim -> payment.account() == null || payment.account().equals(claim.account()))
                .toList();
        EuroAmount sum = paid.stream().map(PaymentList.ToTick::expected).reduce(EuroAmount.ZERO, EuroAmount::plus);
        return sum.equals(payment.rest()) ? paid : List.of();
    }

    WriteOffResult writeOff(ClaimId id, @Nullable EuroAmount amount, String reason, String by) {
        if (reason.isBlank() || by.isBlank()) {
            throw new IllegalArgumentException("money is given up for a reason and by somebody");
        }
        return books.change(ledger -> {
            Claim claim = claims.find(id).orElseThrow(() -> new UnknownClaimException(id));
            Receivable receivable = books.receivable(ledger, claim);
            Finding refusal = refusal(receivable, amount);
            if (refusal != null) {
                return Books.Decision.nothing(new WriteOffResult(Outcome.REFUSED, null, receivable, List.of(refusal)));
            }
            WriteOff writeOff = new WriteOff(
                    id,
                    amount == null ? receivable.outstanding() : amount,
                    Objects.requireNonNullElse(Masking.mask(reason.strip(), claim.file()), ""),
                    by.strip(),
                    clock.instant());
            Books.Entries entries = new Books.Entries();
            entries.put(writeOff);
            entries.log(
                    id,
                    new LogEntry(writeOff.at(), LogAction.WRITE_OFF, LogOutcome.DONE)
                            .with("amount", writeOff.amount())
                            .with("by", writeOff.by())
                            .with("reason", writeOff.reason()));
            Receivable after = new Receivable(
                    claim, receivable.settled(), receivable.writtenOff().plus(writeOff.amount()), receivable.dueOn());
            return new Books.Decision<>(new WriteOffResult(Outcome.DONE, writeOff, after, List.of()), entries.change());
        });
    }

    private static @Nullable Finding refusal(Receivable receivable, @Nullable EuroAmount amount) {
        Claim claim = receivable.claim();
        if (!receivable.isOpen() || receivable.outstanding().isZero()) {
            return Rules.finding(FindingCode.PAYMENT_NOT_OWED, null)
                    .with("number", claim.number())
                    .with("organisation", claim.organisation());
        }
        if (amount == null) {
            return null;
        }
        if (!amount.isGreaterThan(EuroAmount.ZERO)) {
            return Rules.finding(FindingCode.PAYMENT_AMOUNT_NOT_POSITIVE, null).with("amount", amount);
        }
        return amount.isGreaterThan(receivable.outstanding())
                ? SettlingAttempt.moreThan(receivable.outstanding(), amount, claim.number())
                : null;
    }

    MoneyOverview overview() {
        Ledger ledger = books.ledger();
        List<Receivable> receivables = claims.list(ClaimFilter.ALL).stream()
                .map(claim -> books.receivable(ledger, claim))
                .toList();
        return MoneyOverview.of(receivables, ledger.payments(), Paris.today(clock), Paris.ZONE);
    }

    List<ExportLine> export() {
        Ledger ledger = books.ledger();
        LocalDate today = Paris.today(clock);
        return claims.list(ClaimFilter.ALL).stream()
                .map(claim -> line(ledger, books.receivable(ledger, claim), today))
                .toList();
    }

    private static ExportLine line(Ledger ledger, Receivable receivable, LocalDate today) {
        Claim claim = receivable.claim();
        Invoice invoice = claim.file().invoice();
        List<Payment> payments = ledger.of(claim.id());
        return new ExportLine(
                claim.number(),
                claim.organisation(),
                claim.account().name(),
                claim.remote().number(),
                invoice == null ? null : invoice.number(),
                invoice == null ? null : invoice.date(),
                claim.handedInAt() == null ? null : LocalDate.ofInstant(claim.handedInAt(), Paris.ZONE),
                claim.bonus(),
                receivable.isOwed() ? receivable.standing(today) : null,
                claim.review(),
                payments.stream().map(Payment::reference).toList(),
                payments.stream()
                        .flatMap(payment -> payment.settlements().stream())
                        .filter(settlement -> !settlement.of(claim.id()).isZero())
                        .map(Settlement::date)
                        .max(Comparator.naturalOrder())
                        .orElse(null),
                receivable.settled(),
                receivable.outstanding(),
                receivable.writtenOff());
    }
}
