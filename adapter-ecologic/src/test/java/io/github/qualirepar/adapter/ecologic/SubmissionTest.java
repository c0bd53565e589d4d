package io.github.qualirepar.adapter.ecologic;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qualirepar.domain.repair.Quote;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Creating, correcting and submitting where the answer is not one of the samples. */
class SubmissionTest {
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
                "200; {\"ResponseData\":{\"ClaimId\":\"730815\",\"IsValid\":true},\"IsValid\":true}; accepted 730815 OPEN null 'null'",
                "200; {\"responsedata\":{\"claimid\":730815,\"Extra\":[1]},\"isvalid\":true}; accepted 730815 OPEN null 'null'",
                "200; {\"ResponseData\":{\"ClaimId\":730815.0},\"IsValid\":\"true\"}; accepted 730815 OPEN null 'null'",
                "200; {\"ResponseData\":[{\"ClaimId\":730815}],\"IsValid\":true}; accepted 730815 OPEN null 'null'",
                "200; {\"ResponseData\":{\"ClaimId\":730815,\"LastStatus\":\"Nouveau\"},\"IsValid\":true}; accepted 730815 OPEN null 'Nouveau'",
                "206; {\"ResponseData\":{\"ClaimId\":730815,\"IsValid\":false},\"IsValid\":true,\"ResponseErrorMessage\":\"Plaque illisible\"}; accepted 730815 OPEN null 'null' | W documents NAMEPLATE",
                "200; {\"ResponseData\":{\"ClaimId\":0},\"IsValid\":false,\"ResponseMessage\":\"Site inconnu\"}; refused | E null",
                "200; {\"ResponseData\":{\"ValidationErrors\":[{\"Field\":\"Ville\",\"ErrorMessage\":\"x\",\"MessageType\":\"E\"}]},\"IsValid\":false}; refused | E customer.city",
                "500; {\"ResponseData\":null,\"IsValid\":false}; refused | E NOT_CREATED null",
                "200; {\"ResponseData\":{\"ClaimId\":\"seven\"},\"IsValid\":true}; OutcomeUnknown 200",
                "200; {\"ResponseData\":{},\"IsValid\":true}; OutcomeUnknown 200",
                "429; {\"ResponseData\":null,\"IsValid\":false,\"ResponseErrorMessage\":\"trop d'appels\"}; Unreachable 429"
            })
    void aClaimExistsWhenItsIdIsNamed(int status, String answer, String expected) {
        service.answers(status, answer);

        assertThat(create(Repairs.aRepair())).isEqualTo(expected);
        assertThat(service.requests()).isEqualTo(1);
    }

    @Test
    void errorsUnderAValidFileAreWarnings() {
        service.answers(
                200,
                "{\"ResponseData\":{\"ClaimId\":730815,\"IsValid\":true,\"ValidationErrors\":[{\"Field\":\"Marque\","
                        + "\"ErrorMessage\":\"x\",\"MessageType\":\"E\"}]},\"IsValid\":true}");

        assertThat(create(Repairs.aRepair())).isEqualTo("accepted 730815 OPEN null 'null' | W device.brand");
    }

    @ParameterizedTest
    @CsvSource({"200, W", "206, E"})
    void withoutTheInnerFlagTheStatusDecides(int status, String level) {
        service.answers(
                status,
                "{\"ResponseData\":{\"ClaimId\":730815,\"ValidationErrors\":[{\"Field\":\"Marque\","
                        + "\"ErrorMessage\":\"x\",\"MessageType\":\"E\"}]},\"IsValid\":true}");

        assertThat(create(Repairs.aRepair()))
                .isEqualTo("accepted 730815 OPEN null 'null' | " + level + " device.brand");
    }

    @Test
    void theInvoiceNumberIsSentEncoded() throws InterruptedException {
        service.answersSample("createclaim-direct");

        create(Repairs.aRepair().invoiceNumber("FL/2026/0296 é"));

        assertThat(service.taken().getUrl().encodedQuery())
                .isEqualTo("repairEndDate=2026-07-15T00%3A00%3A00"
                        + "&repairSiteId=11111111-1111-4111-8111-111111111111"
                        + "&consumerInvoiceNumber=FL%2F2026%2F0296%20%C3%A9"
                        + "&quoteNumber=REP-2026-0815");
    }

    @Test
    void withoutAQuoteTheRepairFileIsTheShopsReference() throws InterruptedException {
        service.answersSample("createclaim-direct").answersSample("createclaim-direct");

        create(Repairs.aRepair().quote(null));
        create(Repairs.aRepair()
                .quote(new Quote(
                        " ", null, null, Repairs.aRepair().content().file().amounts())));

        assertThat(service.taken().getUrl().queryParameter("quoteNumber")).isEqualTo("SAV-2026-0815");
        assertThat(service.taken().getUrl().queryParameter("quoteNumber")).isEqualTo("SAV-2026-0815");
    }

    @Test
    void aCorrectionIsNotSubmitted() throws InterruptedException {
        service.answersSample("updateclaim-saved");

        assertThat(correct()).isEqualTo("accepted 730815 OPEN null 'null'");

        RecordedRequest request = service.taken();
        assertThat(request.getUrl().queryParameter("submit")).isEqualTo("false");
        assertThat(request.getUrl().queryParameter("claimId")).isEqualTo("730815");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "500; {\"ResponseData\":null,\"IsValid\":false,\"ResponseErrorMessage\":\"Invalid claim\"}; refused | E INVALID_CLAIM null",
                "200; {\"ResponseData\":null,\"IsValid\":false,\"ResponseMessage\":\"Dossier verrouillé\"}; refused | E null",
                "500; {\"ResponseData\":null,\"IsValid\":true}; refused | E NOT_SAVED null",
                "200; {\"ResponseData\":{},\"ResponseStatus\":\"E\",\"ResponseMessage\":\"Dossier verrouillé\"}; refused | E null",
                "200; {\"ResponseData\":null,\"ResponseStatus\":\"S\"}; OutcomeUnknown 200"
            })
    void aCorrectionThatWasNotSavedIsRefused(int status, String answer, String expected) {
        service.answers(status, answer);

        assertThat(correct()).isEqualTo(expected);
    }

    @Test
    void aTextOfAnErrorMeansNotSubmittedWhateverTheFlagsSay() {
        service.answers(
                200,
                "{\"ResponseData\":{\"ClaimId\":730815,\"IsValid\":true},\"IsValid\":true,"
                        + "\"ResponseErrorMessage\":\"Période fermée\"}");

        assertThat(submit()).isEqualTo("refused | E null");
        assertThat(service.requests()).isEqualTo(1);
    }

    @Test
    void aSubmissionWithoutStatusIsSubmittedAllTheSame() {
        service.answers(200, "{\"ResponseData\":{\"ClaimId\":730815,\"IsValid\":true},\"IsValid\":true}");

        assertThat(submit()).isEqualTo("accepted 730815 HANDED_IN null 'null'");
    }

    @Test
    void anUnknownStatusDoesNotUndoASubmission() {
        service.answers(
                200,
                "{\"ResponseData\":{\"ClaimId\":730815,\"IsValid\":true,\"LastStatus\":\"Transmis\"},\"IsValid\":true}");

        assertThat(submit()).isEqualTo("accepted 730815 HANDED_IN UNKNOWN 'Transmis'");
    }

    @Test
    void aRefusedSubmissionWithoutReasonAsksTheClaimForThem() {
        service.answers(206, "{\"ResponseData\":{\"ClaimId\":730815,\"IsValid\":false},\"IsValid\":true}")
                .answersSample("getclaimstatus-incomplete");

        assertThat(submit())
                .isEqualTo("refused | E missing documents INVOICE | E missing documents CONSUMER_APPROVAL"
                        + " | E missing documents NAMEPLATE");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "getclaimstatus-under-review; accepted 730815 HANDED_IN UNDER_REVIEW 'En attente de validation administrateur'",
                "getclaimstatus-to-finalise; refused | E NOT_SUBMITTED null",
                "getclaimstatus-cancelled; refused | E NOT_SUBMITTED null",
                "getclaimstatus-not-a-claim; refused | E INVALID_CLAIM null | W null",
                "getclaimstatus-unknown-label; OutcomeUnknown 200",
                "createclaim-missing-parameter; OutcomeUnknown 200"
            })
    void anAnswerThatDoesNotTellIsSettledByReadingTheClaim(String read, String expected) {
        service.answers(200, "{\"ResponseData\":null,\"ResponseStatus\":\"S\",\"IsValid\":true}")
                .answersSample(read);

        assertThat(submit()).isEqualTo(expected);
        assertThat(service.requests()).isEqualTo(2);
    }

    @Test
    void aSuccessThatStillShowsAnOpenClaimIsNotBelieved() {
        service.answers(
                        200,
                        "{\"ResponseData\":{\"ClaimId\":730815,\"IsValid\":true,\"LastStatus\":\"A finaliser\"},"
                                + "\"IsValid\":true}")
                .answersSample("getclaimstatus-under-review");

        assertThat(submit()).startsWith("accepted 730815 HANDED_IN UNDER_REVIEW");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "200; {\"ResponseData\":{\"ClaimId\":99,\"IsValid\":true,\"LastStatus\":\"Transmis\"},\"IsValid\":true}",
                "206; {\"ResponseData\":{\"ClaimId\":\"99\",\"IsValid\":false},\"IsValid\":true}",
                "200; {\"ResponseData\":{\"ClaimId\":99,\"IsValid\":false},\"IsValid\":false,\"ResponseMessage\":\"x\"}"
            })
    void whatIsSaidOfAnotherClaimLeavesTheOutcomeUnknown(int status, String answer) {
        service.answers(status, answer).answers(status, answer);

        assertThat(submit()).isEqualTo("OutcomeUnknown " + status);
        assertThat(correct()).isEqualTo("OutcomeUnknown " + status);
        assertThat(service.requests()).isEqualTo(2);
    }

    private String create(Repairs repair) {
        try (EcologicFundingBody body = service.body()) {
            return Told.of(() -> body.createClaim(repair.content()));
        }
    }

    private String correct() {
        try (EcologicFundingBody body = service.body()) {
            return Told.of(() -> body.corrections()
                    .orElseThrow()
                    .correct("730815", Repairs.aRepair().content()));
        }
    }

    private String submit() {
        try (EcologicFundingBody body = service.body()) {
            return Told.of(() -> body.submit("730815"));
        }
    }
}
