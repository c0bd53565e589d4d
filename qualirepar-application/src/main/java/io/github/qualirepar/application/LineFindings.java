package io.github.qualirepar.application;

import io.github.qualirepar.domain.claim.Claim;
import io.github.qualirepar.domain.claim.ClaimId;
import io.github.qualirepar.domain.claim.Review;
import io.github.qualirepar.domain.claim.Stage;
import io.github.qualirepar.domain.payment.Ledger;
import io.github.qualirepar.domain.payment.Payment;
import io.github.qualirepar.domain.payment.PaymentLine;
import io.github.qualirepar.domain.payment.StatementMatching.Judged;
import io.github.qualirepar.domain.rule.Finding;
import io.github.qualirepar.domain.rule.FindingCode;
import io.github.qualirepar.domain.rule.Rules;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says what is wrong with the lines of a transfer, each with its line. Stateless. */
final class LineFindings {

    private LineFindings() {}

    /** A finding for each line that does not fit, and one if they do not make up the sum. */
    static List<Finding> of(Payment payment, List<Judged> judged, Ledger ledger) {
        List<Finding> findings = new ArrayList<>();
        for (Judged line : judged) {
            Finding finding = of(payment, line, ledger);
            if (finding != null) {
                findings.add(finding);
            }
        }
        if (payment.amount() != null && !payment.lines().isEmpty() && !payment.addsUp()) {
            findings.add(about(FindingCode.PAYMENT_SUM_DIFFERS, payment)
                    .with("amount", payment.amount())
                    .with("expected", payment.worthOfLines()));
        }
        return findings;
    }

    /** The claims that a transfer named and names no longer: nothing covers them now. */
    static Optional<Finding> dropped(Payment before, Payment after) {
        List<ClaimId> named = after.lines().stream().map(PaymentLine::claim).toList();
        String numbers = before.lines().stream()
                .filter(line -> line.isPayable() && !named.contains(line.claim()))
                .map(PaymentLine::number)
                .collect(Collectors.joining(", "));
        return numbers.isEmpty()
                ? Optional.empty()
                : Optional.of(about(FindingCode.PAYMENT_CLAIMS_DROPPED, after).with("numbers", numbers));
    }

    static Finding about(FindingCode code, Payment payment) {
        return Rules.finding(code, null)
                .with("reference", payment.reference())
                .with("organisation", payment.organisation());
    }

    private static @Nullable Finding of(Payment payment, Judged judged, Ledger ledger) {
        PaymentLine line = judged.line();
        return switch (line.state()) {
            case MATCHED -> null;
            case AMOUNT_DIFFERS -> on(FindingCode.PAYMENT_LINE_AMOUNT_DIFFERS, payment, line);
            case UNKNOWN_CLAIM ->
                judged.candidates() > 1
                        ? on(FindingCode.PAYMENT_LINE_AMBIGUOUS, payment, line).with("count", judged.candidates())
                        : on(FindingCode.PAYMENT_LINE_UNKNOWN, payment, line);
            case REFUSED_CLAIM -> refused(payment, judged);
            case PAID_TWICE ->
                isWrittenOff(judged.claim(), ledger)
                        ? on(FindingCode.PAYMENT_LINE_WRITTEN_OFF, payment, line)
                        : on(FindingCode.PAYMENT_LINE_PAID_TWICE, payment, line)
                                .with("other", others(payment, line, ledger));
        };
    }

    /** The line names a claim that nothing is owed for, and why. */
    static Finding refused(Payment payment, Judged judged) {
        Claim claim = judged.claim();
        return on(FindingCode.PAYMENT_LINE_REFUSED, payment, judged.line())
                .with("why", claim == null ? null : why(claim));
    }

    private static Finding on(FindingCode code, Payment payment, PaymentLine line) {
        return about(code, payment)
                .with("row", line.row())
                .with("stated", line.stated())
                .with("number", line.number())
                .with("amount", line.amount())
                .with("expected", line.expected());
    }

    private static boolean isWrittenOff(@Nullable Claim claim, Ledger ledger) {
        return claim != null && !ledger.writtenOff(claim.id()).isLessThan(claim.bonus());
    }

    private static String why(Claim claim) {
        if (claim.review() == Review.REFUSED) {
            return "CLAIM_IS_REFUSED";
        }
        if (claim.review() == Review.CANCELLED) {
            return "CLAIM_IS_CANCELLED";
        }
        if (claim.stage() == Stage.ENDED) {
            return "CLAIM_IS_ENDED";
        }
        return claim.replacedBy() == null ? "CLAIM_NEVER_HANDED_IN" : "CLAIM_IS_REPLACED";
    }

    /** The references that all that is owed stands under; none if it was written off, or stands in this transfer. */
    private static @Nullable String others(Payment payment, PaymentLine line, Ledger ledger) {
        ClaimId claim = line.claim();
        if (claim == null) {
            return null;
        }
        String references = ledger.of(claim).stream()
                .filter(other -> !other.isCalled(payment.organisation(), payment.reference()))
                .map(Payment::reference)
                .collect(Collectors.joining(", "));
        return references.isEmpty() ? null : references;
    }
}
