package io.github.qualirepar.application;

import io.github.qualirepar.domain.claim.Claim;
import io.github.qualirepar.domain.claim.ClaimDocument;
import io.github.qualirepar.domain.claim.ClaimEvent;
import io.github.qualirepar.domain.claim.ClaimId;
import io.github.qualirepar.domain.claim.LogAction;
import io.github.qualirepar.domain.claim.LogEntry;
import io.github.qualirepar.domain.claim.LogOutcome;
import io.github.qualirepar.domain.claim.Operation;
import io.github.qualirepar.domain.claim.OperationState;
import io.github.qualirepar.domain.document.DocumentFacts;
import io.github.qualirepar.domain.eligibility.EligibilityAnswer;
import io.github.qualirepar.domain.rule.Finding;
import io.github.qualirepar.domain.rule.FindingCode;
import io.github.qualirepar.ports.ClaimContent;
import io.github.qualirepar.ports.ClaimStore;
import io.github.qualirepar.ports.FundingBody;
import io.github.qualirepar.ports.FundingBodyException;
import io.github.qualirepar.ports.OperationJournal;
import io.github.qualirepar.ports.RemoteClaim;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Settles every action whose outcome is unknown, by asking the organisation; never by sending it again. What only a
 * person can tell stays, with the next step that says so.
 *
 * <p>Safe for use by several threads and processes: an operation is taken over before it is looked at, and one that
 * somebody is taken to be working on is left alone.
 */
public final class Recovery {
    /** Clocks of two machines differ; a draft may bear a time from before the operation began (Q19 of ecosystem). */
    private static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(5);

    private final ClaimStore claims;
    private final OperationJournal journal;
    private final Accounts accounts;
    private final Assessment assessment;
    private final Documents documents;
    private final StatusReading statuses;
    private final Settling settling;
    private final Views views;
    private final Clock clock;
    private final String owner;
    private final Duration lease;

    Recovery(
            ClaimStore claims,
            OperationJournal journal,
            Accounts accounts,
            Assessment assessment,
            Documents documents,
            StatusReading statuses,
            Settling settling,
            Views views,
            Clock clock,
            String owner,
            Duration lease) {
        this.claims = claims;
        this.journal = journal;
        this.accounts = accounts;
        this.assessment = assessment;
        this.documents = documents;
        this.statuses = statuses;
        this.settling = settling;
        this.views = views;
        this.clock = clock;
        this.owner = owner;
        this.lease = lease;
    }

    /**
     * Settles what can be settled.
     *
     * @return one result for each operation in doubt: {@code DONE} = settled, {@code UNKNOWN} = left to a person,
     *     {@code UNREACHABLE}, {@code CREDENTIALS_REFUSED} or {@code REFUSED} = still in doubt, the organisation could
     *     not be asked or refused to tell
     */
    public List<ActionResult> recover() {
        List<ActionResult> results = new ArrayList<>();
        for (Operation operation : journal.pending()) {
            if (operation.isInDoubt(clock.instant())) {
                results.add(recover(operation));
            }
        }
        return results;
    }

    /** Settles the operation in doubt on one claim, if there is one. */
    Optional<ActionResult> recover(ClaimId id) {
        return journal.pending(id)
                .filter(operation -> operation.isInDoubt(clock.instant()))
                .map(this::recover);
    }

    private ActionResult recover(Operation operation) {
        Claim claim = claims.find(operation.claim()).orElseThrow(() -> new UnknownClaimException(operation.claim()));
        Optional<FundingBody> body = accounts.of(claim.account());
        if (body.isEmpty()) {
            return new ActionResult(Outcome.UNKNOWN, views.of(claim), List.of(Refusals.noConnection(claim)), null);
        }
        if (operation.portalLookup()) {
            return onlyAPersonKnows(operation, claim);
        }
        Operation taken = takenOver(operation);
        if (!journal.change(operation, taken, List.of())) {
            return ActionResult.of(Outcome.BUSY, views.of(claim));
        }
        try {
            return settle(taken, claim, body.get());
        } catch (FundingBodyException e) {
            journal.change(taken, taken.in(OperationState.UNKNOWN), List.of());
            statuses.keepUnusable(claim, LogAction.RECOVER, e);
            return statuses.failed(claim, e);
        }
    }

