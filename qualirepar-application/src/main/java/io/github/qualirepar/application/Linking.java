package io.github.qualirepar.application;

import io.github.qualirepar.domain.claim.Claim;
import io.github.qualirepar.domain.claim.ClaimEvent;
import io.github.qualirepar.domain.claim.ClaimId;
import io.github.qualirepar.domain.claim.LogAction;
import io.github.qualirepar.domain.claim.Operation;
import io.github.qualirepar.domain.claim.OperationKind;
import io.github.qualirepar.domain.claim.OperationState;
import io.github.qualirepar.domain.rule.Finding;
import io.github.qualirepar.domain.rule.FindingCode;
import io.github.qualirepar.domain.rule.Level;
import io.github.qualirepar.ports.ClaimStore;
import io.github.qualirepar.ports.FundingBody;
import io.github.qualirepar.ports.FundingBodyException;
import io.github.qualirepar.ports.OperationJournal;
import io.github.qualirepar.ports.RemoteClaim;
import io.github.qualirepar.ports.RemoteRequest;
import io.github.qualirepar.ports.SupportRequests;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a person saw on an organisation's portal: ends a creation in doubt, or takes over a claim that was opened
 * elsewhere.
 */
final class Linking {
    private final ClaimStore claims;
    private final OperationJournal journal;
    private final Accounts accounts;
    private final Recovery recovery;
    private final StatusReading statuses;
    private final Settling settling;
    private final ActionCycle cycle;
    private final Views views;
    private final Clock clock;

    Linking(
            ClaimStore claims,
            OperationJournal journal,
            Accounts accounts,
            Recovery recovery,
            StatusReading statuses,
            Settling settling,
            ActionCycle cycle,
            Views views,
            Clock clock) {
        this.claims = claims;
        this.journal = journal;
        this.accounts = accounts;
        this.recovery = recovery;
        this.statuses = statuses;
        this.settling = settling;
        this.cycle = cycle;
        this.views = views;
        this.clock = clock;
    }

    ActionResult link(ClaimId id, String remoteId, @Nullable String by) {
        Claim claim = claims.find(id).orElseThrow(() -> new UnknownClaimException(id));
        Optional<Operation> pending = journal.pending(id);
        if (pending.isPresent() && !isCreationInDoubt(pending.get())) {
            return cycle.held(claim, pending.get());
        }
        Optional<FundingBody> body = accounts.of(claim.account());
        if (body.isEmpty()) {
            return refused(claim, Refusals.noConnection(claim));
        }
        if (isBeforeItsRequest(claim) && body.get().supportRequests().isPresent()) {
            return linkRequest(claim, body.get(), body.get().supportRequests().get(), remoteId, by, pending);
        }
        if (RemoteReading.next(claim, ClaimEvent.CREATED).isEmpty()) {
            return refused(claim, Refusals.notAllowed(claim, LogAction.LINK));
        }
        try {
            return linkClaim(claim, body.get(), remoteId, by, pending, List.of());
        } catch (FundingBodyException e) {
            return statuses.failed(claim, e);
        }
    }

    /**
     * Takes a claim there for this one.
     *
     * @param told what is to be said of it beside
     */
    private ActionResult linkClaim(
            Claim claim,
            FundingBody body,
            String remoteId,
            @Nullable String by,
            Optional<Operation> pending,
            List<Finding> told) {
        if (!claims.linkedTo(claim.account().name(), remoteId).isEmpty()) {
            return refused(claim, told(FindingCode.CLAIM_REMOTE_LINKED_ELSEWHERE, claim, remoteId));
        }
        RemoteClaim remote = body.read(remoteId);
        if (RemoteReading.isUnknownThere(remote)) {
            return refused(claim, told(FindingCode.CLAIM_REMOTE_UNKNOWN, claim, remoteId));
        }
        // A claim that is there had its request: both steps of the table are taken at once.
        Claim requested = RemoteReading.moved(claim, ClaimEvent.REQUEST_VALID);
        Claim linked = recovery.adopted(requested, remote, remoteId);
        List<Finding> findings = new ArrayList<>(told);
        findings.addAll(LinkDoubts.of(
                claim,
                remoteId,
                remote.origin(),
                pending.orElse(null),
                claim.file().repair().completedOn()));
        return stored(claim, linked, by, pending, findings);
    }

