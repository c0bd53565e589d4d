package io.github.qualirepar.adapter.cli.command;

import io.github.qualirepar.adapter.cli.demo.DemoRun;
import io.github.qualirepar.adapter.cli.output.ErrorCode;
import io.github.qualirepar.adapter.cli.output.ExitCode;
import io.github.qualirepar.adapter.cli.output.Failure;
import io.github.qualirepar.adapter.cli.wiring.Clocks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Takes example files, or the caller's, through their whole life at a sandbox of its own. */
@Command(name = "demo")
final class DemoCommand extends BaseCommand {
    /** The day the examples assume: so the demonstration shows the same thing in ten years. */
    private static final Instant DAY_OF_THE_EXAMPLES = Instant.parse("2026-06-20T08:00:00Z");

    @Parameters(arity = "0..*", paramLabel = "FILE", descriptionKey = "par.demoFile")
    private List<Path> files = new ArrayList<>();

    @Override
    ExitCode run(Session session) {
        Path home = session.options().home();
        try {
            return home == null ? inTemporaryHome(session) : play(session, session.home(), false);
        } catch (IOException e) {
            CommandFailed failed = new CommandFailed(new Failure(
                    ErrorCode.STORAGE_UNAVAILABLE, session.messages().text("error.demoFiles")));
            failed.initCause(e);
            throw failed;
        }
    }

    private ExitCode inTemporaryHome(Session session) throws IOException {
        Path home = Files.createTempDirectory("qualirepar-demo-");
        try {
            return play(session, home, true);
        } finally {
            delete(home);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    private ExitCode play(Session session, Path home, boolean temporary) throws IOException {
        Instant now = session.options().now();
        Clock clock = Clocks.startingAt(now == null ? DAY_OF_THE_EXAMPLES : now, session.machineClock());
        try {
            return new DemoRun(session.console(), session.messages(), session.json(), clock)
                    .run(home, temporary, files);
        } catch (DemoRun.HomeInUse e) {
            CommandFailed failed = new CommandFailed(
                    new Failure(ErrorCode.USAGE_WRONG, session.messages().text("error.homeInUse", "home", home)));
            failed.initCause(e);
            throw failed;
        }
    }
}
