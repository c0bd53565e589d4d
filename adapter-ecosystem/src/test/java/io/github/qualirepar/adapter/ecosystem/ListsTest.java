package io.github.qualirepar.adapter.ecosystem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.qualirepar.domain.EuroAmount;
import io.github.qualirepar.domain.reference.Brand;
import io.github.qualirepar.domain.reference.Code;
import io.github.qualirepar.domain.reference.DatedAmount;
import io.github.qualirepar.domain.reference.IdentifierKind;
import io.github.qualirepar.domain.reference.LabelSheet;
import io.github.qualirepar.domain.reference.Period;
import io.github.qualirepar.domain.reference.ReferenceData;
import io.github.qualirepar.domain.reference.ReferencePlace;
import io.github.qualirepar.domain.reference.ReferenceProduct;
import io.github.qualirepar.domain.reference.ReferenceSite;
import io.github.qualirepar.ports.ProtocolViolation;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The lists are taken over whole, in the words of the domain, whatever their rows look like. */
class ListsTest {

    private static final String CATALOGUE = Samples.text("catalog.response.200.full.json");
    private static final String PARTNERS = Samples.text("partners.response.200.intermediary.json");
    private static final LocalDate START = LocalDate.of(2022, 12, 15);

    private final FakeService service = new FakeService();
    private final EcosystemFundingBody body = service.connect();

    @AfterEach
    void close() {
        body.close();
        service.close();
    }

    private ReferenceData sample() {
        service.answer(200, CATALOGUE).answer(200, PARTNERS);
        return body.referenceData();
    }

    private ReferenceProduct onlyProduct(String row) {
        service.answer(200, "{\"total\":1,\"results\":[" + row + "]}").answer(200, PARTNERS);
        List<ReferenceProduct> products = body.referenceData().products();
        assertThat(products).hasSize(1);
        return products.get(0);
    }

    private static DatedAmount dated(LocalDate from, LocalDate until, String amount) {
        return new DatedAmount(new Period(from, until), EuroAmount.parse(amount));
    }

    @Test
    void aProductIsTakenOverWithAllItsBlocks() {
        ReferenceProduct television = sample().product("9004").orElseThrow();
        Period open = new Period(LocalDate.of(2024, 1, 1), null);
        assertThat(television)
                .isEqualTo(new ReferenceProduct(
                        "9004",
                        "Téléviseur",
                        new Period(START, null),
                        true,
                        null,
                        IdentifierKind.SERIAL_NUMBER,
                        "NUMERO_SERIE",
                        "FMX004",
                        List.of(new DatedAmount(open, EuroAmount.ofEuros(60))),
                        List.of(new DatedAmount(open, EuroAmount.ofEuros(150))),
                        List.of(new Code("TVI01", "Alimentation (exemple)")),
                        List.of(),
                        List.of(
                                new Brand("7001", "MARQUE ALPHA", true),
                                new Brand("7002", "MARQUE BETA", true),
                                new Brand("7003", "MARQUE GAMMA", false))));
    }

    @Test
    void amountsKeepTheirDays() {
        assertThat(sample().product("9002").orElseThrow().amounts())
                .containsExactly(
                        dated(START, LocalDate.of(2023, 12, 31), "25"),
                        new DatedAmount(new Period(LocalDate.of(2024, 1, 1), null), EuroAmount.ofEuros(50)));
        assertThat(sample().product("9005").orElseThrow().eligible())
                .isEqualTo(new Period(START, LocalDate.of(2024, 12, 31)));
    }

    @Test
    void aSiteIsTakenOverWithItsPlacesAndSheets() {
        ReferenceSite site = sample().site("2990001").orElseThrow();
        assertThat(site.name()).isEqualTo("ATELIER EXEMPLE");
        assertThat(site.town()).isEqualTo("PARIS");
        assertThat(site.places())
                .containsExactly(
                        new ReferencePlace("2990002", "ATELIER EXEMPLE - BOUTIQUE", "PARIS", "00000000000018"),
                        new ReferencePlace("2000000", "REPARATION A DOMICILE", "", null));
        assertThat(site.sheetsListed()).isTrue();
        assertThat(site.sheets())
                .contains(new LabelSheet(
                        "FMX003",
                        "EX-2021-0003",
                        "Petit électroménager (exemple)",
                        new Period(LocalDate.of(2021, 2, 1), LocalDate.of(2024, 1, 31))));
    }

    @Test
    void aListOfRepairersWithoutSheetsIsToldFromOneWithNone() {
        service.answer(200, CATALOGUE)
                .answer(200, "{\"Items\":[{\"RepairerID\":\"1\"},{\"RepairerID\":\"2\",\"BusinessSheets\":[]}]}");
        assertThat(body.referenceData().sites())
                .extracting(ReferenceSite::sheetsListed)
                .containsExactly(false, true);
    }

