package io.github.qualirepar.application;

import io.github.qualirepar.application.SyncReport.Asking;
import io.github.qualirepar.application.SyncReport.PaymentPart;
import io.github.qualirepar.ports.FundingBodyException;
import io.github.qualirepar.ports.PaymentAnswer;
import io.github.qualirepar.ports.SyncJournal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

/** Asks an organisation what it paid to one account since the last time (PAY-03). */
final class PaymentsTask implements SyncTask {
    private final SyncAccount account;
    private final FeedImport imports;
    private final SyncJournal journal;
    private final Clock clock;
    private final LocalDate from;

    PaymentsTask(SyncAccount account, FeedImport imports, SyncJournal journal, Clock clock, LocalDate from) {
        this.account = account;
        this.imports = imports;
        this.journal = journal;
        this.clock = clock;
        this.from = from;
        account.payments(PaymentPart.of(Asking.NOT_ASKED));
    }

    /** Under this name the moment of the last success is noted. */
    static String mark(SyncAccount account) {
        return "payments:" + account.account().name();
    }

    @Override
    public String item() {
        return mark(account);
    }

    @Override
    public SyncAccount account() {
        return account;
    }

    @Override
    public boolean perform() {
        Instant asked = clock.instant();
        PaymentAnswer answer;
        try {
            answer = account.body()
                    .paymentFeed()
                    .map(feed -> feed.payments(from, LocalDate.ofInstant(asked, Paris.ZONE)))
                    .orElseGet(PaymentAnswer::notOffered);
        } catch (FundingBodyException e) {
            SyncFailure failure = SyncFailure.of(e);
            account.noted(failure);
            failed(failure);
            return false;
        }
        if (!answer.offered()) {
            account.payments(PaymentPart.of(Asking.NOT_OFFERED));
            return true;
        }
        account.answered();
        account.payments(imports.taken(account.account(), answer.payments()));
        journal.mark(mark(account), asked);
        return true;
    }

    @Override
    public void failed(SyncFailure failure) {
        account.payments(PaymentPart.failed(failure));
    }

    @Override
    public void doneElsewhere() {
        account.payments(PaymentPart.of(Asking.NOT_ASKED));
    }
}
