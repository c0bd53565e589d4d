package io.github.qualirepar.application;

import io.github.qualirepar.domain.claim.Claim;
import io.github.qualirepar.domain.claim.ClaimId;
import io.github.qualirepar.domain.claim.LogAction;
import io.github.qualirepar.domain.claim.LogEntry;
import io.github.qualirepar.domain.claim.LogOutcome;
import io.github.qualirepar.domain.claim.Operation;
import io.github.qualirepar.ports.ClaimStore;
import io.github.qualirepar.ports.CredentialsRefused;
import io.github.qualirepar.ports.FundingBody;
import io.github.qualirepar.ports.FundingBodyException;
import io.github.qualirepar.ports.OperationJournal;
import io.github.qualirepar.ports.ProtocolViolation;
import io.github.qualirepar.ports.ReadRefused;
import io.github.qualirepar.ports.RemoteClaim;
import io.github.qualirepar.ports.SaveResult;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Asks the organisation about one claim and stores what changed. */
final class StatusReading {
    private final ClaimStore claims;
    private final OperationJournal journal;
    private final Accounts accounts;
    private final ActionCycle cycle;
    private final Views views;
    private final Assessment assessment;
    private final Announcer announcer;
    private final Clock clock;

    StatusReading(
            ClaimStore claims,
            OperationJournal journal,
            Accounts accounts,
            ActionCycle cycle,
            Views views,
            Assessment assessment,
            Announcer announcer,
            Clock clock) {
        this.claims = claims;
        this.journal = journal;
        this.accounts = accounts;
        this.cycle = cycle;
        this.views = views;
        this.assessment = assessment;
        this.announcer = announcer;
        this.clock = clock;
    }

    ActionResult read(ClaimId id) {
        Claim claim = claims.find(id).orElseThrow(() -> new UnknownClaimException(id));
        Optional<Operation> pending = journal.pending(id);
        if (pending.isPresent()) {
            return cycle.held(claim, pending.get());
        }
        Optional<FundingBody> body = accounts.of(claim.account());
        if (body.isEmpty()) {
            return ActionResult.refused(views.of(claim), List.of(Refusals.noConnection(claim)));
        }
        try {
            return asked(claim, body.get())
                    .map(read -> store(claim, read, LogAction.STATUS))
                    .orElseGet(() -> ActionResult.refused(
                            views.of(claim), List.of(Refusals.notAllowed(claim, LogAction.STATUS))));
        } catch (FundingBodyException e) {
            keepUnusable(claim, LogAction.STATUS, e);
            return failed(claim, e);
        }
    }

    /**
     * An answer that cannot be read, or refuses to tell, is what support asks for. It is kept once, however often the
     * same comes back: a claim is read every day.
     */
    void keepUnusable(Claim claim, LogAction action, FundingBodyException e) {
        boolean refused = e instanceof ReadRefused;
        if (!refused && !(e instanceof ProtocolViolation)) {
            return;
        }
        LogOutcome outcome = refused ? LogOutcome.REFUSED : LogOutcome.UNKNOWN;
        LogEntry entry = ActionCycle.of(new LogEntry(clock.instant(), action, outcome), e.call(), claim);
        List<LogEntry> log = claims.log(claim.id());
        if (log.isEmpty() || !isSame(log.get(log.size() - 1), entry)) {
            claims.append(claim.id(), List.of(entry));
        }
    }

    private static boolean isSame(LogEntry one, LogEntry other) {
        return one.action() == other.action()
                && one.outcome() == other.outcome()
                && one.details().equals(other.details())
                && Objects.equals(one.answer(), other.answer());
    }

    /** The claim after asking for it or, before there is one, for its support request; empty if neither is there. */
    private Optional<Claim> asked(Claim claim, FundingBody body) {
        String claimId = claim.remote().claimId();
        String requestId = claim.remote().requestId();
        if (claimId != null) {
            return Optional.of(after(claim, body.read(claimId)));
        }
        return requestId == null
                ? Optional.empty()
                : body.supportRequests().map(requests -> RequestReading.read(claim, requests.readRequest(requestId)));
    }

    /** A read changes nothing at the organisation: whatever breaks it, trying again is safe. */
    ActionResult failed(Claim claim, FundingBodyException e) {
        ClaimView view = views.of(claim);
        if (e instanceof ReadRefused refused) {
            return ActionResult.notTold(view, Refusals.notTold(claim, refused), e);
        }
        return ActionResult.broken(
                e instanceof CredentialsRefused ? Outcome.CREDENTIALS_REFUSED : Outcome.UNREACHABLE, view, e);
    }

    /** The claim after a read, its stage settled by the documents that are missing now. */
    Claim after(Claim claim, RemoteClaim remote) {
        Claim read = RemoteReading.read(claim, remote);
        boolean open = read.remote().claimId() != null && !read.stage().isBlue();
        return open ? DocumentPlanners.settled(read, Assessment.wanted(read, assessment.ofClaim(read))) : read;
    }

    /** Stores a claim that a read changed; one that is as it was is not touched. */
    ActionResult store(Claim before, Claim after, LogAction action) {
        return store(before, after, action, Map.of());
    }

    /**
     * The same with more to say in the log.
     *
     * @param details codes, ids and names only
     */
    ActionResult store(Claim before, Claim after, LogAction action, Map<String, String> details) {
        if (after.equals(before)) {
            return ActionResult.done(views.of(before));
        }
        Instant now = clock.instant();
        Claim changed = after.succeeding(before, now);
        LogEntry entry = ActionCycle.withStages(
                new LogEntry(now, action, LogOutcome.DONE, details)
                        .with("status", Masking.mask(changed.remote().status(), changed.file())),
                before,
                changed);
        if (claims.save(changed, List.of(entry)) != SaveResult.SAVED) {
            return cycle.changedMeanwhile(before.id());
        }
        announcer.changed(before, changed);
        return ActionResult.done(views.of(claims.find(before.id()).orElseThrow()));
    }
}
