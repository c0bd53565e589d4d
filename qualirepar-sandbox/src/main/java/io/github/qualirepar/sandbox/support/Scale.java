package io.github.qualirepar.sandbox.support;

import io.github.qualirepar.sandbox.Sandbox;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The sandbox's own copy of the scale for electrical and electronic equipment, in the order of its file. */
public final class Scale {

    private Scale() {}

    /** Every line of the scale. */
    public static List<ScaleRow> rows() {
        return Csv.resource(Sandbox.class, "scale.csv").stream().map(Scale::row).toList();
    }

    /** The lines of each product, by product key. */
    public static Map<String, List<ScaleRow>> byProduct() {
        Map<String, List<ScaleRow>> products = new LinkedHashMap<>();
        for (ScaleRow row : rows()) {
            products.computeIfAbsent(row.productKey(), key -> new ArrayList<>()).add(row);
        }
        return products;
    }

    private static ScaleRow row(Map<String, String> line) {
        return new ScaleRow(
                value(line, "family"),
                value(line, "product_key"),
                value(line, "product_label_fr"),
                emptyToNull(value(line, "ecologic_code")),
                euros(value(line, "bonus_eur")),
                value(line, "threshold_min_ttc_eur").isEmpty() ? null : euros(value(line, "threshold_min_ttc_eur")),
                LocalDate.parse(value(line, "valid_from")),
                value(line, "valid_until").isEmpty() ? null : LocalDate.parse(value(line, "valid_until")),
                value(line, "piec_eligible").equals("yes"));
    }

    private static String value(Map<String, String> line, String column) {
        String value = line.get(column);
        if (value == null) {
            throw new IllegalStateException("The scale has no column " + column);
        }
        return value;
    }

    private static BigDecimal euros(String text) {
        return new BigDecimal(text).setScale(2, RoundingMode.UNNECESSARY);
    }

    private static @Nullable String emptyToNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
