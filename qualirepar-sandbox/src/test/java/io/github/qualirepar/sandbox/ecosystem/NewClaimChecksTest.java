package io.github.qualirepar.sandbox.ecosystem;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.qualirepar.sandbox.Dataset;
import io.github.qualirepar.sandbox.ecosystem.Client.Answer;
import io.github.qualirepar.sandbox.http.Json;
import java.io.IOException;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NewClaimChecksTest {

    @RegisterExtension
    final RunningSandbox running = new RunningSandbox(Dataset.SAMPLES);

    private final ObjectNode claim = RunningSandbox.phone();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/RepairDate",
                "/RepairPlaceID",
                "/RepairerId",
                "/Product",
                "/Customer",
                "/Bill",
                "/Product/ProductID",
                "/Product/BrandID",
                "/Product/ProductIdentificationNumber",
                "/Customer/Title",
                "/Customer/LastName",
                "/Customer/FirstName",
                "/Customer/Email",
                "/Customer/PhoneNumber",
                "/Customer/StreetLine1",
                "/Customer/PostalCode",
                "/Customer/City",
                "/Customer/Country",
                "/Bill/TotalAmountInclVAT",
                "/Bill/AmountCovered",
                "/Bill/TotalAmountInclVAT/amount",
                "/Bill/AmountCovered/currency"
            })
    void aMissingMemberIsNamedWithItsPath(String pointer) throws IOException {
        parent(pointer).remove(name(pointer));

        assertThat(payloadFailure()).isEqualTo(path(pointer) + " : '" + name(pointer) + "' is a required property");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/X", "/Product/X", "/SpareParts/X", "/Customer/X", "/Bill/X", "/Bill/AmountCovered/X"})
    void anUnknownMemberIsNamedWithItsPath(String pointer) throws IOException {
        parent(pointer).put("X", 1);

        assertThat(payloadFailure()).startsWith(path(pointer) + " : ").contains("'X'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PurchaseOrderByCustomer", "SpareParts"})
    void anOptionalMemberMayBeMissing(String name) throws IOException {
        claim.remove(name);

        assertThat(running.create(claim).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/PurchaseOrderByCustomer", "/SpareParts", "/Product/CommercialReference", "/Bill/SparePartsCost"
            })
    void nullIsNoWayToLeaveAMemberOut(String pointer) throws IOException {
        parent(pointer).putNull(name(pointer));

        assertThat(payloadFailure()).startsWith("$" + pointer.replace('/', '.') + " : is not of type");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/PurchaseOrderByCustomer", "/Product/CommercialReference", "/Customer/City"})
    void anEmptyTextIsRefused(String pointer) throws IOException {
        parent(pointer).put(name(pointer), "");

        assertThat(payloadFailure()).isEqualTo("$" + pointer.replace('/', '.') + " : is too short");
    }

    @ParameterizedTest
    @CsvSource({
        "/PurchaseOrderByCustomer, 35",
        "/Product/PartnerProduct, 40",
        "/Product/IrisCode, 50",
        "/Product/CommercialReference, 35",
        "/Customer/LastName, 40",
        "/Customer/FirstName, 40",
        "/Customer/StreetLine1, 60",
        "/Customer/PostalCode, 10",
        "/Customer/City, 40"
    })
    void aTextOfTheGreatestLengthPassesAndOneCharacterMoreDoesNot(String pointer, int longest) throws IOException {
        parent(pointer).put(name(pointer), "é".repeat(longest));
        assertThat(running.create(claim).status()).isEqualTo(200);

        parent(pointer).put(name(pointer), "é".repeat(longest + 1));
        assertThat(payloadFailure())
                .startsWith("$" + pointer.replace('/', '.') + " : ")
                .contains("" + longest);
    }

    @ParameterizedTest
    @CsvSource({
        "/RepairDate, 15/06/2026",
        "/RepairDate, 2026-06-31",
        "/Customer/Title, Monsieur",
        "/Customer/Email, camille.example.org",
        "/Customer/PhoneNumber, 12345",
        "/Customer/PhoneNumber, 01-00-00-00-01",
        "/Customer/Country, FRA",
        "/Bill/AmountCovered/currency, USD"
    })
    void aTextOfTheWrongFormIsRefused(String pointer, String wrong) throws IOException {
        parent(pointer).put(name(pointer), wrong);

        assertThat(payloadFailure()).startsWith("$" + pointer.replace('/', '.') + " : ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0100000001", "01.00.00.00.01", "+33 1 00 00 00 01", "123456"})
    void aTelephoneNumberMayHaveBlanksDotsAndAPlus(String number) throws IOException {
        parent("/Customer/PhoneNumber").put("PhoneNumber", number);

        assertThat(running.create(claim).status()).isEqualTo(200);
    }

    @Test
    void anAmountIsANumberThatIsNotNegative() throws IOException {
        parent("/Bill/AmountCovered/amount").put("amount", "25.00");
        assertThat(payloadFailure()).isEqualTo("$.Bill.AmountCovered.amount : is not of type 'number'");

        parent("/Bill/AmountCovered/amount").put("amount", -1);
        assertThat(payloadFailure()).startsWith("$.Bill.AmountCovered.amount : ");
    }

    @Test
    void whatIsNoJsonIsRefusedAndSoIsAMemberGivenTwice() throws IOException {
        assertThat(running.create(claim.textNode("a text")).error()).isEqualTo("ERREUR_DE_PAYLOAD");
        assertThat(Schema.object().firstFailure(claim.arrayNode())).isEqualTo("$ : is not of type 'object'");
        assertThat(Json.parse(new byte[] {'{', '"'})).isNull();
    }

    @Test
    void anIrisCodeAloneIsEnough() throws IOException {
        parent("/Product/IrisCode").put("IrisCode", "ABC").remove("RepairTypeCode");

        JsonNode product = running.read(running.created(claim)).path("Product");

        assertThat(product.path("IrisCode").asText()).isEqualTo("ABC");
        assertThat(product.has("RepairDescription")).isFalse();
    }

    @Test
    void theFirstFailureInTheOrderOfTheContractAnswers() throws IOException {
        ((ObjectNode) claim.path("Bill").path("TotalAmountInclVAT")).put("amount", 1);
        assertThat(refusal()).isEqualTo("ERREUR_DE_PAYLOAD");
        claim.put("RepairDate", "2026-06-21");
        assertThat(refusal()).isEqualTo("DATE_REPARATION_INVALIDE");
        parent("/Product/x").put("RepairTypeCode", "XXX");
        assertThat(refusal()).isEqualTo("CODE_REPARATION_INVALIDE");
        parent("/Product/x").put("BrandID", "7003");
        assertThat(refusal()).isEqualTo("BRANDID_NON_VALIDE");
        parent("/Product/x").put("ProductID", "9006");
        assertThat(refusal()).isEqualTo("PRODUCTID_NON_VALIDE");
        claim.put("RepairPlaceID", "2990012");
        assertThat(refusal()).isEqualTo("ID_LIEU_REPARATION_INVALIDE");
        claim.put("RepairerId", "2990099");
        assertThat(refusal()).isEqualTo("ID_REPARATEUR_INVALIDE");
        claim.put("RepairDate", "tomorrow");
        assertThat(refusal()).isEqualTo("ERREUR_DE_PAYLOAD");
        running.client().useToken("unknown");
        assertThat(running.create(claim).status()).isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource({"2026-06-20, 200", "2026-06-21, 400", "2025-12-20, 200", "2025-12-19, 400"})
    void aRepairIsClaimedFromItsDayForSixMonths(String day, int status) throws IOException {
        claim.put("RepairDate", day);

        assertThat(running.create(claim).status()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"2990002, 200", "2990001, 200", "2000000, 200", "2990012, 400", "2990011, 400"})
    void thePlaceIsAListedOneOrTheRepairerHimselfOrTheHome(String place, int status) throws IOException {
        claim.put("RepairPlaceID", place);

        Answer answer = running.create(claim);

        assertThat(answer.status()).isEqualTo(status);
        if (status == 200) {
            String id = answer.json().path("ReimbursementClaimID").asText();
            assertThat(running.read(id)
                            .path("RepairPlace")
                            .path("RepairPlaceID")
                            .asText())
                    .isEqualTo(place);
        }
    }

    @ParameterizedTest
    @CsvSource({"25.00, 25, 400", "25.01, 25, 200", "30.00, 30, 400", "24.99, 10, 400"})
    void theBonusHasToBeLowerThanTheTotal(String total, String declared, int status) throws IOException {
        bill(total, declared);

        assertThat(running.create(claim).status()).isEqualTo(status);
    }

    @Test
    void withCircularPartsTheRaisedBonusHasToBeLowerThanTheTotal() throws IOException {
        parent("/SpareParts/x").put("CircularEconomyPartsAmount", 1.0);
        bill("30.00", "25");
        assertThat(running.create(claim).status()).isEqualTo(400);

        bill("30.01", "25");
        JsonNode stored = running.read(running.created(claim));
        assertThat(stored.path("Bill").path("AmountCovered").path("amount").decimalValue())
                .isEqualByComparingTo("30");
    }

    @Test
    void aProductThatLeftTheSchemeIsRefused() throws IOException {
        parent("/Product/x").put("ProductID", "9005").put("RepairTypeCode", "OLD01");

        assertThat(refusal()).isEqualTo("PRODUCTID_NON_VALIDE");
    }

    @Test
    void theTradeSheetIsCheckedOnlyWhenToldSo() throws IOException {
        ObjectNode coffee = (ObjectNode) SampleExchangesTest.sample("new_claim.piec-not-authorized.request.json");
        coffee.remove("SpareParts");
        assertThat(running.create(coffee).status()).isEqualTo(200);

        running.ecosystem().switchOn(Switch.SHEET_CHECK);

        assertThat(running.create(coffee).error()).isEqualTo("ID_REPARATEUR_INVALIDE");
        assertThat(running.create(claim).status()).isEqualTo(200);
    }

    @Test
    void theThresholdIsCheckedOnlyWhenToldSo() throws IOException {
        JsonNode television = SampleExchangesTest.sample("new_claim.below-threshold.request.json");

        assertThat(running.create(television).status()).isEqualTo(200);
    }

    @Test
    void aConfirmedClaimMakesADuplicateOnlyWhenToldSoAndOnlyUntilItIsRefused() throws IOException {
        String id = running.confirmed("F-1");
        assertThat(running.create(RunningSandbox.phone("F-2")).status()).isEqualTo(200);

        running.ecosystem().switchOn(Switch.DUPLICATE_CHECK);
        assertThat(running.create(RunningSandbox.phone("F-2")).error()).isEqualTo("NUMERO_SERIE_DUPLIQUE");
        running.ecosystem().reject(id, "07");
        assertThat(running.create(RunningSandbox.phone("F-1")).status()).isEqualTo(200);
    }

    @Test
    void theUnknownBrandWithoutANameHasAStatusOfItsOwnWhenToldSo() throws IOException {
        JsonNode nameless = SampleExchangesTest.sample("new_claim.unknown-brand-no-name.request.json");
        running.ecosystem().switchOn(Switch.UNKNOWN_BRAND_STATUS);

        assertThat(running.create(nameless).error()).isEqualTo("MARQUE_INCONNUE_INVALIDE");
    }

    private void bill(String total, String declared) {
        ((ObjectNode) claim.path("Bill").path("TotalAmountInclVAT")).put("amount", new BigDecimal(total));
        ((ObjectNode) claim.path("Bill").path("AmountCovered")).put("amount", new BigDecimal(declared));
    }

    private String refusal() throws IOException {
        Answer answer = running.create(claim);
        assertThat(answer.status()).isEqualTo(400);
        return answer.error();
    }

    private String payloadFailure() throws IOException {
        Answer answer = running.create(claim);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.error()).isEqualTo("ERREUR_DE_PAYLOAD");
        return answer.json().path("error").path("message").asText();
    }

    private ObjectNode parent(String pointer) {
        return (ObjectNode) claim.at(pointer.substring(0, pointer.lastIndexOf('/')));
    }

    private static String name(String pointer) {
        return pointer.substring(pointer.lastIndexOf('/') + 1);
    }

    private static String path(String pointer) {
        return "$" + pointer.substring(0, pointer.lastIndexOf('/')).replace('/', '.');
    }
}
