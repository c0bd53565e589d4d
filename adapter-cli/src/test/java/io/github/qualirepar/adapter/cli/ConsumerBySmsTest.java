package io.github.qualirepar.adapter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.qualirepar.sandbox.Sandbox;
import io.github.qualirepar.sandbox.ecologic.SandboxRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ecologic asks consumers by SMS, and this one does not answer. */
class ConsumerBySmsTest {
    private static final String NUMBER = "SAV-2026-1120";
    private static final Path EXAMPLE = Cli.EXAMPLES.resolve("13-demande-de-soutien-ecologic");

    @TempDir
    private Path folder;

    private Sandbox sandbox;
    private Cli cli;

    @BeforeEach
    void startSandbox() throws IOException {
        cli = new Cli(folder);
        sandbox = Sandbox.builder().clock(Clock.fixed(Cli.DAY, ZoneOffset.UTC)).start();
        cli.configure(sandbox.configuration().entrySet().stream()
                        .map(line -> line.getKey() + "=" + line.getValue() + "\n")
                        .collect(Collectors.joining())
                + "ecologic.process=SUPPORT_REQUEST_FIRST\necologic.approval=SMS\n");
        assertThat(cli.run("catalogue", "refresh").code()).isZero();
        step("claim", "open", askedBySms(), "--json");
        step("claim", "support", NUMBER, "--json");
    }

    @AfterEach
    void stopSandbox() {
        sandbox.close();
    }

    private JsonNode step(Object... args) {
        Cli.Run run = cli.run(args);
        assertThat(run.code()).as(run.err() + run.out()).isZero();
        return run.json();
    }

    /** The example's file, to be approved by SMS and without the signed quote. */
    private Path askedBySms() throws IOException {
        Path copy = Files.createDirectories(folder.resolve("file"));
        for (String name : List.of("FM-2026-0548.pdf", "imei.jpg", "telephone.jpg")) {
            Files.copy(EXAMPLE.resolve(name), copy.resolve(name));
        }
        String file = Files.readString(EXAMPLE.resolve("repair-file.json"))
                .replace("\"SIGNED\"", "\"SMS\"")
                .replaceAll("(?s),\\s*\\{\\s*\"kind\": \"CONSUMER_APPROVAL\".*?}", "");
        return Files.writeString(copy.resolve("repair-file.json"), file);
    }

    @Test
    void aSignedQuoteIsTheWayOut() {
        assertThat(step("claim", "show", NUMBER, "--json").path("next").asText())
                .isEqualTo("WAIT_CONSUMER");

        step("claim", "attach", NUMBER, "--kind", "CONSUMER_APPROVAL", EXAMPLE.resolve("devis-signe.pdf"), "--json");
        assertThat(step("claim", "show", NUMBER, "--json").path("next").asText())
                .isEqualTo("REQUEST_SUPPORT");

        JsonNode requested = step("claim", "support", NUMBER, "--json");
        assertThat(step("claim", "status", NUMBER, "--json").path("next").asText())
                .isEqualTo("CREATE");
        assertThat(requested.at("/approval").asText()).isEqualTo("NOT_ASKED");

        assertThat(step("claim", "advance", NUMBER, "--json").path("stage").asText())
                .isEqualTo("SUBMITTED");
        assertThat(sandbox.ecologic().requests()).hasSize(2);
    }

    @Test
    void anExpiredRequestIsToldWithItsReason() {
        SandboxRequest asked = sandbox.ecologic().requests().get(0);
        sandbox.ecologic().expireRequest(asked.id());

        JsonNode read = step("claim", "status", NUMBER, "--json");

        assertThat(read.at("/problems/0/code").asText()).isEqualTo("CONSUMER_NOT_ANSWERED");
        assertThat(cli.run("claim", "show", NUMBER).out())
                .contains("did not approve in time")
                .doesNotContain("no text");
    }
}
