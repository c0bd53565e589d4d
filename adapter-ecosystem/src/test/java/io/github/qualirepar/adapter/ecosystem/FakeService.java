package io.github.qualirepar.adapter.ecosystem;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLSocketFactory;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import org.jspecify.annotations.Nullable;

/**
 * Answers as told, over real HTTP. Logins are answered by themselves unless told otherwise; the last answer that was
 * given is repeated for whatever comes after it.
 */
final class FakeService implements AutoCloseable {

    private final MockWebServer server = new MockWebServer();
    private final Queue<MockResponse> answers = new ConcurrentLinkedQueue<>();
    private final Queue<MockResponse> loginAnswers = new ConcurrentLinkedQueue<>();
    private final List<RecordedRequest> calls = new CopyOnWriteArrayList<>();
    private final List<RecordedRequest> logins = new CopyOnWriteArrayList<>();
    private final List<Duration> pauses = new CopyOnWriteArrayList<>();
    private final boolean encrypted;
    private final TestClock clock = new TestClock();
    private @Nullable MockResponse lastAnswer;
    private @Nullable MockResponse lastLogin;
    private int tokensGiven;

    FakeService() {
        this(null);
    }

    /** With a socket factory it speaks https. */
    FakeService(@Nullable SSLSocketFactory encryption) {
        encrypted = encryption != null;
        if (encryption != null) {
            server.useHttps(encryption);
        }
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return answerTo(request);
            }
        });
        try {
            server.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private synchronized MockResponse answerTo(RecordedRequest request) {
        if (request.getTarget().equals("/login")) {
            logins.add(request);
            MockResponse told = loginAnswers.poll();
            lastLogin = told == null ? lastLogin : told;
            return lastLogin == null ? token() : lastLogin;
        }
        calls.add(request);
        MockResponse told = answers.poll();
        lastAnswer = told == null ? lastAnswer : told;
        if (lastAnswer == null) {
            throw new IllegalStateException("nobody said what to answer to " + request.getTarget());
        }
        return lastAnswer;
    }

    private MockResponse token() {
        tokensGiven++;
        return json(200, "{\"IdToken\":\"token-" + tokensGiven + "\",\"ExpiresIn\":\"3600\"}")
                .build();
    }

    static MockResponse.Builder json(int status, String body) {
        MockResponse.Builder builder = new MockResponse.Builder().code(status);
        return body.isEmpty()
                ? builder
                : builder.setHeader("Content-Type", "application/json").body(body);
    }

    FakeService answer(int status, String body) {
        return answer(json(status, body));
    }

    FakeService answer(MockResponse.Builder answer) {
        answers.add(answer.build());
        return this;
    }

    /** The request arrives, then the connection breaks. */
    FakeService dropConnection() {
        return answer(new MockResponse.Builder().onResponseStart(new SocketEffect.CloseSocket()));
    }

    FakeService answerLogin(int status, String body) {
        loginAnswers.add(json(status, body).build());
        return this;
    }

    FakeService answerLogin(MockResponse.Builder answer) {
        loginAnswers.add(answer.build());
        return this;
    }

    EcosystemFundingBody.Builder builder() {
        return EcosystemFundingBody.builder()
                .url(url())
                .credentials("590001", "fictional-password")
                .clock(clock)
                .timeouts(Duration.ofSeconds(10), Duration.ofSeconds(30), Duration.ofSeconds(60))
                .sleeper(pauses::add);
    }

    EcosystemFundingBody connect() {
        return builder().build();
    }

    String url() {
        return (encrypted ? "https" : "http") + "://127.0.0.1:" + server.getPort();
    }

    int port() {
        return server.getPort();
    }

    TestClock clock() {
        return clock;
    }

    /** The calls received, without logins. */
    List<RecordedRequest> calls() {
        return calls;
    }

    List<RecordedRequest> logins() {
        return logins;
    }

    /** The pauses the adapter made. */
    List<Duration> pauses() {
        return new ArrayList<>(pauses);
    }

    @Override
    public void close() {
        server.close();
    }
}
