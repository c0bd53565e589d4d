package io.github.qualirepar.sandbox.ecosystem;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.qualirepar.sandbox.http.Json;
import io.github.qualirepar.sandbox.support.Csv;
import io.github.qualirepar.sandbox.support.Scale;
import io.github.qualirepar.sandbox.support.ScaleRow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One product for every product of the scale that the samples lack. Names, amounts and dates are the scale's; ids,
 * brands and repair codes are invented.
 */
final class EnrichedProducts {

    /** What the samples have under names of their own: phone, washing machine, television. */
    private static final Set<String> IN_SAMPLES = Set.of("telephone-portable", "lave-linge", "televiseur");

    private static final int FIRST_ID = 9100;
    private static final String FOR_EVER = "9999-12-31";

    private final Map<String, Map<String, String>> families = new HashMap<>();
    private final List<Map<String, String>> brands = Csv.resource(EnrichedProducts.class, "brands.csv");

    private EnrichedProducts() {
        Csv.resource(EnrichedProducts.class, "families.csv").forEach(line -> families.put(line.get("family"), line));
    }

    static List<Product> all() {
        EnrichedProducts source = new EnrichedProducts();
        List<Product> products = new ArrayList<>();
        Scale.byProduct().forEach((key, rows) -> {
            if (!IN_SAMPLES.contains(key)) {
                products.add(source.product(FIRST_ID + products.size(), key, rows));
            }
        });
        return products;
    }

    private Product product(int id, String key, List<ScaleRow> rows) {
        ScaleRow latest = rows.get(rows.size() - 1);
        Map<String, String> family = family(latest.family());
        ObjectNode row = Json.object()
                .put("ProductID", Integer.toString(id))
                .put("ProductName", latest.label())
                .put("ProductEligibleFrom", rows.get(0).validFrom().toString())
                .put("ProductEligibleUntil", until(latest))
                .put("PiecAuthorized", latest.piecAuthorized());
        addBrands(row.putArray("Brands"), key, latest.family());
        addRepairs(row.putArray("RepairCode"), family);
        addAmounts(row.putArray("Amounts"), rows);
        row.putObject("ProductSheet")
                .put("Type", family.get("sheet"))
                .put("ExpectedIdType", "NUMERO_SERIE")
                .put("DefectIdType", "IRIS")
                .put("ValidFrom", "2022-12-15")
                .put("ValidTo", FOR_EVER);
        addThresholds(row.putArray("Threshold"), rows);
        return new Product(row, String.valueOf(family.get("sub_category")), false, false);
    }

    private Map<String, String> family(String name) {
        Map<String, String> family = families.get(name);
        if (family == null) {
            throw new IllegalStateException("families.csv has no family " + name);
        }
        return family;
    }

    private void addBrands(ArrayNode rows, String key, String family) {
        for (Map<String, String> brand : brands) {
            List<String> places = parts(brand.get("where"));
            if (places.contains("*") || places.contains(key) || places.contains(family)) {
                rows.addObject()
                        .put("BrandID", brand.get("id"))
                        .put("BrandName", brand.get("name"))
                        .put("isEcosystemBrand", "true".equals(brand.get("ecosystem")));
            }
        }
    }

    private static void addRepairs(ArrayNode rows, Map<String, String> family) {
        List<String> repairs = parts(family.get("repairs"));
        for (int number = 1; number <= repairs.size(); number++) {
            rows.addObject()
                    .put("Code", family.get("code_prefix") + "0" + number)
                    .put("Description", repairs.get(number - 1) + " (exemple)");
        }
    }

    private static void addAmounts(ArrayNode amounts, List<ScaleRow> rows) {
        for (ScaleRow row : rows) {
            amounts.addObject()
                    .put("AmountValidFrom", row.validFrom().toString())
                    .put("AmountValidUntil", until(row))
                    .put("Amount", row.bonus().toPlainString())
                    .put("Currency", "EUR");
        }
    }

    private static void addThresholds(ArrayNode thresholds, List<ScaleRow> rows) {
        for (ScaleRow row : rows) {
            if (row.threshold() != null) {
                thresholds
                        .addObject()
                        .put("AmountValidFrom", row.validFrom().toString())
                        .put("AmountValidTo", until(row))
                        .put("MinimumAmount", row.threshold().toPlainString())
                        .put("Currency", "EUR");
            }
        }
    }

    private static String until(ScaleRow row) {
        return row.validUntil() == null ? FOR_EVER : row.validUntil().toString();
    }

    private static List<String> parts(@Nullable String text) {
        return text == null ? List.of() : Arrays.asList(text.split("\\|", -1));
    }
}
