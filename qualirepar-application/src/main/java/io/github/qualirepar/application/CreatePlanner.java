package io.github.qualirepar.application;

import io.github.qualirepar.domain.EuroAmount;
import io.github.qualirepar.domain.claim.Claim;
import io.github.qualirepar.domain.claim.ClaimEvent;
import io.github.qualirepar.domain.claim.LogAction;
import io.github.qualirepar.domain.claim.OperationKind;
import io.github.qualirepar.domain.eligibility.EligibilityAnswer;
import io.github.qualirepar.domain.eligibility.Target;
import io.github.qualirepar.domain.rule.Finding;
import io.github.qualirepar.domain.rule.FindingCode;
import io.github.qualirepar.ports.ClaimContent;
import io.github.qualirepar.ports.FundingBody;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether a claim can be created at the organisation. Every rule is run again, and every registered document is
 * looked at before anything is sent (DOC-04).
 */
final class CreatePlanner implements ActionCycle.Planner {
    private final Assessment assessment;
    private final DocumentJudge judge;

    CreatePlanner(Assessment assessment, DocumentJudge judge) {
        this.assessment = assessment;
        this.judge = judge;
    }

    @Override
    public Plan plan(Claim claim, FundingBody body) {
        if (RemoteReading.next(claim, ClaimEvent.CREATED).isEmpty()) {
            return Plan.refused(Refusals.notAllowed(claim, LogAction.CREATE));
        }
        EligibilityAnswer answer = assessment.ofClaim(claim);
        List<Finding> findings = new ArrayList<>(answer.findings());
        findings.addAll(judge.ofRegistered(claim, body));
        ClaimContent content = content(claim, answer);
        if (content == null) {
            findings.add(Refusals.of(FindingCode.CLAIM_TARGET_INCOMPLETE, claim));
            return new Plan(Assessment.sorted(findings), null);
        }
        return new Plan(Assessment.sorted(findings), call(content, answer, body));
    }

    /** What would be sent, or {@code null} while product, brand, site or amount are not settled. */
    static @Nullable ClaimContent content(Claim claim, EligibilityAnswer answer) {
        Target target = answer.target();
        EuroAmount bonus = answer.bonus();
        return target == null || bonus == null || claim.file().isEarly()
                ? null
                : new ClaimContent(claim.file(), target, bonus);
    }

    private static Plan.Call call(ClaimContent content, EligibilityAnswer answer, FundingBody body) {
        return new Plan.Call(
                OperationKind.CREATE,
                Fingerprint.of(content.file(), content.target().account(), content.bonus()),
                null,
                null,
                body.draftSearch().isEmpty(),
                null,
                Map.of("bonus", content.bonus().toString()),
                connection -> connection.createClaim(content),
                (claim, remote) -> RemoteReading.moved(
                        RemoteReading.told(
                                claim.change()
                                        .bonus(content.bonus(), answer.basis())
                                        .build(),
                                remote),
                        ClaimEvent.CREATED),
                (claim, problems) -> claim.change()
                        .problems(RemoteProblems.findings(problems, claim))
                        .build());
    }
}
