package io.github.qualirepar.adapter.ecosystem;

import io.github.qualirepar.domain.Account;
import io.github.qualirepar.domain.OrganisationId;
import io.github.qualirepar.domain.claim.ClaimProcess;
import io.github.qualirepar.domain.document.DocumentKind;
import io.github.qualirepar.domain.reference.ReferenceData;
import io.github.qualirepar.domain.repair.Title;
import io.github.qualirepar.ports.Answer;
import io.github.qualirepar.ports.ClaimContent;
import io.github.qualirepar.ports.DocumentUpload;
import io.github.qualirepar.ports.DraftSearch;
import io.github.qualirepar.ports.FundingBody;
import io.github.qualirepar.ports.PaymentFeed;
import io.github.qualirepar.ports.RemoteClaim;
import io.github.qualirepar.ports.StatementFormat;
import io.github.qualirepar.ports.Withdrawals;
import io.github.qualirepar.ports.contractcheck.ContractProbe;
import io.github.qualirepar.ports.contractcheck.DriftListener;
import java.net.Proxy;
import java.security.KeyStore;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * The organisation ecosystem under one account, reached through its repairers' API.
 *
 * <p>A claim is a draft that takes its documents, each type once, and counts when it is confirmed. Of a refused call the
 * problems carry the organisation's status token as code. Three codes are this adapter's own, always with the document's
 * kind:
 *
 * <ul>
 *   <li>{@code UPLOAD_FAILED}: the place of the document's type is taken, but its bytes did not arrive. The draft is
 *       {@linkplain io.github.qualirepar.ports.RemoteProblem#spoilsClaim spoilt}; it has to be deleted and made anew
 *       (contract section 7.5). The same holds for the organisation's own {@code TYPE_DE_FICHIER_EXISTANT}, unless the
 *       claim shows that this document has arrived. A lost picture spoils nothing: there may be several.
 *   <li>{@code DOCUMENT_UNREADABLE}: the host's document cannot be opened; nothing was sent.
 *   <li>{@code DOCUMENT_TOO_LARGE}: over {@link Builder#maxFileBytes}; nothing was sent.
 * </ul>
 *
 * <p>Safe for use by several threads, which share one token. It starts no threads but OkHttp's housekeeping. With
 * the default time-outs an action can take up to three minutes when everything goes as slowly as it may; no attempt is
 * begun once thirty seconds are spent.
 */
public final class EcosystemFundingBody implements FundingBody, AutoCloseable {

    private final Account account;
    private final Client client;
    private final Lists lists;
    private final Claims claims;
    private final Uploads uploads;
    private final @Nullable Payments payments;
    private final EcosystemProbe probe;

    private EcosystemFundingBody(Config config) {
        account = config.account();
        client = new Client(config);
        lists = new Lists(client, config.account(), config.clock());
        claims = new Claims(client, config.titles());
        uploads = new Uploads(client, config.maxFileBytes());
        payments = config.payments() ? new Payments(client) : null;
        probe = new EcosystemProbe(client, config);
    }

    /** Starts to build a connection. */
    public static Builder builder() {
        return new Builder();
    }

    /** Waits; replaceable, so that tests and simulations do not. */
    @FunctionalInterface
    public interface Sleeper {
        /**
         * Waits that long.
         *
         * @throws InterruptedException if the thread was interrupted; no further attempt is made then
         */
        void sleep(Duration duration) throws InterruptedException;
    }

    @Override
    public Account account() {
        return account;
    }

    @Override
    public ClaimProcess process() {
        return ClaimProcess.DRAFT_THEN_CONFIRM;
    }

    /** Invoice, nameplate, device picture and the consent to parts of the circular economy; no signed quote (D-09). */
    @Override
    public boolean accepts(DocumentKind kind) {
        return FileType.of(kind).isPresent();
    }

    @Override
    public ReferenceData referenceData() {
        return lists.referenceData();
    }

    @Override
    public void checkConnection() {
        lists.sites();
    }

    /**
     * Creates a draft; it counts for nothing until it is confirmed. Sent once, never again by itself.
     *
     * @throws IllegalArgumentException if the content has no invoice number, by which a lost draft would be found
     */
    @Override
    public Answer<RemoteClaim> createClaim(ClaimContent content) {
        return claims.create(content);
    }

    /**
     * Sends one document to a draft; the place of its type is taken from the first attempt on (contract section 7.1).
     *
     * @throws IllegalArgumentException if the kind is not {@linkplain #accepts accepted}
     */
    @Override
    public Answer<RemoteClaim> attach(String claimId, DocumentUpload document) {
        return uploads.attach(claimId, document);
    }

    @Override
    public Answer<RemoteClaim> submit(String claimId) {
        return claims.submit(claimId);
    }

    /** Reads by the claim's id or by its service order; reading refreshes the status (contract section 9.2). */
    @Override
    public RemoteClaim read(String claimId) {
        return claims.read(claimId);
    }

    @Override
    public Optional<Withdrawals> withdrawals() {
        return Optional.of(claims);
    }

    @Override
    public Optional<DraftSearch> draftSearch() {
        return Optional.of(claims);
    }

    /**
     * Asks for payments, unless that is {@linkplain Builder#payments switched off}. An answer is read leniently, since
     * nobody has seen one (contract section 11).
     */
    @Override
    public Optional<PaymentFeed> paymentFeed() {
        return Optional.ofNullable(payments);
    }

    @Override
    public Optional<StatementFormat> statementFormat() {
        return Optional.of(statements());
    }

    /** Reads answers to the payments call that were kept as files; needs no connection. */
    public static StatementFormat statements() {
        return new EcosystemStatement();
    }

    /**
     * Puts the contract's open questions to this account. An address other than those for tests (contract section 1.1) and
     * this machine counts as production.
     */
    @Override
    public Optional<ContractProbe> contractProbe() {
        return Optional.of(probe);
    }

    /** Gives the connections back. The instance can be used afterwards; it opens new ones then. */
    @Override
    public void close() {
        client.close();
    }

    /** Names the account only. */
    @Override
    public String toString() {
        return "EcosystemFundingBody[" + account.name() + "]";
    }

    /** Collects what a connection needs. Address, credentials and clock have no default. Not safe for several threads. */
    public static final class Builder {

        private Account account = Account.mainOf(OrganisationId.ECOSYSTEM);
        private @Nullable HttpUrl url;
        private @Nullable String username;
        private @Nullable String password;
        private @Nullable Clock clock;
        private Sleeper sleeper = duration -> Thread.sleep(duration.toMillis());
        private LongSupplier ticker = System::nanoTime;
        private Duration connectTimeout = Duration.ofSeconds(10);
        private Duration readTimeout = Duration.ofSeconds(30);
        private Duration uploadTimeout = Duration.ofSeconds(60);
        private @Nullable Proxy proxy;
        private @Nullable KeyStore trustStore;
        private long maxFileBytes = Long.MAX_VALUE;
        private long maxAnswerBytes = 64L * 1024 * 1024;
        private final Map<Title, String> titles =
                new EnumMap<>(Map.of(Title.MR, "M.", Title.MRS, "Mme", Title.MISS, "Mme", Title.NONE, "M."));

        private boolean payments = true;

        private DriftListener driftListener = DriftListener.NONE;

        private Builder() {}

        /**
         * The account; by default the main one of ecosystem.
         *
         * @throws IllegalArgumentException if it is another organisation's
         */
        public Builder account(Account newAccount) {
            if (!newAccount.organisation().equals(OrganisationId.ECOSYSTEM)) {
                throw new IllegalArgumentException("an account of " + newAccount.organisation() + ", not of ecosystem");
            }
            account = newAccount;
            return this;
        }

        /**
         * Base address of the API (contract section 1.1), with or without a slash at its end.
         *
         * @throws IllegalArgumentException if it is no address, or {@code http://} to another machine
         */
        public Builder url(String newUrl) {
            url = Config.addressOf(newUrl);
            return this;
        }

        /** API account number and password. */
        public Builder credentials(String newUsername, String newPassword) {
            username = newUsername;
            password = newPassword;
            return this;
        }

        public Builder clock(Clock newClock) {
            clock = newClock;
            return this;
        }

        public Builder sleeper(Sleeper newSleeper) {
            sleeper = newSleeper;
            return this;
        }

        /** Monotonic nanoseconds, by default the machine's. */
        public Builder ticker(LongSupplier newTicker) {
            ticker = newTicker;
            return this;
        }

        /** By default 10 seconds for a connection, 30 for an answer, 60 for sending one document. */
        public Builder timeouts(Duration connect, Duration read, Duration upload) {
            connectTimeout = connect;
            readTimeout = read;
            uploadTimeout = upload;
            return this;
        }

        public Builder proxy(Proxy newProxy) {
            proxy = newProxy;
            return this;
        }

        /** Certificates to trust instead of the JDK's; verification itself cannot be switched off. */
        public Builder trustStore(KeyStore newTrustStore) {
            trustStore = newTrustStore;
            return this;
        }

        /**
         * Largest document that is sent. By default any: the rules judge documents before (DOC-03), and a person may
         * overrule them.
         */
        public Builder maxFileBytes(long bytes) {
            maxFileBytes = bytes;
            return this;
        }

        /** Largest answer that is read, by default 64 MiB: a catalogue with all brands is the largest. */
        public Builder maxAnswerBytes(long bytes) {
            maxAnswerBytes = bytes;
            return this;
        }

        /** The organisation's word for a civility (Q9); by default {@code Mme} for women, {@code M.} for all others. */
        public Builder title(Title title, String word) {
            titles.put(title, word);
            return this;
        }

        /** May it be asked for payments (Q24)? By default it may; whether the organisation answers shows then. */
        public Builder payments(boolean asked) {
            payments = asked;
            return this;
        }

        /**
         * Is told what answers have that the contract does not know; by default nobody is. A listener that throws is
         * logged and breaks no call.
         */
        public Builder driftListener(DriftListener listener) {
            driftListener = listener;
            return this;
        }

        /**
         * The connection. Nothing is sent yet.
         *
         * @throws IllegalStateException if address, credentials or clock are missing
         */
        public EcosystemFundingBody build() {
            if (url == null || username == null || password == null || clock == null) {
                throw new IllegalStateException("address, credentials and clock are needed");
            }
            return new EcosystemFundingBody(new Config(
                    account,
                    url,
                    username,
                    password,
                    clock,
                    sleeper,
                    ticker,
                    connectTimeout,
                    readTimeout,
                    uploadTimeout,
                    proxy,
                    trustStore,
                    maxFileBytes,
                    maxAnswerBytes,
                    titles,
                    payments,
                    driftListener));
        }

        /** Shows no credential. */
        @Override
        public String toString() {
            return "EcosystemFundingBody.Builder[" + account.name() + "]";
        }
    }
}
