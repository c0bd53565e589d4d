package io.github.qualirepar.application;

import io.github.qualirepar.domain.claim.Claim;
import io.github.qualirepar.domain.claim.ClaimEvent;
import io.github.qualirepar.domain.claim.LogAction;
import io.github.qualirepar.domain.claim.OperationKind;
import io.github.qualirepar.domain.rule.Finding;
import io.github.qualirepar.domain.rule.FindingCode;
import io.github.qualirepar.domain.rule.Level;
import io.github.qualirepar.ports.Answer;
import io.github.qualirepar.ports.FundingBody;
import io.github.qualirepar.ports.RemoteClaim;
import io.github.qualirepar.ports.Withdrawals;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Decides on giving a claim up, or only its draft. */
final class CancelPlanners {

    private CancelPlanners() {}

    /** Gives the claim up. A draft is deleted first; where no call cancels, a person is sent to the portal. */
    static Plan cancel(Claim claim, FundingBody body) {
        if (RemoteReading.next(claim, ClaimEvent.ABANDONED).isEmpty()) {
            return Plan.refused(Refusals.of(FindingCode.CLAIM_NOT_CANCELLABLE, claim));
        }
        String remoteId = claim.remote().claimId();
        if (remoteId == null) {
            return givenUpHere(claim);
        }
        Optional<Withdrawals> withdrawals = body.withdrawals();
        if (withdrawals.isPresent()) {
            return new Plan(List.of(), withdraw(remoteId, ClaimEvent.ABANDONED, List.of()));
        }
        return new Plan(
                List.of(Finding.ofOrganisation(FindingCode.CLAIM_CANCEL_ON_PORTAL, Level.WARN, null, null)
                        .with("organisation", claim.organisation())
                        .with("remoteClaim", remoteId)),
                new Plan.Local(before -> before.change().cancelOnPortal(true).build(), Map.of("portal", "true")));
    }

    /** No call cancels a support request: that one stands there still is said, on the claim and in its log. */
    private static Plan givenUpHere(Claim claim) {
        Optional<Finding> left = requestLeft(claim);
        return new Plan(
                left.stream().toList(),
                new Plan.Local(
                        before -> RemoteReading.ended(before)
                                .change()
                                .problems(left.stream().toList())
                                .build(),
                        leftInLog(claim)));
    }

    /** The support request that a claim leaves behind at the organisation, if it has one. */
    static Optional<Finding> requestLeft(Claim claim) {
        return Optional.ofNullable(claim.remote().requestId())
                .map(request -> Finding.ofOrganisation(FindingCode.SUPPORT_REQUEST_LEFT, Level.WARN, null, null)
                        .with("organisation", claim.organisation())
                        .with("remoteRequest", request));
    }

    /** The same for the log. */
    static Map<String, String> leftInLog(Claim claim) {
        String request = claim.remote().requestId();
        return request == null ? Map.of() : Map.of("leftRequest", request, "portal", "true");
    }

    /**
     * Deletes the draft only: the claim is to be created again. A wish to cancel on the portal is taken back.
     *
     * @param kept what stays to be said of the claim
     */
    static Plan reopen(Claim claim, FundingBody body, List<Finding> kept) {
        if (claim.cancelOnPortal()) {
            return new Plan(
                    List.of(),
                    new Plan.Local(
                            before -> before.change().cancelOnPortal(false).build(), Map.of("reopen", "true")));
        }
        String remoteId = claim.remote().claimId();
        if (remoteId == null
                || RemoteReading.next(claim, ClaimEvent.DRAFT_LOST).isEmpty()
                || body.withdrawals().isEmpty()) {
            return Plan.refused(Refusals.of(FindingCode.CLAIM_NOT_CANCELLABLE, claim));
        }
        return new Plan(List.of(), withdraw(remoteId, ClaimEvent.DRAFT_LOST, kept));
    }

    private static Plan.Call<RemoteClaim> withdraw(String remoteId, ClaimEvent reason, List<Finding> kept) {
        return new Plan.Call<>(
                OperationKind.WITHDRAW,
                Fingerprint.of(remoteId),
                null,
                null,
                false,
                reason,
                reason == ClaimEvent.DRAFT_LOST ? Map.of("reopen", "true") : Map.of(),
                body -> withdraw(body, remoteId),
                (claim, remote) ->
                        withdrawn(claim, reason).change().problems(kept).build(),
                (claim, problems) -> claim.change()
                        .problems(RemoteProblems.findings(problems, claim))
                        .build());
    }

    static Answer<RemoteClaim> withdraw(FundingBody body, String remoteId) {
        return body.withdrawals()
                .orElseThrow(() -> new IllegalStateException(LogAction.CANCEL + " planned without withdrawals"))
                .withdraw(remoteId);
    }

    /** The claim after its draft was deleted, for the reason it was deleted. */
    static Claim withdrawn(Claim claim, ClaimEvent reason) {
        Claim reopened = RemoteReading.lostThere(claim, ClaimEvent.DRAFT_LOST);
        return reason == ClaimEvent.ABANDONED ? RemoteReading.ended(reopened) : reopened;
    }
}
