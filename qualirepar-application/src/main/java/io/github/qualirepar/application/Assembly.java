package io.github.qualirepar.application;

import io.github.qualirepar.domain.data.RuleData;
import io.github.qualirepar.domain.eligibility.Eligibility;
import io.github.qualirepar.domain.eligibility.Settings;
import io.github.qualirepar.domain.payment.PaymentTerms;
import io.github.qualirepar.ports.ClaimStore;
import io.github.qualirepar.ports.FundingBody;
import io.github.qualirepar.ports.OperationJournal;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** Puts the library together from what it was given; each part is handed exactly what it works with. */
final class Assembly {
    private final QualiRepar.Given given;
    private final ClaimStore claims;
    private final OperationJournal journal;
    private final Clock clock;
    private final RuleData rules;
    private final Settings settings;
    private final ShapeValidation shape = new ShapeValidation();
    private final Accounts accounts;
    private final References references;
    private final Catalogue catalogue;
    private final OnlineAnswers online;
    private final Assessment assessment;
    private final Documents files;
    private final DocumentJudge judge;
    private final Views views;
    private final Announcer announcer;
    private final ActionCycle cycle;
    private final StatusReading statuses;
    private final Recovery recovery;
    private final Settling settling;
    private final PaymentTerms terms;

    Assembly(QualiRepar.Given given) {
        this.given = given;
        this.claims = given.claims();
        this.journal = given.operations();
        this.clock = given.clock();
        this.rules = given.rules();
        this.settings = given.settings().accounts().isEmpty()
                ? given.settings()
                        .withAccounts(given.bodies().stream()
                                .map(FundingBody::account)
                                .toList())
                : given.settings();
        this.accounts = new Accounts(given.bodies());
        this.references = new References(accounts, given.references());
        this.catalogue = new Catalogue(accounts, references, given.references(), rules);
        KeptAnswers kept = new KeptAnswers(given.references());
        this.online = new OnlineAnswers(kept, accounts, clock);
        this.assessment = new Assessment(
                new Eligibility(rules, settings),
                shape,
                references,
                given.references(),
                kept,
                claims,
                given.sites(),
                clock);
        this.files = new Documents(given.documents());
        this.judge = new DocumentJudge(files, settings, rules, claims, clock);
        this.views = new Views(assessment, journal, claims, rules, accounts, judge, given.payments(), clock);
        this.announcer = new Announcer(given.listeners());
        this.cycle = new ActionCycle(claims, journal, accounts, views, announcer, clock, given.owner(), given.lease());
        this.statuses = new StatusReading(claims, journal, accounts, cycle, views, assessment, announcer, clock);
        this.settling = new Settling(claims, journal, views, cycle, announcer, clock);
        this.recovery = new Recovery(
                claims,
                journal,
                accounts,
                assessment,
                files,
                statuses,
                settling,
                views,
                clock,
                given.owner(),
                given.lease());
        this.terms = new PaymentTerms(rules, settings);
    }

    QualiRepar library() {
        Books books = given.payments() == null ? null : new Books(given.payments(), claims, terms);
        PaymentDesk payments = books == null ? null : paymentDesk(books);
        return new QualiRepar(
                shape,
                claimDesk(),
                new EligibilityDesk(assessment, online, clock),
                catalogue,
                recovery,
                payments,
                books == null ? null : new Purging(claims, journal, books, clock),
                synchronisation(payments));
    }

    private ClaimDesk claimDesk() {
        return new ClaimDesk(
                claims,
                journal,
                given.documents(),
                cycle,
                views,
                new Opening(assessment, claims, accounts, files, views, clock),
                new SupportPlanner(assessment),
                new CreatePlanner(assessment, judge, online),
                new DocumentPlanners(assessment, judge, files, clock),
                new SubmitPlanner(assessment),
                new CorrectPlanner(assessment, accounts, judge),
                statuses,
                new Linking(claims, journal, accounts, assessment, recovery, statuses, settling, cycle, views, clock),
                accounts,
                recovery);
    }

    private PaymentDesk paymentDesk(Books books) {
        return new PaymentDesk(
                new StatementFiles(accounts, claims, new StatementImport(books, clock)),
                new BankMatching(books, accounts),
                new PaymentSettling(books, accounts, clock),
                new PaymentWithdrawing(books, claims, clock),
                new Receivables(books, claims, clock));
    }

    private @Nullable Synchronisation synchronisation(@Nullable PaymentDesk payments) {
        if (given.syncJournal() == null || given.notices() == null) {
            return null;
        }
        NoticeTexts words = NoticeTexts.of(given.language());
        NoticeRows rows = new NoticeRows(views, claims, words);
        NoticeFinder finder = new NoticeFinder(
                claims,
                given.payments(),
                views,
                new LateClaims(given.payments(), terms, rows),
                new EndingLabels(accounts, references, rules, rows),
                rows,
                clock);
        return new Synchronisation(
                claims,
                given.references(),
                given.syncJournal(),
                accounts,
                catalogue,
                statuses,
                payments == null ? null : FeedImport.into(payments),
                new NoticeDesk(
                        given.notices(), finder, new NoticeWriter(words), given.notifier(), clock, given.lease()),
                clock);
    }
}
