package io.github.qualirepar.adapter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qualirepar.adapter.cli.wiring.Surroundings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Scanner;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SandboxCommandTest {
    private static final int LINES = 11;

    @TempDir
    private Path folder;

    @Test
    void theLinesAreAConfigurationFileAndTheSandboxServesUntilInterrupted() throws Exception {
        try (PipedInputStream shown = new PipedInputStream(8192);
                PrintStream out = new PrintStream(new PipedOutputStream(shown), true, StandardCharsets.UTF_8);
                Scanner scanner = new Scanner(shown, StandardCharsets.UTF_8)) {
            FutureTask<Integer> run = new FutureTask<>(() -> Main.run(
                    List.of("sandbox", "--now", "2026-06-20T08:00:00Z"),
                    new Surroundings(
                            Map.of(),
                            folder,
                            InputStream.nullInputStream(),
                            out,
                            new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
                            false,
                            Locale.ENGLISH,
                            Clock.systemUTC())));
            Thread thread = new Thread(run);
            thread.start();
            List<String> lines = new ArrayList<>();
            while (lines.size() < LINES) {
                lines.add(scanner.nextLine());
            }

            Cli cli = new Cli(folder.resolve("home")).configure(String.join("\n", lines));
            assertThat(lines).contains("ecosystem.username=590002", "site.PARIS.ecosystem.repairer=2990001");
            assertThat(cli.run("catalogue", "refresh").code()).isZero();
            assertThat(cli.run("doctor").code()).isZero();

            thread.interrupt();
            assertThat(run.get()).isZero();
            assertThat(cli.run("catalogue", "refresh").code()).isEqualTo(3);
        }
    }

    @Test
    void aPortThatIsTakenIsTold() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Cli.Run run = new Cli(folder).run("sandbox", "--port", taken.getLocalPort(), "--json");

            assertThat(run.code()).isEqualTo(2);
            assertThat(run.json().at("/error/message").asText()).contains(Integer.toString(taken.getLocalPort()));
        }
    }
}
