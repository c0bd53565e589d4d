package io.github.qualirepar.adapter.cli.command;

import io.github.qualirepar.adapter.cli.output.ErrorCode;
import io.github.qualirepar.adapter.cli.output.ExitCode;
import io.github.qualirepar.adapter.cli.output.Failure;
import io.github.qualirepar.adapter.cli.output.PaymentDocuments;
import io.github.qualirepar.application.PurgeReport;
import java.time.LocalDate;
import java.time.ZoneId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Masks consumer data of finished claims; amounts, references and the log stay. */
@Command(name = "purge")
final class PurgeCommand extends BaseCommand {
    /** Legal days are those of Paris. */
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    @Option(names = "--before", required = true, paramLabel = "DATE", descriptionKey = "opt.before")
    private LocalDate before;

    @Override
    ExitCode run(Session session) {
        LocalDate today = LocalDate.ofInstant(session.clock().instant(), PARIS);
        if (before.isAfter(today)) {
            // What is masked does not come back: a slip of the year must not mask what came in today.
            throw new CommandFailed(new Failure(
                    ErrorCode.USAGE_WRONG,
                    session.messages().text("usage.purgeFuture", "date", before, "today", today)));
        }
        PurgeReport report = session.library().purging().purge(before);
        session.print(
                () -> PaymentDocuments.purged(before, report),
                () -> session.paymentTexts().purged(report));
        return ExitCode.DONE;
    }
}
