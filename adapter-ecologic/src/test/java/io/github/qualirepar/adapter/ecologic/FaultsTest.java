package io.github.qualirepar.adapter.ecologic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.qualirepar.domain.document.DocumentKind;
import io.github.qualirepar.ports.FundingBodyException;
import io.github.qualirepar.ports.OutcomeUnknown;
import io.github.qualirepar.ports.Unreachable;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What breaks on the way of a call that changes something. */
class FaultsTest {
    private Service service = new Service();

    @BeforeEach
    void start() {
        service = new Service();
    }

    @AfterEach
    void stop() {
        service.close();
    }

    /** Every call that changes something. */
    static Stream<Arguments> changes() {
        return Stream.of(
                Arguments.of(change(
                        "create", body -> body.createClaim(Repairs.aRepair().content()))),
                Arguments.of(change(
                        "correct",
                        body -> body.corrections()
                                .orElseThrow()
                                .correct("730815", Repairs.aRepair().content()))),
                Arguments.of(change(
                        "attach",
                        body -> body.attach(
                                "730815", Documents.of(DocumentKind.INVOICE, "f.pdf", new byte[] {1, 2, 3, 4})))),
                Arguments.of(change("submit", body -> body.submit("730815"))),
                Arguments.of(change(
                        "convert",
                        body -> body.supportRequests()
                                .orElseThrow()
                                .convert("510042", Repairs.aRepair().content()))));
    }

    private static Named<Function<EcologicFundingBody, Object>> change(
            String name, Function<EcologicFundingBody, Object> call) {
        return Named.of(name, call);
    }

