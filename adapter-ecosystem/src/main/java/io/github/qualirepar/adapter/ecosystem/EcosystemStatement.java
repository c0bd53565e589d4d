package io.github.qualirepar.adapter.ecosystem;

import io.github.qualirepar.domain.rule.Finding;
import io.github.qualirepar.domain.rule.FindingCode;
import io.github.qualirepar.domain.rule.Rules;
import io.github.qualirepar.ports.RemotePayment;
import io.github.qualirepar.ports.StatementFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An answer to the payments call (contract section 11) that was kept as a file, read as leniently as the call itself.
 * Its rows are the places of the transfers in it. Stateless and safe for use by several threads.
 */
final class EcosystemStatement implements StatementFormat {

    @Override
    public boolean recognises(String text) {
        String start = bare(text);
        return (start.startsWith("{") || start.startsWith("[")) && PaymentReader.isNamedIn(start);
    }

    @Override
    public Reading read(String text) {
        String bare = withoutMark(text);
        if (bare.isBlank()) {
            return nothing(at(FindingCode.PAYMENT_FILE_EMPTY, 1));
        }
        Optional<Tree.Break> broken = Tree.broken(bare);
        if (broken.isPresent()) {
            return nothing(at(
                            broken.get().isCut()
                                    ? FindingCode.PAYMENT_FILE_TRUNCATED
                                    : FindingCode.PAYMENT_FILE_MALFORMED,
                            broken.get().row())
                    .with("reason", broken.get().isCut() ? "STATEMENT_JSON_CUT" : "STATEMENT_JSON_BROKEN"));
        }
        return Tree.parse(bare)
                .map(EcosystemStatement::reading)
                .orElseGet(() -> nothing(at(FindingCode.PAYMENT_FILE_UNKNOWN, 1)));
    }

    private static Reading reading(Tree answer) {
        List<RemotePayment> found = PaymentReader.payments(answer);
        if (found.isEmpty()) {
            return nothing(at(FindingCode.PAYMENT_FILE_EMPTY, 1));
        }
        List<RemotePayment> payments = new ArrayList<>();
        List<Finding> problems = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            RemotePayment payment = found.get(i);
            if (payment.reference() == null) {
                // Nothing else identifies a transfer: it cannot be kept.
                problems.add(missing(i + 1, "PaymentReference"));
                continue;
            }
            payments.add(payment);
            if (payment.date() == null) {
                problems.add(missing(i + 1, "PaymentDate"));
            }
            if (payment.amount() == null) {
                problems.add(missing(i + 1, "Amount"));
            }
        }
        return new Reading(payments, problems);
    }

    private static Finding missing(int row, String member) {
        return at(FindingCode.PAYMENT_VALUE_MISSING, row).with("missing", member);
    }

    private static Finding at(FindingCode code, int row) {
        return Rules.finding(code, null).with("row", row);
    }

    private static Reading nothing(Finding problem) {
        return new Reading(List.of(), List.of(problem));
    }

    private static String bare(String text) {
        return withoutMark(text).stripLeading();
    }

    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
