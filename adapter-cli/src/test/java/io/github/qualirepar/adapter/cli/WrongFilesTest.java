package io.github.qualirepar.adapter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.qualirepar.sandbox.Sandbox;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every wrong example gives its exit code, the field, and the remedy in both languages, and leaves nothing behind. */
class WrongFilesTest {
    private static final Path BAD = Cli.EXAMPLES.resolve("bad");

    @TempDir
    private Path folder;

    private Sandbox sandbox;
    private Cli cli;

    @BeforeEach
    void startSandbox() {
        cli = new Cli(folder.resolve("home"));
        sandbox = Sandbox.builder().clock(Clock.fixed(Cli.DAY, ZoneOffset.UTC)).start();
        cli.configureFor(sandbox);
        assertThat(cli.run("catalogue", "refresh").code()).isZero();
    }

    @AfterEach
    void stopSandbox() {
        sandbox.close();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "missing-email,1,DAT-02,FIELD_MISSING,customer.email",
        "bonus-not-lower-than-total,1,AMT-04,TOTAL_NOT_ABOVE_BONUS,invoice.totalInclVat",
        "total-below-threshold,1,AMT-05,TOTAL_BELOW_THRESHOLD,invoice.totalInclVat",
        "total-after-bonus,1,AMT-06,TOTAL_AFTER_BONUS,invoice.totalInclVat",
        "bonus-of-the-old-scale,1,AMT-02,BONUS_DIFFERS,invoice.bonus",
        "repair-date-in-the-future,1,DLY-01,REPAIR_IN_FUTURE,repair.completedOn",
        "repair-too-old,1,DLY-02,CLAIM_TOO_LATE,repair.completedOn",
        "business-customer,1,SCO-02,CUSTOMER_IS_COMPANY,customer.kind",
        "under-warranty,1,SCO-03,WARRANTY_NOT_DECLARED,device.outOfWarranty",
        "device-not-working,1,SCO-07,DEVICE_NOT_WORKING,repair.working",
        "unknown-product,1,SCO-05,PRODUCT_UNKNOWN,device.product",
        "unknown-repair-code,1,FLT-12,REPAIR_CODE_UNKNOWN,repair.repairCode",
        "imei-wrong-check-digit,1,DAT-15,IMEI_CHECK_DIGIT,device.imei",
        "misspelt-field,2,,FIELD_UNKNOWN,device.purchaseOn",
        "amount-three-decimals,2,,AMOUNT_WRONG,invoice.labourExclVat",
        "not-json,2,,JSON_SYNTAX,"
    })
    void aWrongFileIsRefusedWithItsFieldAndNothingIsStored(
            String name, int exit, String rule, String code, String field) {
        Path file = BAD.resolve(name + ".json");

        for (String language : List.of("fr", "en")) {
            Cli.Run run = cli.run("claim", "open", file, "--json", "--lang", language);

            assertThat(run.code()).isEqualTo(exit);
            JsonNode detail = run.json().at("/error/details/0");
            assertThat(detail.path("code").asText()).isEqualTo(code);
            assertThat(detail.path("rule").textValue()).isEqualTo(rule);
            assertThat(detail.path("field").textValue()).isEqualTo(field);
            assertThat(detail.path("level").asText()).isEqualTo("BLOCK");
            String message = detail.path("message").asText();
            assertThat(sentences(message))
                    .as("what is the matter, and the remedy")
                    .isGreaterThan(1);
            assertThat(run.err()).doesNotContain("Exception").doesNotContain("\tat ");
        }
        assertThat(cli.run("claim", "list", "--json").json().path("claims")).isEmpty();
    }

    private static long sentences(String message) {
        return Stream.of(message.split("[.:;] ", -1))
                .filter(part -> !part.isBlank())
                .count();
    }

    @Test
    void theSentencesDifferByLanguageWhileTheCodeDoesNot() {
        Path file = BAD.resolve("missing-email.json");

        JsonNode french =
                cli.run("claim", "open", file, "--json", "--lang=fr").json().at("/error/details/0");
        JsonNode english =
                cli.run("claim", "open", file, "--json", "--lang=en").json().at("/error/details/0");

        assertThat(french.path("code")).isEqualTo(english.path("code"));
        assertThat(french.path("message")).isNotEqualTo(english.path("message"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "duplicate-file-number,CLAIM_NUMBER_TAKEN,number",
        "duplicate-invoice-number,INVOICE_NUMBER_USED,invoice.number"
    })
    void aDuplicateIsRefusedOnceTheFirstFileIsOpen(String name, String code, String field) {
        assertThat(cli.run("claim", "open", Cli.example("01-lave-linge-ecosystem"))
                        .code())
                .isZero();

        Cli.Run run = cli.run("claim", "open", BAD.resolve(name + ".json"), "--json");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.json().at("/error/details/0/code").asText()).isEqualTo(code);
        assertThat(run.json().at("/error/details/0/field").asText()).isEqualTo(field);
        assertThat(cli.run("claim", "list", "--json").json().path("claims")).hasSize(1);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "heic-photo-named-jpg,SAV-2026-0931,DOC_FORMAT_HEIC,NAMEPLATE",
        "empty-invoice-pdf,SAV-2026-0933,DOC_EMPTY,INVOICE",
        "photo-of-12-mb,SAV-2026-0932,DOC_TOO_LARGE,NAMEPLATE"
    })
    void aWrongDocumentStopsTheClaimBeforeAnythingIsSent(String name, String number, String code, String kind)
            throws IOException {
        Path copy = copied(BAD.resolve(name));
        assertThat(cli.run("claim", "open", copy.resolve("repair-file.json")).code())
                .isZero();

        Cli.Run run = cli.run("claim", "advance", number, "--json");

        assertThat(run.code()).isEqualTo(1);
        JsonNode detail = run.json().at("/error/details/0");
        assertThat(detail.path("code").asText()).isEqualTo(code);
        assertThat(detail.path("field").asText()).contains(kind);
        assertThat(sandbox.ecosystem().claims()).isEmpty();
        assertThat(cli.run("claim", "show", number, "--json")
                        .json()
                        .path("stage")
                        .asText())
                .isEqualTo("TO_CREATE");
    }

    @Test
    void anUnpaidInvoiceIsTakenInButNothingIsSentAndNobodyOverridesThat() {
        assertThat(cli.run("claim", "open", BAD.resolve("invoice-not-paid.json"))
                        .code())
                .isZero();

        for (String language : List.of("fr", "en")) {
            Cli.Run run = cli.run("claim", "advance", "SAV-2026-0910", "--json", "--lang", language);

            assertThat(run.code()).isEqualTo(1);
            JsonNode detail = run.json().at("/error/details/0");
            assertThat(detail.path("rule").asText()).isEqualTo("DOC-09");
            assertThat(detail.path("field").asText()).isEqualTo("invoice.paid");
            assertThat(sentences(detail.path("message").asText())).isGreaterThan(1);
        }
        Cli.Run overridden = cli.run("claim", "create", "SAV-2026-0910", "--override", "DOC-09", "--by", "chef");
        assertThat(overridden.code()).isEqualTo(1);
        assertThat(overridden.err()).contains("cannot be overridden: DOC-09");
        assertThat(cli.run("claim", "open", BAD.resolve("invoice-not-paid.json"))
                        .out())
                .contains("BLOCK DOC-09 ", "invoice.paid");
        assertThat(sandbox.ecosystem().claims()).isEmpty();
    }

    @Test
    void anUncertainRuleIsOverriddenByNameAndTheLogSaysSo() {
        Path file = BAD.resolve("imei-wrong-check-digit.json");
        assertThat(cli.run("claim", "open", file).err()).contains("--override DAT-15 --by NAME");

        Cli.Run run = cli.run("claim", "open", file, "--override", "DAT-15", "--by", "chef.atelier", "--json");

        assertThat(run.code()).isZero();
        String number = run.json().path("number").asText();
        assertThat(cli.run("claim", "status", number).out()).doesNotContain("DAT-15");
        JsonNode log = cli.run("claim", "log", run.json().path("id").asText(), "--json")
                .json();
        assertThat(log.path("entries")).anySatisfy(entry -> {
            assertThat(entry.path("action").asText()).isEqualTo("OVERRIDE");
            assertThat(entry.at("/details/rule").asText()).isEqualTo("DAT-15");
            assertThat(entry.at("/details/by").asText()).isEqualTo("chef.atelier");
        });
    }

    @Test
    void anOverriddenFindingIsShownWithWhoDecidedItAndNotAsABlock() {
        Path file = BAD.resolve("imei-wrong-check-digit.json");

        Cli.Run run = cli.run("claim", "open", file, "--override", "DAT-15", "--by", "chef.atelier");

        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains("OVERRIDDEN DAT-15", "Overridden by chef.atelier.")
                .doesNotContain("BLOCK DAT-15");
    }

    @Test
    void theSentenceDoesNotRepeatTheFieldOfItsHeading() {
        Cli.Run run = cli.run("claim", "open", BAD.resolve("misspelt-field.json"));

        assertThat(run.err()).containsOnlyOnce("device.purchaseOn");
    }

    private Path copied(Path source) throws IOException {
        Path target = Files.createDirectory(folder.resolve("copy"));
        try (Stream<Path> files = Files.list(source)) {
            for (Path file : files.toList()) {
                Files.copy(file, target.resolve(file.getFileName().toString()));
            }
        }
        Path small = target.resolve("plaque-source.jpg");
        if (Files.exists(small)) {
            makePhotoOf12Megabytes(small, target.resolve("plaque.jpg"));
        }
        return target;
    }

    /** Viewers ignore what follows the end of a JPEG: a valid picture, only large. */
    private static void makePhotoOf12Megabytes(Path small, Path large) throws IOException {
        Files.copy(small, large);
        try (OutputStream out = Files.newOutputStream(large, StandardOpenOption.APPEND)) {
            out.write(new byte[(int) (12_000_000 - Files.size(small))]);
        }
    }
}
