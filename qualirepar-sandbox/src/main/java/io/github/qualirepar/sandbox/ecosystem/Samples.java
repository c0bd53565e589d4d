package io.github.qualirepar.sandbox.ecosystem;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.qualirepar.sandbox.http.Json;
import java.util.ArrayList;
import java.util.List;

/** The sample data of the contract that the sandbox starts with. */
final class Samples {

    private final JsonNode seed = read("seed.json");

    /** A sample file; a copy of its own for every caller. */
    static JsonNode read(String name) {
        return Json.resource(Samples.class, "samples/" + name);
    }

    JsonNode seed() {
        return seed;
    }

    List<Account> accounts() {
        List<Account> accounts = new ArrayList<>();
        for (JsonNode account : seed.path("accounts")) {
            List<String> repairers = new ArrayList<>();
            account.path("repairers").forEach(repairer -> repairers.add(repairer.asText()));
            accounts.add(new Account(
                    account.path("username").asText(),
                    account.path("password").asText(),
                    repairers,
                    account.path("isIntermediary").asBoolean()));
        }
        return accounts;
    }

    List<Product> products() {
        List<Product> products = new ArrayList<>();
        for (JsonNode row : read(seed.path("catalogue").asText()).path("results")) {
            JsonNode more = more(row.path("ProductID").asText());
            products.add(new Product(
                    (ObjectNode) row,
                    more.path("ProductSubCategory").asText(),
                    more.path("serial_tag").asBoolean(),
                    more.path("device_picture").asBoolean()));
        }
        return products;
    }

    JsonNode repairers() {
        return read(seed.path("partners").asText()).path("Items");
    }

    private JsonNode more(String productId) {
        for (JsonNode product : seed.path("products")) {
            if (product.path("ProductID").asText().equals(productId)) {
                return product;
            }
        }
        throw new IllegalStateException("The seed says nothing of product " + productId);
    }
}
