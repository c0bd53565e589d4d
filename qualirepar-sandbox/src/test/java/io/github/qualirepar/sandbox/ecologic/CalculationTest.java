package io.github.qualirepar.sandbox.ecologic;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qualirepar.sandbox.Dataset;
import io.github.qualirepar.sandbox.ecologic.Client.Answer;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CalculationTest {

    @RegisterExtension
    final RunningSandbox running = new RunningSandbox(Dataset.ENRICHED);

    @ParameterizedTest
    @CsvSource({
        "repairDate, 2023-12-31, 45",
        "repairDate, 2024-01-01, 50",
        "repairEndDate, 2023-12-31, 45",
        "REPAIRDATE, 2023-12-31T23:59:59, 45",
        "unknown, 2023-12-31, 50",
        "repairDate, '', 50"
    })
    void theAmountIsThatOfTheDayOfTheRepairOrOfToday(String name, String day, String amount) throws IOException {
        Answer answer = calculate(RunningSandbox.with(laptop(), name, day));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.data().at("/0/SupportAmount").decimalValue()).isEqualByComparingTo(amount);
    }

    @ParameterizedTest
    @CsvSource({
        "totalAmountInclVAT, 149.99",
        "totalAmountInclVAT, 0",
        "totalAmountInclVAT, -200",
        "totalAmountInclVATCurrency, USD",
        "brandId, 4711",
        "productId, EEE.X9.999",
        "repairCode, CAS",
        "iRISSymptom, E7",
        "repairDate, 2022-12-31",
        "repairDate, 2022-06-01"
    })
    void whatIsNotEligibleFailsWithAText(String name, String value) throws IOException {
        Answer answer = calculate(RunningSandbox.with(laptop(), name, value));

        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.errorMessage()).contains("pas éligible");
    }

    @Test
    void aBrandOfNobodyIsCalculatedToo() throws IOException {
        assertThat(calculate(RunningSandbox.with(laptop(), "brandId", "0")).status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"totalAmountInclVAT", "totalAmountInclVATCurrency", "brandId", "productId"})
    void everyMandatoryParameterIsMissed(String name) throws IOException {
        assertThat(calculate(RunningSandbox.without(laptop(), name)).status()).isEqualTo(404);
    }

    @Test
    void oneOfRepairCodeAndSymptomIsEnough() throws IOException {
        Map<String, String> symptomOnly = RunningSandbox.without(laptop(), "repairCode");
        assertThat(calculate(symptomOnly).status()).isEqualTo(200);
        assertThat(calculate(RunningSandbox.without(laptop(), "iRISSymptom")).status())
                .isEqualTo(200);
        assertThat(calculate(RunningSandbox.without(symptomOnly, "iRISSymptom")).status())
                .isEqualTo(404);
        assertThat(calculate(RunningSandbox.with(symptomOnly, "iRISSymptom", ""))
                        .status())
                .isEqualTo(500);
    }

    @ParameterizedTest
    @CsvSource({"totalAmountInclVAT, '219,00'", "totalAmountInclVAT, ''", "repairDate, demain"})
    void valuesThatCannotBeReadAreNamed(String name, String value) throws IOException {
        Answer answer = calculate(RunningSandbox.with(laptop(), name, value));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("ModelState").has(name)).isTrue();
    }

    private static Map<String, String> laptop() {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("totalAmountInclVAT", "219.00");
        query.put("totalAmountInclVATCurrency", "EUR");
        query.put("brandId", "9001");
        query.put("productId", "EEE.M2.044");
        query.put("repairCode", "CLA");
        query.put("iRISSymptom", "XX1");
        return query;
    }

    private Answer calculate(Map<String, String> query) throws IOException {
        return running.client().get("calculateecosupport", query);
    }
}
