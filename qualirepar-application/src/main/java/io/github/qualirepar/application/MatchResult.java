package io.github.qualirepar.application;

import io.github.qualirepar.domain.payment.CreditMatch;
import io.github.qualirepar.domain.rule.Finding;
import java.util.List;

/**
 * What came of a bank file.
 *
 * @param outcome {@code REFUSED} if it could not be read whole: nothing is matched then
 * @param dryRun was nothing stored, as only asked?
 * @param credits every credit of the file in its order, and what it is; transfers that a credit brought are shown as
 *     received, which is stored unless this is a dry run
 * @param problems what could not be read, each with its line ({@code row}), and what was left out
 */
public record MatchResult(Outcome outcome, boolean dryRun, List<CreditMatch> credits, List<Finding> problems) {

    public MatchResult {
        credits = List.copyOf(credits);
        problems = List.copyOf(problems);
    }
}
