package io.github.qualirepar.application;

import io.github.qualirepar.domain.claim.Claim;
import io.github.qualirepar.domain.claim.ClaimId;
import io.github.qualirepar.domain.claim.LogAction;
import io.github.qualirepar.domain.claim.LogEntry;
import io.github.qualirepar.domain.claim.LogOutcome;
import io.github.qualirepar.domain.claim.Operation;
import io.github.qualirepar.domain.claim.OperationState;
import io.github.qualirepar.ports.ClaimStore;
import io.github.qualirepar.ports.OperationJournal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Ends an operation whose outcome was unknown, with what was found out. */
final class Settling {
    private final ClaimStore claims;
    private final OperationJournal journal;
    private final Views views;
    private final ActionCycle cycle;
    private final Announcer announcer;
    private final Clock clock;

    Settling(
            ClaimStore claims,
            OperationJournal journal,
            Views views,
            ActionCycle cycle,
            Announcer announcer,
            Clock clock) {
        this.claims = claims;
        this.journal = journal;
        this.views = views;
        this.cycle = cycle;
        this.announcer = announcer;
        this.clock = clock;
    }

    /**
     * Stores what became of the claim and closes the operation, in one unit.
     *
     * @param state {@code SUCCEEDED} if it had arrived, {@code NOT_SENT} if it had not
     */
    ActionResult settle(
            Operation operation,
            Claim before,
            Claim after,
            OperationState state,
            LogAction action,
            Map<String, String> details) {
        Instant now = clock.instant();
        Claim changed = after.succeeding(before, now);
        LogEntry entry = new LogEntry(now, action, LogOutcome.DONE, details)
                .with("operation", operation.kind())
                .with("settled", state);
        if (!journal.close(operation.in(state), changed, List.of(ActionCycle.withStages(entry, before, changed)))) {
            return cycle.changedMeanwhile(before.id());
        }
        announcer.changed(before, changed);
        return ActionResult.done(reloaded(before.id()));
    }

    /** Leaves the operation pending: nobody could tell, or only a person can. */
    ActionResult leave(Operation taken, Operation left, Claim claim, List<LogEntry> log) {
        journal.change(taken, left, log);
        return ActionResult.of(Outcome.UNKNOWN, views.of(claim));
    }

    private ClaimView reloaded(ClaimId id) {
        return views.of(claims.find(id).orElseThrow(() -> new UnknownClaimException(id)));
    }
}
