package io.github.qualirepar.application;

import io.github.qualirepar.domain.EuroAmount;
import io.github.qualirepar.domain.claim.Claim;
import io.github.qualirepar.domain.claim.ClaimEvent;
import io.github.qualirepar.domain.claim.ClaimId;
import io.github.qualirepar.domain.claim.LogAction;
import io.github.qualirepar.domain.claim.Operation;
import io.github.qualirepar.domain.claim.OperationKind;
import io.github.qualirepar.domain.claim.OperationState;
import io.github.qualirepar.domain.claim.Remote;
import io.github.qualirepar.domain.eligibility.EligibilityAnswer;
import io.github.qualirepar.domain.rule.Finding;
import io.github.qualirepar.domain.rule.FindingCode;
import io.github.qualirepar.domain.rule.Level;
import io.github.qualirepar.ports.ClaimStore;
import io.github.qualirepar.ports.FundingBody;
import io.github.qualirepar.ports.FundingBodyException;
import io.github.qualirepar.ports.OperationJournal;
import io.github.qualirepar.ports.RemoteClaim;
import io.github.qualirepar.ports.RemoteOrigin;
import io.github.qualirepar.ports.RemoteRequest;
import io.github.qualirepar.ports.SupportRequests;
import java.time.Clock;
import java.time.LocalDate;
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
    private final Assessment assessment;
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
            Assessment assessment,
            Recovery recovery,
            StatusReading statuses,
            Settling settling,
            ActionCycle cycle,
            Views views,
            Clock clock) {
        this.claims = claims;
        this.journal = journal;
        this.accounts = accounts;
        this.assessment = assessment;
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
        Target target = new Target(claim, claim, remoteId, by, pending, List.of());
        if (isBeforeItsRequest(claim)) {
            return linked(target, body.get());
        }
        Optional<Target> again = pending.isPresent() ? Optional.empty() : takenBack(target);
        if (RemoteReading.next(claim, ClaimEvent.CREATED).isEmpty()) {
            return again.map(other -> linked(other, body.get()))
                    .orElseGet(() -> refused(claim, Refusals.notAllowed(claim, LogAction.LINK)));
        }
        ActionResult result = linked(target, body.get());
        // The number may be another request's, where a wrong one was named before.
        return result.outcome() == Outcome.REFUSED && again.isPresent() ? linked(again.get(), body.get()) : result;
    }

    /**
     * A number that is said to be a claim's.
     *
     * @param stored the claim as it is stored
     * @param claim the claim to go on from
     * @param told what is to be said of it beside
     */
    private record Target(
            Claim stored,
            Claim claim,
            String remoteId,
            @Nullable String by,
            Optional<Operation> pending,
            List<Finding> told) {

        Target telling(Finding more) {
            List<Finding> all = new ArrayList<>(told);
            all.add(more);
            return new Target(stored, claim, remoteId, by, pending, all);
        }
    }

    /** The same number, said again after a wrong one. */
    private Optional<Target> takenBack(Target target) {
        Remote known = target.stored.remote();
        boolean same = target.remoteId.equals(known.claimId() == null ? known.requestId() : known.claimId());
        return same
                ? Optional.empty()
                : takenBack(target.stored)
                        .map(back -> new Target(
                                target.stored,
                                back.claim(),
                                target.remoteId,
                                target.by,
                                target.pending,
                                back.findings()));
    }

    /** The bonus may have been taken over from the other claim: our own counts again. */
    private Optional<LinkTakenBack> takenBack(Claim claim) {
        return LinkTakenBack.of(claim, claims.log(claim.id())).map(back -> {
            EligibilityAnswer answer = assessment.ofClaim(back.claim());
            EuroAmount bonus = answer.bonus() == null ? EuroAmount.ZERO : answer.bonus();
            return new LinkTakenBack(
                    back.claim().change().bonus(bonus, answer.basis()).build(), back.findings());
        });
    }

    private ActionResult linked(Target target, FundingBody body) {
        try {
            return isBeforeItsRequest(target.claim) && body.supportRequests().isPresent()
                    ? linkRequest(target, body, body.supportRequests().get())
                    : linkClaim(target, body);
        } catch (FundingBodyException e) {
            return statuses.failed(target.stored, e);
        }
    }

    /** Takes a claim there for this one. */
    private ActionResult linkClaim(Target target, FundingBody body) {
        Claim claim = target.claim;
        if (!claims.linkedTo(claim.account().name(), target.remoteId).isEmpty()) {
            return refused(target.stored, told(FindingCode.CLAIM_REMOTE_LINKED_ELSEWHERE, claim, target.remoteId));
        }
        RemoteClaim remote = body.read(target.remoteId);
        if (RemoteReading.isUnknownThere(remote)) {
            return refused(target.stored, told(FindingCode.CLAIM_REMOTE_UNKNOWN, claim, target.remoteId));
        }
        // A claim that is there had its request: both steps of the table are taken at once.
        Claim requested = RemoteReading.moved(claim, ClaimEvent.REQUEST_VALID);
        Claim linked = recovery.adopted(requested, remote, target.remoteId);
        return stored(target, linked, remote.origin(), claim.file().repair().completedOn());
    }

    /** @param earliest before this day nobody could have made it, or {@code null} */
    private ActionResult stored(Target target, Claim linked, RemoteOrigin origin, @Nullable LocalDate earliest) {
        List<Finding> findings = new ArrayList<>(target.told);
        findings.addAll(LinkDoubts.of(target.claim, target.remoteId, origin, target.pending.orElse(null), earliest));
        return stored(target.stored, linked, target.by, target.pending, findings);
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
    private ActionResult linkRequest(Target target, FundingBody body, SupportRequests requests) {
        Claim claim = target.claim;
        String remoteId = target.remoteId;
        if (!claims.requestedAs(claim.account().name(), remoteId).isEmpty()) {
            return refused(target.stored, told(FindingCode.CLAIM_REMOTE_LINKED_ELSEWHERE, claim, remoteId));
        }
        RemoteRequest remote = requests.readRequest(remoteId);
        if (remote.phase() == RemoteRequest.Phase.LOST || RequestReading.isWithdrawn(remote.problems())) {
            Finding noRequest = Finding.ofOrganisation(FindingCode.CLAIM_LINKED_AS_CLAIM, Level.WARN, null, null)
                    .with("organisation", claim.organisation())
                    .with("remoteClaim", remoteId);
            return linkClaim(target.telling(noRequest), body);
        }
        Claim named = claim.change()
                .remote(claim.remote().withRequest(remoteId, remote.status()))
                .build();
        return stored(
                target,
                RequestReading.read(named, remote),
                remote.origin(),
                claim.file().repair().receivedOn());
    }

    ActionResult linkNotFound(ClaimId id, String by) {
        Claim claim = claims.find(id).orElseThrow(() -> new UnknownClaimException(id));
        Optional<Operation> pending = journal.pending(id);
        if (pending.isEmpty()) {
            return takenBack(claim)
                    .map(back -> stored(claim, back.claim(), by, pending, back.findings()))
                    .orElseGet(() -> refused(claim, Refusals.notAllowed(claim, LogAction.LINK)));
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
