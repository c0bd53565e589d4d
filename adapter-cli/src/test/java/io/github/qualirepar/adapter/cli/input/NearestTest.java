package io.github.qualirepar.adapter.cli.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {
    private static final List<String> KNOWN = List.of("purchasedOn", "product", "brand");

    @Test
    void aSlipOfTheFingersFindsTheWordThatWasMeant() {
        assertThat(Nearest.to("purchaseOn", KNOWN)).isEqualTo("purchasedOn");
        assertThat(Nearest.to("BRAN", KNOWN)).isEqualTo("brand");
    }

    @Test
    void aWordThatIsFarFromAllFindsNone() {
        assertThat(Nearest.to("warranty", KNOWN)).isNull();
        assertThat(Nearest.to("de", List.of("fr", "en"))).isNull();
        assertThat(Nearest.of("warranty", KNOWN)).isNotNull();
        assertThat(Nearest.of("x", List.of())).isNull();
    }

    @Test
    void distanceCountsLettersToAddDropOrChange() {
        assertThat(Nearest.distance("", "abc")).isEqualTo(3);
        assertThat(Nearest.distance("abc", "abd")).isEqualTo(1);
        assertThat(Nearest.distance("abc", "ac")).isEqualTo(1);
        assertThat(Nearest.distance("kitten", "sitting")).isEqualTo(3);
    }
}
