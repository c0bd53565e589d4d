package io.github.qualirepar.sandbox.ecologic;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.qualirepar.sandbox.http.Json;
import io.github.qualirepar.sandbox.support.Csv;
import io.github.qualirepar.sandbox.support.Scale;
import io.github.qualirepar.sandbox.support.ScaleRow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What the enriched data add to the samples: the other products of the scale that have a code here, with invented
 * repair codes; fictional brands, and the phone brands one shop routes here, for demonstration only.
 */
final class Enriched {

    private Enriched() {}

    static List<JsonNode> brands() {
        List<JsonNode> rows = new ArrayList<>();
        for (Map<String, String> line : Csv.resource(Enriched.class, "brands.csv")) {
            rows.add(Json.object().put("BrandName", value(line, "name")).put("BrandId", value(line, "id")));
        }
        return rows;
    }

    static List<Product> products() {
        return Csv.resource(Enriched.class, "products.csv").stream()
                .map(Enriched::product)
                .toList();
    }

    private static Product product(Map<String, String> line) {
        ObjectNode row = Json.object()
                .put("ProductId", value(line, "product_id"))
                .put("ProductName", value(line, "name"))
                .put("EligibilityStartDate", value(line, "eligible_from") + "T00:00:00")
                .put("EligibilityEndDate", "9999-12-31T00:00:00");
        codes(row.putArray("RepairCodes"), value(line, "repairs"), " (exemple)");
        codes(row.putArray("IRISSymtoms"), value(line, "symptoms"), "");
        return new Product(row);
    }

    /** Codes of three letters, each followed by its label. */
    private static void codes(ArrayNode list, String text, String remark) {
        for (String part : text.isEmpty() ? List.<String>of() : parts(text)) {
            int blank = part.indexOf(' ');
            list.addObject().put("Code", part.substring(0, blank)).put("Label", part.substring(blank + 1) + remark);
        }
    }

    /** The products that a site is labelled for besides those of the samples. */
    static List<String> labels(String site) {
        List<String> families = new ArrayList<>();
        for (Map<String, String> line : Csv.resource(Enriched.class, "labels.csv")) {
            if (value(line, "site").equals(site)) {
                families.addAll(parts(value(line, "families")));
            }
        }
        return Scale.rows().stream()
                .filter(row -> families.contains(row.family()))
                .map(ScaleRow::ecologicCode)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private static List<String> parts(String text) {
        return Arrays.asList(text.split("\\|", -1));
    }

    private static String value(Map<String, String> line, String column) {
        return Objects.requireNonNull(line.get(column), column);
    }
}
