package io.github.qualirepar.sandbox.ecologic;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.qualirepar.sandbox.support.Scale;
import io.github.qualirepar.sandbox.support.ScaleRow;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The organisation's own scale: what each product earns, by the day of the repair. */
final class Amounts {

    private final List<Row> rows;

    private Amounts(List<Row> rows) {
        this.rows = rows;
    }

    /** The amounts of the sample data; each holds until the next one of its product. */
    static Amounts ofSamples(JsonNode amounts) {
        List<Row> rows = new ArrayList<>();
        for (JsonNode amount : amounts) {
            JsonNode minimum = amount.path("minimum");
            rows.add(new Row(
                    amount.path("ProductId").asText(),
                    LocalDate.parse(amount.path("from").asText()),
                    null,
                    amount.path("SupportAmount").decimalValue(),
                    minimum.isMissingNode() ? null : minimum.decimalValue()));
        }
        return new Amounts(rows);
    }

    /** The amounts of the sandbox's scale. Where products share a code they share the amount as well. */
    static Amounts ofScale() {
        List<Row> rows = new ArrayList<>();
        for (ScaleRow row : Scale.rows()) {
            String code = row.ecologicCode();
            if (code != null) {
                rows.add(new Row(code, row.validFrom(), row.validUntil(), row.bonus(), row.threshold()));
            }
        }
        return new Amounts(rows);
    }

    /** What holds for a product on a day, or null when it earns nothing then. */
    @Nullable
    Row on(String productId, LocalDate day) {
        return rows.stream()
                .filter(row -> row.productId().equals(productId) && row.holdsOn(day))
                .max(Comparator.comparing(Row::from))
                .orElse(null);
    }

    /**
     * One amount.
     *
     * @param productId the product
     * @param from the first day
     * @param until the last day, or null when it is open
     * @param bonus the bonus in euros
     * @param minimum the lowest total including VAT in euros, or null when there is none
     */
    record Row(
            String productId,
            LocalDate from,
            @Nullable LocalDate until,
            BigDecimal bonus,
            @Nullable BigDecimal minimum) {

        private static final BigDecimal INCREASE = new BigDecimal("1.20");

        boolean holdsOn(LocalDate day) {
            return !day.isBefore(from) && (until == null || !day.isAfter(until));
        }

        /** Whether a repair is too cheap for the bonus. */
        boolean isBelowMinimum(BigDecimal total) {
            return minimum != null && total.compareTo(minimum) < 0;
        }

        /** Whether this much may be deducted: the bonus, or with a part of the circular economy one fifth more. */
        boolean allows(BigDecimal support, boolean circularPart) {
            return support.compareTo(bonus) == 0 || (circularPart && support.compareTo(bonus.multiply(INCREASE)) == 0);
        }
    }
}
