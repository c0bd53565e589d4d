package io.github.qualirepar.application;

import io.github.qualirepar.domain.data.RuleData;
import io.github.qualirepar.domain.eligibility.Settings;
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
 *         .payments(store.payments())         // for payments() and purging()
 *         .syncJournal(store.sync())          // for sync(), with the next one
 *         .notices(store.notices())
 *         .notifier(mail)                     // who tells people; none = nobody is told
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

    QualiRepar(
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
            return new Assembly(new Given(
                            claimStore,
                            journal,
                            referenceStore,
                            library,
                            payments,
                            syncJournal,
                            notices,
                            notifier,
                            language,
                            List.copyOf(bodies),
                            List.copyOf(listeners),
                            sites,
                            clock,
                            data == null ? RuleData.shipped() : data,
                            settings,
                            owner,
                            lease))
                    .library();
        }

        private static <T> @Nullable T required(@Nullable T value, String name, List<String> missing) {
            if (value == null) {
                missing.add(name);
            }
            return value;
        }
    }

    /** What the library was given. */
    record Given(
            ClaimStore claims,
            OperationJournal operations,
            ReferenceStore references,
            DocumentLibrary documents,
            @Nullable PaymentStore payments,
            @Nullable SyncJournal syncJournal,
            @Nullable NoticeStore notices,
            @Nullable Notifier notifier,
            Locale language,
            List<FundingBody> bodies,
            List<ClaimListener> listeners,
            List<SiteMapping> sites,
            Clock clock,
            RuleData rules,
            Settings settings,
            String owner,
            Duration lease) {}
}
