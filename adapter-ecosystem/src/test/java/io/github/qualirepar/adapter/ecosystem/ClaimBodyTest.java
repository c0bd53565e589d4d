package io.github.qualirepar.adapter.ecosystem;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.qualirepar.domain.reference.IdentifierKind;
import io.github.qualirepar.domain.repair.Customer;
import io.github.qualirepar.domain.repair.CustomerKind;
import io.github.qualirepar.domain.repair.PartOrigin;
import io.github.qualirepar.domain.repair.Title;
import io.github.qualirepar.ports.ClaimContent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The body of a creation: every value in the organisation's form, nothing that its strict schema would refuse. */
class ClaimBodyTest {

    /** Contract section 6.1, the whole of it. */
    private static final Set<String> KNOWN_KEYS = Set.of(
            "RepairDate",
            "PurchaseOrderByCustomer",
            "RepairPlaceID",
            "RepairerId",
            "Product.ProductID",
            "Product.BrandID",
            "Product.PartnerProduct",
            "Product.ProductIdentificationNumber",
            "Product.RepairTypeCode",
            "Product.IrisCode",
            "Product.CommercialReference",
            "SpareParts.NewSparePartsAmount",
            "SpareParts.SecondHandSparePartsAmount",
            "SpareParts.CircularEconomyPartsAmount",
            "Customer.Title",
            "Customer.LastName",
            "Customer.FirstName",
            "Customer.Email",
            "Customer.PhoneNumber",
            "Customer.StreetLine1",
            "Customer.PostalCode",
            "Customer.City",
            "Customer.Country",
            "Bill.SparePartsCost.amount",
            "Bill.SparePartsCost.currency",
            "Bill.TotalAmountInclVAT.amount",
            "Bill.TotalAmountInclVAT.currency",
            "Bill.AmountCovered.amount",
            "Bill.AmountCovered.currency");

    private final FakeService service = new FakeService().answer(200, Samples.text("new_claim.response.200.json"));

    @AfterEach
    void close() {
        service.close();
    }

    private JsonNode sent(Repairs repair) {
        return sent(repair.content(), service.builder());
    }

    private JsonNode sent(ClaimContent content, EcosystemFundingBody.Builder builder) {
        try (EcosystemFundingBody body = builder.build()) {
            body.createClaim(content);
        }
        byte[] bytes = Objects.requireNonNull(
                        service.calls().get(service.calls().size() - 1).getBody())
                .toByteArray();
        return Samples.json(bytes);
    }

    private static Customer blankCustomer(String blank) {
        return new Customer(CustomerKind.PRIVATE, null, blank, blank, blank, blank, blank, blank, blank, blank);
    }

    @Test
    void noUnknownKeyNoNullAndNoEmptyTextIsEverSent() {
        List<Repairs> repairs = List.of(
                Repairs.aRepair(),
                Repairs.aRepair()
                        .ofUnknownBrand("MARQUE")
                        .codes("TEL01", "IRIS")
                        .parts(PartOrigin.NEW, PartOrigin.SECOND_HAND, PartOrigin.PIEC),
                Repairs.aRepair()
                        .ofUnknownBrand(" ")
                        .customer(blankCustomer(""))
                        .codes("", "")
                        .model("")
                        .identifiedBy("", "", IdentifierKind.IMEI)
                        .parts()
                        .amounts(null, "10.00", "5.00"),
                Repairs.aRepair()
                        .customer(blankCustomer("  "))
                        .codes(" ", null)
                        .model(null)
                        .identifiedBy(null, null, IdentifierKind.UNSPECIFIED));
        Set<String> seen = new TreeSet<>();
        for (Repairs repair : repairs) {
            for (Map.Entry<String, JsonNode> leaf : leaves("", sent(repair))) {
                assertThat(KNOWN_KEYS).contains(leaf.getKey());
                assertThat(leaf.getValue().isNull()).as(leaf.getKey()).isFalse();
                assertThat(leaf.getValue().asText()).as(leaf.getKey()).isNotBlank();
                seen.add(leaf.getKey());
            }
        }
        assertThat(seen).isEqualTo(KNOWN_KEYS);
    }

