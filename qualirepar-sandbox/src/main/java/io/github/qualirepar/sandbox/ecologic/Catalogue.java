package io.github.qualirepar.sandbox.ecologic;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.github.qualirepar.sandbox.Dataset;
import io.github.qualirepar.sandbox.http.Json;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The reference data (section 6) with what the lists do not show: labels of sites, amounts, towns. Unchanging. */
final class Catalogue {

    private final List<JsonNode> brands = new ArrayList<>();
    private final Set<String> brandIds = new HashSet<>();
    private final Map<String, Product> products = new LinkedHashMap<>();
    private final Map<String, JsonNode> sites = new LinkedHashMap<>();
    private final Map<String, Set<String>> labels = new HashMap<>();
    private final Set<String> plateProducts = new HashSet<>();
    private final Amounts amounts;
    private final Towns towns;

    private Catalogue(JsonNode seed, Amounts amounts, Towns towns) {
        this.amounts = amounts;
        this.towns = towns;
        Samples.rows(seed.path("brands").asText()).forEach(this::addBrand);
        Samples.rows(seed.path("products").asText()).forEach(row -> addProduct(new Product(row)));
        Samples.rows("getrepairsitesbyats.response.json")
                .forEach(row -> sites.put(row.path("SiteId").asText(), row));
        for (JsonNode site : seed.path("sites")) {
            Set<String> own = labels.computeIfAbsent(site.path("SiteId").asText(), unused -> new HashSet<>());
            site.path("labels").forEach(label -> own.add(label.asText()));
        }
        seed.path("nameplate").forEach(product -> plateProducts.add(product.asText()));
    }

    static Catalogue load(Dataset dataset) {
        JsonNode seed = Samples.seed();
        Towns towns = new Towns(seed.path("towns"));
        if (dataset == Dataset.SAMPLES) {
            return new Catalogue(seed, Amounts.ofSamples(seed.path("amounts")), towns);
        }
        Catalogue catalogue = new Catalogue(seed, Amounts.ofScale(), towns.enriched());
        Enriched.brands().forEach(catalogue::addBrand);
        Enriched.products().forEach(catalogue::addProduct);
        catalogue.labels.forEach((site, own) -> own.addAll(Enriched.labels(site)));
        return catalogue;
    }

    private void addBrand(JsonNode row) {
        brands.add(row);
        brandIds.add(row.path("BrandId").asText());
    }

    private void addProduct(Product product) {
        products.put(product.id(), product);
    }

    ArrayNode brands() {
        ArrayNode rows = Json.array();
        brands.forEach(rows::add);
        return rows;
    }

    ArrayNode products(boolean withLabels) {
        ArrayNode rows = Json.array();
        products.values().forEach(product -> rows.add(withLabels ? product.row() : product.rowWithoutLabels()));
        return rows;
    }

    ArrayNode sites(Set<String> ids) {
        ArrayNode rows = Json.array();
        sites.forEach((id, row) -> {
            if (ids.contains(id)) {
                rows.add(row);
            }
        });
        return rows;
    }

    boolean hasSite(String id) {
        return sites.containsKey(id);
    }

    boolean hasBrand(String id) {
        return brandIds.contains(id);
    }

    @Nullable
    Product product(String id) {
        return products.get(id);
    }

    boolean isLabelled(String site, String productId) {
        return labels.getOrDefault(site, Set.of()).contains(productId);
    }

    /** Whether the plate photo is required for a product (conflict 12). */
    boolean needsPlate(String productId) {
        return plateProducts.contains(productId);
    }

    Amounts amounts() {
        return amounts;
    }

    Towns towns() {
        return towns;
    }
}
