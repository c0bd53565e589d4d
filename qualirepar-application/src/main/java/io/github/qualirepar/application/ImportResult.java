package io.github.qualirepar.application;

import io.github.qualirepar.domain.payment.Payment;
import io.github.qualirepar.domain.rule.Finding;
import java.util.List;
import java.util.stream.Stream;

/**
 * What came of a statement, a pasted list or an organisation's answer.
 *
 * @param outcome {@code REFUSED} if it could not be read whole: nothing of it is stored then
 * @param payments the transfers that it names, as they are stored now
 * @param problems what could not be read, each with its line ({@code row})
 */
public record ImportResult(Outcome outcome, List<Imported> payments, List<Finding> problems) {

    public ImportResult {
        payments = List.copyOf(payments);
        problems = List.copyOf(problems);
    }

    /** What importing did to a transfer. */
    public enum Effect {
        /** It was not known. */
        NEW,
        /** Something new is known of it, or its lines are worth something else now. */
        CHANGED,
        UNCHANGED,
        /** It says other than before, after something was settled: nothing of it was taken over. */
        REFUSED
    }

    /**
     * One transfer.
     *
     * @param payment as it is stored now
     * @param effect what importing did to it
     * @param findings a finding for each line that does not fit, with its line ({@code row}), and what does not add up
     */
    public record Imported(Payment payment, Effect effect, List<Finding> findings) {
        public Imported {
            findings = List.copyOf(findings);
        }
    }

    /** Everything that there is to say: what could not be read, then what does not fit. */
    public List<Finding> findings() {
        return Stream.concat(problems.stream(), payments.stream().flatMap(payment -> payment.findings().stream()))
                .toList();
    }

    static ImportResult refused(List<Finding> problems) {
        return new ImportResult(Outcome.REFUSED, List.of(), problems);
    }
}
