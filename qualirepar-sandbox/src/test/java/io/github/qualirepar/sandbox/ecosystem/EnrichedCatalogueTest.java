package io.github.qualirepar.sandbox.ecosystem;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.qualirepar.sandbox.Dataset;
import io.github.qualirepar.sandbox.support.Scale;
import io.github.qualirepar.sandbox.support.ScaleRow;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class EnrichedCatalogueTest {

    private static final String EVERYTHING = "/catalog?brands=true&repair-codes=true&reimbursement-amounts=true"
            + "&product-sheets=true&threshold=true&ecologic=true";
    private static final Set<String> IN_SAMPLES = Set.of("telephone-portable", "lave-linge", "televiseur");

    @RegisterExtension
    final RunningSandbox running = new RunningSandbox(Dataset.ENRICHED);

    @Test
    void theSamplesStandFirstAndAsTheyAre() throws IOException {
        List<JsonNode> products = products();

        List<JsonNode> samples = new ArrayList<>();
        SampleExchangesTest.sample("catalog.response.200.full.json")
                .path("results")
                .forEach(samples::add);
        assertThat(products.subList(0, samples.size())).isEqualTo(samples);
    }

    @Test
    void everyOtherProductOfTheScaleHasItsNameAmountThresholdAndPartsFlag() throws IOException {
        Map<String, JsonNode> byName = new LinkedHashMap<>();
        products().forEach(product -> byName.put(product.path("ProductName").asText(), product));
        LocalDate day = LocalDate.of(2026, 6, 20);

        Scale.byProduct().forEach((key, rows) -> {
            ScaleRow row =
                    rows.stream().filter(one -> one.holdsOn(day)).findFirst().orElseThrow();
            JsonNode json = byName.get(row.label());
            if (IN_SAMPLES.contains(key)) {
                return;
            }
            Product product = new Product((ObjectNode) Objects.requireNonNull(json, key), "", false, false);
            assertThat(product.bonusOn(day)).as(key).isEqualByComparingTo(row.bonus());
            assertThat(product.thresholdOn(day)).as(key).isEqualTo(row.threshold());
            assertThat(product.piecAuthorized()).as(key).isEqualTo(row.piecAuthorized());
            assertThat(Integer.parseInt(product.id())).as(key).isGreaterThanOrEqualTo(9100);
        });
        assertThat(byName).hasSize(6 + Scale.byProduct().size() - IN_SAMPLES.size());
    }

    @Test
    void everyProductCanBeClaimedBySomebody() throws IOException {
        for (JsonNode product : products()) {
            assertThat(product.path("ProductName").asText().length()).isLessThanOrEqualTo(40);
            assertThat(product.path("RepairCode")).isNotEmpty();
            assertThat(product.path("ProductSheet").path("Type").asText()).matches("FMX00[1-6]");
            assertThat(product.path("Brands")
                            .valueStream()
                            .anyMatch(b -> b.path("isEcosystemBrand").asBoolean()))
                    .isTrue();
        }
    }

    @Test
    void onlyAPhoneIsKnownByItsImei() throws IOException {
        List<String> withImei = products().stream()
                .filter(product -> product.path("ProductSheet")
                        .path("ExpectedIdType")
                        .asText()
                        .equals("IMEI"))
                .map(product -> product.path("ProductName").asText())
                .toList();

        assertThat(withImei).containsExactly("Téléphone mobile multifonction");
    }

    @Test
    void brandsOfTheOtherOrganisationAreShownOnlyWhenAskedForAndNeverAsOwn() throws IOException {
        assertThat(flagsOf("EXEMPLE HOME", EVERYTHING)).isNotEmpty().containsOnly(false);
        assertThat(flagsOf("MARQUE GAMMA", EVERYTHING)).hasSizeGreaterThan(2).containsOnly(false);
        assertThat(flagsOf("EXEMPLE HOME", EVERYTHING.replace("&ecologic=true", "")))
                .isEmpty();
        assertThat(flagsOf("LAVANDIÈRE DU NORD", EVERYTHING)).isEmpty();
    }

    @Test
    void aProductOfTheScaleGoesTheWholeWay() throws IOException {
        JsonNode dishwasher = products().stream()
                .filter(product -> product.path("ProductName").asText().equals("Lave-vaisselle"))
                .findFirst()
                .orElseThrow();
        ObjectNode claim = RunningSandbox.phone();
        claim.withObject("Product")
                .put("ProductID", dishwasher.path("ProductID").asText())
                .put("BrandID", "7001")
                .put("RepairTypeCode", dishwasher.at("/RepairCode/0/Code").asText());

        String id = running.created(claim);
        running.upload(id, Uploads.INVOICE, "facture.pdf", new byte[] {1});

        assertThat(running.confirm(id).status()).isEqualTo(200);
        assertThat(running.ecosystem().claim(id).bonus()).isEqualByComparingTo("50");
    }

    @Test
    void pagesPutTogetherGiveTheWholeCatalogueWithoutRepetition() throws IOException {
        List<String> ids = new ArrayList<>();
        int total = running.client().get("/catalog").json().path("total").asInt();
        while (ids.size() < total) {
            JsonNode page = running.client()
                    .get("/catalog?limit=20&offset=" + ids.size())
                    .json();
            page.path("results")
                    .forEach(product -> ids.add(product.path("ProductID").asText()));
            assertThat(page.path("total").asInt()).isEqualTo(total);
        }

        assertThat(ids).doesNotHaveDuplicates().hasSize(total);
        assertThat(running.client().get("/catalog?offset=" + total).json().path("results"))
                .isEmpty();
    }

    @Test
    void fiftyProductsAreAnsweredByDefaultWhenToldSo() throws IOException {
        running.ecosystem().switchOn(Switch.DEFAULT_LIMIT);

        assertThat(running.client().get("/catalog").json().path("results")).hasSize(50);
        assertThat(running.client().get("/catalog?limit=60").json().path("results"))
                .hasSize(60);
    }

    @Test
    void aLimitHasToBeAPositiveNumber() throws IOException {
        assertThat(running.client().get("/catalog?limit=many").error()).isEqualTo("ERREUR_DE_PAYLOAD");
        assertThat(running.client().get("/catalog?limit=0").error()).isEqualTo("ERREUR_DE_PAYLOAD");
        assertThat(running.client().get("/catalog?offset=-1").error()).isEqualTo("ERREUR_DE_PAYLOAD");
    }

    private List<Boolean> flagsOf(String brand, String call) throws IOException {
        List<Boolean> flags = new ArrayList<>();
        for (JsonNode product : running.client().get(call).json().path("results")) {
            for (JsonNode row : product.path("Brands")) {
                if (row.path("BrandName").asText().equals(brand)) {
                    flags.add(row.path("isEcosystemBrand").asBoolean());
                }
            }
        }
        return flags;
    }

    private List<JsonNode> products() throws IOException {
        List<JsonNode> products = new ArrayList<>();
        running.client().get(EVERYTHING + "&limit=200").json().path("results").forEach(products::add);
        return products;
    }
}
