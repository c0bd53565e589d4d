package io.github.qualirepar.application;

import io.github.qualirepar.application.ImportResult.Effect;
import io.github.qualirepar.application.ImportResult.Imported;
import io.github.qualirepar.domain.EuroAmount;
import io.github.qualirepar.domain.OrganisationId;
import io.github.qualirepar.domain.claim.Claim;
import io.github.qualirepar.domain.claim.ClaimId;
import io.github.qualirepar.domain.claim.LogAction;
import io.github.qualirepar.domain.claim.LogEntry;
import io.github.qualirepar.domain.claim.LogOutcome;
import io.github.qualirepar.domain.payment.Ledger;
import io.github.qualirepar.domain.payment.Payment;
import io.github.qualirepar.domain.payment.PaymentLine;
import io.github.qualirepar.domain.payment.PaymentSource;
import io.github.qualirepar.domain.payment.StatedLine;
import io.github.qualirepar.domain.payment.StatementMatching;
import io.github.qualirepar.domain.payment.StatementMatching.Judged;
import io.github.qualirepar.domain.payment.StatementMerge;
import io.github.qualirepar.domain.rule.Finding;
import io.github.qualirepar.domain.rule.FindingCode;
import io.github.qualirepar.domain.rule.Level;
import io.github.qualirepar.ports.RemotePayment;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Takes transfers over that an organisation or a person names; the same ones again change nothing. */
final class StatementImport {
    private final Books books;
    private final Clock clock;

    StatementImport(Books books, Clock clock) {
        this.books = books;
        this.clock = clock;
    }

    /**
     * Where transfers come from.
     *
     * @param organisation who pays
     * @param account for which account, or {@code null} = to be told by the claims
     * @param source how they became known
     * @param isUnnamed did nobody give a reference, so that it is made of day and sum?
     */
    record Origin(OrganisationId organisation, @Nullable String account, PaymentSource source, boolean isUnnamed) {}

    /** Stores them, in one unit. Each has a reference. */
    List<Imported> store(List<RemotePayment> remote, Origin origin) {
        List<RemotePayment> transfers = united(remote);
        return books.change(ledger -> decide(ledger, transfers, origin));
    }

    private Books.Decision<List<Imported>> decide(Ledger ledger, List<RemotePayment> transfers, Origin origin) {
        Books.Entries entries = new Books.Entries();
        List<Imported> imported = new ArrayList<>();
        Ledger current = ledger;
        for (RemotePayment remote : transfers) {
            Imported one = imported(current, remote, origin, entries);
            imported.add(one);
            if (one.effect() == Effect.NEW || one.effect() == Effect.CHANGED) {
                current = with(current, one.payment());
            }
        }
        return new Books.Decision<>(List.copyOf(imported), entries.change());
    }

    private static Ledger with(Ledger ledger, Payment payment) {
        Stream<Payment> others = ledger.payments().stream()
                .filter(other -> !other.isCalled(payment.organisation(), payment.reference()));
        return new Ledger(Stream.concat(others, Stream.of(payment)).toList(), ledger.writeOffs());
    }

    /** An answer may name one transfer in several items, say one for each site: together they are the transfer. */
    private static List<RemotePayment> united(List<RemotePayment> remote) {
        Map<String, RemotePayment> byReference = new LinkedHashMap<>();
        remote.stream().distinct().forEach(one -> byReference.merge(reference(one), one, StatementImport::united));
        return List.copyOf(byReference.values());
    }

    private static RemotePayment united(RemotePayment one, RemotePayment other) {
        EuroAmount sum = one.amount() == null || other.amount() == null
                ? null
                : one.amount().plus(other.amount());
        return new RemotePayment(
                one.reference(),
                one.date() == null ? other.date() : one.date(),
                sum,
                Objects.equals(one.site(), other.site()) ? one.site() : null,
                Stream.concat(one.lines().stream(), other.lines().stream()).toList());
    }

    static String reference(RemotePayment remote) {
        return Objects.requireNonNullElse(remote.reference(), "").strip();
    }

