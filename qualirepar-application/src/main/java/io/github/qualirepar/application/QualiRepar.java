package io.github.qualirepar.application;

import io.github.qualirepar.domain.data.RuleData;
import io.github.qualirepar.domain.eligibility.Eligibility;
import io.github.qualirepar.domain.eligibility.Settings;
import io.github.qualirepar.domain.payment.PaymentTerms;
import io.github.qualirepar.domain.reference.SiteMapping;
import io.github.qualirepar.ports.ClaimListener;
import io.github.qualirepar.ports.ClaimStore;
import io.github.qualirepar.ports.DocumentLibrary;
import io.github.qualirepar.ports.FundingBody;
import io.github.qualirepar.ports.NoticeStore;
import io.github.qualirepar.ports.Notifier;
import io.github.qualirepar.ports.OperationJournal;
import io.github.qualirepar.ports.PaymentStore;
import io.github.qualirepar.ports.ReferenceStore;
import io.github.qualirepar.ports.SyncJournal;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The library's front door: one object with everything a host needs.
 *
 * <p>It holds no static state and starts no threads. Safe for use by several threads; build one and share it.
 *
 * <pre>{@code
 * QualiRepar qualiRepar = QualiRepar.builder()
 *         .claims(store.claims())
 *         .operations(store.operations())
 *         .references(store.references())
 *         .documents(library)                 // the host's document store
 *         .fundingBody(ecosystem)
 *         .fundingBody(ecologic)
 *         .sites(sites)
 *         .clock(Clock.systemUTC())
 *         .build();
 * }</pre>
 */
public final class QualiRepar implements AutoCloseable {
    private final ShapeValidation shape;
    private final ClaimDesk claims;
    private final EligibilityDesk eligibility;
    private final Catalogue catalogue;
    private final Recovery recovery;
    private final @Nullable PaymentDesk payments;
    private final @Nullable Purging purging;
    private final @Nullable Synchronisation sync;

    private QualiRepar(
            ShapeValidation shape,
            ClaimDesk claims,
            EligibilityDesk eligibility,
            Catalogue catalogue,
            Recovery recovery,
            @Nullable PaymentDesk payments,
            @Nullable Purging purging,
            @Nullable Synchronisation sync) {
        this.shape = shape;
        this.claims = claims;
        this.eligibility = eligibility;
        this.catalogue = catalogue;
        this.recovery = recovery;
        this.payments = payments;
        this.purging = purging;
        this.sync = sync;
    }

    public static Builder builder() {
        return new Builder();
    }

    /** The claims. */
    public ClaimDesk claims() {
        return claims;
    }

    /** The answer at the counter. */
    public EligibilityDesk eligibility() {
        return eligibility;
    }

    /** The organisations' lists. */
    public Catalogue catalogue() {
        return catalogue;
    }

    /** Settles what is in doubt. */
    public Recovery recovery() {
        return recovery;
    }

    /**
     * The money.
     *
     * @throws IllegalStateException if the library was built without a store for it
     */
    public PaymentDesk payments() {
        return withPayments(payments);
    }

    /**
     * Masks consumer data of finished claims.
     *
     * @throws IllegalStateException if the library was built without a store for payments: whether a claim is finished
     *     depends on its money
     */
    public Purging purging() {
        return withPayments(purging);
    }

    private static <T> T withPayments(@Nullable T part) {
        if (part == null) {
            throw new IllegalStateException("not given: payments (a PaymentStore)");
        }
        return part;
    }

    /**
     * The nightly job. It asks for payments only if the library was built with a store for them.
     *
     * @throws IllegalStateException if the library was built without {@link Builder#syncJournal} or
     *     {@link Builder#notices}
     */
    public Synchronisation sync() {
        if (sync == null) {
            throw new IllegalStateException("not given: syncJournal or notices (a SyncJournal, a NoticeStore)");
        }
        return sync;
    }

    /** Frees what the library holds itself; stores and connections stay the host's. */
    @Override
    public void close() {
        shape.close();
    }

