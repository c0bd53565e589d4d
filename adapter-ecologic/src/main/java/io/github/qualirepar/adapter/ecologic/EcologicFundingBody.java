package io.github.qualirepar.adapter.ecologic;

import io.github.qualirepar.domain.Account;
import io.github.qualirepar.domain.OrganisationId;
import io.github.qualirepar.domain.claim.ClaimProcess;
import io.github.qualirepar.domain.document.DocumentKind;
import io.github.qualirepar.domain.reference.ReferenceData;
import io.github.qualirepar.domain.repair.QuoteApproval;
import io.github.qualirepar.ports.Answer;
import io.github.qualirepar.ports.ClaimContent;
import io.github.qualirepar.ports.Corrections;
import io.github.qualirepar.ports.DocumentUpload;
import io.github.qualirepar.ports.FundingBody;
import io.github.qualirepar.ports.OnlineEligibility;
import io.github.qualirepar.ports.RemoteClaim;
import io.github.qualirepar.ports.StatementFormat;
import io.github.qualirepar.ports.SupportRequests;
import io.github.qualirepar.ports.contractcheck.ContractProbe;
import io.github.qualirepar.ports.contractcheck.DriftListener;
import java.net.Proxy;
import java.security.KeyStore;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.LongSupplier;

/**
 * The organisation Ecologic under one account, by version 1.4 of its interface: the claim is created directly or, the
 * older way, from a support request; it takes its documents and is submitted.
 *
 * <p>Claims there can be corrected and eligibility can be asked online; there is no call to delete a claim or to list
 * claims, so {@link #withdrawals()} and {@link #draftSearch()} are empty and a creation in doubt is a matter for a
 * person and the portal. Reads are tried again a few times; whatever changes something is sent once.
 *
 * <p>A call that changes something and meets a 404 without the service's envelope (address wrong, method withdrawn) is
 * {@link io.github.qualirepar.ports.Unreachable}: no route was found, so surely nothing was processed. The same on a
 * read is a {@link io.github.qualirepar.ports.ReadRefused}. For the methods of support requests it means that they
 * were withdrawn ({@link SupportRequests#METHOD_WITHDRAWN}).
 *
 * <p>Safe for use by several threads. It starts none of its own; the HTTP library keeps its usual housekeeping thread.
 */
public final class EcologicFundingBody implements FundingBody, AutoCloseable {
    private final Config config;
    private final Connection connection;
    private final Catalogue catalogue;
    private final StatusCall status;
    private final Claims claims;
    private final Requests requests;
    private final Uploads uploads;
    private final Calculation calculation;
    private final EcologicProbe probe;

