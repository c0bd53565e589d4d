package io.github.qualirepar.application;

import io.github.qualirepar.domain.EuroAmount;
import io.github.qualirepar.domain.claim.Claim;
import io.github.qualirepar.domain.claim.ClaimEvent;
import io.github.qualirepar.domain.claim.ConsumerApproval;
import io.github.qualirepar.domain.claim.LogAction;
import io.github.qualirepar.domain.claim.OperationKind;
import io.github.qualirepar.domain.claim.Remote;
import io.github.qualirepar.domain.eligibility.EligibilityAnswer;
import io.github.qualirepar.domain.eligibility.Target;
import io.github.qualirepar.domain.rule.Finding;
import io.github.qualirepar.domain.rule.FindingCode;
import io.github.qualirepar.domain.rule.Rules;
import io.github.qualirepar.ports.Answer;
import io.github.qualirepar.ports.ClaimContent;
import io.github.qualirepar.ports.FundingBody;
import io.github.qualirepar.ports.RemoteClaim;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether a claim can be created at the organisation. Every rule is run again, and every registered document is
 * looked at before anything is sent (DOC-04); an organisation that calculates bonuses is asked what it would pay.
 */
final class CreatePlanner implements ActionCycle.Planner {
    private final Assessment assessment;
    private final DocumentJudge judge;
    private final OnlineAnswers online;

    CreatePlanner(Assessment assessment, DocumentJudge judge, OnlineAnswers online) {
        this.assessment = assessment;
        this.judge = judge;
        this.online = online;
    }

    @Override
    public Plan plan(Claim claim, FundingBody body) {
        if (RemoteReading.next(direct(claim), ClaimEvent.CREATED).isEmpty()) {
            return Plan.refused(Refusals.notAllowed(claim, LogAction.CREATE));
        }
        if (claim.approval() == ConsumerApproval.ASKED) {
            return Plan.refused(Refusals.of(FindingCode.CONSUMER_ASKED, claim));
        }
        EligibilityAnswer answer = assessment.ofClaim(claim);
        List<Finding> findings = new ArrayList<>(answer.findings());
        findings.addAll(judge.ofRegistered(claim, body));
        findings.addAll(Approvals.against(claim, body));
        ClaimContent content = content(claim, answer);
        if (content == null) {
            findings.add(
                    claim.file().isEarly()
                            ? Rules.finding(FindingCode.INVOICE_NOT_ISSUED, "invoice")
                            : Refusals.of(FindingCode.CLAIM_TARGET_INCOMPLETE, claim));
            return new Plan(Assessment.sorted(findings), null);
        }
        if (findings.stream().noneMatch(Finding::blocks)) {
            findings.addAll(online.against(content, body));
        }
        return new Plan(Assessment.sorted(findings), call(direct(claim).remote().requestId(), content, answer, body));
    }

    /** A claim whose support request cannot be made any more goes on directly, if its host says so by creating it. */
    private static Claim direct(Claim claim) {
        return claim.isRequestWithdrawn()
                ? RemoteReading.moved(claim, ClaimEvent.METHOD_WITHDRAWN)
                        .change()
                        .remote(Remote.NONE)
                        .build()
                : claim;
    }

    /** What would be sent, or {@code null} while product, brand, site, amount or invoice are not settled. */
    static @Nullable ClaimContent content(Claim claim, EligibilityAnswer answer) {
        return claim.file().isEarly() ? null : contentOfAnyFile(claim, answer);
    }

    /** The same where quoted amounts are enough. */
    static @Nullable ClaimContent contentOfAnyFile(Claim claim, EligibilityAnswer answer) {
        Target target = answer.target();
        EuroAmount bonus = answer.bonus();
        if (target == null || bonus == null) {
            return null;
        }
        // What was deducted is what is claimed: another amount than the one in force gets here by an override only.
        EuroAmount deducted = claim.file().amounts().bonus();
        return new ClaimContent(claim.file(), target, deducted == null ? bonus : deducted);
    }

    private static Answer<RemoteClaim> create(
            FundingBody connection, @Nullable String requestId, ClaimContent content) {
        return requestId == null
                ? connection.createClaim(content)
                : connection
                        .supportRequests()
                        .orElseThrow(() -> new IllegalStateException("a request where there are none"))
                        .convert(requestId, content);
    }

    private static Plan.Call<RemoteClaim> call(
            @Nullable String requestId, ClaimContent content, EligibilityAnswer answer, FundingBody body) {
        return new Plan.Call<>(
                OperationKind.CREATE,
                Fingerprint.of(content.file(), content.target().account(), content.bonus()),
                null,
                null,
                body.draftSearch().isEmpty(),
                null,
                Map.of("bonus", content.bonus().toString()),
                connection -> create(connection, requestId, content),
                (claim, remote) -> RemoteReading.moved(
                        RemoteReading.told(
                                direct(claim)
                                        .change()
                                        .bonus(content.bonus(), answer.basis())
                                        .build(),
                                remote),
                        ClaimEvent.CREATED),
                (claim, problems) -> direct(claim)
                        .change()
                        .problems(RemoteProblems.afterRefusal(problems, claim))
                        .build());
    }
}
