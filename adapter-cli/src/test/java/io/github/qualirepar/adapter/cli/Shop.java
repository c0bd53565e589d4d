package io.github.qualirepar.adapter.cli;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.qualirepar.sandbox.Sandbox;
import io.github.qualirepar.sandbox.money.PaymentDay;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** A shop with its program and both organisations, whose days pass when told. */
final class Shop implements AutoCloseable {
    private final Cli cli;
    private final Path folder;
    private final Sandbox sandbox;
    private volatile Instant now = Cli.DAY;

    Shop(Path folder, String... more) {
        this.folder = folder;
        cli = new Cli(folder.resolve("home"));
        sandbox = Sandbox.builder().clock(new ShownClock()).start();
        List<String> lines = new ArrayList<>();
        sandbox.configuration().forEach((name, value) -> lines.add(name + "=" + value));
        lines.add("ecologic.spacing-ms=0");
        lines.addAll(List.of(more));
        cli.configure(String.join("\n", lines));
    }

    /** Shows the shop's day to the sandbox. */
    private final class ShownClock extends Clock {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(instant(), zone);
        }
    }

    Cli cli() {
        return cli;
    }

    Sandbox sandbox() {
        return sandbox;
    }

    LocalDate today() {
        return LocalDate.ofInstant(now, ZoneOffset.UTC);
    }

    /** For one thread only. */
    void passDays(int days) {
        now = now.plus(Duration.ofDays(days));
        cli.at(now);
    }

    Cli.Run run(Object... args) {
        return cli.run(args);
    }

    /** Runs a command that must do its work. */
    JsonNode done(Object... args) {
        return ended(0, args);
    }

    /** Runs a command that must end so. */
    JsonNode ended(int code, Object... args) {
        List<Object> all = new ArrayList<>(List.of(args));
        all.add("--json");
        Cli.Run run = cli.run(all.toArray());
        if (run.code() != code) {
            throw new AssertionError("exit " + run.code() + " of " + all + ": " + run.out() + run.err());
        }
        return run.json();
    }

    /** Takes example files in and hands them in. */
    void handIn(String... folders) {
        for (String name : folders) {
            done("claim", "open", Cli.example(name));
        }
        done("claim", "advance", "--all");
    }

    /** Staff of both organisations accepts everything, and both pay today. */
    PaymentDay payDay() {
        acceptAll();
        return sandbox.payAccepted(today());
    }

    void acceptAll() {
        for (JsonNode claim : done("claim", "list").path("claims")) {
            if (claim.path("review").asText().equals("UNDER_REVIEW")) {
                accept(claim);
            }
        }
    }

    private void accept(JsonNode claim) {
        String there = claim.at("/remote/claimId").asText();
        if (claim.path("organisation").asText().equals("ECOSYSTEM")) {
            sandbox.ecosystem().accept(there);
        } else {
            sandbox.ecologic().accept(Long.parseLong(there));
        }
    }

    /** Lays a file of a payment day down, as a shop downloads it. */
    Path file(PaymentDay day, String kind) {
        return file(kind + "-" + day.date(), day.text(kind));
    }

    Path file(String name, String text) {
        try {
            return Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        sandbox.close();
    }
}
