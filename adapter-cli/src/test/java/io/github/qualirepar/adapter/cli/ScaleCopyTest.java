package io.github.qualirepar.adapter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qualirepar.domain.OrganisationId;
import io.github.qualirepar.domain.data.BonusScale;
import io.github.qualirepar.domain.data.Product;
import io.github.qualirepar.domain.data.RuleData;
import io.github.qualirepar.domain.data.ScaleRow;
import io.github.qualirepar.sandbox.support.Scale;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The sandbox has its own copy of the scale; neither copy may change alone. */
class ScaleCopyTest {
    private static final BonusScale OURS = RuleData.shipped().scale();

    private static List<Product> products() {
        return OURS.products().stream()
                .filter(product -> product.scheme().equals(BonusScale.EEE))
                .toList();
    }

    @Test
    void bothKnowTheSameProducts() {
        TreeSet<String> keys = new TreeSet<>();
        products().forEach(product -> keys.add(product.key()));

        assertThat(new TreeSet<>(Scale.byProduct().keySet())).isEqualTo(keys);
    }

    @Test
    void bothHaveTheSameAmountsThresholdsAndDates() {
        TreeSet<String> ours = new TreeSet<>();
        for (Product product : products()) {
            OURS.rows(product.key()).forEach(row -> ours.add(row(product, row)));
        }

        TreeSet<String> theirs = new TreeSet<>();
        for (io.github.qualirepar.sandbox.support.ScaleRow row : Scale.rows()) {
            theirs.add(String.join(
                    " ",
                    row.productKey(),
                    row.validFrom().toString(),
                    String.valueOf(row.validUntil()),
                    row.bonus().toPlainString(),
                    String.valueOf(row.threshold()),
                    String.valueOf(row.ecologicCode())));
        }
        assertThat(theirs).isEqualTo(ours);
    }

    private static String row(Product product, ScaleRow row) {
        return String.join(
                " ",
                product.key(),
                String.valueOf(row.period().from()),
                String.valueOf(row.period().until()),
                String.valueOf(row.bonus()),
                String.valueOf(row.threshold()),
                String.valueOf(product.codes().get(OrganisationId.ECOLOGIC)));
    }
}
