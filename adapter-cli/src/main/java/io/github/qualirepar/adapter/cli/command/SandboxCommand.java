package io.github.qualirepar.adapter.cli.command;

import io.github.qualirepar.adapter.cli.output.ErrorCode;
import io.github.qualirepar.adapter.cli.output.ExitCode;
import io.github.qualirepar.adapter.cli.output.Failure;
import io.github.qualirepar.adapter.cli.output.ProgramDocuments;
import io.github.qualirepar.sandbox.Sandbox;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs both organisations' sandboxes until it is interrupted. */
@Command(name = "sandbox")
final class SandboxCommand extends BaseCommand {
    private static final int LARGEST_PORT = 65_535;

    @Option(names = "--port", paramLabel = "N", descriptionKey = "opt.port")
    private int port;

    @Override
    ExitCode run(Session session) {
        if (port < 0 || port > LARGEST_PORT) {
            throw usage(session, "usage.port", "value", port);
        }
        try (Sandbox sandbox = started(session)) {
            // The lines can be appended to a configuration file as they are, so nothing else goes there.
            Map<String, String> lines = sandbox.configuration();
            session.print(
                    () -> ProgramDocuments.configuration(lines),
                    () -> lines.entrySet().stream()
                            .map(line -> line.getKey() + "=" + line.getValue())
                            .toList());
            session.console().message(session.messages().text("sandbox.serves", "url", sandbox.url()));
            session.console().flush();
            serve();
        }
        return ExitCode.DONE;
    }

    private Sandbox started(Session session) {
        try {
            return Sandbox.builder().port(port).clock(session.clock()).start();
        } catch (UncheckedIOException e) {
            throw new CommandFailed(
                    new Failure(ErrorCode.USAGE_WRONG, session.messages().text("error.port", "port", port)));
        }
    }

    /** Waits until the thread is interrupted; a signal ends the whole process. */
    private static void serve() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
