package io.github.qualirepar.application;

import io.github.qualirepar.domain.Account;
import io.github.qualirepar.ports.FundingBody;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One account within a run: whether it is still worth asking, and what came of it. Safe for use by several threads. */
final class SyncAccount {
    /** So many calls in a row that did not reach the organisation mean that the next will not either. */
    private static final int UNREACHABLE_IN_A_ROW = 3;

    private final Account account;
    private final @Nullable FundingBody body;
    private int unreachable;
    private @Nullable SyncFailure stopped;
    private SyncReport.Lists lists = SyncReport.Lists.CURRENT;
    private @Nullable SyncFailure listsFailure;
    private SyncReport.PaymentPart payments = SyncReport.PaymentPart.of(SyncReport.Asking.NOT_OFFERED);

    SyncAccount(Account account, @Nullable FundingBody body) {
        this.account = account;
        this.body = body;
        if (body == null) {
            lists = SyncReport.Lists.NOT_ASKED;
            payments = SyncReport.PaymentPart.of(SyncReport.Asking.NOT_ASKED);
            stopped = new SyncFailure(SyncFailure.Kind.NO_CONNECTION, account.name());
        }
    }

    Account account() {
        return account;
    }

    /**
     * The connection.
     *
     * @throws IllegalStateException if there is none: such an account is stopped from the beginning
     */
    FundingBody body() {
        if (body == null) {
            throw new IllegalStateException("no connection for account " + account.name());
        }
        return body;
    }

    boolean isConnected() {
        return body != null;
    }

    synchronized boolean isStopped() {
        return stopped != null;
    }

    /** The organisation answered. */
    synchronized void answered() {
        unreachable = 0;
    }

    /** A call failed: refused credentials, and several calls in a row that did not arrive, end the account's part. */
    synchronized void noted(SyncFailure failure) {
        unreachable = failure.kind() == SyncFailure.Kind.UNREACHABLE ? unreachable + 1 : 0;
        if (stopped == null
                && (failure.kind() == SyncFailure.Kind.CREDENTIALS_REFUSED || unreachable >= UNREACHABLE_IN_A_ROW)) {
            stopped = failure;
        }
    }

    synchronized void lists(SyncReport.Lists came, @Nullable SyncFailure failure) {
        lists = came;
        listsFailure = failure;
    }

    synchronized void payments(SyncReport.PaymentPart came) {
        payments = came;
    }

    synchronized SyncReport.AccountPart report(List<SyncReport.ClaimPart> claims) {
        return new SyncReport.AccountPart(account, lists, listsFailure, claims, payments, stopped);
    }
}
