package io.github.qualirepar.application;

import io.github.qualirepar.application.SyncReport.Asking;
import io.github.qualirepar.application.SyncReport.PaymentPart;
import io.github.qualirepar.domain.rule.Finding;
import io.github.qualirepar.domain.rule.FindingCode;
import io.github.qualirepar.domain.rule.Rules;
import io.github.qualirepar.ports.FundingBodyException;
import io.github.qualirepar.ports.PaymentAnswer;
import io.github.qualirepar.ports.PaymentFeed;
import io.github.qualirepar.ports.SyncJournal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

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
        Optional<PaymentFeed> feed = account.body().paymentFeed();
        if (feed.isEmpty()) {
            account.payments(PaymentPart.of(Asking.NOT_OFFERED));
            return true;
        }
        PaymentAnswer answer;
        try {
            answer = feed.get().payments(from, LocalDate.ofInstant(asked, Paris.ZONE));
        } catch (FundingBodyException e) {
            SyncFailure failure = SyncFailure.of(e);
            account.noted(failure);
            failed(failure);
            return false;
        }
        account.answered();
        if (!answer.offered()) {
            account.payments(new PaymentPart(Asking.NOT_OFFERED, List.of(), List.of(), 0, refused(asked), null));
            return true;
        }
        account.payments(imports.taken(account.account(), answer.payments()));
        journal.mark(mark(account), asked);
        return true;
    }

    /** An account whose call is refused is told of once, and once more if the call had worked since. */
    private List<Finding> refused(Instant asked) {
        String name = "payments-refused:" + account.account().name();
        Optional<Instant> told = journal.marked(name);
        Optional<Instant> worked = journal.marked(mark(account));
        if (told.isPresent() && (worked.isEmpty() || worked.get().isBefore(told.get()))) {
            return List.of();
        }
        journal.mark(name, asked);
        return List.of(Rules.finding(FindingCode.PAYMENTS_NOT_OFFERED, null)
                .with("organisation", account.account().organisation())
                .with("account", account.account().name()));
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
