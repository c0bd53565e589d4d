package io.github.qualirepar.sandbox.ecologic;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** A product type as the labelled list shows it (section 6.4). */
final class Product {

    /** "Other": accepted where a product lists no symptom. */
    private static final String ANY_SYMPTOM = "XX1";

    private static final String REPAIRS = "RepairCodes";
    private static final String SYMPTOMS = "IRISSymtoms";

    private final JsonNode row;

    Product(JsonNode row) {
        this.row = row;
    }

    String id() {
        return row.path("ProductId").asText();
    }

    JsonNode row() {
        return row;
    }

    /** The row of the list without labels. */
    JsonNode rowWithoutLabels() {
        ObjectNode bare = row.deepCopy();
        withoutLabels(bare, REPAIRS);
        withoutLabels(bare, SYMPTOMS);
        return bare;
    }

    private static void withoutLabels(ObjectNode row, String list) {
        JsonNode labelled = row.path(list);
        ArrayNode codes = row.putArray(list);
        labelled.forEach(entry -> codes.add(entry.path("Code").asText()));
    }

    boolean hasRepairCode(String code) {
        return lists(REPAIRS, code);
    }

    boolean hasSymptom(String code) {
        return row.path(SYMPTOMS).isEmpty() ? code.equals(ANY_SYMPTOM) : lists(SYMPTOMS, code);
    }

    private boolean lists(String list, String code) {
        return row.path(list)
                .valueStream()
                .anyMatch(entry -> entry.path("Code").asText().equals(code));
    }

    /** Whether the product may have a bonus for a repair that ended on this day; both bounds belong to the period. */
    boolean isEligibleOn(LocalDate day) {
        return !day.isBefore(date("EligibilityStartDate")) && !day.isAfter(date("EligibilityEndDate"));
    }

    private LocalDate date(String key) {
        return LocalDateTime.parse(row.path(key).asText()).toLocalDate();
    }
}
