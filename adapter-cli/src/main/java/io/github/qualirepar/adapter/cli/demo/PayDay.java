package io.github.qualirepar.adapter.cli.demo;

import io.github.qualirepar.adapter.cli.output.ExitCode;
import io.github.qualirepar.application.ClaimView;
import io.github.qualirepar.application.ImportOptions;
import io.github.qualirepar.application.ImportResult;
import io.github.qualirepar.application.MatchResult;
import io.github.qualirepar.application.PaymentDesk;
import io.github.qualirepar.application.PaymentList;
import io.github.qualirepar.application.QualiRepar;
import io.github.qualirepar.application.SettleOptions;
import io.github.qualirepar.application.SettleResult;
import io.github.qualirepar.application.SyncOptions;
import io.github.qualirepar.application.SyncReport;
import io.github.qualirepar.domain.OrganisationId;
import io.github.qualirepar.domain.claim.Claim;
import io.github.qualirepar.domain.claim.Review;
import io.github.qualirepar.domain.payment.CreditMatch;
import io.github.qualirepar.domain.payment.MoneyOverview;
import io.github.qualirepar.ports.ClaimFilter;
import io.github.qualirepar.sandbox.Sandbox;
import io.github.qualirepar.sandbox.money.PaymentDay;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * The end of the demonstration, some days on: the organisations' staff accepts what was handed in, both pay, and the shop
 * finds every cent with the nightly job, the statement and the file of its bank.
 */
final class PayDay {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final QualiRepar library;
    private final Sandbox sandbox;
    private final Screen screen;
    private boolean good = true;

    PayDay(QualiRepar library, Sandbox sandbox, Screen screen) {
        this.library = library;
        this.sandbox = sandbox;
        this.screen = screen;
    }

    /** Plays it on the day that the clock shows. */
    void play(Clock clock) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), PARIS);
        screen.heading("demo.payDay", "date", today);
        acceptAll();
        PaymentDay day = sandbox.payAccepted(today);
        sync();
        if (day.files().containsKey(PaymentDay.ECOLOGIC_STATEMENT)) {
            statement(day);
        }
        bankFile(day);
        settle();
        screen.heading("demo.money");
        screen.overview(overview());
    }

    MoneyOverview overview() {
        return library.payments().overview();
    }

    /** Done if everything that came was explained. */
    ExitCode exit() {
        return good ? ExitCode.DONE : ExitCode.REFUSED;
    }

    private void acceptAll() {
        library.claims().list(ClaimFilter.ALL, null, null).stream()
                .map(ClaimView::claim)
                .filter(claim -> claim.review() == Review.UNDER_REVIEW)
                .forEach(this::accept);
    }

    private void accept(Claim claim) {
        String there = String.valueOf(claim.remote().claimId());
        if (claim.organisation().equals(OrganisationId.ECOSYSTEM)) {
            sandbox.ecosystem().accept(there);
        } else {
            sandbox.ecologic().accept(Long.parseLong(there));
        }
    }

    private void sync() {
        SyncReport report = library.sync().run(SyncOptions.defaults());
        good &= report.isComplete();
        screen.lines(screen.syncTexts().lines(report));
        screen.lines(screen.syncTexts().failures(report));
    }

    private void statement(PaymentDay day) {
        screen.heading("demo.statement", "file", name(day, PaymentDay.ECOLOGIC_STATEMENT));
        ImportResult result =
                library.payments().importStatement(day.text(PaymentDay.ECOLOGIC_STATEMENT), ImportOptions.NONE);
        good &= result.findings().isEmpty();
        screen.lines(screen.paymentTexts().imported(result));
    }

    private void bankFile(PaymentDay day) {
        screen.heading("demo.bankFile", "file", name(day, PaymentDay.CFONB_120));
        MatchResult result =
                library.payments().match(day.text(PaymentDay.CFONB_120).getBytes(StandardCharsets.UTF_8), false);
        good &= result.credits().stream()
                .allMatch(match -> match.kind() == CreditMatch.Kind.TAKEN || match.kind() == CreditMatch.Kind.OTHER);
        screen.lines(screen.paymentTexts().matched(result));
    }

    private static Object name(PaymentDay day, String kind) {
        PaymentDay.NamedText file = day.files().get(kind);
        return file == null ? kind : file.name();
    }

    private void settle() {
        PaymentDesk desk = library.payments();
        screen.heading("demo.settled");
        List<PaymentList.Entry> open = desk.list(null, true).payments();
        for (PaymentList.Entry entry : open) {
            SettleResult result = desk.settle(entry.payment().reference(), SettleOptions.NONE);
            good &= result.findings().isEmpty();
            screen.lines(screen.paymentTexts().settled(result));
        }
    }
}