    @ParameterizedTest
    @MethodSource("changes")
    void anAnswerThatNeverComesLeavesTheOutcomeUnknownAndNothingIsSentTwice(
            Function<EcologicFundingBody, Object> call) {
        service.answers(200, "", response -> response.onResponseStart(new SocketEffect.CloseSocket()));
        service.answers(200, "{}");

        assertThat(outcome(call)).isEqualTo("OutcomeUnknown 0");
        assertThat(service.requests()).isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("changes")
    void aPooledConnectionThatBreaksIsNotReplacedBehindOurBack(Function<EcologicFundingBody, Object> call) {
        service.answersSample("getclaimstatus-incomplete");
        service.answers(200, "", response -> response.onResponseStart(new SocketEffect.CloseSocket()));
        service.answers(200, "{}");
        try (EcologicFundingBody body = service.body()) {
            body.read("730815");

            assertThat(Told.of(() -> call.apply(body))).isEqualTo("OutcomeUnknown 0");
        }
        assertThat(service.requests()).isEqualTo(2);
    }

    @ParameterizedTest
    @MethodSource("changes")
    void aTimeOutLeavesTheOutcomeUnknown(Function<EcologicFundingBody, Object> call) {
        service.answers(200, "{}", response -> response.onResponseStart(SocketEffect.Stall.INSTANCE));
        Duration soon = Duration.ofMillis(200);
        try (EcologicFundingBody body =
                service.connection().timeouts(soon, soon, soon).build()) {
            assertThat(Told.of(() -> call.apply(body))).isEqualTo("OutcomeUnknown 0");
        }
        assertThat(service.requests()).isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("changes")
    void aTruncatedAnswerLeavesTheOutcomeUnknown(Function<EcologicFundingBody, Object> call) {
        service.answers(
                200,
                Samples.exchange("createclaim-direct").answer(),
                response -> response.onResponseBody(new SocketEffect.CloseSocket()));

        assertThat(outcome(call)).startsWith("OutcomeUnknown");
        assertThat(service.requests()).isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("changes")
    void gatewayFailuresLeaveTheOutcomeUnknown(Function<EcologicFundingBody, Object> call) {
        for (int status : List.of(408, 500, 502, 504, 302)) {
            service.answers(
                    status, "<html>Bad Gateway</html>", response -> response.setHeader("Location", "/elsewhere"));

            assertThat(outcome(call)).isEqualTo("OutcomeUnknown " + status);
        }
        assertThat(service.requests()).isEqualTo(5);
    }

    @ParameterizedTest
    @MethodSource("changes")
    void turnedAwayMeansNotProcessed(Function<EcologicFundingBody, Object> call) {
        service.answers(429, "").answers(404, "<html>").answers(405, "");
        service.answers(404, "{\"Message\":\"No HTTP resource was found\"}");

        assertThat(outcome(call)).isEqualTo("Unreachable 429");
        assertThat(outcome(call)).isEqualTo("Unreachable 404");
        assertThat(outcome(call)).isEqualTo("Unreachable 405");
        assertThat(outcome(call)).isEqualTo("Unreachable 404");
        assertThat(service.requests()).isEqualTo(4);
    }

    @ParameterizedTest
    @MethodSource("changes")
    void aRefusedKeyIsRefusedWithoutReadingTheBody(Function<EcologicFundingBody, Object> call) {
        service.answersSample("any-without-key").answers(403, "<html>");

        assertThat(outcome(call)).isEqualTo("CredentialsRefused 401");
        assertThat(outcome(call)).isEqualTo("CredentialsRefused 403");
        assertThat(service.requests()).isEqualTo(2);
    }

    @ParameterizedTest
    @MethodSource("changes")
    void withoutConnectionNothingWasSent(Function<EcologicFundingBody, Object> call) throws IOException {
        try (EcologicFundingBody body = service.toNobody()) {
            assertThat(Told.of(() -> call.apply(body))).isEqualTo("Unreachable 0");
        }
    }

    @Test
    void anUnknownHostMeansNothingWasSent() {
        try (EcologicFundingBody body = service.connection()
                .url("https://nowhere.invalid/api/v1/ecosupport/")
                .build()) {
            assertThat(Told.of(() -> body.submit("730815"))).isEqualTo("Unreachable 0");
        }
    }

    @ParameterizedTest
    @MethodSource("changes")
    void anInterruptedThreadStaysInterrupted(Function<EcologicFundingBody, Object> call) {
        service.answersSample("createclaim-direct");
        Thread.currentThread().interrupt();

        assertThat(outcome(call)).isEqualTo("Unreachable 0");
        assertThat(Thread.interrupted()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("changes")
    void anInterruptedThreadStaysInterruptedOnAPooledConnectionToo(Function<EcologicFundingBody, Object> call) {
        service.answersSample("getclaimstatus-incomplete").answersSample("createclaim-direct");
        try (EcologicFundingBody body = service.body()) {
            body.read("730815");
            Thread.currentThread().interrupt();

            assertThat(Told.of(() -> call.apply(body))).matches("(Unreachable|OutcomeUnknown) 0");
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void aCreationAnsweredByAPageLeavesTheOutcomeUnknown() {
        for (String page :
                List.of("<html>OK</html>", "{\"ResponseData\":{\"ClaimId\":7308", "", "{\"other\":1}", "[]")) {
            service.answers(200, page);

            assertThat(outcome(body -> body.createClaim(Repairs.aRepair().content())))
                    .isEqualTo("OutcomeUnknown 200");
        }
    }

    @Test
    void exceptionsNameTheCallAndTheStatusAndNothingPersonal() {
        service.answers(500, "<html>Camille EXEMPLE</html>");
        try (EcologicFundingBody body = service.body()) {
            OutcomeUnknown unknown = catchThrowableOfType(
                    OutcomeUnknown.class,
                    () -> body.createClaim(Repairs.aRepair().content()));

            assertThat(unknown.call().answered(null)).isEqualTo(FundingBodyException.Call.of("createclaim", 500));
            assertThat(unknown.call().answer()).isEqualTo("<html>Camille EXEMPLE</html>");
            assertThat(unknown.organisation()).isEqualTo(Repairs.ACCOUNT.organisation());
            assertThat(unknown.getMessage()).doesNotContain("EXEMPLE", "FAC-2026", Service.KEY);
        }
    }

    @Test
    void whatCameBackWithARefusalIsKeptMasked() {
        service.answers(
                200,
                "{\"ResponseData\":{\"Consumer\":{\"LastName\":\"EXEMPLE\"}},\"IsValid\":false,"
                        + "\"ResponseErrorMessage\":\"no, c.e@example.org\"}");
        try (EcologicFundingBody body = service.body()) {
            assertThat(body.createClaim(Repairs.aRepair().content()).call()).hasValueSatisfying(call -> {
                assertThat(call.httpStatus()).isEqualTo(200);
                assertThat(call.answer())
                        .isEqualTo("{\"ResponseData\":{\"Consumer\":{\"LastName\":\"•••\"}},\"IsValid\":false,"
                                + "\"ResponseErrorMessage\":\"no, •••\"}");
            });
        }
    }

    @Test
    void anAnswerLongerThanWhatIsReadIsNoAnswer() {
        service.answers(200, "x".repeat(50_000));
        try (EcologicFundingBody body =
                service.connection().maxAnswerBytes(10_000).build()) {
            assertThat(Told.of(() -> body.submit("730815"))).isEqualTo("OutcomeUnknown 0");
        }
    }

    @Test
    void aCertificateNobodyTrustsMeansNothingWasSent() throws Exception {
        TestCertificate certificate = TestCertificate.make();
        service.server.useHttps(certificate.serverSockets());
        service.answersSample("createclaim-direct");
        try (EcologicFundingBody body = service.body()) {
            Unreachable unreachable = catchThrowableOfType(
                    Unreachable.class, () -> body.createClaim(Repairs.aRepair().content()));

            assertThat(unreachable).isNotNull();
            assertThat(Told.of(body::referenceData)).isEqualTo("Unreachable 0");
        }
        assertThat(service.pauses).isEmpty();
    }

    @Test
    void aTrustStoreOfTheHostIsUsed() throws Exception {
        TestCertificate certificate = TestCertificate.make();
        service.server.useHttps(certificate.serverSockets());
        service.answersSample("createclaim-direct");
        try (EcologicFundingBody body =
                service.connection().trustStore(certificate.trustStore()).build()) {
            assertThat(Told.of(() -> body.createClaim(Repairs.aRepair().content())))
                    .startsWith("accepted 730815");
        }
    }

    @Test
    void aSlowAnswerWithinTheTimeOutIsAnAnswer() {
        Exchange sample = Samples.exchange("createclaim-direct");
        service.answers(sample.status(), sample.answer(), response -> response.headersDelay(50, TimeUnit.MILLISECONDS));

        assertThat(outcome(body -> body.createClaim(Repairs.aRepair().content())))
                .startsWith("accepted 730815");
    }

    private String outcome(Function<EcologicFundingBody, Object> call) {
        try (EcologicFundingBody body = service.body()) {
            return Told.of(() -> call.apply(body));
        }
    }
}
