package io.github.qualirepar.domain.data;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The documents of one organisation and some days, sorted ahead by the product they are wanted for: most rows speak of
 * one product, most repairs are of others.
 *
 * <p>Immutable and safe to share between threads.
 */
final class ConditionalDocuments {
    private final List<DocumentRow> all;
    private final List<DocumentRow> ofAnyProduct;
    /** For each product that a row names, its rows and those of any product, in the order of the file. */
    private final Map<String, List<DocumentRow>> ofProduct = new HashMap<>();

    ConditionalDocuments(List<DocumentRow> rows) {
        this.all = List.copyOf(rows);
        this.ofAnyProduct = of(List.of());
        for (DocumentRow row : all) {
            String product = row.condition().product();
            if (product != null) {
                ofProduct.put(product, of(List.of(product)));
            }
        }
    }

    /** The rows that speak of one of these products, or of any. */
    List<DocumentRow> of(List<String> products) {
        return all.stream().filter(row -> isOf(row, products)).toList();
    }

    private static boolean isOf(DocumentRow row, List<String> products) {
        String product = row.condition().product();
        return product == null || products.contains(product);
    }

    /** The same for a single product. */
    List<DocumentRow> of(String product) {
        return ofProduct.getOrDefault(product, ofAnyProduct);
    }

    List<DocumentRow> all() {
        return all;
    }
}