    @Test
    void oddRowsAreReadAsFarAsTheyGo() {
        ReferenceProduct product = onlyProduct("{\"productid\":77,\"ProductName\":null,\"PiecAuthorized\":\"true\","
                + "\"PhotoRequired\":true,\"ProductEligibleFrom\":\"soon\",\"RepairCode\":{\"Code\":\"R1\"},"
                + "\"Brands\":[{\"BrandID\":\" 00 1\"},{\"BrandName\":\"no id\"},null,3],"
                + "\"ProductSheet\":[{\"Type\":\"FMX\",\"ExpectedIdType\":\"numéro IMEI\"}],"
                + "\"Amounts\":[{\"Amount\":\"25,500\",\"AmountValidFrom\":\"2024-01-01T00:00:00Z\"},"
                + "{\"Amount\":\"many\"},{\"Amount\":30,\"Currency\":\"CHF\"}],\"Threshold\":null}");
        assertThat(product)
                .isEqualTo(new ReferenceProduct(
                        "77",
                        "",
                        Period.ALWAYS,
                        true,
                        true,
                        IdentifierKind.IMEI,
                        "numéro IMEI",
                        "FMX",
                        List.of(new DatedAmount(new Period(LocalDate.of(2024, 1, 1), null), EuroAmount.parse("25.50"))),
                        List.of(),
                        List.of(new Code("R1", "")),
                        List.of(),
                        // Ids are opaque: a blank is part of one.
                        List.of(new Brand(" 00 1", "", true))));
    }

    @Test
    void aProductWithoutItsBlocksIsAProductAllTheSame() {
        ReferenceProduct product = onlyProduct("{\"ProductID\":\"1\",\"ProductSheet\":[]}");
        assertThat(product.identifier()).isEqualTo(IdentifierKind.UNSPECIFIED);
        assertThat(product.piecAllowed()).isNull();
        assertThat(product.sheetType()).isNull();
        assertThat(product.eligible()).isEqualTo(Period.ALWAYS);
    }

    @Test
    void furtherPagesAreAskedForUntilAllRowsAreThere() {
        service.answer(200, page(3, "a", "b")).answer(200, page(3, "c")).answer(200, PARTNERS);
        assertThat(body.referenceData().products())
                .extracting(ReferenceProduct::code)
                .containsExactly("a", "b", "c");
        assertThat(service.calls().get(0).getUrl().queryParameter("offset")).isNull();
        assertThat(service.calls().get(0).getUrl().queryParameter("limit")).isEqualTo("200");
        assertThat(service.calls().get(1).getUrl().queryParameter("offset")).isEqualTo("2");
    }

    @Test
    void anOffsetThatIsIgnoredEndsThePaging() {
        service.answer(200, page(9, "a", "b")).answer(200, page(9, "a", "b")).answer(200, PARTNERS);
        assertThat(body.referenceData().products()).hasSize(2);
        assertThat(service.calls()).hasSize(3);
    }

    @Test
    void anEmptyPageEndsThePaging() {
        service.answer(200, page(9, "a")).answer(200, page(9)).answer(200, PARTNERS);
        assertThat(body.referenceData().products()).hasSize(1);
    }

    @Test
    void withoutATotalAShortPageIsTheLast() {
        service.answer(200, "{\"results\":[{\"ProductID\":\"a\"}]}").answer(200, PARTNERS);
        assertThat(body.referenceData().products()).hasSize(1);
        assertThat(service.calls()).hasSize(2);
    }

    private static String page(int total, String... ids) {
        StringBuilder rows = new StringBuilder();
        for (String id : ids) {
            rows.append(rows.isEmpty() ? "" : ",")
                    .append("{\"ProductID\":\"")
                    .append(id)
                    .append("\"}");
        }
        return "{\"total\":" + total + ",\"results\":[" + rows + "]}";
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"total\":6}", "<html/>", "\"none\""})
    void whatIsNoListDoesNotPassForAnEmptyOne(String answer) {
        service.answer(200, answer);
        assertThatThrownBy(body::referenceData).isExactlyInstanceOf(ProtocolViolation.class);
        assertThatThrownBy(body::checkConnection).isExactlyInstanceOf(ProtocolViolation.class);
    }

    @Test
    void theSameListsHaveTheSameVersionInAnyOrder() {
        String one = product("1", brand("x") + "," + brand("y"));
        String two = product("2", brand("z"));
        String version = versionOf(one + "," + two);
        assertThat(version).matches("[0-9a-f]{64}");
        assertThat(versionOf(two + "," + product("1", brand("y") + "," + brand("x"))))
                .isEqualTo(version);
        assertThat(versionOf(one)).isNotEqualTo(version);
        assertThat(versionOf(one + "," + product("2", brand("w")))).isNotEqualTo(version);
    }

    private String versionOf(String rows) {
        service.answer(200, "{\"results\":[" + rows + "]}").answer(200, PARTNERS);
        return body.referenceData().version();
    }

    private static String product(String id, String brands) {
        return "{\"ProductID\":\"" + id + "\",\"Brands\":[" + brands + "]}";
    }

    private static String brand(String id) {
        return "{\"BrandID\":\"" + id + "\",\"BrandName\":\"n\",\"isEcosystemBrand\":true}";
    }
}
