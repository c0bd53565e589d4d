package io.github.qualirepar.adapter.ecologic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.qualirepar.ports.ProtocolViolation;
import io.github.qualirepar.ports.ReadRefused;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reading: tried again where that helps, at a polite distance, and never mistaken for something else. */
class ReadingTest {
    private Service service = new Service();

    @BeforeEach
    void start() {
        service = new Service();
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void aReadIsTriedAgainAndTheFirstGoodAnswerCounts() {
        service.answers(502, "<html>").answers(429, "").answersSample("getclaimstatus-accepted");

        assertThat(outcome(body -> body.read("730815"))).isEqualTo("730815 HANDED_IN ACCEPTED 'Remboursement accepté'");
        assertThat(service.requests()).isEqualTo(3);
        assertThat(service.pauses).hasSize(2);
        assertThat(service.pauses.get(0)).isBetween(Duration.ofMillis(375), Duration.ofMillis(625));
        assertThat(service.pauses.get(1)).isBetween(Duration.ofMillis(750), Duration.ofMillis(1250));
    }

    @Test
    void theDayOfCreationIsReadAndWhateverIsNoneIsLeftOut() {
        String status = "{\"IsValid\":true,\"ResponseData\":{\"ClaimId\":730815,\"CreateDate\":\"%s\"}}";
        service.answersSample("getclaimstatus-accepted")
                .answers(200, status.formatted("15/07/2026 17:42"))
                .answers(200, status.formatted("2026"));
        try (EcologicFundingBody body = service.body()) {
            assertThat(body.read("730815").origin().createdOn()).isEqualTo("2026-07-15");
            assertThat(body.read("730815").origin().createdOn()).isNull();
            assertThat(body.read("730815").origin().createdOn()).isNull();
        }
    }

    @Test
    void anAnswerAboutAnotherClaimOrRequestIsNotTakenForOurs() {
        service.answers(200, "{\"IsValid\":true,\"ResponseData\":{\"ClaimId\":99,\"LastStatus\":\"Clôturée\"}}")
                .answers(200, "{\"IsValid\":false,\"ResponseData\":{\"ClaimId\":99}}")
                .answers(200, "{\"IsValid\":true,\"ResponseData\":{\"RequestId\":99,\"LastStatus\":\"Nouveau\"}}");

        assertThat(outcome(body -> body.read("730815"))).isEqualTo("ProtocolViolation 200");
        assertThat(outcome(body -> body.read("730815"))).isEqualTo("ProtocolViolation 200");
        assertThat(outcome(body -> body.supportRequests().orElseThrow().readRequest("730815")))
                .isEqualTo("ProtocolViolation 200");
    }

    @ParameterizedTest
    @CsvSource({"730815", "730815.0", "' 730815 '", "0", "null"})
    void anIdIsComparedByWhatItMeansAndMayBeMissing(String id) {
        String value = id.startsWith(" ") ? "\"" + id + "\"" : id;
        service.answers(
                200, "{\"IsValid\":true,\"ResponseData\":{\"ClaimId\":" + value + ",\"LastStatus\":\"Clôturée\"}}");

        assertThat(outcome(body -> body.read("730815"))).startsWith("730815 HANDED_IN");
    }

    @Test
    void aReadThatStaysBrokenIsUnreachableAfterThreeTries() {
        service.answers(500, "<html>").answers(503, "").answers(504, "").answersSample("getclaimstatus-accepted");

        assertThat(outcome(body -> body.read("730815"))).isEqualTo("Unreachable 504");
        assertThat(service.requests()).isEqualTo(3);
    }

    @Test
    void aLostConnectionIsTriedAgainOnReads() {
        service.answers(200, "", response -> response.onResponseStart(new SocketEffect.CloseSocket()));
        service.answersSample("getclaimstatus-closed");

        assertThat(outcome(body -> body.read("730815"))).isEqualTo("730815 HANDED_IN PAID 'Clôturée'");
    }

    @Test
    void aReadWithoutConnectionIsUnreachable() throws IOException {
        try (EcologicFundingBody body = service.toNobody()) {
            assertThat(Told.of(body::referenceData)).isEqualTo("Unreachable 0");
        }
        assertThat(service.pauses).hasSize(2);
    }

    @Test
    void theServicesWaitHintWins() {
        service.answers(429, "", response -> response.setHeader("Retry-After", "7"));
        service.answers(503, "", response -> response.setHeader("Retry-After", "Mon, 20 Jul 2026 08:00:04 GMT"));
        service.answersSample("getclaimstatus-accepted");

        outcome(body -> body.read("730815"));

        assertThat(service.pauses).containsExactly(Duration.ofSeconds(7), Duration.ofSeconds(4));
    }

    @ParameterizedTest
    @CsvSource({"31, 1", "30, 3", "soon, 3"})
    void aWaitHintThatIsTooLongEndsTheTries(String hint, int requests) {
        for (int i = 0; i < 3; i++) {
            service.answers(429, "", response -> response.setHeader("Retry-After", hint));
        }

        assertThat(outcome(body -> body.read("730815"))).isEqualTo("Unreachable 429");
        assertThat(service.requests()).isEqualTo(requests);
    }

    @Test
    void anInterruptedWaitEndsTheTries() {
        service.answers(503, "").answersSample("getclaimstatus-accepted");
        try (EcologicFundingBody body = service.connection()
                .sleeper(pause -> {
                    throw new InterruptedException();
                })
                .build()) {
            assertThat(Told.of(() -> body.read("730815"))).isEqualTo("Unreachable 0");
            assertThat(Thread.interrupted()).isTrue();
        }
        assertThat(service.requests()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"200, <html>Maintenance</html>", "200, '{\"ResponseData\":{\"Claim'", "302, ''"})
    void anUnreadableReadIsAProtocolViolation(int status, String body) {
        service.answers(status, body);

        assertThat(outcome(connection -> connection.read("730815"))).isEqualTo("ProtocolViolation " + status);
        assertThat(service.requests()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "400, '{\"Message\":\"The request is invalid.\",\"ModelState\":{\"claimId\":[\"Not valid for m@example.org.\"]}}',"
                + " Not valid for •••",
        "404, '{\"Message\":\"No HTTP resource\"}', No HTTP resource",
        "410, <html>Gone</html>, "
    })
    void aRefusalToAnswerIsNoOrganisationOutOfReach(int status, String answer, String words) {
        service.answers(status, answer);

        try (EcologicFundingBody body = service.connection().build()) {
            ReadRefused refused = catchThrowableOfType(ReadRefused.class, () -> body.read("730815"));
            assertThat(refused.call().httpStatus()).isEqualTo(status);
            assertThat(refused.words()).isEqualTo(words);
            assertThat(refused.getMessage()).doesNotContain("valid", "resource");
        }
        assertThat(service.requests()).isEqualTo(1);
    }

    @Test
    void aTechnicalFailureDoesNotMakeALivingClaimLookLost() {
        service.answersSample("any-500").answersSample("any-500").answersSample("any-500");

        assertThat(outcome(body -> body.read("730815"))).isEqualTo("Unreachable 500");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Timeout expired.", "Une erreur est survenue"})
    void norDoesOneThatIsToldUnder200(String words) {
        String fault = "{\"IsValid\":false,\"ResponseErrorMessage\":\"" + words + "\"}";
        service.answers(200, fault).answers(200, fault);

        assertThat(outcome(body -> body.read("730815"))).isEqualTo("ProtocolViolation 200");
        assertThat(outcome(body -> body.supportRequests().orElseThrow().readRequest("510042")))
                .isEqualTo("ProtocolViolation 200");
    }

    @ParameterizedTest
    @CsvSource({"200", "206", "400", "404", "500", "503"})
    void anUnknownClaimIsGoneWhateverTheStatus(int status) {
        service.answers(status, Samples.text("error.500.invalid-claim.json"));

        assertThat(outcome(body -> body.read("730815"))).startsWith("730815 GONE null");
        assertThat(service.requests()).isEqualTo(1);
    }

    @Test
    void whatIsNoNumberIsNoClaimThere() {
        assertThat(outcome(body -> body.read("REP/7"))).isEqualTo("REP/7 GONE null 'null'");
        assertThat(service.requests()).isZero();
    }

    @Test
    void aPageThatWasReadIsKeptRedacted() {
        service.answers(200, "<html>camille.exemple@example.org 06 39 98 00 12 " + Service.KEY + " Maintenance</html>");
        try (EcologicFundingBody body = service.body()) {
            ProtocolViolation violation = catchThrowableOfType(ProtocolViolation.class, () -> body.read("730815"));

            assertThat(violation.redactedBody()).isEqualTo("<html>••• ••• ••• Maintenance</html>");
            assertThat(violation.getMessage())
                    .isEqualTo(
                            "ECOLOGIC (getclaimstatus, HTTP 200): the answer is not what the service is known to give");
        }
    }

    @Test
    void statusCallsKeepTheirDistance() {
        try (EcologicFundingBody body = service.body()) {
            for (int i = 0; i < 3; i++) {
                service.answersSample("getclaimstatus-accepted");
                body.read("730815");
                service.pass(Duration.ofMillis(100));
            }
            service.pass(Duration.ofSeconds(1));
            service.answersSample("getclaimstatus-accepted");
            body.read("730815");
        }

        assertThat(service.pauses).containsExactly(Duration.ofMillis(200), Duration.ofMillis(200));
    }

    @Test
    void theDistanceIsConfigurable() {
        service.answersSample("getclaimstatus-accepted").answersSample("getclaimstatus-accepted");
        try (EcologicFundingBody body =
                service.connection().statusSpacing(Duration.ofSeconds(2)).build()) {
            body.read("730815");
            body.read("730815");
        }

        assertThat(service.pauses).containsExactly(Duration.ofSeconds(2));
    }

    @Test
    void answersAreUtf8WhateverTheirHeaderSays() {
        Exchange sample = Samples.exchange("getclaimstatus-closed");
        service.answers(
                sample.status(),
                sample.answer(),
                response -> response.setHeader("Content-Type", "application/json; charset=iso-8859-1"));

        assertThat(outcome(body -> body.read("730815"))).isEqualTo("730815 HANDED_IN PAID 'Clôturée'");
    }

    @Test
    void severalThreadsKeepTheDistanceTogether() throws InterruptedException {
        List<Duration> pauses = Collections.synchronizedList(new ArrayList<>());
        try (EcologicFundingBody body = service.connection()
                .ticker(() -> Long.MAX_VALUE - 1)
                .sleeper(pauses::add)
                .build()) {
            List<Thread> threads = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                service.answersSample("getclaimstatus-accepted");
                threads.add(new Thread(() -> body.read("730815")));
            }
            threads.forEach(Thread::start);
            for (Thread thread : threads) {
                thread.join();
            }
        }

        assertThat(pauses)
                .containsExactlyInAnyOrder(Duration.ofMillis(300), Duration.ofMillis(600), Duration.ofMillis(900));
    }

    private String outcome(Function<EcologicFundingBody, Object> call) {
        try (EcologicFundingBody body = service.body()) {
            return Told.of(() -> call.apply(body));
        }
    }
}
