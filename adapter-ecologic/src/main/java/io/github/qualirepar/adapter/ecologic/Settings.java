package io.github.qualirepar.adapter.ecologic;

import io.github.qualirepar.domain.Account;
import io.github.qualirepar.domain.OrganisationId;
import io.github.qualirepar.domain.claim.ClaimProcess;
import io.github.qualirepar.domain.repair.QuoteApproval;
import io.github.qualirepar.ports.contractcheck.DriftListener;
import java.net.Proxy;
import java.security.KeyStore;
import java.time.Clock;
import java.time.Duration;
import java.util.function.LongSupplier;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** What a builder has been told so far, and what holds where it was told nothing. Not safe for several threads. */
final class Settings {
    Account account = Account.mainOf(OrganisationId.ECOLOGIC);

    @Nullable
    HttpUrl url;

    @Nullable
    String apiKey;

    @Nullable
    Clock clock;

    EcologicFundingBody.Sleeper sleeper = duration -> Thread.sleep(duration.toMillis());
    LongSupplier ticker = System::nanoTime;
    Duration connectTimeout = Duration.ofSeconds(10);
    Duration readTimeout = Duration.ofSeconds(30);
    Duration uploadTimeout = Duration.ofSeconds(60);

    @Nullable
    Proxy proxy;

    @Nullable
    KeyStore trustStore;

    long maxFileBytes = 3L * 1024 * 1024;
    long maxAnswerBytes = 16L * 1024 * 1024;
    Duration statusSpacing = Duration.ofMillis(300);

    @Nullable
    String repairDateParameter;

    boolean otherDocuments;
    PartsOption parts = PartsOption.NONE;
    ClaimProcess process = ClaimProcess.DIRECT_CLAIM;
    QuoteApproval approval = QuoteApproval.SIGNED;
    DriftListener driftListener = DriftListener.NONE;

    /**
     * The settings as they stand.
     *
     * @throws IllegalStateException if address, key or clock are missing
     */
    Config checked() {
        if (url == null || apiKey == null || clock == null) {
            throw new IllegalStateException("address, key and clock are needed");
        }
        return new Config(
                account,
                url,
                apiKey,
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
                statusSpacing,
                repairDateParameter,
                otherDocuments,
                parts,
                process,
                approval,
                driftListener);
    }

    /** Shows no key. */
    @Override
    public String toString() {
        return "Settings[" + account.name() + "]";
    }
}
