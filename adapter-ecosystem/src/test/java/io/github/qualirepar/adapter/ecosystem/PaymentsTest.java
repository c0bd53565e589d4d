package io.github.qualirepar.adapter.ecosystem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.qualirepar.domain.EuroAmount;
import io.github.qualirepar.ports.CredentialsRefused;
import io.github.qualirepar.ports.PaymentAnswer;
import io.github.qualirepar.ports.ProtocolViolation;
import io.github.qualirepar.ports.ReadRefused;
import io.github.qualirepar.ports.RemotePayment;
import io.github.qualirepar.ports.Unreachable;
import io.github.qualirepar.sandbox.Dataset;
import io.github.qualirepar.sandbox.Sandbox;
import io.github.qualirepar.sandbox.ecosystem.Switch;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Payments are read however they come, and nothing of an answer gets lost (contract section 11). */
class PaymentsTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 6, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 6, 30);

    private final FakeService service = new FakeService();
    private final EcosystemFundingBody body = service.connect();

    @AfterEach
    void close() {
        body.close();
        service.close();
    }

    private static PaymentAnswer ask(EcosystemFundingBody connection) {
        return connection.paymentFeed().orElseThrow().payments(FIRST, LAST);
    }

    private PaymentAnswer answerTo(String answer) {
        service.answer(200, answer);
        return ask(body);
    }

    private RemotePayment payment(String row) {
        PaymentAnswer answer = answerTo("{\"Items\":[" + row + "],\"Count\":1}");
        assertThat(answer.payments()).hasSize(1);
        return answer.payments().get(0);
    }

    @Test
    void theSampleIsReadWhole() {
        String sample = Samples.text("payments.response.200.details.json");
        PaymentAnswer answer = answerTo(sample);
        assertThat(answer.offered()).isTrue();
        assertThat(answer.raw()).isEqualTo(sample);
        assertThat(answer.payments())
                .containsExactly(new RemotePayment(
                        "VIR-EX-20260619-01",
                        LocalDate.of(2026, 6, 19),
                        EuroAmount.ofEuros(50),
                        "2990001",
                        List.of(
                                new RemotePayment.Line(
                                        1,
                                        "5d0c3d1e-0004-4a11-8a01-000000000004",
                                        "8000000104",
                                        null,
                                        "F2026-0101",
                                        EuroAmount.ofEuros(25)),
                                new RemotePayment.Line(
                                        2,
                                        "5d0c3d1e-0006-4a11-8a01-000000000006",
                                        "8000000106",
                                        null,
                                        "F2026-0007",
                                        EuroAmount.ofEuros(25)))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PaymentReference", "PaymentID", "Reference", "DocumentNumber", "paymentreference"})
    void theReferenceIsFoundUnderAnyOfItsNames(String name) {
        assertThat(payment("{\"" + name + "\":\"R-1\"}").reference()).isEqualTo("R-1");
    }

    @ParameterizedTest
    @CsvSource({
        "PaymentDate, 2026-06-19",
        "Date, 2026-06-19T10:00:00+02:00",
        "ExecutionDate, 19.06.2026",
        "valueDate, 19/06/2026",
    })
    void theDayIsFoundUnderAnyNameAndInAnyForm(String name, String day) {
        assertThat(payment("{\"" + name + "\":\"" + day + "\"}").date()).isEqualTo("2026-06-19");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"Amount\":50",
                "\"Amount\":50.004",
                "\"Amount\":\"50.00\"",
                "\"Amount\":\"50,00\"",
                "\"Amount\":{\"amount\":50.0,\"currency\":\"EUR\"}",
                "\"Amount\":{\"value\":\"50\"}",
                "\"TotalAmount\":50,\"Currency\":\"eur\"",
                "\"MontantVire\":50"
            })
    void theAmountIsReadInAllItsForms(String amount) {
        assertThat(payment("{" + amount + "}").amount()).isEqualTo(EuroAmount.ofEuros(50));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"Amount\":50,\"Currency\":\"CHF\"",
                "\"Amount\":{\"amount\":50.0,\"currency\":\"USD\"}",
                "\"Amount\":\"fifty\"",
                "\"Amount\":1e400",
                "\"Amount\":\"1e999999999\"",
                "\"Amount\":null",
                "\"PaymentDate\":\"soon enough\"",
                "\"PaymentDate\":\"2026-06-31\"",
                "\"PaymentDate\":20260619"
            })
    void whatCannotBeReadIsNotThere(String member) {
        RemotePayment payment = payment("{" + member + "}");
        assertThat(payment.amount()).isNull();
        assertThat(payment.date()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"Items\":[{\"Reference\":\"R-1\"}]}",
                "{\"results\":[{\"Reference\":\"R-1\"}]}",
                "{\"Payments\":{\"Reference\":\"R-1\"}}",
                "[{\"Reference\":\"R-1\"}]",
                "{\"Reference\":\"R-1\"}"
            })
    void theRowsAreFoundInAnyWrapper(String answer) {
        assertThat(answerTo(answer).payments())
                .extracting(RemotePayment::reference)
                .containsExactly("R-1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"Claims\":[{\"ReimbursementClaimID\":\"c-1\"}]",
                "\"Details\":{\"ClaimID\":\"c-1\"}",
                "\"ReimbursementClaims\":[\"c-1\"]"
            })
    void theClaimsOfAPaymentAreRead(String claims) {
        assertThat(payment("{" + claims + "}").lines())
                .extracting(RemotePayment.Line::claimId)
                .containsExactly("c-1");
    }

    @Test
    void theRepairerMayStandInAnObjectOfHisOwn() {
        assertThat(payment("{\"Repairer\":{\"RepairerID\":\"2990001\"}}").site())
                .isEqualTo("2990001");
    }

    @Test
    void anAnswerWithoutAnythingKnownIsKeptWhole() {
        String strange = "{\"virements\":{\"2026-06\":[1,2]}}";
        PaymentAnswer answer = answerTo(strange);
        assertThat(answer.offered()).isTrue();
        assertThat(answer.payments()).isEmpty();
        assertThat(answer.raw()).isEqualTo(strange);
    }

    @Test
    void ofTheRawAnswerOnlyTokensAreMasked() {
        PaymentAnswer answer = answerTo("{\"Items\":[],\"IdToken\":\"secret\\\"1\",\"Iban\":\"FR76\","
                + "\"note\":\"Bearer abc.def and eyJhbGciOi1.eyJzdWIi.c2ln\"}");
        assertThat(answer.raw())
                .isEqualTo("{\"Items\":[],\"IdToken\":\"***\",\"Iban\":\"FR76\",\"note\":\"Bearer *** and ***\"}");
    }

    @Test
    void aServiceWithoutPaymentsIsNoFailure() {
        service.answer(404, "{\"message\":\"Not Found\"}");
        assertThat(ask(body).offered()).isFalse();
        assertThat(ask(body).raw()).isNull();
    }

    @Test
    void aPathThatTheGatewayDoesNotKnowIsNotOfferedEither() {
        service.answer(403, Samples.text("gateway.response.403.forbidden.json"));
        assertThat(ask(body).offered()).isFalse();
        assertThat(service.logins()).hasSize(2);
    }

    @Test
    void refusedCredentialsAreNotTakenForAMissingCall() {
        service.answer(401, Samples.text("gateway.response.401.unauthorized.json"));
        assertThatThrownBy(() -> ask(body)).isInstanceOf(CredentialsRefused.class);
        service.answerLogin(403, "{\"message\":\"Forbidden\"}");
        service.clock().advance(java.time.Duration.ofHours(2));
        assertThatThrownBy(() -> ask(body)).isInstanceOf(CredentialsRefused.class);
    }

    @Test
    void whatIsNoAnswerIsAnException() {
        service.answer(200, "<html>");
        assertThatThrownBy(() -> ask(body)).isInstanceOf(ProtocolViolation.class);
        service.answer(400, Samples.text("payments.response.400.dates.json"));
        assertThatThrownBy(() -> ask(body)).isInstanceOf(ReadRefused.class);
        service.answer(503, "");
        assertThatThrownBy(() -> ask(body)).isInstanceOf(Unreachable.class);
    }

    @Test
    void aPeriodThatEndsBeforeItBeginsIsNotAskedFor() {
        assertThatThrownBy(() -> body.paymentFeed().orElseThrow().payments(LAST, FIRST))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(service.calls()).isEmpty();
    }

    @Test
    void theFeedCanBeSwitchedOff() {
        try (EcosystemFundingBody without = service.builder().payments(false).build()) {
            assertThat(without.paymentFeed()).isEmpty();
        }
    }

    @Test
    void theSandboxPaysAndCanRefuseToTell() {
        TestClock clock = new TestClock();
        try (Sandbox sandbox =
                        Sandbox.builder().clock(clock).dataset(Dataset.SAMPLES).start();
                EcosystemFundingBody connection = EcosystemFundingBody.builder()
                        .url(sandbox.ecosystemUrl())
                        .credentials("590001", "fictional-password")
                        .clock(clock)
                        .sleeper(duration -> {})
                        .build()) {
            sandbox.ecosystem().seed("0004-paid", "0006-anonymized", "VIR-EX-20260619-01");
            assertThat(ask(connection).payments())
                    .extracting(RemotePayment::reference)
                    .containsExactly("VIR-EX-20260619-01");
            sandbox.ecosystem().switchOn(Switch.PAYMENTS_OFF);
            assertThat(ask(connection).offered()).isFalse();
        }
    }
}
