package io.github.qualirepar.sandbox.ecosystem;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.qualirepar.sandbox.Dataset;
import io.github.qualirepar.sandbox.http.Json;
import io.github.qualirepar.sandbox.http.Reply;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The catalogue of products. Immutable. */
final class Catalogue {

    private static final int DEFAULT_LIMIT = 50;

    private final Map<String, Product> products = new LinkedHashMap<>();

    private Catalogue(List<Product> products) {
        products.forEach(product -> this.products.put(product.id(), product));
    }

    static Catalogue load(Dataset dataset, Samples samples) {
        Catalogue catalogue = new Catalogue(samples.products());
        if (dataset == Dataset.ENRICHED) {
            EnrichedProducts.all().forEach(product -> catalogue.products.put(product.id(), product));
        }
        return catalogue;
    }

    @Nullable
    Product find(String productId) {
        return products.get(productId);
    }

    /** The product of a claim that was accepted: it has to be there. */
    Product get(String productId) {
        Product product = products.get(productId);
        if (product == null) {
            throw new IllegalStateException("The catalogue has lost product " + productId);
        }
        return product;
    }

    Reply answer(Map<String, String> query, boolean limitedByDefault) {
        CatalogueQuery asked;
        try {
            asked = CatalogueQuery.of(query);
        } catch (NumberFormatException noNumber) {
            return Errors.payload("limit et offset sont des nombres entiers.");
        }
        int limit = asked.limit() != null ? asked.limit() : limitedByDefault ? DEFAULT_LIMIT : Integer.MAX_VALUE;
        int offset = asked.offset() == null ? 0 : asked.offset();
        if (limit < 1 || offset < 0) {
            return Errors.payload("limit vaut au moins 1 et offset au moins 0.");
        }
        return Reply.json(200, page(asked, limit, offset));
    }

    private JsonNode page(CatalogueQuery asked, int limit, int offset) {
        ObjectNode page = Json.object().put("total", products.size());
        if (asked.offset() != null) {
            page.put("offset", offset);
        }
        ArrayNode results = page.putArray("results");
        products.values().stream()
                .skip(offset)
                .limit(limit)
                .map(product -> product.shown(asked))
                .forEach(results::add);
        return page;
    }
}
