package io.github.qualirepar.adapter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.qualirepar.sandbox.Sandbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

/**
 * For each reason for which an organisation refuses, and that can be known here, a repair file that would meet it: it is
 * stopped before anything is sent, with the rule and a remedy. docs/rules.md says why the others cannot be known.
 */
class RefusalsStoppedHereTest {
    private static final JsonMapper JSON = new JsonMapper();

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

    /** A change is a JSON pointer and the value that is put there; an empty value is null. */
    @ParameterizedTest(name = "{0}: {3} {4}")
    @CsvSource({
        "00 automatic control,01-lave-linge-ecosystem,/invoice/totalInclVat=79.00,AMT-06,TOTAL_AFTER_BONUS",
        "00 automatic control,01-lave-linge-ecosystem,/repair/completedOn=2026-07-02,DLY-01,REPAIR_IN_FUTURE",
        "02 fault,01-lave-linge-ecosystem,/repair/declarations=FLT-01,FLT-01,NO_FAULT",
        "02 fault,01-lave-linge-ecosystem,/repair/declarations=FLT-05,FLT-05,COSMETIC_DAMAGE",
        "02 fault,01-lave-linge-ecosystem,/repair/repairCode=LLI09,FLT-12,REPAIR_CODE_UNKNOWN",
        "03 business customer,01-lave-linge-ecosystem,/customer/kind=COMPANY,SCO-02,CUSTOMER_IS_COMPANY",
        "06 wrong bonus,01-lave-linge-ecosystem,/invoice/bonus=25.00,AMT-02,BONUS_DIFFERS",
        "08 bonus absent,01-lave-linge-ecosystem,/invoice/bonus=,DAT-14,FIELD_MISSING",
        "09 bonus not deducted,01-lave-linge-ecosystem,/invoice/bonus=0.00,AMT-02,BONUS_DIFFERS",
        "12 consumer unreachable,01-lave-linge-ecosystem,/customer/phone=12,DAT-16,DAT_PHONE_MALFORMED",
        "12 consumer unreachable,01-lave-linge-ecosystem,/customer/email=,DAT-02,FIELD_MISSING",
        "Ecologic: repair code,11-lave-linge-ecologic,/repair/repairCode=ZZZ,FLT-12,REPAIR_CODE_UNKNOWN",
        "Ecologic: wrong amount,11-lave-linge-ecologic,/invoice/bonus=49.00,AMT-02,BONUS_DIFFERS",
        "Ecologic: threshold,10-ordinateur-portable-ecologic,/invoice/totalInclVat=149.00,AMT-05,TOTAL_BELOW_THRESHOLD",
        "Ecologic: consumer incomplete,11-lave-linge-ecologic,/customer/lastName=,DAT-01,FIELD_MISSING"
    })
    void aFileThatWouldBeRefusedIsStoppedHere(String reason, String example, String change, String rule, String code)
            throws IOException {
        Path file = changed(example, change);

        for (String language : List.of("fr", "en")) {
            Cli.Run run = cli.run("claim", "open", file, "--json", "--lang", language);

            assertThat(run.code()).as(reason + ": " + run.out()).isEqualTo(1);
            assertHasReasonAndRemedy(run.json().at("/error/details"), rule, code);
        }
        assertNothingWasSent();
    }

    @ParameterizedTest(name = "{0}: {3} {4}")
    @CsvSource({
        "05 duplicate,01-lave-linge-ecosystem,invoice,DLY-09,INVOICE_NUMBER_USED",
        "05 duplicate,01-lave-linge-ecosystem,device,DLY-07,DEVICE_CLAIMED_SAME_DAY",
        "05 duplicate,02-telephone-ecosystem-imei,device,DLY-07,DEVICE_CLAIMED_SAME_DAY",
        "Ecologic: invoice used,11-lave-linge-ecologic,invoice,DLY-09,INVOICE_NUMBER_USED"
    })
    void aSecondClaimForTheSameIsStoppedHere(String reason, String example, String same, String rule, String code)
            throws IOException {
        assertThat(cli.run("claim", "open", Cli.example(example)).code()).isZero();
        ObjectNode second = (ObjectNode) JSON.readTree(Files.readString(Cli.example(example)));
        second.put("number", "SAV-OTHER").putArray("documents");
        if (same.equals("invoice")) {
            ((ObjectNode) second.get("device")).put("serialNumber", "OTHER-1");
        } else {
            ((ObjectNode) second.get("invoice")).put("number", "OTHER-1");
        }

        Cli.Run run = cli.run("claim", "open", written(second), "--json");

        assertThat(run.code()).as(reason + ": " + run.out()).isEqualTo(1);
        assertHasReasonAndRemedy(run.json().at("/error/details"), rule, code);
        assertNothingWasSent();
    }

