package io.github.qualirepar.application;

import io.github.qualirepar.domain.payment.Receivable;
import io.github.qualirepar.domain.payment.WriteOff;
import io.github.qualirepar.domain.rule.Finding;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of giving money up.
 *
 * @param outcome {@code REFUSED} = nothing is stored, the findings say why
 * @param writeOff what was given up, or {@code null}
 * @param receivable what is owed for the claim now
 * @param findings why it was refused
 */
public record WriteOffResult(
        Outcome outcome, @Nullable WriteOff writeOff, Receivable receivable, List<Finding> findings) {

    public WriteOffResult {
        findings = List.copyOf(findings);
    }
}