    /** Collects what the library works with. Not safe for use by several threads. */
    public static final class Builder {
        private static final Duration DEFAULT_LEASE = Duration.ofMinutes(2);

        private @Nullable ClaimStore claims;
        private @Nullable OperationJournal operations;
        private @Nullable ReferenceStore lists;
        private @Nullable DocumentLibrary documents;
        private @Nullable PaymentStore payments;
        private @Nullable SyncJournal syncJournal;
        private @Nullable NoticeStore notices;
        private @Nullable Notifier notifier;
        private Locale language = Locale.FRENCH;
        private final List<FundingBody> bodies = new ArrayList<>();
        private final List<ClaimListener> listeners = new ArrayList<>();
        private List<SiteMapping> sites = List.of();
        private Clock clock = Clock.systemUTC();
        private @Nullable RuleData data;
        private Settings settings = Settings.defaults();
        private String owner = UUID.randomUUID().toString();
        private Duration lease = DEFAULT_LEASE;

        private Builder() {}

        public Builder claims(ClaimStore store) {
            claims = store;
            return this;
        }

        public Builder operations(OperationJournal journal) {
            operations = journal;
            return this;
        }

        public Builder references(ReferenceStore store) {
            lists = store;
            return this;
        }

        public Builder documents(DocumentLibrary library) {
            documents = library;
            return this;
        }

        /** Where transfers and settlements are kept; without it there is no {@link QualiRepar#payments()}. */
        public Builder payments(PaymentStore store) {
            payments = store;
            return this;
        }

        /** Where the nightly job remembers how far it is; without it there is no {@link QualiRepar#sync()}. */
        public Builder syncJournal(SyncJournal journal) {
            syncJournal = journal;
            return this;
        }

        /** Where is kept what people were told; without it there is no {@link QualiRepar#sync()}. */
        public Builder notices(NoticeStore store) {
            notices = store;
            return this;
        }

        /** Tells people; by default nobody is told, and what would be told counts as told. */
        public Builder notifier(Notifier channel) {
            notifier = channel;
            return this;
        }

        /** The language of notices: French for a French locale, else English; by default French. */
        public Builder language(Locale locale) {
            language = locale;
            return this;
        }

        /** Adds a connection; the first one of an organisation is its main account. */
        public Builder fundingBody(FundingBody body) {
            bodies.add(body);
            return this;
        }

        public Builder listener(ClaimListener listener) {
            listeners.add(listener);
            return this;
        }

        /** What the host's shops are called at the organisations. */
        public Builder sites(List<SiteMapping> mappings) {
            sites = List.copyOf(mappings);
            return this;
        }

        /** The only source of time; by default the system's. */
        public Builder clock(Clock newClock) {
            clock = newClock;
            return this;
        }

        /** Dated rules and amounts; by default those that ship with the library. */
        public Builder ruleData(RuleData newData) {
            data = newData;
            return this;
        }

        public Builder settings(Settings newSettings) {
            settings = newSettings;
            return this;
        }

        /** Names this running instance in operations; by default a random id. */
        public Builder owner(String name) {
            owner = name;
            return this;
        }

        /**
         * How long an operation counts as being worked on; by default two minutes. Must be longer than the longest
         * time-out of a connection.
         */
        public Builder lease(Duration duration) {
            lease = duration;
            return this;
        }

        /**
         * Builds the library.
         *
         * @throws IllegalStateException naming everything that is missing
         * @throws IllegalArgumentException if two connections bear one account name
         */
        public QualiRepar build() {
            List<String> missing = new ArrayList<>();
            ClaimStore claimStore = required(claims, "claims", missing);
            OperationJournal journal = required(operations, "operations", missing);
            ReferenceStore referenceStore = required(lists, "references", missing);
            DocumentLibrary library = required(documents, "documents", missing);
            if (claimStore == null || journal == null || referenceStore == null || library == null) {
                throw new IllegalStateException("not given: " + String.join(", ", missing));
            }
            return assemble(claimStore, journal, referenceStore, library);
        }

