package io.github.qualirepar.adapter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.qualirepar.sandbox.Sandbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A telephone whose photo shows another number than the IMEI that was claimed: the shop says which one counts. */
class OtherNumberTest {
    private static final String NUMBER = "SAV-2026-1102";
    private static final String IMEI = "350000000001095";
    private static final String SECOND_IMEI = "350000000001103";

    @TempDir
    private Path folder;

    private Sandbox sandbox;
    private Cli cli;

    @BeforeEach
    void sendAWrongPlate() throws IOException {
        sandbox = Sandbox.builder().clock(Clock.fixed(Cli.DAY, ZoneOffset.UTC)).start();
        cli = new Cli(folder.resolve("home")).configureFor(sandbox);
        assertThat(cli.run("catalogue", "refresh").code()).isZero();
        assertThat(cli.run("claim", "open", file(IMEI, "F17TEST009EX")).code()).isZero();
        assertThat(cli.run("claim", "advance", NUMBER).code()).isEqualTo(1);
    }

    @AfterEach
    void stopSandbox() {
        sandbox.close();
    }

    /** The example of a telephone with its documents, the plate named so that the sandbox misreads it. */
    private Path file(@Nullable String imei, String serialNumber) throws IOException {
        Path example = Cli.example("09-telephone-ecologic-ecran");
        JsonMapper mapper = new JsonMapper();
        ObjectNode file = (ObjectNode) mapper.readTree(Files.readString(example));
        assertThat(file.path("number").asText()).isEqualTo(NUMBER);
        ((ObjectNode) file.path("device")).put("imei", imei).put("serialNumber", serialNumber);
        for (JsonNode document : file.path("documents")) {
            if (document.path("kind").asText().equals("NAMEPLATE")) {
                ((ObjectNode) document).put("path", "imei-ocrko.jpg");
            }
        }
        Path documents = Files.createDirectories(folder.resolve("file"));
        try (Stream<Path> attached = Files.list(example.getParent())) {
            for (Path document : attached.toList()) {
                String name = document.getFileName().toString();
                Path copy = documents.resolve(name.equals("imei.jpg") ? "imei-ocrko.jpg" : name);
                Files.write(copy, Files.readAllBytes(document));
            }
        }
        return Files.writeString(documents.resolve("repair-file.json"), mapper.writeValueAsString(file));
    }

    @Test
    void bothNumbersAreShownWithTheWayOut() {
        String shown = cli.run("claim", "show", NUMBER, "--lang", "en").out();

        assertThat(shown).contains("REFUSED_NAMEPLATE_DIFFERS", IMEI, "F17TEST009EX", "CORRECT");
        assertThat(shown.replaceAll("\\s+", " ")).contains("correct the file to have that one only");
    }

    @Test
    void theOtherNumberAloneInItsFieldIsSentAndGoesThrough() throws IOException {
        Cli.Run corrected = cli.run("claim", "correct", NUMBER, file(null, SECOND_IMEI), "--json");

        assertThat(corrected.code()).as(corrected.err()).isZero();
        Cli.Run advanced = cli.run("claim", "advance", NUMBER, "--json");
        assertThat(advanced.code()).as(advanced.err()).isZero();
        assertThat(advanced.json().path("stage").asText()).isEqualTo("SUBMITTED");
        assertThat(sentSerial()).isEqualTo(SECOND_IMEI);
    }

    @Test
    void aSerialNumberInPlaceOfTheImeiIsSentOnceSomebodyDecidesSo() throws IOException {
        Path bySerial = file(null, "F17TEST009EX");

        Cli.Run refused = cli.run("claim", "correct", NUMBER, bySerial);
        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.err()).contains("IMEI_ABSENT", "--override DAT-15");
        assertThat(sentSerial()).isEqualTo(IMEI);

        cli.run("claim", "correct", NUMBER, bySerial, "--override", "DAT-15", "--by", "chef");
        assertThat(sentSerial()).isEqualTo("F17TEST009EX");
        // The override stands: the next step needs no second one, and the service has the last word.
        assertThat(cli.run("claim", "advance", NUMBER).err()).doesNotContain("IMEI_ABSENT");
    }

    private String sentSerial() {
        return sandbox.ecologic().claims().get(0).serialNumber();
    }
}
