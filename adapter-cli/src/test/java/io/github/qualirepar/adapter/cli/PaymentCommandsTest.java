package io.github.qualirepar.adapter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.qualirepar.sandbox.money.PaymentDay;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The money at the command line: two claims of each organisation, a payment day, and everything that can go wrong. */
class PaymentCommandsTest {
    private static final String ECOSYSTEM_REFERENCE = "VIR-SB-20260630-01";
    private static final String ECOLOGIC_REFERENCE = "4400000001-20260630";

    @TempDir
    private Path folder;

    private Shop shop;

    @BeforeEach
    void handIn() {
        shop = new Shop(folder);
        shop.done("catalogue", "refresh");
        shop.handIn(
                "01-lave-linge-ecosystem",
                "02-telephone-ecosystem-imei",
                "03-aspirateur-ecologic",
                "11-lave-linge-ecologic");
    }

    @AfterEach
    void stop() {
        shop.close();
    }

    private PaymentDay paidAfterTenDays() {
        shop.passDays(10);
        PaymentDay day = shop.payDay();
        shop.done("sync");
        return day;
    }

    private static JsonNode named(JsonNode list, String reference) {
        for (JsonNode payment : list.path("payments")) {
            if (payment.path("reference").asText().equals(reference)) {
                return payment;
            }
        }
        throw new AssertionError("no " + reference + " in " + list);
    }

    @Test
    void aTransferGoesFromTheFeedOverTheBankToTheClaim() {
        PaymentDay day = paidAfterTenDays();

        JsonNode announced = named(shop.done("payments", "list"), ECOSYSTEM_REFERENCE);
        assertThat(announced.path("state").asText()).isEqualTo("ANNOUNCED");
        assertThat(announced.path("source").asText()).isEqualTo("FEED");
        assertThat(announced.path("amount").asText()).isEqualTo("75.00");
        assertThat(announced.at("/lines/0/number").asText()).isEqualTo("SAV-2026-0412");
        assertThat(announced.at("/lines/0/amount").asText()).isEqualTo("50.00");
        assertThat(announced.at("/lines/0/expected").asText()).isEqualTo("50.00");
        assertThat(announced.at("/lines/0/state").asText()).isEqualTo("MATCHED");
        assertThat(shop.done("claim", "show", "SAV-2026-0412").path("payment").toString())
                .isEqualTo("{\"reference\":\"VIR-SB-20260630-01\",\"date\":\"2026-06-30\",\"amount\":\"50.00\"}");

        // Ecologic's statement is not imported yet: its credit is told, and not taken.
        shop.ended(1, "payments", "match", shop.file(day, PaymentDay.CAMT_053), "--dry-run");
        assertThat(named(shop.done("payments", "list"), ECOSYSTEM_REFERENCE)
                        .path("state")
                        .asText())
                .isEqualTo("ANNOUNCED");
        JsonNode matched = shop.ended(1, "payments", "match", shop.file(day, PaymentDay.CAMT_053));
        assertThat(matched.path("credits"))
                .extracting(credit -> credit.path("kind").asText())
                .containsExactlyInAnyOrder("TAKEN", "UNEXPLAINED", "OTHER");
        JsonNode received = named(shop.done("payments", "list"), ECOSYSTEM_REFERENCE);
        assertThat(received.path("state").asText()).isEqualTo("RECEIVED");
        assertThat(received.at("/received/date").asText()).isEqualTo("2026-06-30");

        JsonNode settled = shop.done("payments", "settle", ECOSYSTEM_REFERENCE);
        assertThat(settled.at("/payments/0/state").asText()).isEqualTo("SETTLED");
        assertThat(settled.at("/payments/0/settlement/parts")).hasSize(2);
        assertThat(shop.done("payments", "list", "--open").path("payments")).isEmpty();
        assertThat(shop.done("claim", "show", "SAV-2026-0412").path("next").isNull())
                .isTrue();
    }

    @Test
    void ecologicsClaimsAreTickedOffFromTheList() {
        paidAfterTenDays();
        JsonNode list = shop.done("payments", "list", "--organisation", "ECOLOGIC", "--open");
        assertThat(list.path("payments")).isEmpty();
        assertThat(list.path("toTick"))
                .extracting(claim -> claim.path("number").asText())
                .containsExactly("SAV-2026-0431", "SAV-2026-1113");
        assertThat(list.at("/toTick/0/expected").asText()).isEqualTo("40.00");

        JsonNode ticked = shop.done(
                "payments",
                "settle",
                "SAV-2026-0431",
                "740002",
                "--reference",
                ECOLOGIC_REFERENCE,
                "--date",
                "2026-06-30");

        assertThat(ticked.at("/payments/0/source").asText()).isEqualTo("TICKED");
        assertThat(ticked.at("/payments/0/amount").asText()).isEqualTo("90.00");
        assertThat(shop.done("payments", "list", "--organisation", "ECOLOGIC").path("toTick"))
                .isEmpty();
    }

