package io.github.qualirepar.sandbox.ecologic;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.qualirepar.sandbox.Dataset;
import io.github.qualirepar.sandbox.ecosystem.EcosystemSandbox;
import io.github.qualirepar.sandbox.support.Csv;
import io.github.qualirepar.sandbox.support.Scale;
import io.github.qualirepar.sandbox.support.ScaleRow;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnrichedDataTest {

    private static final String PHONE = "EEE.M6.060";

    @RegisterExtension
    final RunningSandbox running = new RunningSandbox(Dataset.ENRICHED);

    @Test
    void theSamplesStandFirstAndAsTheyAre() throws IOException {
        assertBegins("printbrandlist", "printbrandlist.response.json");
        assertBegins("printproducttypelist", "printproducttypelist.response.json");
        assertBegins("printproducttypewithlabellist", "printproducttypewithlabellist.response.json");
        assertThat(rows("getrepairsitesbyats")).hasSize(2);
    }

    private void assertBegins(String method, String sample) throws IOException {
        List<JsonNode> samples = SampleExchangesTest.sample(sample)
                .path("ResponseData")
                .valueStream()
                .toList();
        assertThat(rows(method)).hasSizeGreaterThan(samples.size()).startsWith(samples.toArray(new JsonNode[0]));
    }

    @Test
    void everyProductOfTheScaleWithACodeIsThereAndNoOther() throws IOException {
        Set<String> codes = Scale.rows().stream()
                .map(ScaleRow::ecologicCode)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(productIds()).doesNotHaveDuplicates().hasSize(47).containsExactlyInAnyOrderElementsOf(codes);
    }

    @Test
    void everyProductHasRepairCodesAndOneKindOfSymptomOrNone() throws IOException {
        for (JsonNode product : rows("printproducttypewithlabellist")) {
            assertThat(product.path("RepairCodes")).isNotEmpty().allSatisfy(code -> {
                assertThat(code.path("Code").asText()).matches("[A-Z]{3}");
                assertThat(code.path("Label").asText()).isNotBlank();
            });
            Set<String> codes = product.path("RepairCodes")
                    .valueStream()
                    .map(code -> code.path("Code").asText())
                    .collect(Collectors.toSet());
            assertThat(codes).hasSameSizeAs(product.path("RepairCodes"));
        }
        assertThat(rows("printproducttypewithlabellist"))
                .filteredOn(product -> product.path("IRISSymtoms").isEmpty())
                .hasSizeBetween(2, 20);
    }

    @Test
    void everyAmountIsThatOfTheScaleOnEveryDayItChanges() throws IOException {
        Map<String, BigDecimal> wrong = new HashMap<>();
        for (ScaleRow row : Scale.rows()) {
            String code = row.ecologicCode();
            LocalDate day = row.validFrom();
            if (code != null && eligibleFrom(code).isBefore(day.plusDays(1))) {
                BigDecimal amount = amount(code, day);
                if (amount.compareTo(row.bonus()) != 0) {
                    wrong.put(code + " " + day, amount);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private LocalDate eligibleFrom(String code) throws IOException {
        return LocalDate.parse(
                product(code).path("EligibilityStartDate").asText().substring(0, 10));
    }

    private BigDecimal amount(String code, LocalDate day) throws IOException {
        String repair = product(code).at("/RepairCodes/0/Code").asText();
        Map<String, String> query = Map.of(
                "totalAmountInclVAT",
                "500",
                "totalAmountInclVATCurrency",
                "EUR",
                "brandId",
                "9005",
                "productId",
                code,
                "repairCode",
                repair,
                "repairDate",
                day.toString());
        return running.client()
                .get("calculateecosupport", query)
                .data()
                .at("/0/SupportAmount")
                .decimalValue();
    }

    @Test
    void theSamplesAmountsAreThoseOfTheScale() {
        Amounts samples =
                Amounts.ofSamples(SampleExchangesTest.sample("seed.json").path("amounts"));
        LocalDate day = LocalDate.of(2026, 7, 20);
        for (JsonNode amount : SampleExchangesTest.sample("seed.json").path("amounts")) {
            String product = amount.path("ProductId").asText();
            Amounts.Row own = Objects.requireNonNull(samples.on(product, day));
            Amounts.Row scale = Objects.requireNonNull(Amounts.ofScale().on(product, day));
            assertThat(own.bonus()).isEqualByComparingTo(scale.bonus());
            assertThat(own.isBelowMinimum(new BigDecimal("149.99")))
                    .isEqualTo(scale.isBelowMinimum(new BigDecimal("149.99")));
        }
    }

    @Test
    void everyProductCanBeClaimedAtASiteButPhonesNotInLyon() throws IOException {
        List<String> nowhere = new ArrayList<>();
        for (String product : productIds()) {
            if (!isLabelled(RunningSandbox.MACON, product) && !isLabelled(RunningSandbox.LYON, product)) {
                nowhere.add(product);
            }
        }
        assertThat(nowhere).isEmpty();
        assertThat(isLabelled(RunningSandbox.MACON, PHONE)).isTrue();
        assertThat(isLabelled(RunningSandbox.LYON, PHONE)).isFalse();
        assertThat(isLabelled(RunningSandbox.LYON, "EEE.M6.059")).isFalse();
    }

    private boolean isLabelled(String site, String product) throws IOException {
        Map<String, String> terms = RunningSandbox.with(RunningSandbox.terms("FAC-1"), "repairSiteId", site);
        return running.client()
                        .post("createclaim", terms, RunningSandbox.phoneWith("Product", "ProductId", product))
                        .status()
                == 206;
    }

    @Test
    void noBrandBelongsToBothOrganisations() throws IOException {
        Set<String> here = brandNames();
        Set<String> shownAsNotOwnThere = new TreeSet<>();
        for (Map<String, String> line : Csv.resource(EcosystemSandbox.class, "brands.csv")) {
            String name = String.valueOf(line.get("name")).toUpperCase(Locale.ROOT);
            if ("true".equals(line.get("ecosystem"))) {
                assertThat(here).doesNotContain(name);
            } else {
                shownAsNotOwnThere.add(name);
            }
        }
        assertThat(here)
                .containsAll(shownAsNotOwnThere)
                .contains("APPLE", "XIAOMI", "CROSSCALL", "LG")
                .doesNotContain("SAMSUNG", "MARQUE ALPHA", "MARQUE BETA", "LAVANDIÈRE DU NORD");
    }

    @Test
    void brandsHaveIdsAndNamesOfTheirOwn() throws IOException {
        assertThat(rows("printbrandlist"))
                .extracting(row -> row.path("BrandId").asText())
                .doesNotHaveDuplicates()
                .doesNotContain("0");
        assertThat(brandNames()).hasSameSizeAs(rows("printbrandlist")).hasSizeGreaterThan(16);
    }

    private Set<String> brandNames() throws IOException {
        return rows("printbrandlist").stream()
                .map(row -> row.path("BrandName").asText().toUpperCase(Locale.ROOT))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @CsvSource({
        "71000, Mâcon, MACON",
        "01750, Saint-Laurent-sur-Saône, ST LAURENT SUR SAONE",
        "42000, Saint-Étienne, ST ETIENNE",
        "51290, Saint-Remy-en-Bouzemont-Saint-Genest-et-Isson, ST REMY EN BOUZEMONT ST GENEST ET ISSON",
        "69003, Lyon 3e, LYON",
        "69100, Villeurbanne, VILLEURBANNE",
        "69300, Caluire-et-Cuire, CALUIRE ET CUIRE",
        "69800, Saint-Priest, ST PRIEST",
        "71850, Charnay-lès-Mâcon, CHARNAY LES MACON",
        "75011, Paris 11, PARIS",
        "92130, Issy-les-Moulineaux, ISSY LES MOULINEAUX",
        "93100, Montreuil, MONTREUIL",
        "93200, Saint-Denis, ST DENIS",
        "94100, Saint-Maur-des-Fossés, ST MAUR DES FOSSES",
        "94240, L’Haÿ-les-Roses, L HAY LES ROSES",
        "94300, Vincennes CEDEX, VINCENNES"
    })
    void townsAreKnownInTheirOfficialSpelling(String postcode, String town, String official) throws IOException {
        assertThat(Towns.official(town)).isEqualTo(official);
        assertThat(Towns.official(official)).isEqualTo(official);
        assertThat(errorsOf(postcode, town)).doesNotContain("E Ville");
        assertThat(errorsOf(postcode, official)).doesNotContain("E Ville");
        assertThat(errorsOf(postcode, "NULLE PART")).contains("E Ville");
    }

    private List<String> errorsOf(String postcode, String town) throws IOException {
        ObjectNode body = RunningSandbox.phoneWith("Consumer", "Zip", postcode);
        ((ObjectNode) body.path("Consumer")).put("City", town);
        return running.create("FAC-1", body).fields();
    }

    @Test
    void theSamplesAloneHaveNothingOfThis() {
        Catalogue samples = Catalogue.load(Dataset.SAMPLES);

        assertThat(samples.products(true)).hasSize(5);
        assertThat(samples.brands()).hasSize(5);
        assertThat(samples.isLabelled(RunningSandbox.MACON, "EEE.M2.061")).isFalse();
        assertThat(samples.towns().match("69800", "NULLE PART")).isTrue();
    }

    private List<String> productIds() throws IOException {
        return rows("printproducttypelist").stream()
                .map(product -> product.path("ProductId").asText())
                .toList();
    }

    private JsonNode product(String id) throws IOException {
        return rows("printproducttypewithlabellist").stream()
                .filter(product -> product.path("ProductId").asText().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private List<JsonNode> rows(String method) throws IOException {
        return running.client().get(method, Map.of()).data().valueStream().toList();
    }
}
