package io.github.qualirepar.adapter.ecologic;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.qualirepar.domain.EuroAmount;
import io.github.qualirepar.domain.reference.IdentifierKind;
import io.github.qualirepar.domain.repair.Amounts;
import io.github.qualirepar.domain.repair.Customer;
import io.github.qualirepar.domain.repair.CustomerKind;
import io.github.qualirepar.domain.repair.Device;
import io.github.qualirepar.domain.repair.Iris;
import io.github.qualirepar.domain.repair.Part;
import io.github.qualirepar.domain.repair.PartOrigin;
import io.github.qualirepar.domain.repair.Repair;
import io.github.qualirepar.domain.repair.Title;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A repair file in the organisation's words. */
class ClaimBodyTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "PRIVATE, MR, 3",
                "PRIVATE, MRS, 2",
                "PRIVATE, MISS, 1",
                "PRIVATE, NONE, 1",
                "-, -, 1",
                "COMPANY, MRS, 4"
            })
    void civilitiesHaveTheirCodes(@Nullable CustomerKind kind, @Nullable Title title, int code) {
        assertThat(consumer(customer(kind, title, "Camille", "0639980012", "Mâcon"))
                        .get("Title")
                        .intValue())
                .isEqualTo(code);
    }

    @Test
    void anUnknownFirstNameIsOneBlank() {
        assertThat(consumer(customer(CustomerKind.PRIVATE, Title.MR, null, "0639980012", "Mâcon"))
                        .get("FirstName")
                        .asText())
                .isEqualTo(" ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            nullValues = "-",
            value = {
                "06 39 98 00 12; 0639980012",
                "06.39.98.00.12; 0639980012",
                "+33 6 39 98 00 12; 0639980012",
                "+33 (0)6-39-98-00-12; 0639980012",
                "0033 639980012; 0639980012",
                "04 65 71 33 02; 0465713302",
                "-; ''"
            })
    void phonesAreSentInTheirNationalForm(@Nullable String typed, String sent) {
        assertThat(consumer(customer(CustomerKind.PRIVATE, Title.MR, "C", typed, "Mâcon"))
                        .get("Phone")
                        .asText())
                .isEqualTo(sent);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            nullValues = "-",
            value = {
                "Mâcon; MACON",
                "Saint-Étienne; ST ETIENNE",
                "Sainte-Foy-lès-Lyon; STE FOY LES LYON",
                "Saint-Remy-en-Bouzemont-Saint-Genest-et-Isson; ST REMY EN BOUZEMONT ST GENEST ET ISSON",
                "L'Haÿ-les-Roses; L HAY LES ROSES",
                "Villeneuve d’Ascq; VILLENEUVE D ASCQ",
                "Saintes; SAINTES",
                "Vœuil-et-Giget; VOEUIL ET GIGET",
                "Paris 12e Arrondissement; PARIS",
                "Lyon 3e; LYON",
                "LYON CEDEX 03; LYON",
                "'  toulouse   cedex 9 '; TOULOUSE",
                "Châlons   en Champagne ; CHALONS EN CHAMPAGNE",
                "-; ''"
            })
    void townsAreSpeltAsInTheOfficialFile(@Nullable String typed, String sent) {
        assertThat(consumer(customer(CustomerKind.PRIVATE, Title.MR, "C", "0639980012", typed))
                        .get("City")
                        .asText())
                .isEqualTo(sent);
    }

    @Test
    void theStreetIsNotTakenApart() {
        JsonNode consumer = consumer(customer(CustomerKind.PRIVATE, Title.MR, "C", "0639980012", "Mâcon"));

        assertThat(consumer.get("Address1").asText()).isEqualTo("3 bis, impasse de l’Abbé-Rémy");
        assertThat(consumer.get("StreetNumber").asText()).isEmpty();
        assertThat(consumer.get("Country").intValue()).isEqualTo(250);
        assertThat(consumer.get("AutoValidation").booleanValue()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "IMEI, S1, 49 015420 323751 8, 490154203237518",
                "UNSPECIFIED, S1, 490154203237518, 490154203237518",
                "SERIAL_NUMBER, S1, 490154203237518, S1",
                "UNSPECIFIED, S1, -, S1",
                "IMEI, S1, -, S1",
                "SERIAL_NUMBER, -, 490154203237518, 490154203237518"
            })
    void theDeviceIsNamedByTheNumberThatIdentifiesIt(
            IdentifierKind kind, @Nullable String serial, @Nullable String imei, String sent) {
        Repairs repair =
                Repairs.aRepair().product(Repairs.product("EEE.M6.060", kind)).identifiedBy(serial, imei);

        assertThat(product(repair).get("SerialNumber").asText()).isEqualTo(sent);
    }

    @Test
    void theRepairCodeTravelsInTheIrisSectionAndIsCopied() {
        JsonNode product = product(Repairs.aRepair());

        assertThat(product.get("IRISSection").asText()).isEqualTo("CAS");
        assertThat(product.get("IRISRepair").asText()).isEqualTo("CAS");
        assertThat(product.get("IRISCondition").asText()).isEmpty();
    }

    @Test
    void irisValuesThatAreKnownAreSent() {
        Repair repair = new Repair(
                null,
                LocalDate.of(2026, 7, 15),
                true,
                "CAS",
                "E7",
                null,
                new Iris("6", "000", "08"),
                "Ecran",
                List.of(),
                List.of());

        JsonNode product = product(Repairs.aRepair().repair(repair));

        assertThat(product.get("IRISCondition").asText()).isEqualTo("6");
        assertThat(product.get("IRISConditionEX").asText()).isEqualTo("000");
        assertThat(product.get("IRISDefault").asText()).isEqualTo("08");
    }

    @Test
    void aMissingSymptomIsTheOneCalledOther() {
        assertThat(product(Repairs.aRepair().repair(Repairs.repair("CAS", null, "Ecran", List.of())))
                        .get("IRISSymptom")
                        .asText())
                .isEqualTo("XX1");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "CAS, Ecran, Ecran",
                "CAS, -, Écran cassé",
                "ZZZ, ' ', ZZZ",
                "-, -, Réparation : Téléphone portable"
            })
    void theFailureIsNeverWithoutDescription(@Nullable String code, @Nullable String typed, String sent) {
        assertThat(product(Repairs.aRepair().repair(Repairs.repair(code, "E7", typed, List.of())))
                        .get("FailureDescription")
                        .asText())
                .isEqualTo(sent);
    }

    @Test
    void anUnknownBrandStandsBeforeModelAndDescription() {
        JsonNode sample = Samples.json("createclaim.unknown-brand.request.json").get("Product");
        Device device = new Device(null, "Marque inconnue", "X1", null, "490154203237518", null, null);

        JsonNode product = product(Repairs.aRepair()
                .device(device)
                .brand("0", "MARQUE INCONNUE")
                .described("Ecran fendu apres une chute"));

        assertThat(product.get("BrandId")).isEqualTo(sample.get("BrandId"));
        assertThat(product.get("CommercialRef")).isEqualTo(sample.get("CommercialRef"));
        assertThat(product.get("FailureDescription")).isEqualTo(sample.get("FailureDescription"));
    }

    @Test
    void amountsThatAreNotKnownAreZeroAndTheBonusIsTheClaimedOne() {
        Amounts amounts = new Amounts(null, null, null, null, EuroAmount.parse("119.90"), EuroAmount.ofEuros(25));

        JsonNode quote = body(Repairs.aRepair().amounts(amounts).bonus(EuroAmount.ofEuros(30)), PartsOption.NONE)
                .get("Quote");

        assertThat(amount(quote, "LaborCost")).isEqualByComparingTo("0");
        assertThat(amount(quote, "TotalAmountExclVAT")).isEqualByComparingTo("0");
        assertThat(amount(quote, "TotalAmountInclVAT")).isEqualByComparingTo("119.90");
        assertThat(amount(quote, "SupportAmount")).isEqualByComparingTo("30");
        assertThat(quote.get("SupportAmount").get("Currency").asText()).isEqualTo("EUR");
    }

    @Test
    void partsAreNotSentUnlessTheHostWantsIt() {
        Repairs repair = Repairs.aRepair()
                .repair(Repairs.repair(
                        "CAS",
                        "E7",
                        "Ecran",
                        List.of(
                                new Part("ECR-12", "Ecran", PartOrigin.NEW, 1),
                                new Part(null, "Batterie", PartOrigin.PIEC, 2))));

        assertThat(body(repair, PartsOption.NONE).get("SpareParts")).isEmpty();
        assertThat(body(repair, new PartsOption(true, "PIEC")).get("SpareParts").toString())
                .isEqualTo("[{\"Partref\":\"ECR-12\",\"Quantity\":1,\"Status\":\"\"},"
                        + "{\"Partref\":\"Batterie\",\"Quantity\":2,\"Status\":\"PIEC\"}]");
    }

    @Test
    void theBodyShowsNoConsumer() {
        ClaimBody body = new ClaimBodyMapperImpl().body(Repairs.aRepair().content(), PartsOption.NONE);

        assertThat(body.toString() + body.consumer() + body.product())
                .doesNotContain("EXEMPLE", "Camille", "490154203237518", "0639980012");
    }

    private static Customer customer(
            @Nullable CustomerKind kind,
            @Nullable Title title,
            @Nullable String firstName,
            @Nullable String phone,
            @Nullable String city) {
        return new Customer(
                kind,
                title,
                "Exemple",
                firstName,
                "c@example.org",
                phone,
                "3 bis, impasse de l’Abbé-Rémy",
                "71000",
                city,
                "FR");
    }

    private static BigDecimal amount(JsonNode quote, String member) {
        assertThat(quote.get(member).get("Amount").isNumber()).isTrue();
        return quote.get(member).get("Amount").decimalValue();
    }

    private static JsonNode consumer(Customer customer) {
        return body(Repairs.aRepair().customer(customer), PartsOption.NONE).get("Consumer");
    }

    private static JsonNode product(Repairs repair) {
        return body(repair, PartsOption.NONE).get("Product");
    }

    private static JsonNode body(Repairs repair, PartsOption parts) {
        ClaimBody body = new ClaimBodyMapperImpl().body(repair.content(), parts);
        return Json.MAPPER.valueToTree(body);
    }
}
