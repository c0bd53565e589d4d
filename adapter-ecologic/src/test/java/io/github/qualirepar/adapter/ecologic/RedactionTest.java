package io.github.qualirepar.adapter.ecologic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is left of a body that is kept for support. */
class RedactionTest {
    private final Redaction redaction = new Redaction("the-key");

    @Test
    void personalMembersAreMaskedWhereverTheyStand() {
        String masked = redaction.startOf(Samples.text("createclaim.direct.request.json"));

        assertThat(masked)
                .contains("\"ProductId\":\"EEE.M6.060\"", "\"LastName\":\"•••\"", "\"Title\":2")
                .doesNotContain("EXEMPLE", "Camille", "MACON", "71000", "490154203237518", "0639980012", "example.org")
                .doesNotContain("rue de");
    }

    @Test
    void anUnfinishedBodyIsMaskedToo() {
        String body = Samples.text("createclaim.direct.request.json");
        String masked = redaction.startOf(body.substring(0, body.indexOf("Camille") + 4));

        assertThat(masked).contains("LastName").doesNotContain("EXEMPLE", "Cami");
    }

    @Test
    void textsLoseAddressesNumbersAndTheKey() {
        assertThat(redaction.startOf("{\"Message\":\"the-key: c.e@example.org, 06 39 98 00 12, 730815\"}"))
                .isEqualTo("{\"Message\":\"•••: •••, •••, 730815\"}");
    }

    @Test
    void onlyTheStartIsKept() {
        assertThat(redaction.startOf("é".repeat(10_000))).hasSize(4001).endsWith("…");
        assertThat(redaction.startOf("  ")).isNull();
    }
}
