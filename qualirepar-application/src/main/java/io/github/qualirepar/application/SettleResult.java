package io.github.qualirepar.application;

import io.github.qualirepar.domain.payment.Payment;
import io.github.qualirepar.domain.payment.Settlement;
import io.github.qualirepar.domain.rule.Finding;
import java.util.List;

/**
 * What came of settling.
 *
 * @param outcome {@code REFUSED} = nothing is stored, the findings say why
 * @param settled the transfers that something was settled of
 * @param findings why it was refused; for what is done, what is worth knowing: money that pays no claim we know
 */
public record SettleResult(Outcome outcome, List<Settled> settled, List<Finding> findings) {

    public SettleResult {
        settled = List.copyOf(settled);
        findings = List.copyOf(findings);
    }

    /**
     * One transfer.
     *
     * @param payment as it is stored now
     * @param settlement what was settled of it just now
     */
    public record Settled(Payment payment, Settlement settlement) {}

    static SettleResult refused(Finding... findings) {
        return new SettleResult(Outcome.REFUSED, List.of(), List.of(findings));
    }
}
