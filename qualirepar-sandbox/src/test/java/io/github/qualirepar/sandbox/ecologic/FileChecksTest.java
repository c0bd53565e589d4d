package io.github.qualirepar.sandbox.ecologic;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.qualirepar.sandbox.Dataset;
import io.github.qualirepar.sandbox.http.Json;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileChecksTest {

    @RegisterExtension
    final RunningSandbox running = new RunningSandbox(Dataset.SAMPLES);

    @Test
    void anEmptyFileIsSavedWithEveryErrorInTheContractsOrder() throws IOException {
        assertThat(running.client()
                        .post("createclaim", RunningSandbox.terms(""), Json.object())
                        .fields())
                .containsExactly(
                        "E Civilité",
                        "E Nom",
                        "E Prénom",
                        "E Email",
                        "E Téléphone",
                        "E Code postal",
                        "E Ville",
                        "E Pays",
                        "E Produit",
                        "E Marque",
                        "E Numéro de série",
                        "E Panne ou code IRIS",
                        "E Symptôme",
                        "E Description de la panne",
                        "E Montant TTC de la réparation",
                        "E Montant du soutien",
                        "E Numéro de facture",
                        "E Pièces jointes");
        assertThat(running.ecologic().claims()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "Consumer, LastName, '', E Nom",
        "Consumer, FirstName, '', E Prénom",
        "Consumer, Zip, 7100, E Code postal",
        "Consumer, City, MACON SUR EXEMPLE, E Ville",
        "Consumer, Country, '', E Pays",
        "Product, BrandId, 4711, E Marque",
        "Product, BrandId, 0, W Marque",
        "Product, SerialNumber, ' ', E Numéro de série",
        "Product, SerialNumber, 49015420323751, E Numéro de série",
        "Product, SerialNumber, 4901542032375180, E Numéro de série",
        "Product, SerialNumber, 490154203237519, W Numéro de série",
        "Product, IRISSection, POM, E Panne ou code IRIS",
        "Product, IRISSymptom, E8, E Symptôme",
        "Product, FailureDescription, ' ', E Description de la panne",
    })
    void aWrongValueIsAnErrorOfItsField(String section, String key, String value, String error) throws IOException {
        assertThat(errors(RunningSandbox.phoneWith(section, key, value))).containsExactly(error);
    }

    @ParameterizedTest
    @CsvSource({
        "Consumer, FirstName, ' '",
        "Consumer, Country, 250",
        "Consumer, StreetNumber, 12",
        "Consumer, City, Mâcon",
        "Consumer, City, MACON CEDEX 9",
        "Product, BrandId, 9002",
        "Product, IRISSymptom, XX1",
        "Product, IRISCondition, 6",
        "Product, IRISRepair, ''",
    })
    void aRightValueIsNone(String section, String key, String value) throws IOException {
        assertThat(errors(RunningSandbox.phoneWith(section, key, value))).isEmpty();
    }

    @Test
    void aTownOfAPostcodeThatIsNotKnownIsAccepted() throws IOException {
        ObjectNode body = RunningSandbox.phoneWith("Consumer", "Zip", "29200");
        ((ObjectNode) body.path("Consumer")).put("City", "NULLE PART");

        assertThat(errors(body)).isEmpty();
    }

    @Test
    void theBrandAndTheCountryMayBeNumbers() throws IOException {
        ObjectNode body = RunningSandbox.phone();
        ((ObjectNode) body.path("Product")).put("BrandId", 243);
        ((ObjectNode) body.path("Consumer")).put("Country", 250);

        assertThat(errors(body)).isEmpty();
    }

    @Test
    void onlyAPhonesNumberIsAnImei() throws IOException {
        assertThat(errors(product("EEE.M4.033", "POM", "XX1", "EHL-1/A", "50", "120")))
                .isEmpty();
    }

    @Test
    void theSymptomOtherStandsInForAnEmptyList() throws IOException {
        assertThat(errors(product("EEE.M5.004", "MOT", "XX1", "EH-1", "40", "120")))
                .isEmpty();
        running.ecologic().reset();
        assertThat(errors(product("EEE.M5.004", "MOT", "E7", "EH-1", "40", "120")))
                .containsExactly("E Symptôme");
    }

    @ParameterizedTest
    @CsvSource({
        "25, '', true",
        "25.00, '', true",
        "25, PIEC, true",
        "30, PIEC, true",
        "30, '', false",
        "29.99, PIEC, false",
        "24.99, '', false",
        "50, '', false",
    })
    void theSupportIsThatOfTheScaleOrOneFifthMoreWithACircularPart(String support, String status, boolean right)
            throws IOException {
        ObjectNode body = RunningSandbox.phone();
        RunningSandbox.amount(body, "SupportAmount", support);
        body.withArray("/SpareParts")
                .addObject()
                .put("Partref", "X")
                .put("Quantity", 1)
                .put("Status", status);

        assertThat(errors(body)).isEqualTo(right ? List.of() : List.of("E Montant du soutien"));
    }

    @ParameterizedTest
    @CsvSource({"150, true", "149.99, false", "150.01, true"})
    void theTotalReachesTheProductsMinimum(String total, boolean right) throws IOException {
        assertThat(errors(product("EEE.M2.044", "ECR", "XX1", "PC-1", "50", total)))
                .isEqualTo(right ? List.of() : List.of("E Montant TTC de la réparation"));
    }

    @ParameterizedTest
    @CsvSource({"2023-12-31, false", "2024-01-01, true"})
    void theDayOfTheRepairDecidesWhetherThereIsAnAmount(String day, boolean right) throws IOException {
        Map<String, String> terms = RunningSandbox.with(RunningSandbox.terms("FAC-1"), "repairEndDate", day);

        List<String> fields = running.client()
                .post("createclaim", terms, product("EEE.M4.033", "POM", "XX1", "EHL-1", "50", "120"))
                .fields();

        assertThat(fields.contains("E Date de réparation")).isEqualTo(!right);
        assertThat(fields).doesNotContain("E Montant du soutien");
    }

    @Test
    void aValueOfAWrongTypeMakesTheRequestUnreadableAndNothingIsSaved() throws IOException {
        ObjectNode body = RunningSandbox.phone();
        ((ObjectNode) body.path("Consumer")).put("Title", "Madame").put("LastName", 7);
        ((ObjectNode) body.path("Product")).putArray("BrandId");
        ((ObjectNode) body.path("Quote").path("SupportAmount")).put("Amount", "25.00");
        body.withArray("/SpareParts").addObject().put("Quantity", "one");

        Client.Answer answer = running.create("FAC-1", body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("ModelState").properties().stream().map(Map.Entry::getKey))
                .containsExactlyInAnyOrder(
                        "file.Consumer.Title",
                        "file.Consumer.LastName",
                        "file.Product.BrandId",
                        "file.Quote.SupportAmount.Amount",
                        "file.SpareParts[0].Quantity");
        assertThat(running.ecologic().claims()).isEmpty();
    }

    @Test
    void membersOfAnotherCaseAreIgnoredAsUnknown() throws IOException {
        ObjectNode body = RunningSandbox.phone();
        ObjectNode product = (ObjectNode) body.path("Product");
        product.set("serialNumber", product.remove("SerialNumber"));

        assertThat(errors(body)).containsExactly("E Numéro de série");
    }

    @Test
    void nullIsAsGoodAsAbsent() throws IOException {
        ObjectNode body = RunningSandbox.phone();
        ((ObjectNode) body.path("Consumer")).putNull("LastName").putNull("Address2");
        body.putNull("SpareParts");

        assertThat(errors(body)).containsExactly("E Nom");
    }

    private static ObjectNode product(
            String id, String repair, String symptom, String serial, String support, String total) {
        ObjectNode body = RunningSandbox.phone();
        ((ObjectNode) body.path("Product"))
                .put("ProductId", id)
                .put("IRISSection", repair)
                .put("IRISSymptom", symptom)
                .put("SerialNumber", serial);
        RunningSandbox.amount(body, "SupportAmount", support);
        RunningSandbox.amount(body, "TotalAmountInclVAT", total);
        return body;
    }

    /** The errors of a new claim but for its missing documents. */
    private List<String> errors(JsonNode body) throws IOException {
        Stream<String> fields = running.create("FAC-1", body).fields().stream();
        return fields.filter(field -> !field.equals("E Pièces jointes")).collect(Collectors.toList());
    }
}
