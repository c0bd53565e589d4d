package io.github.qualirepar.application;

import io.github.qualirepar.domain.rule.Finding;
import io.github.qualirepar.ports.FundingBodyException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of an action on a claim.
 *
 * @param outcome how it ended
 * @param claim the claim as it stands now; {@code null} if none came to be
 * @param findings why it was refused, and warnings; for a done action only what is worth knowing
 * @param cause the broken infrastructure behind {@code UNREACHABLE}, {@code CREDENTIALS_REFUSED} or {@code UNKNOWN}, or
 *     the question behind {@code REFUSED} that the organisation refused to answer
 */
public record ActionResult(
        Outcome outcome,
        @Nullable ClaimView claim,
        List<Finding> findings,
        @Nullable FundingBodyException cause) {

    public ActionResult {
        findings = List.copyOf(findings);
    }

    static ActionResult done(ClaimView claim) {
        return new ActionResult(Outcome.DONE, claim, List.of(), null);
    }

    static ActionResult done(ClaimView claim, List<Finding> findings) {
        return new ActionResult(Outcome.DONE, claim, findings, null);
    }

    static ActionResult refused(@Nullable ClaimView claim, List<Finding> findings) {
        return new ActionResult(Outcome.REFUSED, claim, findings, null);
    }

    static ActionResult of(Outcome outcome, ClaimView claim) {
        return new ActionResult(outcome, claim, List.of(), null);
    }

    static ActionResult notTold(ClaimView claim, Finding refusal, FundingBodyException cause) {
        return new ActionResult(Outcome.REFUSED, claim, List.of(refusal), cause);
    }

    static ActionResult broken(Outcome outcome, ClaimView claim, FundingBodyException cause) {
        return new ActionResult(outcome, claim, List.of(), cause);
    }
}
