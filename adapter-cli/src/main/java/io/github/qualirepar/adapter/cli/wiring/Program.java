package io.github.qualirepar.adapter.cli.wiring;

import io.github.qualirepar.adapter.cli.config.AccountSettings;
import io.github.qualirepar.adapter.cli.config.Configuration;
import io.github.qualirepar.adapter.persistence.SqlStore;
import io.github.qualirepar.application.QualiRepar;
import io.github.qualirepar.domain.Account;
import io.github.qualirepar.domain.OrganisationId;
import io.github.qualirepar.domain.eligibility.Settings;
import io.github.qualirepar.ports.ClaimListener;
import io.github.qualirepar.ports.FundingBody;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The reference program, put together from its configuration. Everything is built when it is first needed. Not safe for
 * use by several threads.
 */
public final class Program implements AutoCloseable {
    /** The brand id that Ecologic's samples show for a brand in nobody's list (RTE-05). */
    private static final String ECOLOGIC_UNKNOWN_BRAND = "0";

    private static final Duration SHORTEST_LEASE = Duration.ofMinutes(2);

    private final Configuration configuration;
    private final Clock clock;
    private final Locale language;
    private final List<LazyFundingBody> bodies;
    private @Nullable SqlStore store;
    private @Nullable QualiRepar library;

    /**
     * @param configuration the checked configuration
     * @param clock the time
     * @param language in which people are told of something
     */
    public Program(Configuration configuration, Clock clock, Locale language) {
        this.configuration = configuration;
        this.clock = clock;
        this.language = language;
        this.bodies = new Connections(configuration, clock, new KeptDrift(() -> store().drift(), clock)).all();
    }

    /**
     * The connection of an account.
     *
     * @throws IllegalArgumentException if the configuration has no such account
     */
    public FundingBody connection(Account account) {
        return bodies.stream()
                .filter(body -> body.account().equals(account))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no account " + account.name()));
    }

    /**
     * Opens the database, and makes it if it is missing.
     *
     * @throws io.github.qualirepar.ports.StorageException if it cannot be opened
     */
    public synchronized SqlStore store() {
        if (store == null) {
            store = SqlStore.open(configuration.database(), clock);
        }
        return store;
    }

    /** The use cases. */
    public QualiRepar library() {
        return library(List.of());
    }

    /**
     * The use cases, with listeners.
     *
     * @throws IllegalStateException if they were built without these before
     */
    public QualiRepar library(List<ClaimListener> listeners) {
        if (library == null) {
            library = build(listeners);
        } else if (!listeners.isEmpty()) {
            throw new IllegalStateException("the listeners come too late");
        }
        return library;
    }

    private QualiRepar build(List<ClaimListener> listeners) {
        SqlStore open = store();
        QualiRepar.Builder builder = QualiRepar.builder()
                .claims(open.claims())
                .operations(open.operations())
                .references(open.references())
                .payments(open.payments())
                .syncJournal(open.sync())
                .notices(open.notices())
                .language(language)
                .documents(new FileDocuments())
                .sites(configuration.sites())
                .settings(settings())
                .lease(lease())
                .clock(clock);
        bodies.forEach(builder::fundingBody);
        listeners.forEach(builder::listener);
        if (configuration.rules() != null) {
            builder.ruleData(configuration.rules());
        }
        if (configuration.notices() != null) {
            builder.notifier(new LazyNotifier(configuration.notices(), clock));
        }
        return builder.build();
    }

    private Settings settings() {
        Settings settings = Settings.defaults()
                .withUnknownBrandFirst(configuration.unknownBrandFirst())
                .withUnknownBrandId(
                        OrganisationId.ECOLOGIC, configuration.unknownBrandToEcologic() ? ECOLOGIC_UNKNOWN_BRAND : null)
                .withAccounts(configuration.accounts().stream()
                        .map(AccountSettings::account)
                        .toList());
        for (Map.Entry<OrganisationId, Long> limit :
                configuration.maxDocumentBytes().entrySet()) {
            settings = settings.withMaxDocumentBytes(limit.getKey(), limit.getValue());
        }
        for (Map.Entry<OrganisationId, Integer> limit :
                configuration.paymentDays().entrySet()) {
            settings = settings.withPaymentDays(limit.getKey(), limit.getValue());
        }
        return settings;
    }

    /** An operation must not look abandoned while its call may still be under way. */
    private Duration lease() {
        Duration read = configuration.http().read();
        Duration upload = configuration.http().upload();
        Duration twice = (read.compareTo(upload) > 0 ? read : upload).multipliedBy(2);
        return twice.compareTo(SHORTEST_LEASE) > 0 ? twice : SHORTEST_LEASE;
    }

    @Override
    public void close() {
        if (library != null) {
            library.close();
        }
        bodies.forEach(LazyFundingBody::close);
        if (store != null) {
            store.close();
        }
    }
}
