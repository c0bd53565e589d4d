package io.github.qualirepar.adapter.ecosystem;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The token is fetched as seldom as possible and never used in its last five minutes. */
class SessionTest {

    private final FakeService service = new FakeService().answer(200, "{\"Items\":[]}");
    private final EcosystemFundingBody body = service.connect();

    @AfterEach
    void close() {
        body.close();
        service.close();
    }

    @Test
    void oneTokenServesManyCalls() {
        body.checkConnection();
        body.read("a-claim");
        body.checkConnection();
        assertThat(service.logins()).hasSize(1);
        assertThat(service.logins().get(0).getHeaders().get("Authorization")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"3600\"", "3600", "3600.0", "null"})
    void theTokenIsRenewedFiveMinutesBeforeItsEnd(String life) {
        service.answerLogin(200, "{\"IdToken\":\"first\",\"ExpiresIn\":" + life + "}")
                .answerLogin(200, "{\"IdToken\":\"second\",\"ExpiresIn\":" + life + "}");
        body.checkConnection();
        service.clock().advance(Duration.ofMinutes(55).minusSeconds(1));
        body.checkConnection();
        assertThat(service.logins()).hasSize(1);
        service.clock().advance(Duration.ofSeconds(1));
        body.checkConnection();
        assertThat(service.logins()).hasSize(2);
        assertThat(service.calls().get(2).getHeaders().get("Authorization")).isEqualTo("Bearer second");
    }

    @Test
    void theTokensMemberIsFoundInAnyCase() {
        service.answerLogin(200, "{\"idtoken\":\"abc\",\"expiresin\":\"60\"}");
        body.checkConnection();
        assertThat(service.calls().get(0).getHeaders().get("Authorization")).isEqualTo("Bearer abc");
    }

    @Test
    void severalThreadsShareOneLogin() throws InterruptedException, ExecutionException {
        int width = 4;
        ExecutorService pool = Executors.newFixedThreadPool(width);
        CountDownLatch start = new CountDownLatch(1);
        List<Future<?>> all = new ArrayList<>();
        for (int i = 0; i < width; i++) {
            all.add(pool.submit(() -> {
                start.await();
                body.checkConnection();
                return null;
            }));
        }
        start.countDown();
        for (Future<?> one : all) {
            one.get();
        }
        pool.shutdown();
        assertThat(service.calls()).hasSize(width);
        assertThat(service.logins()).hasSize(1);
    }

    @Test
    void aTokenThatAnotherThreadRenewedMeanwhileIsTakenOver() {
        Config config = Repairs.config(service);
        HttpClients clients = new HttpClients(config);
        Transport transport = new Transport(config);
        Retries retries = new Retries(config.sleeper(), config.ticker());
        Session session = new Session(transport, clients.calls(), retries, config);
        Session.Token refused = session.token();
        Session.Token renewed = session.insteadOf(refused);
        assertThat(session.insteadOf(refused)).isEqualTo(renewed).isNotEqualTo(refused);
        assertThat(service.logins()).hasSize(2);
        assertThat(renewed.toString()).doesNotContain("token-2");
    }
}