    @Test
    void aTransferIsSettledInParts() {
        paidAfterTenDays();

        JsonNode part = shop.done("payments", "settle", ECOSYSTEM_REFERENCE, "--amount", "60");
        assertThat(part.at("/payments/0/rest").asText()).isEqualTo("15.00");
        assertThat(shop.run("payments", "settle", ECOSYSTEM_REFERENCE, "--amount", "15.01")
                        .err())
                .contains("PAYMENT_MORE_THAN_LEFT");
        Cli.Run rest = shop.run("payments", "settle", ECOSYSTEM_REFERENCE, "--lang", "fr");

        assertThat(rest.code()).isZero();
        assertThat(rest.out()).contains("15.00 € soldés le 2026-06-30, pour 1 demande.");
        assertThat(shop.ended(1, "payments", "settle", ECOSYSTEM_REFERENCE)
                        .at("/error/details/0/code")
                        .asText())
                .isEqualTo("PAYMENT_NOTHING_LEFT");
    }

    @Test
    void severalTransfersAreSettledAtOnceAndEachStandsForItself() {
        PaymentDay day = paidAfterTenDays();
        shop.done("payments", "import", shop.file(day, PaymentDay.ECOLOGIC_STATEMENT));
        shop.done("payments", "settle", ECOSYSTEM_REFERENCE);

        JsonNode both = shop.ended(1, "payments", "settle", ECOSYSTEM_REFERENCE, ECOLOGIC_REFERENCE);

        assertThat(both.path("payments")).hasSize(1);
        assertThat(both.at("/payments/0/reference").asText()).isEqualTo(ECOLOGIC_REFERENCE);
        assertThat(both.at("/findings/0/code").asText()).isEqualTo("PAYMENT_NOTHING_LEFT");
    }

    @Test
    void whatIsNotMeantClearlyIsNotSettled() {
        paidAfterTenDays();

        assertThat(shop.ended(2, "payments", "settle", "nothing")
                        .at("/error/code")
                        .asText())
                .isEqualTo("PAYMENT_UNKNOWN");
        assertThat(shop.ended(2, "payments", "settle", ECOSYSTEM_REFERENCE, "SAV-2026-0431")
                        .at("/error/code")
                        .asText())
                .isEqualTo("USAGE_WRONG");
        assertThat(shop.ended(1, "payments", "settle", ECOSYSTEM_REFERENCE, "--date", "2026-07-01")
                        .at("/error/details/0/code")
                        .asText())
                .isEqualTo("PAYMENT_DATE_IN_FUTURE");
        assertThat(shop.done("payments", "overview").at("/paid/count").asInt()).isZero();
    }

    @Test
    void aTransferAnnouncedByMistakeIsWithdrawnWithAReasonAndAName() {
        paidAfterTenDays();
        assertThat(shop.run("payments", "withdraw", ECOSYSTEM_REFERENCE, "--reason", "x")
                        .code())
                .isEqualTo(2);
        assertThat(shop.ended(2, "payments", "withdraw", "none", "--reason", "x", "--by", "y")
                        .at("/error/code")
                        .asText())
                .isEqualTo("PAYMENT_UNKNOWN");

        JsonNode gone = shop.done("payments", "withdraw", ECOSYSTEM_REFERENCE, "--reason", "wrong file", "--by", "Léa");

        assertThat(gone.at("/payment/reference").asText()).isEqualTo(ECOSYSTEM_REFERENCE);
        assertThat(gone.path("reason").asText()).isEqualTo("wrong file");
        assertThat(gone.path("by").asText()).isEqualTo("Léa");
        assertThat(shop.done("payments", "list", "--organisation", "ECOSYSTEM").path("payments"))
                .isEmpty();
    }

    @Test
    void aSettledTransferIsNotWithdrawn() {
        paidAfterTenDays();
        shop.done("payments", "settle", ECOSYSTEM_REFERENCE, "--amount", "1");

        assertThat(shop.ended(1, "payments", "withdraw", ECOSYSTEM_REFERENCE, "--reason", "x", "--by", "y")
                        .at("/error/details/0/code")
                        .asText())
                .isEqualTo("PAYMENT_NOT_WITHDRAWABLE");
    }

