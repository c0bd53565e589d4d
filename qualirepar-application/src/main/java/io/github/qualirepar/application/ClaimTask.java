package io.github.qualirepar.application;

import io.github.qualirepar.application.SyncReport.Reading;
import io.github.qualirepar.domain.claim.Claim;
import io.github.qualirepar.ports.FundingBodyException;
import org.jspecify.annotations.Nullable;

/** Reads one claim, as a person would. */
final class ClaimTask implements SyncTask {
    private final Claim before;
    private final SyncAccount account;
    private final StatusReading statuses;
    private volatile Claim after;
    private volatile Reading reading = Reading.NOT_READ;
    private volatile @Nullable SyncFailure failure;

    ClaimTask(Claim before, SyncAccount account, StatusReading statuses) {
        this.before = before;
        this.account = account;
        this.statuses = statuses;
        this.after = before;
    }

    @Override
    public String item() {
        return "claim:" + before.id();
    }

    @Override
    public SyncAccount account() {
        return account;
    }

    @Override
    public boolean perform() {
        ActionResult result = statuses.read(before.id());
        if (result.claim() != null) {
            after = result.claim().claim();
        }
        FundingBodyException cause = result.cause();
        if (cause != null && Thread.currentThread().isInterrupted()) {
            // It failed because the run is being ended, which says nothing of the organisation.
            return false;
        }
        if (cause != null) {
            SyncFailure broken = SyncFailure.of(cause, before.file());
            account.noted(broken);
            failed(broken);
            return false;
        }
        // Whatever else is not done is held by an action, or changed so that there is nothing to read any more.
        if (result.outcome() != Outcome.DONE) {
            reading = Reading.SKIPPED;
            return false;
        }
        account.answered();
        reading = after.version() == before.version() ? Reading.UNCHANGED : Reading.CHANGED;
        return true;
    }

    @Override
    public void failed(SyncFailure newFailure) {
        failure = newFailure;
        reading = Reading.FAILED;
    }

    @Override
    public void doneElsewhere() {
        reading = Reading.ELSEWHERE;
    }

    SyncReport.ClaimPart report() {
        return new SyncReport.ClaimPart(
                before.id(), before.number(), reading, before.review(), after.stage(), after.review(), failure);
    }
}