    private EcologicFundingBody(Config config) {
        this.config = config;
        this.connection = new Connection(config);
        Failures failures = new Failures(config.account().organisation(), new Redaction(config.apiKey()));
        RetryPolicy retries = new RetryPolicy(() -> ThreadLocalRandom.current().nextDouble());
        Transport transport = new Transport(config, retries, failures);
        Changes answers = new Changes(failures);
        EcologicApi reads = connection.reads();
        this.catalogue = new Catalogue(reads, transport, failures, config.clock());
        Spacing spacing = new Spacing(config, transport);
        this.status = new StatusCall(reads, transport, spacing, failures);
        this.claims = new Claims(connection.changes(), transport, answers, status, failures, config.parts());
        this.requests = new Requests(
                config,
                connection.changes(),
                transport,
                new RequestStatusCall(reads, transport, spacing, failures),
                claims,
                failures);
        this.uploads = new Uploads(connection.uploads(), transport, answers, status, failures, config.maxFileBytes());
        this.calculation = new Calculation(reads, transport, failures, config.repairDateParameter());
        this.probe = new EcologicProbe(connection, transport, config);
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

    /** Starts to build a connection. */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public Account account() {
        return config.account();
    }

    @Override
    public ClaimProcess process() {
        return config.process();
    }

    @Override
    public boolean accepts(DocumentKind kind) {
        return type(kind).isPresent();
    }

    @Override
    public ReferenceData referenceData() {
        return catalogue.download(config.account());
    }

    @Override
    public void checkConnection() {
        catalogue.sites();
    }

    /**
     * Creates a claim; sent once, never again by itself. A claim that exists but is incomplete is accepted; that
     * documents are missing is normal then (DOC-06). Where the organisation gives no reason for a refusal, the problem
     * has the code {@code NOT_CREATED}; a request it cannot read has {@code HTTP_} and the status.
     */
    @Override
    public Answer<RemoteClaim> createClaim(ClaimContent content) {
        return claims.create(null, content);
    }

    /**
     * Sends one document to an open claim. Refused without a call: a document over the size limit
     * ({@code FILE_TOO_LARGE}), a kind that is not taken ({@code KIND_NOT_TAKEN}). A document that cannot be read to its
     * end is {@link io.github.qualirepar.ports.Unreachable}.
     */
    @Override
    public Answer<RemoteClaim> attach(String claimId, DocumentUpload document) {
        Optional<String> type = type(document.kind());
        return type.isPresent()
                ? uploads.attach(claimId, type.get(), document)
                : Answer.refused(
                        List.of(Problems.own(Problems.KIND_NOT_TAKEN, FieldLabels.DOCUMENTS, document.kind())));
    }

    @Override
    public Answer<RemoteClaim> submit(String claimId) {
        return claims.submit(claimId);
    }

    @Override
    public RemoteClaim read(String claimId) {
        return status.read(claimId);
    }

    @Override
    public Optional<Corrections> corrections() {
        return Optional.of(claims);
    }

    @Override
    public Optional<OnlineEligibility> onlineEligibility() {
        return Optional.of(calculation);
    }

    @Override
    public Optional<SupportRequests> supportRequests() {
        return Optional.of(requests);
    }

    @Override
    public Optional<StatementFormat> statementFormat() {
        return Optional.of(statements());
    }

    /** Reads Ecologic's statements as CSV (rules section 11.1); needs no connection. */
    public static StatementFormat statements() {
        return new EcologicStatement();
    }

    /**
     * The questions of contract sections 12.3 and 12.5. With writing, which is refused in production, it leaves one claim
     * that only the portal can cancel.
     */
    @Override
    public Optional<ContractProbe> contractProbe() {
        return Optional.of(probe);
    }

    /** Closes idle connections. A later call opens new ones. */
    @Override
    public void close() {
        connection.close();
    }

    /** Names the account only. */
    @Override
    public String toString() {
        return "EcologicFundingBody[" + config.account().name() + "]";
    }

    private Optional<String> type(DocumentKind kind) {
        return kind == DocumentKind.OTHER && !config.otherDocuments() ? Optional.empty() : DocumentTypes.code(kind);
    }

    /** Collects what a connection needs. Address, key and clock have no default. Not safe for several threads. */
    public static final class Builder {
        private final Settings settings = new Settings();

        private Builder() {}

        /**
         * The account; by default the main one of Ecologic.
         *
         * @throws IllegalArgumentException if it is another organisation's
         */
        public Builder account(Account newAccount) {
            if (!newAccount.organisation().equals(OrganisationId.ECOLOGIC)) {
                throw new IllegalArgumentException("an account of " + newAccount.organisation() + ", not of Ecologic");
            }
            settings.account = newAccount;
            return this;
        }

        /**
         * Base address, up to and with {@code /api/v1/ecosupport/} (contract section 1.1).
         *
         * @throws IllegalArgumentException if it is no address, or {@code http://} to another machine
         */
        public Builder url(String newUrl) {
            settings.url = BaseUrl.of(newUrl);
            return this;
        }

        /**
         * The account's key for that environment.
         *
         * @throws IllegalArgumentException if it is empty or holds what no header can carry
         */
        public Builder apiKey(String newKey) {
            settings.apiKey = Config.keyOf(newKey);
            return this;
        }

        public Builder clock(Clock newClock) {
            settings.clock = newClock;
            return this;
        }

        public Builder sleeper(Sleeper newSleeper) {
            settings.sleeper = newSleeper;
            return this;
        }

        /** Monotonic nanoseconds, by default the machine's. */
        public Builder ticker(LongSupplier newTicker) {
            settings.ticker = newTicker;
            return this;
        }

        /**
         * By default 10 seconds for a connection, 30 for an answer, 60 for sending one document.
         *
         * @throws IllegalArgumentException if one is not longer than nothing
         */
        public Builder timeouts(Duration connect, Duration read, Duration upload) {
            settings.connectTimeout = Config.positive(connect);
            settings.readTimeout = Config.positive(read);
            settings.uploadTimeout = Config.positive(upload);
            return this;
        }

        /** By default the machine's own settings count. */
        public Builder proxy(Proxy newProxy) {
            settings.proxy = newProxy;
            return this;
        }

        /** Certificates to trust instead of the JDK's; verification itself cannot be switched off. */
        public Builder trustStore(KeyStore newTrustStore) {
            settings.trustStore = newTrustStore;
            return this;
        }

        /** Largest document that is sent; by default 3 MiB, because clients of the service keep to that (Q7, DOC-03). */
        public Builder maxFileBytes(long bytes) {
            settings.maxFileBytes = bytes;
            return this;
        }

        /** Largest answer that is read; by default 16 MiB. */
        public Builder maxAnswerBytes(long bytes) {
            settings.maxAnswerBytes = bytes;
            return this;
        }

        /** Distance between status calls; by default 300 milliseconds (Q18). */
        public Builder statusSpacing(Duration distance) {
            settings.statusSpacing = distance;
            return this;
        }

        /** Name of the repair date at the calculation; by default it is not sent: nobody has seen its name (Q4). */
        public Builder repairDateParameter(String name) {
            settings.repairDateParameter = name;
            return this;
        }

        /** Are documents of kind OTHER sent? By default not: their code was seen in answers of another version only. */
        public Builder otherDocuments(boolean sent) {
            settings.otherDocuments = sent;
            return this;
        }

        /**
         * Declares spare parts; by default none is sent: neither list nor price key is known (section 7.1).
         *
         * @param circularStatus status of a part of the circular economy; nobody has seen one (Q13), may be empty
         */
        public Builder spareParts(String circularStatus) {
            settings.parts = new PartsOption(true, circularStatus);
            return this;
        }

        /**
         * The state machine of new claims: the direct claim by default, or the older way with a support request first,
         * whose methods may be withdrawn any day (Q19). Support requests are offered in both cases.
         *
         * @throws IllegalArgumentException if it is another organisation's
         */
        public Builder process(ClaimProcess newProcess) {
            if (newProcess == ClaimProcess.DRAFT_THEN_CONFIRM) {
                throw new IllegalArgumentException("Ecologic follows no process " + newProcess);
            }
            settings.process = newProcess;
            return this;
        }

        /**
         * How the consumer approves the quote of a support request. By default by a signed document. By SMS, which
         * Ecologic is known to have closed on 11 December 2023 (section 6.10), only where there is a mobile number and
         * the quote is not to be signed.
         */
        public Builder approval(QuoteApproval newApproval) {
            settings.approval = newApproval;
            return this;
        }

        /** Is told what live answers have that the contract does not know; by default nobody is. */
        public Builder driftListener(DriftListener listener) {
            settings.driftListener = listener;
            return this;
        }

        /**
         * The connection. Nothing is sent yet.
         *
         * @throws IllegalStateException if address, key or clock are missing
         * @throws IllegalArgumentException if the trust store cannot be used
         */
        public EcologicFundingBody build() {
            return new EcologicFundingBody(settings.checked());
        }

        /** Shows no key. */
        @Override
        public String toString() {
            return "EcologicFundingBody.Builder[" + settings.account.name() + "]";
        }
    }
}
