package io.github.qualirepar.adapter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.qualirepar.sandbox.money.PaymentDay;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What scripts rely on: the documents of the money have the fields that are promised. */
class CommandContractTest {
    private static final String[] PLACES = {"notSent", "unconfirmed", "underReview", "late", "refused", "paid"};

    @TempDir
    private Path folder;

    private static List<String> keys(JsonNode node) {
        List<String> keys = new ArrayList<>();
        node.fieldNames().forEachRemaining(keys::add);
        return keys;
    }

    @Test
    void theDocumentsOfTheMoneyHaveTheirFields() {
        try (Shop shop = new Shop(folder)) {
            shop.done("catalogue", "refresh");
            shop.handIn("01-lave-linge-ecosystem", "03-aspirateur-ecologic");
            shop.passDays(10);
            PaymentDay day = shop.payDay();

            JsonNode sync = shop.done("sync");
            assertThat(keys(sync)).contains("run", "startedAt", "joined", "complete", "accounts", "notices");
            assertThat(keys(sync.at("/accounts/0")))
                    .contains("account", "organisation", "lists", "read", "changed", "skipped", "failed", "notRead")
                    .contains("elsewhere", "claims", "payments", "stopped");
            assertThat(keys(sync.path("notices"))).contains("told", "silent", "waiting", "failures");

            JsonNode imported = shop.done("payments", "import", shop.file(day, PaymentDay.ECOLOGIC_STATEMENT));
            assertPayment(imported.at("/payments/0"));
            assertThat(keys(imported.at("/payments/0"))).contains("effect", "findings");

            JsonNode list = shop.done("payments", "list");
            assertThat(keys(list)).contains("payments", "toTick");
            assertThat(list.path("payments")).hasSize(2).allSatisfy(CommandContractTest::assertPayment);

            JsonNode matched = shop.done("payments", "match", shop.file(day, PaymentDay.CFONB_120));
            assertThat(keys(matched)).contains("dryRun", "credits", "findings");
            assertThat(keys(matched.at("/credits/0")))
                    .contains("row", "date", "amount", "payer", "kind", "payments", "findings");

            JsonNode settled = shop.done("payments", "settle", "4400000001-20260630");
            assertPayment(settled.at("/payments/0"));
            assertThat(keys(settled.at("/payments/0/settlement"))).contains("date", "amount", "parts", "unallotted");

            assertThat(keys(shop.done("claim", "show", "SAV-2026-0431").path("payment")))
                    .containsExactly("reference", "date", "amount");
            assertOverview(shop.done("payments", "overview"));
            assertThat(keys(shop.done("purge", "--before", "2026-06-30")))
                    .contains("before", "purged", "purgedBefore", "left");
        }
    }

    private static void assertPayment(JsonNode payment) {
        assertThat(keys(payment))
                .contains("reference", "organisation", "date", "amount", "state", "lines")
                .contains("account", "source", "received", "settled", "rest", "unallotted", "settlements");
        assertThat(keys(payment.at("/lines/0"))).contains("claim", "number", "amount", "expected", "state");
    }

    private static void assertOverview(JsonNode overview) {
        assertThat(keys(overview))
                .startsWith(PLACES)
                .contains("total", "owed", "writtenOff", "surplus", "unallotted")
                .contains("byOrganisation", "byMonth", "byAge", "byDaysLate");
        for (String place : PLACES) {
            assertThat(keys(overview.path(place))).containsExactly("count", "amount");
        }
        assertThat(keys(overview.at("/byOrganisation/ECOLOGIC"))).containsExactly(PLACES);
        assertThat(keys(overview.at("/byMonth/2026-06"))).containsExactly(PLACES);
        assertThat(keys(overview.at("/byAge/0"))).containsExactly("from", "to", "count", "amount");
    }
}
