package io.github.qualirepar.application;

import io.github.qualirepar.domain.claim.Claim;
import io.github.qualirepar.domain.payment.Ledger;
import io.github.qualirepar.domain.payment.PaymentState;
import io.github.qualirepar.domain.payment.PaymentTerms;
import io.github.qualirepar.domain.payment.Receivable;
import io.github.qualirepar.domain.payment.Standing;
import io.github.qualirepar.ports.NoticeKind;
import io.github.qualirepar.ports.PaymentStore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Claims that were accepted and are not paid within the limit (PAY-01, PAY-08, D-18). */
final class LateClaims {
    private final @Nullable PaymentStore payments;
    private final PaymentTerms terms;
    private final NoticeRows rows;

    LateClaims(@Nullable PaymentStore payments, PaymentTerms terms, NoticeRows rows) {
        this.payments = payments;
        this.terms = terms;
        this.rows = rows;
    }

    /** Those that no transfer names: one that is announced is on its way, but not what a settled one left over. */
    Stream<Topic> among(List<Claim> claims, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, Paris.ZONE);
        List<Claim> overdue = claims.stream()
                .filter(Claim::isAccepted)
                .filter(claim -> isOverdue(claim, today))
                .toList();
        if (overdue.isEmpty()) {
            return Stream.empty();
        }
        Ledger ledger = payments == null
                ? new Ledger(List.of(), List.of())
                : new Ledger(payments.of(overdue.stream().map(Claim::id).toList()), payments.writeOffs());
        return overdue.stream()
                .filter(claim -> ledger.payments().stream()
                        .noneMatch(payment -> payment.state() != PaymentState.SETTLED && payment.names(claim.id())))
                .map(claim -> ledger.receivable(claim, terms, Paris.ZONE))
                .filter(receivable -> receivable.isOwed() && receivable.standing(today) == Standing.LATE)
                .map(receivable -> late(receivable, now));
    }

    private Topic late(Receivable receivable, Instant now) {
        Claim claim = receivable.claim();
        return NoticeFinder.ofClaim(
                NoticeKind.CLAIM_LATE, claim, String.valueOf(claim.handedInAt()), now, () -> rows.late(receivable));
    }

    private boolean isOverdue(Claim claim, LocalDate today) {
        LocalDate due = terms.dueOn(claim, Paris.ZONE);
        return due != null && today.isAfter(due);
    }
}
