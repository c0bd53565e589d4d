package io.github.qualirepar.sandbox;

import io.github.qualirepar.sandbox.ecologic.EcologicSandbox;
import io.github.qualirepar.sandbox.ecosystem.EcosystemSandbox;
import io.github.qualirepar.sandbox.http.LoopbackServer;
import io.github.qualirepar.sandbox.http.Reply;
import io.github.qualirepar.sandbox.http.Request;
import io.github.qualirepar.sandbox.http.Sleeper;
import io.github.qualirepar.sandbox.money.PaymentDay;
import io.github.qualirepar.sandbox.money.PaymentDays;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;

/**
 * Both eco-organisations on one port of the loopback interface.
 *
 * <p>Paths below {@code /api/} (in any case) belong to Ecologic, paths below {@code /__sandbox/ecosystem/} and
 * {@code /__sandbox/ecologic/} steer the two, {@code /__sandbox/payment-day} lets both pay, everything else belongs to ecosystem. All state is in memory and ends
 * with {@link #close()}. Safe for use by several threads.
 */
public final class Sandbox implements AutoCloseable {

    private static final String ECOLOGIC_PATH = "/api/v1/ecosupport/";
    private static final String ECOSYSTEM_CONTROL = "/__sandbox/ecosystem";
    private static final String ECOLOGIC_CONTROL = "/__sandbox/ecologic";

    private final LoopbackServer server;
    private final EcosystemSandbox ecosystem;
    private final EcologicSandbox ecologic;
    private final PaymentDays paymentDays;

    private Sandbox(Builder settings) {
        this.ecosystem = new EcosystemSandbox(settings.clock, settings.dataset, this::url);
        this.ecologic = new EcologicSandbox(settings.clock, settings.dataset);
        this.paymentDays = new PaymentDays(ecosystem, ecologic);
        try {
            this.server = LoopbackServer.start(settings.port, this::handle, settings.sleeper);
        } catch (IOException taken) {
            throw new UncheckedIOException("The sandbox cannot listen on port " + settings.port, taken);
        }
    }

    /** Settings of a sandbox yet to be started. */
    public static Builder builder() {
        return new Builder();
    }

    /** The address served, without a slash at the end. */
    public URI url() {
        return server.url();
    }

    /** ecosystem's base address, without a slash at the end. */
    public String ecosystemUrl() {
        return url().toString();
    }

    /** Ecologic's base address, up to and with {@code /api/v1/ecosupport/}. */
    public String ecologicUrl() {
        return url() + ECOLOGIC_PATH;
    }

    /** The simulated ecosystem, to set up and to look into. */
    public EcosystemSandbox ecosystem() {
        return ecosystem;
    }

    /** The simulated Ecologic, to set up and to look into. */
    public EcologicSandbox ecologic() {
        return ecologic;
    }

    /**
     * Runs a payment day of both organisations for the claims that staff accepted.
     *
     * @param date the day of the transfers
     * @return the transfers, and what a shop gets of them
     * @throws IllegalArgumentException when that day was run already
     */
    public PaymentDay payAccepted(LocalDate date) {
        return payAccepted(date, Integer.MAX_VALUE);
    }

    /** The same for at most so many claims of each organisation, the oldest first. */
    public PaymentDay payAccepted(LocalDate date, int atMost) {
        return paymentDays.run(date, atMost);
    }

    /** The configuration of a client, for ecosystem's account that may claim for both sites. */
    // The order of the lines is part of the promise, and Java 17 has no interface that says so.
    @SuppressWarnings("NonApiType")
    public LinkedHashMap<String, String> configuration() {
        return configuration(TestAccess.INTERMEDIARY);
    }

    /**
     * The configuration of a client: addresses, test credentials and sites, in the names of the configuration file.
     *
     * @param ecosystemAccount the user name of one of ecosystem's test accounts, {@code 590001} or {@code 590002}
     * @return property names and values, in the order to be printed
     * @throws IllegalArgumentException when there is no such test account
     */
    // The order of the lines is part of the promise, and Java 17 has no interface that says so.
    @SuppressWarnings("NonApiType")
    public LinkedHashMap<String, String> configuration(String ecosystemAccount) {
        return new LinkedHashMap<>(TestAccess.configuration(ecosystemUrl(), ecologicUrl(), ecosystemAccount));
    }

    /** Stops serving; requests under way lose their connection. */
    @Override
    public void close() {
        server.close();
    }

    private Reply handle(Request request) {
        String path = request.path();
        if (isBelow(path, PaymentDays.PREFIX)) {
            return paymentDays.control(request);
        }
        if (isBelow(path, ECOSYSTEM_CONTROL)) {
            return ecosystem.control(request);
        }
        if (isBelow(path, ECOLOGIC_CONTROL)) {
            return ecologic.control(request);
        }
        if (path.toLowerCase(Locale.ROOT).startsWith("/api/")) {
            return ecologic.handle(request);
        }
        return ecosystem.handle(request);
    }

    private static boolean isBelow(String path, String prefix) {
        return path.equals(prefix) || path.startsWith(prefix + "/");
    }

    /** Settings of a sandbox: a free port, the machine's clock and the enriched data unless said otherwise. */
    public static final class Builder {

        private int port;
        private Clock clock = Clock.systemUTC();
        private Dataset dataset = Dataset.ENRICHED;
        private Sleeper sleeper = Sleeper.THREAD;

        private Builder() {}

        /** The port to listen on, 0 for a free one. */
        public Builder port(int port) {
            this.port = port;
            return this;
        }

        /** The clock both organisations start from; the control routes can move each further. */
        public Builder clock(Clock clock) {
            this.clock = clock;
            return this;
        }

        /** The data both organisations start with. */
        public Builder dataset(Dataset dataset) {
            this.dataset = dataset;
            return this;
        }

        /** How delayed answers wait. */
        public Builder sleeper(Sleeper sleeper) {
            this.sleeper = sleeper;
            return this;
        }

        /**
         * Starts serving.
         *
         * @return the running sandbox
         * @throws UncheckedIOException when the port cannot be had
         */
        public Sandbox start() {
            return new Sandbox(this);
        }
    }
}