    private ActionResult onlyAPersonKnows(Operation operation, Claim claim) {
        if (operation.state() == OperationState.IN_FLIGHT) {
            // Its owner is gone without a word: say so in the log, once.
            journal.change(
                    operation,
                    operation.in(OperationState.UNKNOWN),
                    List.of(new LogEntry(clock.instant(), LogAction.RECOVER, LogOutcome.UNKNOWN)
                            .with("operation", operation.kind())));
        }
        return new ActionResult(
                Outcome.UNKNOWN,
                views.of(claim),
                List.of(Refusals.of(FindingCode.CLAIM_CREATION_IN_DOUBT, claim)),
                null);
    }

    private Operation takenOver(Operation operation) {
        Instant now = clock.instant();
        return new Operation(
                operation.key(),
                operation.claim(),
                operation.kind(),
                owner,
                operation.beganAt(),
                now.plus(lease),
                operation.fingerprint(),
                operation.document(),
                operation.documentPath(),
                operation.portalLookup(),
                operation.reason(),
                OperationState.IN_FLIGHT);
    }

    private ActionResult settle(Operation operation, Claim claim, FundingBody body) {
        return switch (operation.kind()) {
            case REQUEST -> request(operation, claim, body);
            case CREATE -> creation(operation, claim, body);
            case ATTACH -> upload(operation, claim, body);
            case SUBMIT -> submission(operation, claim, body);
            case CORRECT -> correction(operation, claim, body);
            case WITHDRAW -> withdrawal(operation, claim, body);
        };
    }

    private ActionResult creation(Operation operation, Claim claim, FundingBody body) {
        EligibilityAnswer answer = assessment.ofClaim(claim);
        ClaimContent content = CreatePlanner.content(claim, answer);
        if (content == null || body.draftSearch().isEmpty()) {
            return toAPerson(operation, claim, FindingCode.CLAIM_CREATION_IN_DOUBT);
        }
        List<String> drafts =
                body.draftSearch().get().findDrafts(content, operation.beganAt().minus(CLOCK_TOLERANCE)).stream()
                        .filter(id ->
                                claims.linkedTo(claim.account().name(), id).isEmpty())
                        .toList();
        if (drafts.isEmpty()) {
            return settled(operation, claim, claim, OperationState.NOT_SENT);
        }
        if (drafts.size() > 1) {
            return toAPerson(operation, claim, FindingCode.CLAIM_DRAFTS_AMBIGUOUS);
        }
        Claim created = adopted(claim, body.read(drafts.get(0)), drafts.get(0));
        return settled(operation, claim, created, OperationState.SUCCEEDED);
    }

    /** The claim once it is known which claim at the organisation is its own. */
    Claim adopted(Claim claim, RemoteClaim remote, String remoteId) {
        RemoteClaim named = remote.claimId() != null
                ? remote
                : new RemoteClaim(
                        remoteId,
                        remote.serviceOrder(),
                        remote.status(),
                        remote.phase(),
                        remote.review(),
                        remote.bonus(),
                        remote.problems(),
                        remote.origin());
        Claim created = RemoteReading.moved(RemoteReading.told(claim, named), ClaimEvent.CREATED);
        return statuses.after(created, named);
    }

    private ActionResult toAPerson(Operation operation, Claim claim, FindingCode code) {
        Operation left = operation.in(OperationState.UNKNOWN).needingPortalLookup();
        ActionResult result = settling.leave(
                operation,
                left,
                claim,
                List.of(new LogEntry(clock.instant(), LogAction.RECOVER, LogOutcome.UNKNOWN).with("codes", code)));
        return new ActionResult(result.outcome(), result.claim(), List.of(Refusals.of(code, claim)), null);
    }