    private static List<Map.Entry<String, JsonNode>> leaves(String path, JsonNode node) {
        List<Map.Entry<String, JsonNode>> found = new ArrayList<>();
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            String name = path.isEmpty() ? member.getKey() : path + "." + member.getKey();
            if (member.getValue().isObject() && !member.getValue().isEmpty()) {
                found.addAll(leaves(name, member.getValue()));
            } else {
                found.add(Map.entry(name, member.getValue()));
            }
        }
        return found;
    }

    @ParameterizedTest
    @CsvSource({
        "06 39 98 10 01, 0639981001",
        "06.39.98.10.01, 0639981001",
        "+33 6 39 98 10 01, 0639981001",
        "+33 (0)6 39 98 10 01, 0639981001",
        "0033 639981001, 0639981001",
        "0033-0639981001, 0639981001",
        "+32 2 123 45 67, 3221234567"
    })
    void telephoneNumbersAreSentInTheNationalForm(String typed, String sent) {
        assertThat(sent(Repairs.aRepair().phone(typed))
                        .at("/Customer/PhoneNumber")
                        .textValue())
                .isEqualTo(sent);
    }

    @ParameterizedTest
    @CsvSource({"MR, M.", "MRS, Mme", "MISS, Mme", "NONE, M."})
    void civilitiesAreThoseThatAreSafe(Title title, String word) {
        assertThat(sent(Repairs.aRepair().titled(title)).at("/Customer/Title").textValue())
                .isEqualTo(word);
    }

    @Test
    void aHostMayNameACivilityOtherwise() {
        JsonNode sent = sent(
                Repairs.aRepair().titled(Title.NONE).content(),
                service.builder().title(Title.NONE, "Autre"));
        assertThat(sent.at("/Customer/Title").textValue()).isEqualTo("Autre");
    }

    @Test
    void theNumberThatTheProductAsksForIsSentElseTheOneThereIs() {
        assertThat(identification("S", "000000000000018", IdentifierKind.IMEI)).isEqualTo("000000000000018");
        assertThat(identification("S", "000000000000018", IdentifierKind.SERIAL_NUMBER))
                .isEqualTo("S");
        assertThat(identification("S", "000000000000018", IdentifierKind.UNSPECIFIED))
                .isEqualTo("S");
        assertThat(identification(null, "00000000 0000018", IdentifierKind.UNSPECIFIED))
                .isEqualTo("000000000000018");
        assertThat(identification("S", null, IdentifierKind.IMEI)).isEqualTo("S");
    }

    private String identification(
            @org.jspecify.annotations.Nullable String serial,
            @org.jspecify.annotations.Nullable String imei,
            IdentifierKind kind) {
        return sent(Repairs.aRepair().identifiedBy(serial, imei, kind))
                .at("/Product/ProductIdentificationNumber")
                .asText();
    }

    @Test
    void withoutAPlaceTheRepairIsDoneAtTheSiteItself() {
        assertThat(sent(Repairs.aRepair().at("2990001", null))
                        .get("RepairPlaceID")
                        .textValue())
                .isEqualTo("2990001");
    }

    @Test
    void partsAreCountedByTheirOrigin() {
        JsonNode counters = sent(Repairs.aRepair()
                        .parts(PartOrigin.NEW, PartOrigin.NEW, PartOrigin.SECOND_HAND, PartOrigin.PIEC))
                .get("SpareParts");
        assertThat(counters.get("NewSparePartsAmount").intValue()).isEqualTo(2);
        assertThat(counters.get("SecondHandSparePartsAmount").intValue()).isEqualTo(1);
        assertThat(counters.get("CircularEconomyPartsAmount").intValue()).isEqualTo(1);
        assertThat(sent(Repairs.aRepair().parts()).has("SpareParts")).isFalse();
    }

    @Test
    void amountsAreNumbersWithTwoDecimals() {
        try (EcosystemFundingBody body = service.connect()) {
            body.createClaim(
                    Repairs.aRepair().amounts("0.00", "149.50", "50.00").content());
        }
        String raw = Objects.requireNonNull(service.calls().get(0).getBody()).utf8();
        assertThat(raw)
                .contains("\"TotalAmountInclVAT\":{\"amount\":149.50,\"currency\":\"EUR\"}")
                .contains("\"AmountCovered\":{\"amount\":50.00,\"currency\":\"EUR\"}")
                .doesNotContain("SparePartsCost");
    }

    @Test
    void aTextIsSentWithoutSurroundingBlanksAndNeverCut() {
        String longName = "É".repeat(60);
        JsonNode sent = sent(Repairs.aRepair().model("  " + longName + " "));
        assertThat(sent.at("/Product/CommercialReference").textValue()).isEqualTo(longName);
    }

    @Test
    void noBodyShowsItsContentAsText() {
        ClaimContent content = Repairs.aRepair().content();
        NewClaimBody body = new ClaimBodyMapperImpl().toBody(content, Map.of());
        assertThat(body + " " + body.customer() + " " + body.product() + " " + new LoginBody("590001", "secret"))
                .doesNotContain("EXEMPLE", "Camille", "0100000001", "000000000000018", "590001", "secret");
    }
}
