package io.github.qualirepar.adapter.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.qualirepar.adapter.cli.wiring.Clocks;
import io.github.qualirepar.adapter.cli.wiring.Surroundings;
import io.github.qualirepar.sandbox.Sandbox;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Runs the real program within this process, in a home of its own, on the day of the examples. */
final class Cli {
    static final Instant DAY = Instant.parse("2026-06-20T08:00:00Z");
    static final Path EXAMPLES = Path.of("..", "examples", "repair-files");

    private final Path home;
    private final Map<String, String> environment = new HashMap<>();
    private Locale locale = Locale.ENGLISH;
    private boolean terminal;
    private byte[] in = {};
    private Clock clock = Clocks.startingAt(DAY, Clock.systemUTC());

    Cli(Path home) {
        this.home = home;
    }

    /** What one run left behind. */
    record Run(int code, String out, String err) {
        JsonNode json() {
            try {
                return new JsonMapper().readTree(out);
            } catch (IOException e) {
                throw new UncheckedIOException("no JSON document: " + out + err, e);
            }
        }
    }

    Path home() {
        return home;
    }

    Cli locale(Locale newLocale) {
        locale = newLocale;
        return this;
    }

    Cli terminal() {
        terminal = true;
        return this;
    }

    /** What stands on standard input. */
    Cli in(String text) {
        in = text.getBytes(StandardCharsets.UTF_8);
        return this;
    }

    Cli at(Instant moment) {
        clock = Clocks.startingAt(moment, Clock.systemUTC());
        return this;
    }

    Cli with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    /** Writes the configuration file, readable for its owner alone. */
    Cli configure(String text) {
        try {
            Path file = home.resolve("qualirepar.properties");
            Files.createDirectories(home);
            Files.writeString(file, text);
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Cli configureFor(Sandbox sandbox) {
        return configure(sandbox.configuration().entrySet().stream()
                .map(line -> line.getKey() + "=" + line.getValue() + "\n")
                .collect(Collectors.joining()));
    }

    Run run(Object... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Main.run(words(args), surroundings(out, err));
        return new Run(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    static List<String> words(Object... args) {
        return Arrays.stream(args).map(Object::toString).toList();
    }

    Surroundings surroundings(ByteArrayOutputStream out, ByteArrayOutputStream err) {
        Map<String, String> variables = new HashMap<>(environment);
        variables.putIfAbsent("QUALIREPAR_HOME", home.toString());
        return new Surroundings(
                variables,
                home.resolve("user"),
                new ByteArrayInputStream(in),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                terminal,
                locale,
                clock);
    }

    static Path example(String folder) {
        return EXAMPLES.resolve(folder).resolve("repair-file.json");
    }
}
