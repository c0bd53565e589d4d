package io.github.qualirepar.application;

import io.github.qualirepar.domain.payment.Payment;
import io.github.qualirepar.domain.rule.Finding;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of taking a transfer back.
 *
 * @param outcome {@code REFUSED} = nothing is stored, the findings say why
 * @param payment the transfer as it was before it was removed, or {@code null}
 * @param reason why, as it stands in the logs of the claims it named: the consumers' data that we know of masked; or
 *     {@code null}
 * @param findings why it was refused
 */
public record WithdrawResult(
        Outcome outcome,
        @Nullable Payment payment,
        @Nullable String reason,
        List<Finding> findings) {

    public WithdrawResult {
        findings = List.copyOf(findings);
    }

    static WithdrawResult refused(Finding finding) {
        return new WithdrawResult(Outcome.REFUSED, null, null, List.of(finding));
    }
}