    private Imported imported(Ledger ledger, RemotePayment remote, Origin origin, Books.Entries entries) {
        StatementMatching matching = books.matching(ledger);
        String reference = origin.isUnnamed()
                ? ListReference.of(
                        ledger,
                        origin.organisation(),
                        reference(remote),
                        matching.judge(fresh(reference(remote), origin), stated(remote)))
                : reference(remote);
        Payment before = ledger.payment(origin.organisation(), reference).orElse(null);
        Payment base = before == null ? fresh(reference, origin) : before;
        List<Judged> judged = remote.lines().isEmpty()
                ? matching.judgeAgain(base)
                : matching.judge(base, StatementMerge.completed(base, stated(remote)));
        if (before != null && contradicts(before, remote, judged)) {
            return new Imported(
                    before,
                    Effect.REFUSED,
                    List.of(LineFindings.about(FindingCode.PAYMENT_CHANGED_AFTER_SETTLEMENT, before)));
        }
        Payment after = merged(base, remote, judged, origin);
        List<Finding> findings = new ArrayList<>(LineFindings.of(after, judged, ledger));
        if (before != null) {
            LineFindings.dropped(before, after).ifPresent(findings::add);
        } else {
            withdrawn(after, origin).ifPresent(findings::add);
        }
        if (after.equals(before)) {
            return new Imported(after, Effect.UNCHANGED, findings);
        }
        entries.put(after);
        logNamed(before, after, entries);
        return new Imported(after, before == null ? Effect.NEW : Effect.CHANGED, findings);
    }

    /** A transfer that a person took back comes back, and that is told: somebody announces it still. */
    private Optional<Finding> withdrawn(Payment payment, Origin origin) {
        return books.withdrawals().stream()
                .filter(withdrawal -> payment.isCalled(withdrawal.organisation(), withdrawal.reference()))
                .reduce((earlier, later) -> later)
                .map(withdrawal -> LineFindings.about(FindingCode.PAYMENT_WITHDRAWN_BEFORE, payment)
                        // A person who names it again means it.
                        .weighing(origin.source() == PaymentSource.FEED ? Level.WARN : Level.INFO)
                        .with("by", withdrawal.by())
                        .with("date", LocalDate.ofInstant(withdrawal.at(), Paris.ZONE))
                        .with("why", withdrawal.reason()));
    }

    private Payment fresh(String reference, Origin origin) {
        return new Payment(
                origin.organisation(),
                reference,
                origin.account(),
                null,
                null,
                origin.source(),
                List.of(),
                null,
                List.of(),
                clock.instant());
    }

    private static List<StatedLine> stated(RemotePayment remote) {
        return remote.lines().stream()
                .map(line -> new StatedLine(
                        line.row(),
                        line.claimId(),
                        line.serviceOrder(),
                        line.fileNumber(),
                        line.reference(),
                        line.amount()))
                .toList();
    }

    /**
     * Once money was matched or settled, what was said must not change under it; it may only be added to. Where a person
     * had ticked claims off, the sum was only what was ticked so far.
     */
    private static boolean contradicts(Payment before, RemotePayment remote, List<Judged> judged) {
        if (before.settlements().isEmpty() && before.receipt() == null) {
            return false;
        }
        EuroAmount known = before.amount();
        EuroAmount said = remote.amount();
        boolean otherSum = known != null
                && said != null
                && (before.source() == PaymentSource.TICKED ? said.isLessThan(known) : !said.equals(known));
        return otherSum || !StatementMerge.keeps(before.lines(), lines(judged));
    }

    private static List<PaymentLine> lines(List<Judged> judged) {
        return judged.stream().map(Judged::line).toList();
    }

    private static Payment merged(Payment base, RemotePayment remote, List<Judged> judged, Origin origin) {
        String account = Stream.of(base.account(), origin.account(), commonAccount(judged))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        EuroAmount said = remote.amount() == null ? sum(lines(judged)) : remote.amount();
        boolean fixed = !base.settlements().isEmpty() && base.date() != null;
        return base.withLines(lines(judged))
                .known(
                        account,
                        remote.date() == null || fixed ? base.date() : remote.date(),
                        said == null ? base.amount() : said);
    }

    /** What all lines together say; {@code null} if one says nothing. */
    private static @Nullable EuroAmount sum(List<PaymentLine> lines) {
        EuroAmount sum = EuroAmount.ZERO;
        for (PaymentLine line : lines) {
            if (line.amount() == null) {
                return null;
            }
            sum = sum.plus(line.amount());
        }
        return lines.isEmpty() ? null : sum;
    }

    private static @Nullable String commonAccount(List<Judged> judged) {
        Set<String> accounts = judged.stream()
                .map(Judged::claim)
                .filter(Objects::nonNull)
                .map(Claim::account)
                .map(account -> account.name())
                .collect(Collectors.toSet());
        return accounts.size() == 1 ? accounts.iterator().next() : null;
    }

    private void logNamed(@Nullable Payment before, Payment after, Books.Entries entries) {
        Set<ClaimId> known = before == null ? Set.of() : before.claims();
        for (ClaimId claim : after.claims()) {
            if (!known.contains(claim)) {
                entries.log(
                        claim,
                        new LogEntry(clock.instant(), LogAction.PAYMENT, LogOutcome.DONE)
                                .with("reference", after.reference())
                                .with("date", after.date())
                                .with("amount", after.worth(claim)));
            }
        }
    }
}
