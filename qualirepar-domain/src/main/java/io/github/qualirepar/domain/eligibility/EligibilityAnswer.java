package io.github.qualirepar.domain.eligibility;

import io.github.qualirepar.domain.EuroAmount;
import io.github.qualirepar.domain.OrganisationId;
import io.github.qualirepar.domain.rule.Finding;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Is there a bonus, from whom, how much, why, and what will be needed. All findings are reported, not the first.
 *
 * @param verdict short answer
 * @param organisation who pays, or {@code null} if that is open
 * @param bonus the amount in force on the repair date, raised for PIEC where that applies; {@code null} if unknown
 * @param basis the data it rests on
 * @param findings what the rules say, blocking ones first
 * @param questions what a person has to answer
 * @param need what will be needed
 * @param print what the shop must print; {@code null} unless the verdict is {@link Verdict#ELIGIBLE}: a bonus that is not
 *     sure must not be taken off
 * @param target the repair in the organisation's words, or {@code null} while something of it is missing
 */
public record EligibilityAnswer(
        Verdict verdict,
        @Nullable OrganisationId organisation,
        @Nullable EuroAmount bonus,
        Basis basis,
        List<Finding> findings,
        List<Question> questions,
        Need need,
        @Nullable InvoicePrint print,
        @Nullable Target target) {

    public EligibilityAnswer {
        findings = List.copyOf(findings);
        questions = List.copyOf(questions);
    }

    /** The same answer with other findings. */
    public EligibilityAnswer withFindings(List<Finding> others) {
        return new EligibilityAnswer(verdict, organisation, bonus, basis, others, questions, need, print, target);
    }

    /** The same answer with nothing to print: nobody takes off a bonus that is not sure. */
    public EligibilityAnswer withoutPrint() {
        return new EligibilityAnswer(verdict, organisation, bonus, basis, findings, questions, need, null, target);
    }

    /** The blocking findings, without those of rules that are overridden. */
    public List<Finding> blocking(java.util.function.Predicate<Finding> overridden) {
        return findings.stream()
                .filter(Finding::blocks)
                .filter(finding -> !(finding.overridable() && overridden.test(finding)))
                .toList();
    }

    public Optional<Target> targetIfComplete() {
        return Optional.ofNullable(target);
    }
}
