package io.github.qualirepar.domain.payment;

import io.github.qualirepar.domain.EuroAmount;
import io.github.qualirepar.domain.OrganisationId;
import io.github.qualirepar.domain.rule.Finding;
import io.github.qualirepar.domain.rule.FindingCode;
import io.github.qualirepar.domain.rule.Level;
import io.github.qualirepar.domain.rule.Rules;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Judges a credit beside the transfers it names, and says it. Stateless. */
final class CreditFindings {

    private CreditFindings() {}

    /** Is the credit exactly these transfers, and does nothing known of their claims contradict them? */
    static boolean fits(BankCredit credit, List<Payment> payments) {
        return payments.stream().noneMatch(CreditFindings::contradictsItself)
                && Optional.of(credit.amount()).equals(announced(payments));
    }

    static CreditMatch taken(BankCredit credit, List<Payment> payments) {
        return new CreditMatch(credit, CreditMatch.Kind.TAKEN, payments, null);
    }

    static CreditMatch other(BankCredit credit) {
        return new CreditMatch(credit, CreditMatch.Kind.OTHER, List.of(), null);
    }

    static CreditMatch known(BankCredit credit, List<Payment> payments) {
        return new CreditMatch(
                credit,
                CreditMatch.Kind.KNOWN,
                payments,
                finding(FindingCode.CREDIT_RECEIVED_ALREADY, credit, payments).weighing(Level.INFO));
    }

    /** A reference is there, the sum is not the one that is expected. */
    static CreditMatch sumDiffers(BankCredit credit, List<Payment> payments) {
        return proposed(
                credit,
                payments,
                finding(FindingCode.CREDIT_SUM_DIFFERS, credit, payments)
                        .with("expected", expected(credit, payments).orElse(null)));
    }

    /** Reference and sum fit, and nothing says that this organisation paid. */
    static CreditMatch payerUnnamed(BankCredit credit, List<Payment> payments, OrganisationId payer) {
        return proposed(
                credit,
                payments,
                finding(FindingCode.CREDIT_PAYER_UNNAMED, credit, payments).with("organisation", payer));
    }

    static CreditMatch bySumOnly(BankCredit credit, List<Payment> payments) {
        return proposed(credit, payments, finding(FindingCode.CREDIT_MATCHES_BY_SUM_ONLY, credit, payments));
    }

    /**
     * Several transfers come into question.
     *
     * @param waiting those that no credit brought yet
     * @param likely all of them
     */
    static CreditMatch ambiguous(BankCredit credit, List<Payment> waiting, List<Payment> likely) {
        return proposed(credit, waiting, finding(FindingCode.CREDIT_AMBIGUOUS, credit, likely));
    }

    static CreditMatch unexplained(BankCredit credit, List<Payment> payments, OrganisationId payer) {
        return new CreditMatch(
                credit,
                CreditMatch.Kind.UNEXPLAINED,
                payments,
                finding(FindingCode.CREDIT_UNEXPLAINED, credit, payments).with("organisation", payer));
    }

    private static CreditMatch proposed(BankCredit credit, List<Payment> payments, Finding finding) {
        return new CreditMatch(credit, CreditMatch.Kind.PROPOSED, payments, finding);
    }

    private static Finding finding(FindingCode code, BankCredit credit, List<Payment> payments) {
        Finding finding = Rules.finding(code, null)
                .with("row", credit.row())
                .with("date", credit.date())
                .with("amount", credit.amount());
        return payments.isEmpty()
                ? finding
                : finding.with("organisation", payments.get(0).organisation())
                        .with(
                                "reference",
                                payments.stream().map(Payment::reference).collect(Collectors.joining(", ")));
    }

    /** The sum that was announced; where it is the credit's, what does not fit is the sum of the claims. */
    private static Optional<EuroAmount> expected(BankCredit credit, List<Payment> named) {
        Optional<EuroAmount> announced = announced(named);
        return announced.isPresent() && !announced.get().equals(credit.amount())
                ? announced
                : worth(named).filter(worth -> !worth.equals(credit.amount())).or(() -> announced);
    }

    private static Optional<EuroAmount> announced(List<Payment> payments) {
        EuroAmount sum = EuroAmount.ZERO;
        for (Payment payment : payments) {
            @Nullable EuroAmount due = payment.dueAtBank();
            if (due == null) {
                return Optional.empty();
            }
            sum = sum.plus(due);
        }
        return Optional.of(sum);
    }

    private static Optional<EuroAmount> worth(List<Payment> payments) {
        return payments.stream()
                .filter(payment -> !payment.lines().isEmpty())
                .map(Payment::worthOfLines)
                .reduce(EuroAmount::plus);
    }

    /** A transfer without lines says nothing of its claims: nothing in it is wrong. */
    private static boolean contradictsItself(Payment payment) {
        return !payment.lines().isEmpty() && !payment.addsUp();
    }
}
