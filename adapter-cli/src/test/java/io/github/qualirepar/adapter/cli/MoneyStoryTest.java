package io.github.qualirepar.adapter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.qualirepar.sandbox.money.PaymentDay;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Forty claims of both organisations, paid in four transfers on two days: the shop finds every cent. */
class MoneyStoryTest {
    private static final int EACH = 20;
    private static final int PAID_A_DAY = 10;
    private static final String[] PLACES = {"notSent", "unconfirmed", "underReview", "late", "refused", "paid"};

    @TempDir
    private Path folder;

    private Shop shop;

    @BeforeEach
    void start() {
        shop = new Shop(folder);
        shop.done("catalogue", "refresh");
    }

    @AfterEach
    void stop() {
        shop.close();
    }

    @Test
    void everyCentIsAccountedForFromTheHandInToTheLastTransfer() throws IOException {
        handInAll();
        assertStands("underReview", 2 * EACH, "1800.00");
        shop.passDays(6);
        shop.acceptAll();

        // The first day: the bank writes CFONB 120.
        PaymentDay first = shop.sandbox().payAccepted(shop.today(), PAID_A_DAY);
        JsonNode sync = shop.done("sync");
        assertThat(sync.at("/accounts/0/payments/new")).hasSize(1);
        assertStands("underReview", 2 * EACH, "1800.00");
        settle(first, PaymentDay.CFONB_120, LocalDate.parse("2026-06-26"));
        assertStands("paid", EACH, "900.00");
        assertStands("underReview", EACH, "900.00");

        // The second day: it writes camt.053.
        shop.passDays(6);
        PaymentDay second = shop.sandbox().payAccepted(shop.today(), PAID_A_DAY);
        shop.done("sync");
        settle(second, PaymentDay.CAMT_053, LocalDate.parse("2026-07-02"));
        assertStands("paid", 2 * EACH, "1800.00");

        assertNothingIsLeft();
        assertSecondTimeChangesNothing(first, second);
    }

    private void handInAll() throws IOException {
        for (int i = 0; i < EACH; i++) {
            shop.done("claim", "open", another("01-lave-linge-ecosystem", "A", i));
            shop.done("claim", "open", another("03-aspirateur-ecologic", "B", i));
        }
        shop.done("claim", "advance", "--all");
    }

    /** An example once more, as another customer's device. */
    private Path another(String example, String letter, int number) throws IOException {
        Path original = Cli.example(example);
        ObjectNode file = (ObjectNode) new JsonMapper().readTree(original.toFile());
        String name = letter + "-" + (100 + number);
        file.put("number", "SAV-" + name);
        inner(file, "customer").put("lastName", "Martin-" + letter + (char) ('A' + number));
        inner(file, "customer").put("email", "customer." + name.toLowerCase(Locale.ROOT) + "@example.org");
        inner(file, "device").put("serialNumber", "SN-" + name + "-" + (730_000 + number));
        inner(file, "quote").put("number", "DEV-" + name);
        inner(file, "invoice").put("number", "FAC-" + name);
        for (JsonNode document : file.path("documents")) {
            Path path = original.resolveSibling(document.path("path").asText()).toAbsolutePath();
            ((ObjectNode) document).put("path", path.toString());
        }
        return Files.writeString(folder.resolve(name + ".json"), file.toString());
    }

    private static ObjectNode inner(ObjectNode file, String name) {
        return (ObjectNode) file.path(name);
    }

    /** Ecologic's statement, the bank's file, and both transfers settled. */
    private void settle(PaymentDay day, String bankFormat, LocalDate date) {
        JsonNode imported = shop.done("payments", "import", shop.file(day, PaymentDay.ECOLOGIC_STATEMENT));
        assertThat(imported.at("/payments/0/lines")).hasSize(PAID_A_DAY);
        JsonNode matched = shop.done("payments", "match", shop.file(day, bankFormat));
        assertThat(kinds(matched)).containsExactlyInAnyOrder("TAKEN", "TAKEN", "OTHER");
        List<Object> words = new ArrayList<>(List.of("payments", "settle"));
        day.transfers().forEach(transfer -> words.add(transfer.reference()));
        JsonNode settled = shop.done(words.toArray());
        assertThat(settled.path("payments")).hasSize(2).allSatisfy(payment -> {
            assertThat(payment.path("state").asText()).isEqualTo("SETTLED");
            assertThat(payment.path("unallotted").asText()).isEqualTo("0.00");
            assertThat(payment.at("/settlement/date").asText()).isEqualTo(date.toString());
            assertThat(payment.at("/settlement/parts")).hasSize(PAID_A_DAY);
        });
    }

    private static List<String> kinds(JsonNode matched) {
        List<String> kinds = new ArrayList<>();
        matched.path("credits").forEach(credit -> kinds.add(credit.path("kind").asText()));
        return kinds;
    }

    /** So much stands there, and all places together make up what is owed. */
    private void assertStands(String place, int count, String amount) {
        JsonNode overview = shop.done("payments", "overview");
        assertThat(overview.path(place).path("count").asInt()).isEqualTo(count);
        assertThat(overview.path(place).path("amount").asText()).isEqualTo(amount);
        assertThat(overview.at("/total/count").asInt()).isEqualTo(2 * EACH);
        assertThat(overview.path("owed").asText()).isEqualTo("1800.00");
        assertThat(cents(overview)).isEqualTo(180_000);
        assertThat(cents(overview.at("/byOrganisation/ECOSYSTEM"))).isEqualTo(100_000);
        assertThat(cents(overview.at("/byOrganisation/ECOLOGIC"))).isEqualTo(80_000);
    }

    private static long cents(JsonNode split) {
        long cents = 0;
        for (String place : PLACES) {
            cents += Long.parseLong(split.path(place).path("amount").asText().replace(".", ""));
        }
        return cents;
    }

    private void assertNothingIsLeft() {
        JsonNode list = shop.done("payments", "list");
        assertThat(list.path("toTick")).isEmpty();
        assertThat(list.path("payments")).hasSize(4);
        assertThat(shop.done("payments", "list", "--open").path("payments")).isEmpty();
        JsonNode overview = shop.done("payments", "overview");
        for (String beside : new String[] {"writtenOff", "surplus", "unallotted"}) {
            assertThat(overview.path(beside).path("amount").asText()).isEqualTo("0.00");
        }
        assertThat(shop.done("claim", "list").path("claims")).hasSize(2 * EACH).allSatisfy(claim -> {
            assertThat(claim.at("/payment/amount").asText())
                    .isEqualTo(claim.path("bonus").asText());
            assertThat(claim.path("next").isNull()).isTrue();
        });
    }

    private void assertSecondTimeChangesNothing(PaymentDay... days) {
        JsonNode list = shop.done("payments", "list");
        JsonNode claims = shop.done("claim", "list");
        for (PaymentDay day : days) {
            JsonNode imported = shop.done("payments", "import", shop.file(day, PaymentDay.ECOLOGIC_STATEMENT));
            assertThat(imported.at("/payments/0/effect").asText()).isEqualTo("UNCHANGED");
            for (String format : List.of(PaymentDay.CFONB_120, PaymentDay.CAMT_053)) {
                assertThat(kinds(shop.done("payments", "match", shop.file(day, format))))
                        .containsExactlyInAnyOrder("KNOWN", "KNOWN", "OTHER");
            }
        }
        JsonNode sync = shop.done("sync");
        assertThat(sync.at("/accounts/0/payments/new")).isEmpty();
        assertThat(shop.done("payments", "list")).isEqualTo(list);
        assertThat(shop.done("claim", "list")).isEqualTo(claims);
    }
}
