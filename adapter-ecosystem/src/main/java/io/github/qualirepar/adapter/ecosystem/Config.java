package io.github.qualirepar.adapter.ecosystem;

import io.github.qualirepar.domain.Account;
import io.github.qualirepar.domain.repair.Title;
import io.github.qualirepar.ports.contractcheck.DriftListener;
import java.net.Proxy;
import java.security.KeyStore;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * What a connection is built with.
 *
 * @param account the account it works under
 * @param baseUrl address of the API, with a slash at its end
 * @param username numeric API account number
 * @param password its password
 * @param clock source of time, for the life of the token
 * @param sleeper waits between attempts
 * @param ticker monotonic nanoseconds, for time spent
 * @param connectTimeout longest wait for a connection
 * @param readTimeout longest wait for an answer
 * @param uploadTimeout longest time for sending one document
 * @param proxy way out, or {@code null} = the JDK's choice
 * @param trustStore certificates to trust, or {@code null} = the JDK's
 * @param maxFileBytes largest document that is sent
 * @param maxAnswerBytes largest answer that is taken in
 * @param titles the organisation's word for each civility (Q9)
 * @param payments is it asked for payments (Q24)?
 * @param driftListener is told what answers have that the contract does not know
 */
record Config(
        Account account,
        HttpUrl baseUrl,
        String username,
        String password,
        Clock clock,
        EcosystemFundingBody.Sleeper sleeper,
        LongSupplier ticker,
        Duration connectTimeout,
        Duration readTimeout,
        Duration uploadTimeout,
        @Nullable Proxy proxy,
        @Nullable KeyStore trustStore,
        long maxFileBytes,
        long maxAnswerBytes,
        Map<Title, String> titles,
        boolean payments,
        DriftListener driftListener) {

    private static final Set<String> LOOPBACK = Set.of("localhost", "::1");

    Config {
        titles = Map.copyOf(titles);
    }

    /**
     * Reads the API's address.
     *
     * @throws IllegalArgumentException if it is none, or would send secrets in the clear
     */
    static HttpUrl addressOf(String text) {
        HttpUrl url = HttpUrl.parse(text.strip().endsWith("/") ? text.strip() : text.strip() + "/");
        if (url == null) {
            throw new IllegalArgumentException("the address of ecosystem is no http(s) address");
        }
        if (!url.username().isEmpty() || !url.password().isEmpty() || url.query() != null || url.fragment() != null) {
            throw new IllegalArgumentException(
                    "the address of ecosystem has more than host, port and path: credentials have settings of their own");
        }
        if (!isSafe(url)) {
            throw new IllegalArgumentException(
                    "the address of ecosystem begins with http://, which is accepted for loopback"
                            + " addresses only: password, token and consumer data would travel in the clear to "
                            + url.host());
        }
        return url;
    }

    /** Encrypted, or not leaving this machine. */
    static boolean isSafe(HttpUrl url) {
        return url.isHttps() || isLoopback(url);
    }

    /** This machine itself. */
    static boolean isLoopback(HttpUrl url) {
        return LOOPBACK.contains(url.host()) || url.host().matches("127(\\.\\d{1,3}){3}");
    }

    /** Shows no credential. */
    @Override
    public String toString() {
        return "Config[" + account.name() + ", " + baseUrl + "]";
    }
}