    private ActionResult stored(
            Claim claim, Claim linked, @Nullable String by, Optional<Operation> pending, List<Finding> findings) {
        Map<String, String> details = new TreeMap<>();
        if (by != null) {
            details.put("by", by);
        }
        if (!findings.isEmpty()) {
            details.put("codes", ActionCycle.codes(findings));
        }
        ActionResult result = pending.map(operation ->
                        settling.settle(operation, claim, linked, OperationState.SUCCEEDED, LogAction.LINK, details))
                .orElseGet(() -> statuses.store(claim, linked, LogAction.LINK, details));
        ClaimView view = result.claim();
        return result.outcome() == Outcome.DONE && view != null ? ActionResult.done(view, findings) : result;
    }

    /** Where a support request comes first and there is none yet, the number on the portal is the request's. */
    private static boolean isBeforeItsRequest(Claim claim) {
        return RemoteReading.next(claim, ClaimEvent.CREATED).isEmpty()
                && RemoteReading.next(claim, ClaimEvent.REQUEST_VALID).isPresent()
                && claim.remote().requestId() == null;
    }

    /** A number that is no request's may be the claim's that was made from it. */
    private ActionResult linkRequest(
            Claim claim,
            FundingBody body,
            SupportRequests requests,
            String remoteId,
            @Nullable String by,
            Optional<Operation> pending) {
        if (!claims.requestedAs(claim.account().name(), remoteId).isEmpty()) {
            return refused(claim, told(FindingCode.CLAIM_REMOTE_LINKED_ELSEWHERE, claim, remoteId));
        }
        try {
            RemoteRequest remote = requests.readRequest(remoteId);
            if (remote.phase() == RemoteRequest.Phase.LOST || RequestReading.isWithdrawn(remote.problems())) {
                Finding noRequest = Finding.ofOrganisation(FindingCode.CLAIM_LINKED_AS_CLAIM, Level.WARN, null, null)
                        .with("organisation", claim.organisation())
                        .with("remoteClaim", remoteId);
                return linkClaim(claim, body, remoteId, by, pending, List.of(noRequest));
            }
            Claim named = claim.change()
                    .remote(claim.remote().withRequest(remoteId, remote.status()))
                    .build();
            List<Finding> doubts = LinkDoubts.of(
                    claim,
                    remoteId,
                    remote.origin(),
                    pending.orElse(null),
                    claim.file().repair().receivedOn());
            return stored(claim, RequestReading.read(named, remote), by, pending, doubts);
        } catch (FundingBodyException e) {
            return statuses.failed(claim, e);
        }
    }

    ActionResult linkNotFound(ClaimId id, String by) {
        Claim claim = claims.find(id).orElseThrow(() -> new UnknownClaimException(id));
        Optional<Operation> pending = journal.pending(id);
        if (pending.isEmpty()) {
            return refused(claim, Refusals.notAllowed(claim, LogAction.LINK));
        }
        if (!isCreationInDoubt(pending.get())) {
            return cycle.held(claim, pending.get());
        }
        if (!pending.get().portalLookup()) {
            // The organisation can be asked: its answer counts more than what somebody did not see.
            return recovery.recover(id).orElseGet(() -> cycle.changedMeanwhile(id));
        }
        return settling.settle(pending.get(), claim, claim, OperationState.NOT_SENT, LogAction.LINK, Map.of("by", by));
    }

    private boolean isCreationInDoubt(Operation operation) {
        boolean creates = operation.kind() == OperationKind.CREATE || operation.kind() == OperationKind.REQUEST;
        return creates && operation.isInDoubt(clock.instant());
    }

    private ActionResult refused(Claim claim, Finding finding) {
        return ActionResult.refused(views.of(claim), List.of(finding));
    }

    private static Finding told(FindingCode code, Claim claim, String remoteId) {
        return Refusals.of(code, claim).with("remoteClaim", remoteId);
    }
}