        private static <T> @Nullable T required(@Nullable T value, String name, List<String> missing) {
            if (value == null) {
                missing.add(name);
            }
            return value;
        }

        private QualiRepar assemble(
                ClaimStore claimStore,
                OperationJournal journal,
                ReferenceStore referenceStore,
                DocumentLibrary library) {
            RuleData rules = data == null ? RuleData.shipped() : data;
            Accounts accounts = new Accounts(bodies);
            References references = new References(accounts, referenceStore);
            ShapeValidation shape = new ShapeValidation();
            Settings known = settings.accounts().isEmpty()
                    ? settings.withAccounts(
                            bodies.stream().map(FundingBody::account).toList())
                    : settings;
            Eligibility eligibility = new Eligibility(rules, known);
            Assessment assessment =
                    new Assessment(eligibility, shape, references, referenceStore, claimStore, sites, clock);
            Documents files = new Documents(library);
            DocumentJudge judge = new DocumentJudge(files, known, claimStore);
            OnlineAnswers online = new OnlineAnswers(referenceStore, accounts, clock);
            Views views = new Views(assessment, journal, claimStore, rules, accounts, judge, payments, clock);
            Announcer announcer = new Announcer(listeners);
            ActionCycle cycle = new ActionCycle(claimStore, journal, accounts, views, announcer, clock, owner, lease);
            StatusReading statuses =
                    new StatusReading(claimStore, journal, accounts, cycle, views, assessment, announcer, clock);
            Settling settling = new Settling(claimStore, journal, views, cycle, announcer, clock);
            Recovery recovery = new Recovery(
                    claimStore, journal, accounts, assessment, files, statuses, settling, views, clock, owner, lease);
            ClaimDesk desk = new ClaimDesk(
                    claimStore,
                    journal,
                    library,
                    cycle,
                    views,
                    new Opening(assessment, claimStore, accounts, files, views, clock),
                    new SupportPlanner(assessment),
                    new CreatePlanner(assessment, judge, online),
                    new DocumentPlanners(assessment, judge, files, clock),
                    new SubmitPlanner(assessment),
                    new CorrectPlanner(assessment, accounts, judge),
                    statuses,
                    new Linking(claimStore, journal, accounts, recovery, statuses, settling, cycle, views, clock),
                    accounts,
                    recovery);
            PaymentTerms terms = new PaymentTerms(rules, known);
            Books books = payments == null ? null : new Books(payments, claimStore, terms);
            PaymentDesk ledger = books == null ? null : paymentDesk(books, claimStore, accounts);
            Catalogue catalogue = new Catalogue(accounts, references, referenceStore, rules);
            NoticeTexts words = NoticeTexts.of(language);
            NoticeRows rows = new NoticeRows(views, words);
            NoticeFinder finder = new NoticeFinder(
                    claimStore,
                    payments,
                    views,
                    new LateClaims(payments, terms, rows),
                    new EndingLabels(accounts, references, rules, rows),
                    rows,
                    clock);
            return new QualiRepar(
                    shape,
                    desk,
                    new EligibilityDesk(assessment, online, clock),
                    catalogue,
                    recovery,
                    ledger,
                    books == null ? null : new Purging(claimStore, journal, books, clock),
                    syncJournal == null || notices == null
                            ? null
                            : new Synchronisation(
                                    claimStore,
                                    referenceStore,
                                    syncJournal,
                                    accounts,
                                    catalogue,
                                    statuses,
                                    ledger == null ? null : FeedImport.into(ledger),
                                    new NoticeDesk(notices, finder, new NoticeWriter(words), notifier, clock, lease),
                                    clock));
        }

        private PaymentDesk paymentDesk(Books books, ClaimStore claimStore, Accounts accounts) {
            return new PaymentDesk(
                    new StatementFiles(accounts, claimStore, new StatementImport(books, clock)),
                    new BankMatching(books, accounts),
                    new PaymentSettling(books, accounts, clock),
                    new Receivables(books, claimStore, clock));
        }
    }
}
