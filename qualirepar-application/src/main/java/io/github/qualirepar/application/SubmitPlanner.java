package io.github.qualirepar.application;

import io.github.qualirepar.domain.claim.Claim;
import io.github.qualirepar.domain.claim.ClaimEvent;
import io.github.qualirepar.domain.claim.DocumentState;
import io.github.qualirepar.domain.claim.LogAction;
import io.github.qualirepar.domain.claim.OperationKind;
import io.github.qualirepar.domain.claim.Review;
import io.github.qualirepar.domain.eligibility.EligibilityAnswer;
import io.github.qualirepar.domain.eligibility.RequiredDocument;
import io.github.qualirepar.domain.rule.Finding;
import io.github.qualirepar.ports.FundingBody;
import io.github.qualirepar.ports.RemoteClaim;
import io.github.qualirepar.ports.RemoteProblem;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Decides whether a claim can be handed in: nothing is confirmed while a required document is missing. */
final class SubmitPlanner implements ActionCycle.Planner {
    private final Assessment assessment;

    SubmitPlanner(Assessment assessment) {
        this.assessment = assessment;
    }

    @Override
    public Plan plan(Claim claim, FundingBody body) {
        String remoteId = claim.remote().claimId();
        if (remoteId == null || claim.stage().isBlue()) {
            return Plan.refused(Refusals.notAllowed(claim, LogAction.CONFIRM));
        }
        EligibilityAnswer answer = assessment.ofClaim(claim);
        List<RequiredDocument> wanted = Assessment.wanted(claim, answer);
        List<Finding> findings = new ArrayList<>(answer.findings());
        Assessment.missing(claim, wanted).forEach(missing -> findings.add(readyOrNot(claim, missing)));
        if (claim.review() == Review.RETURNED) {
            // What was returned is corrected before it is handed in again.
            claim.problems().stream().filter(Finding::blocks).forEach(findings::add);
        }
        if (RemoteReading.next(claim, ClaimEvent.SUBMITTED).isEmpty()) {
            if (Assessment.isComplete(claim, wanted)) {
                findings.add(Refusals.notAllowed(claim, LogAction.CONFIRM));
            }
            return new Plan(Assessment.sorted(findings), null);
        }
        return new Plan(
                Assessment.sorted(findings),
                new Plan.Call<>(
                        OperationKind.SUBMIT,
                        Fingerprint.of(remoteId),
                        null,
                        null,
                        false,
                        null,
                        Map.of(),
                        connection -> connection.submit(remoteId),
                        SubmitPlanner::accepted,
                        (before, problems) -> refused(before, problems, wanted)));
    }

    /** Nobody has to look for a document that is there and only waits to be sent. */
    private static Finding readyOrNot(Claim claim, Finding missing) {
        boolean ready = Assessment.toSend(claim).stream()
                .anyMatch(there -> Assessment.demanded(there.kind()).missing().code() == missing.code());
        return ready ? missing.with(FindingTexts.REMEDY, DocumentState.READY) : missing;
    }

    static Claim accepted(Claim claim, RemoteClaim remote) {
        Claim blue = RemoteReading.moved(RemoteReading.told(claim, remote), ClaimEvent.SUBMITTED);
        Review review = remote.review() == null ? Review.UNDER_REVIEW : remote.review();
        return blue.stage().isBlue() ? blue.change().review(review).build() : blue;
    }

    private static Claim refused(Claim claim, List<RemoteProblem> problems, List<RequiredDocument> wanted) {
        Set<io.github.qualirepar.domain.document.DocumentKind> demanded =
                EnumSet.noneOf(io.github.qualirepar.domain.document.DocumentKind.class);
        demanded.addAll(claim.demanded());
        demanded.addAll(RemoteProblems.demanded(problems));
        Claim told = claim.change()
                .demanded(demanded)
                .problems(RemoteProblems.afterRefusal(problems, claim))
                .build();
        List<RequiredDocument> all = new ArrayList<>(wanted);
        demanded.forEach(kind -> all.add(Assessment.demanded(kind)));
        if (!Assessment.isComplete(told, all)) {
            return RemoteReading.moved(told, ClaimEvent.DOCUMENTS_INCOMPLETE);
        }
        return RemoteReading.moved(told, ClaimEvent.SUBMISSION_REFUSED);
    }
}
