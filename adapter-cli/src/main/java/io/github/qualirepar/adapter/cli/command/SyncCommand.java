package io.github.qualirepar.adapter.cli.command;

import io.github.qualirepar.adapter.cli.output.ExitCode;
import io.github.qualirepar.adapter.cli.output.SyncOutput;
import io.github.qualirepar.adapter.cli.output.SyncTexts;
import io.github.qualirepar.application.SyncFailure;
import io.github.qualirepar.application.SyncOptions;
import io.github.qualirepar.application.SyncProgress;
import io.github.qualirepar.application.SyncReport;
import io.github.qualirepar.ports.StorageException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;

/** The nightly job. */
@Command(name = "sync")
final class SyncCommand extends BaseCommand {
    /** A person who waits is told at most about so many times how far a phase is. */
    private static final int STEPS = 10;

    @Override
    ExitCode run(Session session) {
        CatalogueRefresh.requireAccounts(session);
        SyncReport report = report(session);
        SyncTexts texts = new SyncTexts(session.messages(), session.claimTexts());
        session.print(() -> new SyncOutput(session.documents()).json(report), () -> texts.lines(report));
        texts.failures(report)
                .forEach(text -> session.console().message(session.messages().text("message.warning", "text", text)));
        return code(report);
    }

    private static SyncReport report(Session session) {
        ExecutorService threads = Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work, "sync");
            thread.setDaemon(true);
            return thread;
        });
        try {
            return session.library()
                    .sync()
                    .run(new SyncOptions(threads, session.configuration().parallel(), progress(session)));
        } finally {
            threads.shutdownNow();
        }
    }

    private static SyncProgress progress(Session session) {
        return (phase, done, total) -> {
            int step = Math.max(1, total / STEPS);
            if (total > 0 && (done == total || done % step == 0)) {
                // Several threads tell, and a console is for one.
                synchronized (session) {
                    session.console()
                            .progress(session.messages().text("progress.sync." + phase, "done", done, "total", total));
                }
            }
        };
    }

    /** The worst of all that failed; what waits to be told is told by the next run. */
    private static ExitCode code(SyncReport report) {
        List<ExitCode> codes = new ArrayList<>();
        for (SyncReport.AccountPart part : report.accounts()) {
            add(codes, part.stopped());
            add(codes, part.listsFailure());
            add(codes, part.payments().failure());
            part.claims().forEach(claim -> add(codes, claim.failure()));
        }
        if (report.interrupted()) {
            codes.add(ExitCode.UNREACHABLE);
        }
        return ExitCode.worst(codes);
    }

    private static void add(List<ExitCode> codes, @Nullable SyncFailure failure) {
        if (failure != null) {
            codes.add(code(failure));
        }
    }

    private static ExitCode code(SyncFailure failure) {
        return switch (failure.kind()) {
            case UNREACHABLE, UNREADABLE -> ExitCode.UNREACHABLE;
            case REFUSED -> ExitCode.REFUSED;
            case CREDENTIALS_REFUSED -> ExitCode.CREDENTIALS;
            case NO_CONNECTION -> ExitCode.USAGE;
            case STORAGE ->
                failure.message().startsWith(StorageException.Kind.BUSY.name()) ? ExitCode.BUSY : ExitCode.USAGE;
            case FAULT -> ExitCode.FAULT;
        };
    }
}