    @Test
    void moneyIsGivenUpWithAReasonAndAName() {
        Cli.Run blank = shop.run("payments", "write-off", "SAV-2026-0412", "--reason", " ", "--by", "Léa");
        assertThat(blank.code()).isEqualTo(2);
        assertThat(shop.run("payments", "write-off", "SAV-2026-0412", "--reason", "x")
                        .code())
                .isEqualTo(2);

        JsonNode part = shop.done(
                "payments", "write-off", "SAV-2026-0412", "--reason", "agreed", "--by", "Léa", "--amount", "20");

        assertThat(part.path("amount").asText()).isEqualTo("20.00");
        assertThat(part.path("outstanding").asText()).isEqualTo("30.00");
        assertThat(shop.ended(
                                1,
                                "payments",
                                "write-off",
                                "SAV-2026-0412",
                                "--reason",
                                "x",
                                "--by",
                                "y",
                                "--amount",
                                "31")
                        .at("/error/code")
                        .asText())
                .isEqualTo("REFUSED");
        assertThat(shop.ended(2, "payments", "write-off", "none", "--reason", "x", "--by", "y")
                        .at("/error/code")
                        .asText())
                .isEqualTo("CLAIM_UNKNOWN");
        JsonNode overview = shop.done("payments", "overview");
        assertThat(overview.at("/writtenOff/amount").asText()).isEqualTo("20.00");
        assertThat(overview.at("/underReview/amount").asText()).isEqualTo("145.00");
    }

    @Test
    void whatIsLateIsShownByTheLimitInForceOrTheHostsOwn() {
        shop.acceptAll();
        shop.passDays(16);
        shop.done("sync");

        JsonNode overview = shop.done("payments", "overview");
        assertThat(overview.at("/late/count").asInt()).isEqualTo(4);
        assertThat(overview.at("/byDaysLate/0/count").asInt()).isEqualTo(4);
        assertThat(overview.at("/byAge/1/amount").asText()).isEqualTo("165.00");
        assertThat(shop.run("payments", "overview", "--lang", "fr").out()).contains("EN RETARD", "4 / 165.00", "16–30");

        shop.cli().with("QUALIREPAR_ECOSYSTEM_PAYMENT_DAYS", "30");
        assertThat(shop.done("payments", "overview").at("/late/count").asInt()).isEqualTo(2);
    }

    @Test
    void theAccountantGetsALineForEachClaim() throws IOException {
        Path file = folder.resolve("export.csv");

        JsonNode exported = shop.done("payments", "export", file, "--decimal-comma", "--bom");
        assertThat(exported.path("lines").asInt()).isEqualTo(4);
        assertThat(Files.readString(file, StandardCharsets.UTF_8))
                .startsWith("\uFEFFNumber;")
                .contains("SAV-2026-0412;ECOSYSTEM;")
                .contains(";50,00;");

        assertThat(shop.run("payments", "export", file).code()).isEqualTo(2);
        assertThat(shop.run("payments", "export", file, "--force").code()).isZero();
        assertThat(Files.readString(file, StandardCharsets.UTF_8))
                .startsWith("Number,")
                .contains(",50.00,");
        Cli.Run shown = shop.run("payments", "export", "-", "--lang", "fr");
        assertThat(shown.out().lines()).hasSize(5);
        assertThat(shown.out()).startsWith("Numéro,");
        assertThat(shop.run("payments", "export", "-", "--json").code()).isEqualTo(2);
        assertThat(shop.run("payments", "export", folder.resolve("no/such/folder.csv"))
                        .code())
                .isEqualTo(2);
    }

    @Test
    void aPurgeMasksFinishedClaimsAndLeavesTheOthers() {
        PaymentDay day = paidAfterTenDays();
        shop.done("payments", "import", shop.file(day, PaymentDay.ECOLOGIC_STATEMENT));
        shop.done("payments", "settle", ECOSYSTEM_REFERENCE);
        assertThat(shop.run("purge").code()).isEqualTo(2);
        shop.passDays(1);
        assertThat(shop.run("purge", "--before", "2026-07-02").code()).isEqualTo(2);

        JsonNode purged = shop.done("purge", "--before", "2026-07-01");

        assertThat(purged.path("purged").asInt()).isEqualTo(2);
        assertThat(purged.at("/left/UNPAID").asInt()).isEqualTo(2);
        assertThat(shop.done("purge", "--before", "2026-07-01")
                        .path("purgedBefore")
                        .asInt())
                .isEqualTo(2);
        assertThat(shop.run("purge", "--before", "2026-07-01").out()).contains("2 left: accepted");
        assertThat(shop.done("payments", "overview").at("/paid/amount").asText())
                .isEqualTo("75.00");
    }
}