    /** Where a slot is used once, an upload in doubt spoils the draft; elsewhere the document is simply sent again. */
    private ActionResult upload(Operation operation, Claim claim, FundingBody body) {
        String remoteId = remoteId(claim);
        RemoteClaim remote = body.read(remoteId);
        if (!claim.process().documentSlotUsedOnce()) {
            Claim read = statuses.after(withDocument(operation, claim, remote), remote);
            return settled(operation, claim, read, OperationState.SUCCEEDED);
        }
        if (RemoteReading.isUnknownThere(remote) || body.withdrawals().isEmpty()) {
            return settled(operation, claim, statuses.after(claim, remote), OperationState.NOT_SENT);
        }
        return CancelPlanners.withdraw(body, remoteId)
                .fold(
                        gone -> settled(
                                operation,
                                claim,
                                CancelPlanners.withdrawn(claim, ClaimEvent.DRAFT_LOST),
                                OperationState.NOT_SENT),
                        problems -> settled(
                                operation,
                                claim,
                                statuses.after(claim, remote)
                                        .change()
                                        .problems(spoilt(claim))
                                        .build(),
                                OperationState.NOT_SENT));
    }

    private static List<Finding> spoilt(Claim claim) {
        return List.of(Refusals.of(FindingCode.DOC_SLOT_TAKEN, claim).at("documents"));
    }

    /** The document counts as received unless the organisation still asks for it. */
    private Claim withDocument(Operation operation, Claim claim, RemoteClaim remote) {
        if (operation.document() == null
                || operation.documentPath() == null
                || RemoteProblems.demanded(remote.problems()).contains(operation.document())) {
            return claim;
        }
        ClaimDocument document = ClaimDocument.ready(operation.document(), operation.documentPath());
        Optional<DocumentFacts> facts = documents
                .inspect(operation.documentPath())
                .filter(found -> found.sha256().equals(operation.fingerprint()));
        return facts.map(found -> claim.change()
                        .document(document.sent(found, operation.beganAt()))
                        .build())
                .orElse(claim);
    }

    private ActionResult submission(Operation operation, Claim claim, FundingBody body) {
        RemoteClaim remote = body.read(remoteId(claim));
        Claim read = statuses.after(claim, remote);
        boolean arrived = read.stage().isBlue();
        return settled(operation, claim, read, arrived ? OperationState.SUCCEEDED : OperationState.NOT_SENT);
    }

    /** A correction replaces the whole content: whether the last one arrived does not matter, it is made again. */
    private ActionResult correction(Operation operation, Claim claim, FundingBody body) {
        RemoteClaim remote = body.read(remoteId(claim));
        return settled(operation, claim, statuses.after(claim, remote), OperationState.NOT_SENT);
    }

    private ActionResult withdrawal(Operation operation, Claim claim, FundingBody body) {
        RemoteClaim remote = body.read(remoteId(claim));
        if (!RemoteReading.isUnknownThere(remote)) {
            return settled(operation, claim, statuses.after(claim, remote), OperationState.NOT_SENT);
        }
        ClaimEvent reason = operation.reason() == null ? ClaimEvent.DRAFT_LOST : operation.reason();
        return settled(operation, claim, CancelPlanners.withdrawn(claim, reason), OperationState.SUCCEEDED);
    }

    /** A correction of a request replaces its whole content: whether it arrived does not matter, it is made again. */
    private ActionResult request(Operation operation, Claim claim, FundingBody body) {
        String requestId = claim.remote().requestId();
        if (requestId == null || body.supportRequests().isEmpty()) {
            return toAPerson(operation, claim, FindingCode.CLAIM_CREATION_IN_DOUBT);
        }
        Claim read = RequestReading.read(claim, body.supportRequests().get().readRequest(requestId));
        return settled(operation, claim, read, OperationState.NOT_SENT);
    }

    private static String remoteId(Claim claim) {
        String id = claim.remote().claimId();
        if (id == null) {
            throw new IllegalStateException("an operation on a claim that is not at the organisation: " + claim);
        }
        return id;
    }

    private ActionResult settled(Operation operation, Claim before, Claim after, OperationState state) {
        return settling.settle(operation, before, after, state, LogAction.RECOVER, Map.of());
    }
}
