package io.github.qualirepar.adapter.ecologic;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qualirepar.domain.EuroAmount;
import io.github.qualirepar.ports.Answer;
import java.time.LocalDate;
import java.util.function.Function;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Eligibility asked online. */
class CalculationTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "200; [{\"SupportAmount\":25.0}]; accepted 25.00",
                "200; [{\"SupportAmount\":\"25\",\"EcoOrganizationId\":\"44\"}]; accepted 25.00",
                "200; {\"supportamount\":{\"amount\":\"25.50\",\"currency\":\"eur\"}}; accepted 25.50",
                "206; {\"SupportAmount\":25.000}; accepted 25.00",
                "200; [{\"SupportAmount\":\"25,50\"}]; accepted 25.50",
                "200; []; refused | E NOT_ELIGIBLE null",
                "200; null; refused | E NOT_ELIGIBLE null",
                "200; [{\"SupportAmount\":0}]; refused | E NOT_ELIGIBLE null",
                "400; null; refused | E NOT_ELIGIBLE null",
                "404; null; refused | E NOT_ELIGIBLE null",
                "200; [{\"SupportAmount\":25.0,\"EcoOrganizationId\":45}]; refused | E ECO_ORGANIZATION_45 device.brand",
                "200; [{\"SupportAmount\":\"beaucoup\"}]; ProtocolViolation 200",
                "200; [{\"SupportAmount\":25.001}]; ProtocolViolation 200",
                "200; {\"SupportAmount\":{\"Amount\":25,\"Currency\":\"USD\"}}; ProtocolViolation 200",
                "200; [{}]; ProtocolViolation 200"
            })
    void everyFormOfTheAnswerIsUnderstood(int status, String data, String expected) {
        try (Service service = new Service();
                EcologicFundingBody body = service.answers(
                                status, "{\"ResponseData\":" + data + ",\"ResponseStatus\":\"S\",\"IsValid\":true}")
                        .body()) {
            assertThat(Told.of(() -> ask(body, "CAS", "E7"))).isEqualTo(expected);
        }
    }

    @Test
    void notEligibleIsAnAnswerWithItsReasonAndIsNotAskedTwice() {
        try (Service service = new Service();
                EcologicFundingBody body = service.answersSample("calculateecosupport-not-eligible")
                        .body()) {
            Answer<EuroAmount> answer = ask(body, "ZZZ", "E7");

            assertThat(answer.problems().get(0).text())
                    .isEqualTo("Le produit ou la panne n'est pas éligible au soutien");
            assertThat(service.requests()).isEqualTo(1);
        }
    }

    @Test
    void aFailureWithoutEnvelopeSaysNothingOfTheBonus() {
        try (Service service = new Service();
                EcologicFundingBody body = service.answers(404, "{\"Message\":\"No HTTP resource\"}")
                        .answers(500, "<html>")
                        .answers(502, "<html>")
                        .answers(500, "")
                        .body()) {
            assertThat(Told.of(() -> ask(body, "CAS", "E7"))).isEqualTo("ReadRefused 404");
            assertThat(Told.of(() -> ask(body, "CAS", "E7"))).isEqualTo("Unreachable 500");
        }
    }

    @Test
    void aFaultOfTheServiceIsNotTakenForNoBonus() {
        try (Service service = new Service();
                EcologicFundingBody body =
                        service.answers(500, Samples.text("error.500.json")).body()) {
            assertThat(Told.of(() -> ask(body, "CAS", "E7"))).isEqualTo("ProtocolViolation 500");
        }
    }

    @Test
    void theRepairDateIsSentOnlyUnderAConfiguredName() throws InterruptedException {
        assertThat(query(service -> service.body(), "CAS", "E7").queryParameterNames())
                .containsExactlyInAnyOrder(
                        "totalAmountInclVAT",
                        "totalAmountInclVATCurrency",
                        "brandId",
                        "productId",
                        "repairCode",
                        "iRISSymptom");
        assertThat(query(
                                service -> service.connection()
                                        .repairDateParameter("repairDate")
                                        .build(),
                                "CAS",
                                "E7")
                        .queryParameter("repairDate"))
                .isEqualTo("2026-07-15T00:00:00");
    }

    @Test
    void withoutAnyCodeTheSymptomCalledOtherIsAskedFor() throws InterruptedException {
        HttpUrl query = query(service -> service.body(), null, null);

        assertThat(query.queryParameter("iRISSymptom")).isEqualTo("XX1");
        assertThat(query.queryParameterNames()).doesNotContain("repairCode");
        assertThat(query(service -> service.body(), "CAS", null).queryParameterNames())
                .doesNotContain("iRISSymptom");
    }

    private static HttpUrl query(
            Function<Service, EcologicFundingBody> connection, @Nullable String code, @Nullable String symptom)
            throws InterruptedException {
        try (Service service = new Service();
                EcologicFundingBody body = connection.apply(service.answersSample("calculateecosupport-eligible"))) {
            ask(body, code, symptom);
            return service.taken().getUrl();
        }
    }

    private static Answer<EuroAmount> ask(
            EcologicFundingBody body, @Nullable String repairCode, @Nullable String symptom) {
        return body.onlineEligibility()
                .orElseThrow()
                .calculate(
                        Repairs.aRepair().target(),
                        EuroAmount.ofEuros(119),
                        LocalDate.of(2026, 7, 15),
                        repairCode,
                        symptom);
    }
}
