package io.github.qualirepar.application;

import io.github.qualirepar.domain.claim.Claim;
import io.github.qualirepar.domain.claim.ClaimEvent;
import io.github.qualirepar.domain.claim.ConsumerApproval;
import io.github.qualirepar.domain.claim.LogAction;
import io.github.qualirepar.domain.claim.OperationKind;
import io.github.qualirepar.domain.eligibility.EligibilityAnswer;
import io.github.qualirepar.domain.rule.Finding;
import io.github.qualirepar.domain.rule.FindingCode;
import io.github.qualirepar.domain.rule.Level;
import io.github.qualirepar.ports.Answer;
import io.github.qualirepar.ports.ClaimContent;
import io.github.qualirepar.ports.FundingBody;
import io.github.qualirepar.ports.RemoteRequest;
import io.github.qualirepar.ports.SupportRequests;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decides on making a support request, or on sending a corrected one, before there is a claim at the organisation. */
final class SupportPlanner implements ActionCycle.Planner {
    /** What nobody can know before the repair is done. */
    private static final Set<String> AFTER_THE_REPAIR = Set.of("repair.completedOn", "repair.working");

    private final Assessment assessment;

    SupportPlanner(Assessment assessment) {
        this.assessment = assessment;
    }

    @Override
    public Plan plan(Claim claim, FundingBody body) {
        Optional<SupportRequests> requests = body.supportRequests();
        if (requests.isEmpty()
                || RemoteReading.next(claim, ClaimEvent.REQUEST_VALID).isEmpty()) {
            return Plan.refused(Refusals.notAllowed(claim, LogAction.SUPPORT));
        }
        if (claim.approval() == ConsumerApproval.ASKED) {
            return Plan.refused(Refusals.of(FindingCode.CONSUMER_ASKED, claim));
        }
        EligibilityAnswer answer = assessment.ofClaim(claim);
        List<Finding> findings = new ArrayList<>(Opening.relevant(answer));
        answer.need().fields().stream()
                .filter(field -> !field.startsWith("invoice.") && !AFTER_THE_REPAIR.contains(field))
                .map(SupportPlanner::missing)
                .forEach(findings::add);
        findings.addAll(Approvals.against(claim, body));
        findings.addAll(Approvals.notAsked(claim, requests.get()));
        ClaimContent content = CreatePlanner.contentOfAnyFile(claim, answer);
        if (content == null) {
            findings.add(Refusals.of(FindingCode.CLAIM_TARGET_INCOMPLETE, claim));
            return new Plan(Assessment.sorted(findings), null);
        }
        ClaimContent approved = new ClaimContent(Approvals.asApproved(claim), content.target(), content.bonus());
        return new Plan(
                Assessment.sorted(findings), call(claim.remote().requestId(), approved, answer, requests.get()));
    }

    private static Finding missing(String field) {
        return Finding.ofOrganisation(FindingCode.FIELD_MISSING, Level.BLOCK, field, null);
    }

    private static Plan.Call<RemoteRequest> call(
            @Nullable String requestId, ClaimContent content, EligibilityAnswer answer, SupportRequests requests) {
        return new Plan.Call<>(
                OperationKind.REQUEST,
                Fingerprint.of(content.file(), content.target().account(), content.bonus()),
                null,
                null,
                // There is no list of requests: whether one was made, only the portal shows.
                requestId == null,
                null,
                Map.of("bonus", content.bonus().toString()),
                connection -> send(requests, requestId, content),
                (claim, remote) -> RequestReading.read(
                        claim.change().bonus(content.bonus(), answer.basis()).build(), remote),
                RequestReading::refused);
    }

    private static Answer<RemoteRequest> send(
            SupportRequests requests, @Nullable String requestId, ClaimContent content) {
        return requestId == null ? requests.createRequest(content) : requests.updateRequest(requestId, content);
    }
}
