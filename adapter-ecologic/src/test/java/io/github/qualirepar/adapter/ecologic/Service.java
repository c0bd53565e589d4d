package io.github.qualirepar.adapter.ecologic;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;

/** A server that answers what it is told, and a connection to it whose pauses are noted instead of made. */
final class Service implements AutoCloseable {
    static final String KEY = "00000000-0000-4000-8000-0000000000a1";
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-07-20T08:00:00Z"), ZoneOffset.UTC);

    final MockWebServer server = new MockWebServer();
    final List<Duration> pauses = Collections.synchronizedList(new ArrayList<>());
    private final AtomicLong ticker = new AtomicLong();

    Service() {
        try {
            server.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    EcologicFundingBody.Builder connection() {
        return EcologicFundingBody.builder()
                .url(server.url("/api/v1/ecosupport/").toString())
                .apiKey(KEY)
                .clock(CLOCK)
                .ticker(ticker::get)
                .sleeper(this::pause)
                .timeouts(Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofSeconds(5));
    }

    EcologicFundingBody body() {
        return connection().build();
    }

    /** A connection to a port that nobody listens on. */
    EcologicFundingBody toNobody() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        return connection()
                .url("http://127.0.0.1:" + port + "/api/v1/ecosupport/")
                .build();
    }

    /** Lets the ticker go on as if time had passed. */
    void pass(Duration time) {
        ticker.addAndGet(time.toNanos());
    }

    private void pause(Duration duration) {
        pauses.add(duration);
        pass(duration);
    }

    Service answers(int status, String body) {
        return answers(status, body, response -> response);
    }

    Service answers(int status, String body, UnaryOperator<MockResponse.Builder> change) {
        MockResponse.Builder response = new MockResponse.Builder()
                .code(status)
                .setHeader("Content-Type", "application/json; charset=utf-8")
                .body(body);
        server.enqueue(change.apply(response).build());
        return this;
    }

    Service answersSample(String exchange) {
        Exchange sample = Samples.exchange(exchange);
        return answers(sample.status(), sample.answer());
    }

    RecordedRequest taken() throws InterruptedException {
        RecordedRequest request = server.takeRequest(5, TimeUnit.SECONDS);
        if (request == null) {
            throw new AssertionError("nothing was sent");
        }
        return request;
    }

    int requests() {
        return server.getRequestCount();
    }

    @Override
    public void close() {
        server.close();
    }
}
