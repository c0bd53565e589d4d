package io.github.qualirepar.adapter.cli.wiring;

import io.github.qualirepar.domain.Account;
import io.github.qualirepar.domain.claim.ClaimProcess;
import io.github.qualirepar.domain.document.DocumentKind;
import io.github.qualirepar.domain.reference.ReferenceData;
import io.github.qualirepar.ports.Answer;
import io.github.qualirepar.ports.ClaimContent;
import io.github.qualirepar.ports.Corrections;
import io.github.qualirepar.ports.DocumentUpload;
import io.github.qualirepar.ports.DraftSearch;
import io.github.qualirepar.ports.FundingBody;
import io.github.qualirepar.ports.OnlineEligibility;
import io.github.qualirepar.ports.PaymentFeed;
import io.github.qualirepar.ports.RemoteClaim;
import io.github.qualirepar.ports.StatementFormat;
import io.github.qualirepar.ports.SupportRequests;
import io.github.qualirepar.ports.Withdrawals;
import io.github.qualirepar.ports.contractcheck.ContractProbe;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A connection that is built when it is first used, so that a command without need of a network starts no HTTP client.
 * Safe for use by several threads.
 */
final class LazyFundingBody implements FundingBody, AutoCloseable {
    private final Account account;
    private final ClaimProcess process;
    private final StatementFormat statements;
    private final Supplier<? extends FundingBody> maker;
    private @Nullable FundingBody body;

    LazyFundingBody(
            Account account, ClaimProcess process, StatementFormat statements, Supplier<? extends FundingBody> maker) {
        this.account = account;
        this.process = process;
        this.statements = statements;
        this.maker = maker;
    }

    private synchronized FundingBody body() {
        if (body == null) {
            FundingBody made = maker.get();
            if (made.process() != process) {
                throw new IllegalStateException("account " + account.name() + " follows another process");
            }
            body = made;
        }
        return body;
    }

    @Override
    public Account account() {
        return account;
    }

    @Override
    public ClaimProcess process() {
        return process;
    }

    @Override
    public boolean accepts(DocumentKind kind) {
        return body().accepts(kind);
    }

    @Override
    public ReferenceData referenceData() {
        return body().referenceData();
    }

    @Override
    public void checkConnection() {
        body().checkConnection();
    }

    @Override
    public Answer<RemoteClaim> createClaim(ClaimContent content) {
        return body().createClaim(content);
    }

    @Override
    public Answer<RemoteClaim> attach(String claimId, DocumentUpload document) {
        return body().attach(claimId, document);
    }

    @Override
    public Answer<RemoteClaim> submit(String claimId) {
        return body().submit(claimId);
    }

    @Override
    public RemoteClaim read(String claimId) {
        return body().read(claimId);
    }

    @Override
    public Optional<Corrections> corrections() {
        return body().corrections();
    }

    @Override
    public Optional<Withdrawals> withdrawals() {
        return body().withdrawals();
    }

    @Override
    public Optional<DraftSearch> draftSearch() {
        return body().draftSearch();
    }

    @Override
    public Optional<OnlineEligibility> onlineEligibility() {
        return body().onlineEligibility();
    }

    @Override
    public Optional<SupportRequests> supportRequests() {
        return body().supportRequests();
    }

    @Override
    public Optional<PaymentFeed> paymentFeed() {
        return body().paymentFeed();
    }

    /** Reads files only: no connection is built for it. */
    @Override
    public Optional<StatementFormat> statementFormat() {
        return Optional.of(statements);
    }

    @Override
    public Optional<ContractProbe> contractProbe() {
        return body().contractProbe();
    }

    /** Closes the connection if one was built. */
    @Override
    public synchronized void close() {
        if (body instanceof AutoCloseable closeable) {
            try {
                closeable.close();
            } catch (RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new IllegalStateException("a connection cannot be closed", e);
            }
        }
    }
}
