package io.github.qualirepar.adapter.ecologic;

import io.github.qualirepar.domain.Account;
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

/**
 * Checked settings of a connection.
 *
 * @param account the account
 * @param baseUrl address up to and with the slash in front of the method names
 * @param apiKey key of the account
 * @param clock the time
 * @param sleeper how pauses are made
 * @param ticker monotonic nanoseconds
 * @param connectTimeout longest wait for a connection
 * @param readTimeout longest silence of the service
 * @param uploadTimeout the same while a document is sent
 * @param proxy HTTP or SOCKS proxy, {@code null} = the machine's own choice
 * @param trustStore certificates that are trusted, {@code null} = the JDK's
 * @param maxFileBytes largest document that is sent
 * @param maxAnswerBytes largest answer that is read
 * @param statusSpacing distance between status calls
 * @param repairDateParameter name of the repair date at the calculation, {@code null} = not sent (Q4)
 * @param otherDocuments are documents of kind OTHER sent?
 * @param parts how spare parts are declared
 * @param process the state machine of new claims
 * @param approval how the consumer approves a support request's quote
 * @param driftListener is told what answers have that the contract does not know
 */
record Config(
        Account account,
        HttpUrl baseUrl,
        String apiKey,
        Clock clock,
        EcologicFundingBody.Sleeper sleeper,
        LongSupplier ticker,
        Duration connectTimeout,
        Duration readTimeout,
        Duration uploadTimeout,
        @Nullable Proxy proxy,
        @Nullable KeyStore trustStore,
        long maxFileBytes,
        long maxAnswerBytes,
        Duration statusSpacing,
        @Nullable String repairDateParameter,
        boolean otherDocuments,
        PartsOption parts,
        ClaimProcess process,
        QuoteApproval approval,
        DriftListener driftListener) {

    /** A key as a header can carry it: visible ASCII only. An HTTP library's own complaint would quote the key. */
    static String keyOf(String text) {
        String key = text.trim();
        if (key.isEmpty() || !key.chars().allMatch(c -> c > ' ' && c < 127)) {
            throw new IllegalArgumentException("the key of Ecologic is missing or holds what no header can carry");
        }
        return key;
    }

    static Duration positive(Duration timeout) {
        if (timeout.isNegative() || timeout.isZero()) {
            throw new IllegalArgumentException("a time-out must be longer than nothing");
        }
        return timeout;
    }

    /** Without the key. */
    @Override
    public String toString() {
        return "Config[" + account.name() + ", " + baseUrl + "]";
    }
}
