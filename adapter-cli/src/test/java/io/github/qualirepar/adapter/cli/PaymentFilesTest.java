package io.github.qualirepar.adapter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.qualirepar.sandbox.money.PaymentDay;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Statements, pasted lists and bank files at the command line, right ones and wrong ones. */
class PaymentFilesTest {
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

    @Test
    void aStatementThatIsImportedTwiceChangesNothing() {
        PaymentDay day = paidAfterTenDays();
        Path statement = shop.file(day, PaymentDay.ECOLOGIC_STATEMENT);

        JsonNode first = shop.done("payments", "import", statement);
        assertThat(first.at("/payments/0/effect").asText()).isEqualTo("NEW");
        JsonNode list = shop.done("payments", "list");
        JsonNode again = shop.done("payments", "import", statement);

        assertThat(again.at("/payments/0/effect").asText()).isEqualTo("UNCHANGED");
        assertThat(again.at("/payments/0/lines")).isEqualTo(first.at("/payments/0/lines"));
        assertThat(shop.done("payments", "list")).isEqualTo(list);
        assertThat(shop.run("payments", "import", statement, "--lang", "fr").out())
                .contains("déjà connu", "SAV-2026-0431", "MATCHED");
    }

    @Test
    void linesThatDoNotFitAreToldApart() {
        PaymentDay day = paidAfterTenDays();
        String text = day.text(PaymentDay.ECOLOGIC_STATEMENT);
        String wrong = text.replace("40,0000", "39,0000")
                + "30/06/2026;" + ECOLOGIC_REFERENCE + ";799999;;;10,0000;\r\n"
                + "30/06/2026;" + ECOLOGIC_REFERENCE + ";740002;;;50,0000;\r\n";

        Cli.Run run = shop.run("payments", "import", shop.file("wrong.csv", wrong));

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out())
                .containsPattern("SAV-2026-0431 .*39\\.00 +AMOUNT_DIFFERS +expected: 40\\.00")
                .containsPattern("– +799999 +10\\.00 +UNKNOWN_CLAIM")
                .containsPattern("SAV-2026-1113 .*50\\.00 +PAID_TWICE")
                .contains(ECOLOGIC_REFERENCE + ", line 2: 39.00 €", ", line 4: no claim", ", line 5: 740002");
    }

    @Test
    void aListPastedOnStandardInputIsTaken() {
        paidAfterTenDays();
        shop.cli().in("740001\n740002\n");

        JsonNode imported = shop.done(
                "payments", "import", "-", "--reference", ECOLOGIC_REFERENCE, "--date", "2026-06-30", "--amount", "90");

        assertThat(imported.at("/payments/0/source").asText()).isEqualTo("LIST");
        assertThat(imported.at("/payments/0/organisation").asText()).isEqualTo("ECOLOGIC");
        assertThat(imported.at("/payments/0/lines"))
                .allSatisfy(line -> assertThat(line.path("state").asText()).isEqualTo("MATCHED"));
    }

    @Test
    void aFileGivenToTheWrongCommandIsCalledByItsName() {
        PaymentDay day = paidAfterTenDays();

        assertThat(shop.run("payments", "match", shop.file(day, PaymentDay.ECOLOGIC_STATEMENT), "--lang", "en")
                        .err())
                .contains("statement from Ecologic", "payments import");
        assertThat(shop.run("payments", "import", shop.file(day, PaymentDay.CAMT_053), "--lang", "fr")
                        .err())
                .contains("fichier bancaire", "payments match");
    }

    @Test
    void ofManyProblemsTwentyAreShownAndTheOthersCounted() throws IOException {
        Path list = Files.writeString(folder.resolve("list.txt"), "?\n".repeat(50));

        String told = shop.run("payments", "import", list, "--date", "2026-07-01", "--amount", "5", "--lang", "en")
                .err();

        assertThat(told.lines().filter(line -> line.contains("no claim number")))
                .hasSize(20);
        assertThat(told).contains("and 31 more");
    }

    @Test
    void filesThatCannotBeReadAreRefusedByLine() {
        PaymentDay day = paidAfterTenDays();
        JsonNode before = shop.done("payments", "list");
        String statement = day.text(PaymentDay.ECOLOGIC_STATEMENT).replace("50,0000", "fifty");
        String camt = day.text(PaymentDay.CAMT_053);

        JsonNode badAmount = shop.ended(2, "payments", "import", shop.file("amount.csv", statement));
        assertThat(badAmount.at("/error/code").asText()).isEqualTo("INPUT_UNREADABLE");
        assertThat(badAmount.at("/error/details/0/code").asText()).isEqualTo("PAYMENT_AMOUNT_UNREADABLE");
        assertThat(badAmount.at("/error/details/0/message").asText()).contains("3");
        JsonNode cut =
                shop.ended(2, "payments", "match", shop.file("cut.xml", camt.substring(0, camt.length() * 2 / 3)));
        assertThat(cut.at("/error/details/0/code").asText()).isEqualTo("PAYMENT_FILE_TRUNCATED");
        String hostile = "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>";
        assertThat(shop.ended(2, "payments", "match", shop.file("hostile.xml", hostile))
                        .at("/error/details/0/code")
                        .asText())
                .isEqualTo("PAYMENT_FILE_HOSTILE");
        assertThat(shop.ended(2, "payments", "match", folder.resolve("none"))
                        .at("/error/details/0/code")
                        .asText())
                .isEqualTo("FILE_NOT_FOUND");
        assertThat(shop.ended(2, "payments", "match", folder)
                        .at("/error/details/0/code")
                        .asText())
                .isEqualTo("FILE_UNREADABLE");
        assertThat(shop.done("payments", "list")).isEqualTo(before);
    }

    @Test
    void whatOtherPeoplePaidIsNotShown() {
        PaymentDay day = paidAfterTenDays();

        JsonNode matched = shop.ended(1, "payments", "match", shop.file(day, PaymentDay.CFONB_120), "--dry-run");

        assertThat(matched.path("credits"))
                .filteredOn(credit -> credit.path("kind").asText().equals("OTHER"))
                .isNotEmpty()
                .allSatisfy(credit -> assertThat(credit.path("payer").isNull()).isTrue());
    }
}
