package io.github.qualirepar.application;

import io.github.qualirepar.domain.claim.Claim;
import io.github.qualirepar.domain.claim.ClaimDocument;
import io.github.qualirepar.domain.claim.ClaimEvent;
import io.github.qualirepar.domain.claim.ConsumerApproval;
import io.github.qualirepar.domain.claim.DocumentState;
import io.github.qualirepar.domain.claim.LogAction;
import io.github.qualirepar.domain.claim.LogEntry;
import io.github.qualirepar.domain.claim.LogOutcome;
import io.github.qualirepar.domain.claim.OperationKind;
import io.github.qualirepar.domain.claim.OperationState;
import io.github.qualirepar.domain.claim.Remote;
import io.github.qualirepar.domain.rule.Finding;
import io.github.qualirepar.domain.rule.FindingCode;
import io.github.qualirepar.domain.rule.Level;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A number that a person read wrongly on the portal, taken back. Only the log tells that a number came from a person;
 * one under which we handed something in, or for which money came, stays.
 *
 * @param claim the claim as if the number had never been said
 * @param findings what is to be told of it
 */
record LinkTakenBack(Claim claim, List<Finding> findings) {

    /** Empty if the claim's number is not one to take back. */
    static Optional<LinkTakenBack> of(Claim claim, List<LogEntry> log) {
        if (RemoteReading.next(claim, ClaimEvent.LINK_TAKEN_BACK).isEmpty()) {
            return Optional.empty();
        }
        boolean changedThere = claim.documents().stream().anyMatch(there -> there.state() == DocumentState.SENT);
        for (int i = log.size() - 1; i >= 0; i--) {
            LogEntry entry = log.get(i);
            if (entry.outcome() != LogOutcome.DONE) {
                continue;
            }
            if (entry.action() == LogAction.LINK && namesNumber(entry)) {
                return Optional.of(new LinkTakenBack(unlinked(claim), told(claim, changedThere)));
            }
            if (keepsNumber(entry)) {
                return Optional.empty();
            }
            changedThere |= entry.action() == LogAction.CORRECT || entry.action() == LogAction.SUPPORT;
        }
        return Optional.empty();
    }

    private static boolean keepsNumber(LogEntry entry) {
        return switch (entry.action()) {
            case CREATE, CONFIRM, PAYMENT, SETTLE, WRITE_OFF, PURGE, REPLACE -> true;
            case SUPPORT -> namesNumber(entry);
            case RECOVER ->
                namesNumber(entry)
                        || (OperationKind.SUBMIT.name().equals(entry.details().get("operation"))
                                && OperationState.SUCCEEDED
                                        .name()
                                        .equals(entry.details().get("settled")));
            case OPEN, ATTACH, CORRECT, CANCEL, STATUS, LINK, OVERRIDE -> false;
        };
    }

    private static boolean namesNumber(LogEntry entry) {
        return entry.details().containsKey("remoteClaim") || entry.details().containsKey("remoteRequest");
    }

    private static Claim unlinked(Claim claim) {
        return RemoteReading.moved(claim, ClaimEvent.LINK_TAKEN_BACK)
                .change()
                .remote(Remote.NONE)
                .review(null)
                .handedInAt(null)
                .cancelOnPortal(false)
                .approval(ConsumerApproval.NOT_ASKED)
                .documents(claim.documents().stream().map(ClaimDocument::lost).toList())
                .demanded(Set.of())
                .problems(List.of())
                .build();
    }

    private static List<Finding> told(Claim claim, boolean changedThere) {
        String number = claim.remote().claimId() == null
                ? claim.remote().requestId()
                : claim.remote().claimId();
        return changedThere
                ? List.of(Finding.ofOrganisation(FindingCode.CLAIM_LINK_CHANGED_OTHER, Level.WARN, null, null)
                        .with("organisation", claim.organisation())
                        .with("remoteClaim", number))
                : List.of();
    }
}
