package io.github.qualirepar.sandbox.ecosystem;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a call of the catalogue asks for (section 5.2).
 *
 * @param brands whether brands are wanted
 * @param repairCodes whether repair codes are wanted
 * @param amounts whether amounts are wanted
 * @param sheets whether the trade sheet is wanted
 * @param threshold whether thresholds are wanted
 * @param ecologic whether brands of the other organisation are wanted too
 * @param limit the page size, or null for everything
 * @param offset the rows to skip, or null when nothing was said
 */
record CatalogueQuery(
        boolean brands,
        boolean repairCodes,
        boolean amounts,
        boolean sheets,
        boolean threshold,
        boolean ecologic,
        @Nullable Integer limit,
        @Nullable Integer offset) {

    /**
     * Reads a query.
     *
     * @param query the decoded query
     * @return what is asked for
     * @throws NumberFormatException when limit or offset is no number
     */
    static CatalogueQuery of(Map<String, String> query) {
        return new CatalogueQuery(
                flag(query, "brands"),
                flag(query, "repair-codes"),
                flag(query, "reimbursement-amounts"),
                flag(query, "product-sheets"),
                flag(query, "threshold"),
                flag(query, "ecologic"),
                number(query.get("limit")),
                number(query.get("offset")));
    }

    static boolean flag(Map<String, String> query, String name) {
        return "true".equals(query.get(name));
    }

    private static @Nullable Integer number(@Nullable String text) {
        return text == null ? null : Integer.valueOf(text);
    }
}
