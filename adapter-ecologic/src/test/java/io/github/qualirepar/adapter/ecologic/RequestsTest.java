package io.github.qualirepar.adapter.ecologic;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.qualirepar.domain.EuroAmount;
import io.github.qualirepar.domain.claim.ConsumerApproval;
import io.github.qualirepar.domain.repair.Amounts;
import io.github.qualirepar.domain.repair.Customer;
import io.github.qualirepar.domain.repair.CustomerKind;
import io.github.qualirepar.domain.repair.Quote;
import io.github.qualirepar.domain.repair.QuoteApproval;
import io.github.qualirepar.domain.repair.Repair;
import io.github.qualirepar.ports.Answer;
import io.github.qualirepar.ports.RemoteRequest;
import io.github.qualirepar.ports.SupportRequests;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Support requests where the answer, or what is sent, is not one of the samples. */
class RequestsTest {
    private static final String ID = "510042";
    private static final String WITHDRAWN = "{\"Message\":\"No HTTP resource was found that matches the request URI\"}";

    private Service service = new Service();

    @BeforeEach
    void start() {
        service = new Service();
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "200; {\"ResponseData\":{\"RequestId\":\"510042\",\"IsValid\":true},\"IsValid\":true}; accepted 510042 VALID NOT_ASKED 'null'",
                "200; {\"ResponseData\":{\"RequestId\":510042},\"IsValid\":true}; accepted 510042 VALID NOT_ASKED 'null'",
                "206; {\"ResponseData\":{\"RequestId\":510042},\"IsValid\":true}; accepted 510042 INCOMPLETE NOT_ASKED 'null'",
                "200; {\"ResponseData\":[{\"RequestId\":510042,\"IsValid\":false}],\"IsValid\":true}; accepted 510042 INCOMPLETE NOT_ASKED 'null'",
                "200; {\"ResponseData\":{\"RequestId\":510042,\"IsValid\":true,\"LastStatus\":\"Nouveau\"},\"IsValid\":true}; accepted 510042 VALID NOT_ASKED 'Nouveau'",
                "200; {\"ResponseData\":{\"RequestId\":510042,\"IsValid\":true,\"LastStatus\":\"Validé par le consommateur\"},\"IsValid\":true}; accepted 510042 VALID ACCEPTED 'Validé par le consommateur'",
                "200; {\"ResponseData\":{\"RequestId\":0},\"IsValid\":false,\"ResponseMessage\":\"Site inconnu\"}; refused | E null",
                "500; {\"ResponseData\":null,\"IsValid\":false}; refused | E NOT_CREATED null",
                "400; {\"Message\":\"The request is invalid.\",\"ModelState\":{\"callDate\":[\"no date\"]}}; refused | E HTTP_400 quote.date",
                "200; {\"ResponseData\":{\"RequestId\":\"seven\"},\"IsValid\":true}; OutcomeUnknown 200",
                "200; {\"ResponseData\":{},\"IsValid\":true}; OutcomeUnknown 200",
                "502; <html>; OutcomeUnknown 502",
                "503; <html>; OutcomeUnknown 503"
            })
    void aRequestExistsWhenItsIdIsNamed(int status, String answer, String expected) {
        service.answers(status, answer);

        assertThat(outcome(requests -> requests.createRequest(quoted().content())))
                .isEqualTo(expected);
        assertThat(service.requests()).isEqualTo(1);
    }

    @Test
    void aCreationWhoseAnswerIsLostIsInDoubtAndNotSentAgain() {
        service.answers(200, "", response -> response.onResponseStart(new SocketEffect.CloseSocket()));

        assertThat(outcome(requests -> requests.createRequest(quoted().content())))
                .isEqualTo("OutcomeUnknown 0");
        assertThat(service.requests()).isEqualTo(1);
    }

    @Test
    void beforeTheInvoiceTheQuotedAmountsAreSentAndAfterwardsTheInvoiced() throws InterruptedException {
        Amounts quotedAmounts = new Amounts(null, null, null, null, EuroAmount.parse("150.00"), EuroAmount.ofEuros(25));
        Repairs repair = Repairs.aRepair().quote(new Quote("DEV-1", null, null, quotedAmounts));
        service.answersSample("createsupportrequest-ok").answersSample("updatesupportrequest-ok");

        outcome(requests -> requests.createRequest(repair.quotedOnly().content()));
        outcome(requests ->
                requests.updateRequest(ID, Repairs.aRepair().quote(null).content()));

        assertThat(total(service.taken())).isEqualByComparingTo("150.00");
        assertThat(total(service.taken())).isEqualByComparingTo("119.00");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "2026-07-10, 2026-07-13, 2026-07-10T00:00:00",
                "-, 2026-07-13, 2026-07-13T00:00:00",
                "-, -, 2026-07-15T00:00:00"
            })
    void theDayOfTheCallIsWhenTheDeviceCameInElseOfTheQuoteElseOfTheRepair(
            @Nullable LocalDate received, @Nullable LocalDate quotedOn, String sent) throws InterruptedException {
        service.answersSample("createsupportrequest-ok");

        outcome(requests -> requests.createRequest(Repairs.aRepair()
                .received(received)
                .quote(new Quote("DEV/7 é", quotedOn, null, Repairs.sampleAmounts()))
                .content()));

        RecordedRequest request = service.taken();
        assertThat(request.getUrl().queryParameter("callDate")).isEqualTo(sent);
        assertThat(request.getUrl().encodedQuery()).endsWith("quoteNumber=DEV%2F7%20%C3%A9");
    }

    @Test
    void withoutAnyDayTheCallIsOfToday() throws InterruptedException {
        service.answersSample("createsupportrequest-ok");
        Repairs repair = quoted().repair(Repair.UNKNOWN);

        outcome(requests -> requests.createRequest(repair.content()));

        assertThat(service.taken().getUrl().queryParameter("callDate")).isEqualTo("2026-07-20T00:00:00");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "SIGNED, -, 06 39 98 00 12, true, NOT_ASKED",
                "SIGNED, SMS, 06 39 98 00 12, true, NOT_ASKED",
                "SMS, -, 06 39 98 00 12, false, ASKED",
                "SMS, SMS, +33 7 39 98 00 12, false, ASKED",
                "SMS, SIGNED, 06 39 98 00 12, true, NOT_ASKED",
                "SMS, -, 03 85 00 00 00, true, NOT_ASKED",
                "SMS, -, -, true, NOT_ASKED"
            })
    void theConsumerIsAskedBySmsOnlyIfTheAccountAndTheQuoteAndTheNumberAllowIt(
            QuoteApproval account,
            @Nullable QuoteApproval quote,
            @Nullable String phone,
            boolean autoValidation,
            ConsumerApproval approval)
            throws InterruptedException {
        service.answersSample("createsupportrequest-ok");
        Repairs repair =
                quoted().customer(reachedBy(phone)).quote(new Quote("DEV-1", null, quote, Repairs.sampleAmounts()));
        try (EcologicFundingBody body = service.connection().approval(account).build()) {
            Answer<RemoteRequest> answer = body.supportRequests().orElseThrow().createRequest(repair.content());

            assertThat(answer.value().orElseThrow().approval()).isEqualTo(approval);
        }
        assertThat(sent(service.taken()).at("/Consumer/AutoValidation").booleanValue())
                .isEqualTo(autoValidation);
    }

    @Test
    void consumersAreAskedBySmsOnlyWhereTheAccountIsSetUpSo() {
        try (EcologicFundingBody signed = service.body();
                EcologicFundingBody bySms =
                        service.connection().approval(QuoteApproval.SMS).build()) {
            assertThat(signed.supportRequests().orElseThrow().asksConsumers()).isFalse();
            assertThat(bySms.supportRequests().orElseThrow().asksConsumers()).isTrue();
        }
    }

    @Test
    void anIncompleteRequestHasSentNoSms() {
        service.answersSample("createsupportrequest-206");
        try (EcologicFundingBody body =
                service.connection().approval(QuoteApproval.SMS).build()) {
            assertThat(Told.of(() -> body.supportRequests().orElseThrow().createRequest(quoted().content())))
                    .startsWith("accepted 510043 INCOMPLETE NOT_ASKED");
        }
    }

    @Test
    void aClaimNeverAsksForAnSms() throws InterruptedException {
        service.answersSample("createclaim-from-request");
        try (EcologicFundingBody body =
                service.connection().approval(QuoteApproval.SMS).build()) {
            body.supportRequests().orElseThrow().convert(ID, Repairs.aRepair().content());
        }

        assertThat(sent(service.taken()).at("/Consumer/AutoValidation").booleanValue())
                .isTrue();
    }

    @Test
    void aWithdrawnMethodIsSaidToBeWithdrawn() {
        service.answers(404, WITHDRAWN);

        assertThat(outcome(requests -> requests.createRequest(quoted().content())))
                .isEqualTo("refused | E " + SupportRequests.METHOD_WITHDRAWN + " null");
        assertThat(service.requests()).isEqualTo(1);
    }

    @Test
    void aWithdrawnCorrectionIsToldFromARequestThatIsTooOld() {
        service.answers(404, WITHDRAWN).answers(404, WITHDRAWN);
        assertThat(outcome(requests -> requests.updateRequest(ID, quoted().content())))
                .isEqualTo("refused | E METHOD_WITHDRAWN null");

        service.answers(404, WITHDRAWN).answersSample("getclaimstatus-not-a-claim");
        assertThat(outcome(requests -> requests.updateRequest(ID, quoted().content())))
                .isEqualTo("refused | E INVALID_CLAIM null");
        assertThat(service.requests()).isEqualTo(4);
    }

    @Test
    void aWithdrawnStatusSaysNothingOfTheRequest() {
        service.answers(404, WITHDRAWN);

        assertThat(outcome(requests -> requests.readRequest(ID)))
                .isEqualTo("510042 UNRECOGNISED null 'null' | E METHOD_WITHDRAWN null");
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 404, 500, 503})
    void anUnknownRequestIsLostWhateverTheStatus(int status) {
        service.answers(status, Samples.text("error.500.invalid-claim.json"));

        assertThat(outcome(requests -> requests.readRequest(ID))).isEqualTo("510042 LOST null 'null' | W null");
        assertThat(service.requests()).isEqualTo(1);
    }

    @Test
    void aTechnicalFailureDoesNotMakeALivingRequestLookLost() {
        service.answersSample("any-500").answersSample("any-500").answersSample("any-500");

        assertThat(outcome(requests -> requests.readRequest(ID))).isEqualTo("Unreachable 500");
    }

    @Test
    void anUnreadableStatusIsAProtocolViolation() {
        service.answers(200, "<html>Maintenance</html>");

        assertThat(outcome(requests -> requests.readRequest(ID))).isEqualTo("ProtocolViolation 200");
    }

    @Test
    void whatIsNoNumberIsNoRequestThere() {
        assertThat(outcome(requests -> requests.readRequest("REP/7"))).isEqualTo("REP/7 LOST null 'null'");
        assertThat(outcome(requests -> requests.updateRequest("x", quoted().content())))
                .isEqualTo("refused | E INVALID_CLAIM null");
        assertThat(outcome(requests -> requests.convert("x", quoted().content())))
                .isEqualTo("refused | E INVALID_CLAIM null");
        assertThat(service.requests()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "200; {\"ResponseData\":null,\"IsValid\":false,\"ResponseMessage\":\"Verrouillée\"}; refused | E null",
                "500; {\"ResponseData\":null,\"IsValid\":true}; refused | E NOT_SAVED null",
                "200; {\"ResponseData\":null,\"ResponseStatus\":\"S\"}; OutcomeUnknown 200",
                "206; {\"ResponseData\":{\"IsValid\":false},\"IsValid\":true,\"ResponseErrorMessage\":\"Plaque\"}; accepted 510042 INCOMPLETE NOT_ASKED 'null' | W null"
            })
    void aCorrectionIsSavedOrRefused(int status, String answer, String expected) {
        service.answers(status, answer);

        assertThat(outcome(requests -> requests.updateRequest(ID, quoted().content())))
                .isEqualTo(expected);
    }

    @Test
    void statusCallsOfRequestsAndClaimsKeepTheirDistanceTogether() {
        service.answersSample("getsupportrequeststatus-eligible").answersSample("getclaimstatus-accepted");
        try (EcologicFundingBody body = service.body()) {
            body.supportRequests().orElseThrow().readRequest(ID);
            body.read("730815");
        }

        assertThat(service.pauses).isEqualTo(List.of(Duration.ofMillis(300)));
    }

    private static Repairs quoted() {
        return Repairs.aRepair().quotedOnly();
    }

    private static Customer reachedBy(@Nullable String phone) {
        return new Customer(
                CustomerKind.PRIVATE, null, "Exemple", "C", "c@example.org", phone, null, "71000", "Mâcon", "FR");
    }

    private static BigDecimal total(RecordedRequest request) {
        return sent(request).at("/Quote/TotalAmountInclVAT/Amount").decimalValue();
    }

    private static JsonNode sent(RecordedRequest request) {
        JsonNode body =
                Json.parse(request.getBody() == null ? "" : request.getBody().utf8());
        if (body == null) {
            throw new AssertionError("no JSON was sent");
        }
        return body;
    }

    private String outcome(Function<SupportRequests, Object> call) {
        try (EcologicFundingBody body = service.body()) {
            return Told.of(() -> call.apply(body.supportRequests().orElseThrow()));
        }
    }
}