    @ParameterizedTest(name = "{0}: {3} {4}")
    @CsvSource({
        "07 unreadable,01-lave-linge-ecosystem,INVOICE,empty,DOC_EMPTY",
        "13 no invoice,01-lave-linge-ecosystem,INVOICE,text,DOC_FORMAT_UNKNOWN",
        "14 no consent to PIEC,07-lave-linge-piec,PIEC_CONSENT,absent,DOC_PIEC_CONSENT_MISSING",
        "15 no plate of the phone,02-telephone-ecosystem-imei,NAMEPLATE,absent,DOC_NAMEPLATE_MISSING",
        "Ecologic: documents,09-telephone-ecologic-ecran,CONSUMER_APPROVAL,absent,DOC_CONSUMER_APPROVAL_MISSING"
    })
    void aDocumentThatWouldBeRefusedIsStoppedHere(String reason, String example, String kind, String fault, String code)
            throws IOException {
        Path copy = copied(example);
        ObjectNode file =
                (ObjectNode) JSON.readTree(copy.resolve("repair-file.json").toFile());
        ArrayNode documents = (ArrayNode) file.get("documents");
        for (int i = documents.size() - 1; i >= 0; i--) {
            if (documents.get(i).get("kind").asText().equals(kind)) {
                Path document = copy.resolve(documents.get(i).get("path").asText());
                switch (fault) {
                    case "empty" -> Files.write(document, new byte[0]);
                    case "text" -> Files.writeString(document, "Bonjour, la facture suit demain.");
                    default -> documents.remove(i);
                }
            }
        }
        JSON.writeValue(copy.resolve("repair-file.json").toFile(), file);
        assertThat(cli.run("claim", "open", copy.resolve("repair-file.json")).code())
                .isZero();

        Cli.Run run = cli.run("claim", "advance", file.get("number").asText(), "--json");

        assertThat(run.code()).as(reason + ": " + run.out()).isEqualTo(1);
        assertThat(run.out()).contains(code);
        assertThat(sandbox.ecosystem().claims())
                .allSatisfy(claim -> assertThat(claim.toString()).doesNotContain("Envoyé"));
    }

    @Test
    void aSiteThatMayNotClaimForTheProductIsStoppedHere() throws IOException {
        cli.with("QUALIREPAR_SITE_MACON_ECOLOGIC_PRODUCTS", "EEE.M6.060");

        Cli.Run run = cli.run("claim", "open", changed("11-lave-linge-ecologic", "/site=MACON"), "--json");

        assertThat(run.code()).as(run.out()).isEqualTo(1);
        assertThat(run.json().at("/error/details"))
                .anySatisfy(finding -> assertThat(finding.path("rule").asText()).isEqualTo("SCO-06"));
    }

    private void assertNothingWasSent() {
        assertThat(sandbox.ecosystem().claims()).isEmpty();
        assertThat(sandbox.ecologic().claims()).isEmpty();
    }

    private static void assertHasReasonAndRemedy(JsonNode details, String rule, String code) {
        assertThat(details).anySatisfy(finding -> {
            assertThat(finding.path("rule").asText()).isEqualTo(rule);
            assertThat(finding.path("code").asText()).isEqualTo(code);
            assertThat(finding.path("level").asText()).isEqualTo("BLOCK");
            assertThat(finding.path("message").asText().split("[.:;] ", -1))
                    .as("what is the matter, and the remedy")
                    .hasSizeGreaterThan(1);
        });
    }

    private Path changed(String example, String change) throws IOException {
        ObjectNode file = (ObjectNode) JSON.readTree(Files.readString(Cli.example(example)));
        file.putArray("documents");
        String[] parts = change.split("=", 2);
        int slash = parts[0].lastIndexOf('/');
        ObjectNode parent = (ObjectNode) file.at(parts[0].substring(0, slash));
        String name = parts[0].substring(slash + 1);
        if (name.equals("declarations")) {
            parent.putArray(name)
                    .addObject()
                    .put("rule", parts[1])
                    .put("answer", false)
                    .put("by", "atelier.paris")
                    .put("on", "2026-06-12");
        } else if (parts[1].isEmpty()) {
            parent.putNull(name);
        } else {
            parent.put(name, parts[1]);
        }
        return written(file);
    }

    private Path written(ObjectNode file) throws IOException {
        Path path = folder.resolve("changed.json");
        JSON.writeValue(path.toFile(), file);
        return path;
    }

    private Path copied(String example) throws IOException {
        Path target = Files.createDirectory(folder.resolve("copy"));
        try (Stream<Path> files = Files.list(Cli.EXAMPLES.resolve(example))) {
            for (Path file : files.toList()) {
                Files.copy(file, target.resolve(file.getFileName().toString()));
            }
        }
        return target;
    }
}
