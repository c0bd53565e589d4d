package io.github.qualirepar.sandbox.ecosystem;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A product of the catalogue (section 5.2).
 *
 * @param row the product as the full catalogue shows it
 * @param subCategory its sub category, shown by claims only
 * @param plateRequired whether the plate has to be there at confirmation
 * @param pictureRequired whether a picture of the device has to be there at confirmation
 */
record Product(ObjectNode row, String subCategory, boolean plateRequired, boolean pictureRequired) {

    String id() {
        return row.path("ProductID").asText();
    }

    String name() {
        return row.path("ProductName").asText();
    }

    boolean piecAuthorized() {
        return row.path("PiecAuthorized").asBoolean();
    }

    String sheetType() {
        return row.path("ProductSheet").path("Type").asText();
    }

    boolean eligibleOn(LocalDate day) {
        return within(day, row.path("ProductEligibleFrom"), row.path("ProductEligibleUntil"));
    }

    @Nullable
    JsonNode brand(String brandId) {
        return find(row.path("Brands"), "BrandID", brandId);
    }

    @Nullable
    JsonNode repairCode(String code) {
        return find(row.path("RepairCode"), "Code", code);
    }

    /** The bonus on a day, or null when the catalogue has none. */
    @Nullable
    BigDecimal bonusOn(LocalDate day) {
        return amountOn(day, row.path("Amounts"), "AmountValidUntil", "Amount");
    }

    /** The lowest invoice total on a day, or null when there is none. */
    @Nullable
    BigDecimal thresholdOn(LocalDate day) {
        return amountOn(day, row.path("Threshold"), "AmountValidTo", "MinimumAmount");
    }

    /** The row with the blocks that were asked for (Q5: the others are left out). */
    ObjectNode shown(CatalogueQuery asked) {
        ObjectNode shown = row.deepCopy();
        if (!asked.ecologic()) {
            dropForeignBrands(shown);
        }
        keep(shown, "Brands", asked.brands());
        keep(shown, "RepairCode", asked.repairCodes());
        keep(shown, "Amounts", asked.amounts());
        keep(shown, "ProductSheet", asked.sheets());
        keep(shown, "Threshold", asked.threshold());
        return shown;
    }

    private static void keep(ObjectNode shown, String block, boolean asked) {
        if (!asked) {
            shown.remove(block);
        }
    }

    private static void dropForeignBrands(ObjectNode shown) {
        ArrayNode own = shown.arrayNode();
        for (JsonNode brand : shown.path("Brands")) {
            if (brand.path("isEcosystemBrand").asBoolean()) {
                own.add(brand);
            }
        }
        shown.set("Brands", own);
    }

    private static @Nullable BigDecimal amountOn(LocalDate day, JsonNode rows, String until, String amount) {
        for (JsonNode candidate : rows) {
            if (within(day, candidate.path("AmountValidFrom"), candidate.path(until))) {
                return new BigDecimal(candidate.path(amount).asText());
            }
        }
        return null;
    }

    private static boolean within(LocalDate day, JsonNode from, JsonNode until) {
        return !day.isBefore(LocalDate.parse(from.asText())) && !day.isAfter(LocalDate.parse(until.asText()));
    }

    private static @Nullable JsonNode find(JsonNode rows, String key, String value) {
        for (JsonNode candidate : rows) {
            if (candidate.path(key).asText().equals(value)) {
                return candidate;
            }
        }
        return null;
    }
}
