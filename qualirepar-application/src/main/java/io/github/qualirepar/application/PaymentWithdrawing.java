package io.github.qualirepar.application;

import io.github.qualirepar.domain.OrganisationId;
import io.github.qualirepar.domain.claim.Claim;
import io.github.qualirepar.domain.claim.ClaimId;
import io.github.qualirepar.domain.claim.LogAction;
import io.github.qualirepar.domain.claim.LogEntry;
import io.github.qualirepar.domain.claim.LogOutcome;
import io.github.qualirepar.domain.payment.Payment;
import io.github.qualirepar.domain.payment.PaymentLine;
import io.github.qualirepar.domain.payment.Withdrawal;
import io.github.qualirepar.domain.rule.FindingCode;
import io.github.qualirepar.domain.rule.Rules;
import io.github.qualirepar.ports.ClaimStore;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Takes back transfers that were announced by mistake and of which nothing came (PAY-06). */
final class PaymentWithdrawing {
    private final Books books;
    private final ClaimStore claims;
    private final Clock clock;

    PaymentWithdrawing(Books books, ClaimStore claims, Clock clock) {
        this.books = books;
        this.claims = claims;
        this.clock = clock;
    }

    WithdrawResult withdraw(String reference, @Nullable OrganisationId organisation, String reason, String by) {
        if (reason.isBlank() || by.isBlank()) {
            throw new IllegalArgumentException("a transfer is withdrawn for a reason and by somebody");
        }
        return books.change(ledger -> {
            List<Payment> called = Books.called(ledger, reference.strip(), organisation);
            if (called.size() != 1) {
                FindingCode code = called.isEmpty() ? FindingCode.PAYMENT_UNKNOWN : FindingCode.PAYMENT_AMBIGUOUS;
                return refused(WithdrawResult.refused(Rules.finding(code, null).with("reference", reference)));
            }
            Payment payment = called.get(0);
            return payment.receipt() == null && payment.settlements().isEmpty()
                    ? removal(payment, reason.strip(), by.strip())
                    : refused(
                            WithdrawResult.refused(LineFindings.about(FindingCode.PAYMENT_NOT_WITHDRAWABLE, payment)));
        });
    }

    private Books.Decision<WithdrawResult> removal(Payment payment, String reason, String by) {
        Set<ClaimId> named = named(payment);
        String masked = masked(reason, named);
        Books.Entries entries = new Books.Entries();
        Instant now = clock.instant();
        entries.put(new Withdrawal(
                payment.organisation(), payment.reference(), payment.date(), payment.amount(), masked, by, now));
        LogEntry entry = new LogEntry(now, LogAction.PAYMENT, LogOutcome.DONE)
                .with("withdrawn", payment.reference())
                .with("by", by)
                .with("reason", masked);
        named.forEach(claim -> entries.log(claim, entry));
        return new Books.Decision<>(new WithdrawResult(Outcome.DONE, payment, masked, List.of()), entries.change());
    }

    /** Also those of lines that cannot be paid: their logs say that the transfer named them. */
    private static Set<ClaimId> named(Payment payment) {
        return payment.lines().stream()
                .map(PaymentLine::claim)
                .flatMap(Stream::ofNullable)
                .collect(Collectors.toSet());
    }

    /** One reason stands in the logs of several claims, so the consumers of all of them are masked in it. */
    private String masked(String reason, Set<ClaimId> named) {
        String masked = reason;
        for (ClaimId id : named) {
            Claim claim = claims.find(id).orElse(null);
            if (claim != null) {
                masked = Objects.requireNonNullElse(Masking.mask(masked, claim.file()), "");
            }
        }
        return masked;
    }

    private static Books.Decision<WithdrawResult> refused(WithdrawResult result) {
        return Books.Decision.nothing(result);
    }
}
