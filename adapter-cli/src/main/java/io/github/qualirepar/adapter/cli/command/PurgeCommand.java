package io.github.qualirepar.adapter.cli.command;

import io.github.qualirepar.adapter.cli.output.ExitCode;
import io.github.qualirepar.adapter.cli.output.PaymentDocuments;
import io.github.qualirepar.application.PurgeReport;
import java.time.LocalDate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Masks consumer data of finished claims; amounts, references and the log stay. */
@Command(name = "purge")
final class PurgeCommand extends BaseCommand {
    @Option(names = "--before", required = true, paramLabel = "DATE", descriptionKey = "opt.before")
    private LocalDate before;

    @Override
    ExitCode run(Session session) {
        PurgeReport report = session.library().purging().purge(before);
        session.print(
                () -> PaymentDocuments.purged(before, report),
                () -> session.paymentTexts().purged(report));
        return ExitCode.DONE;
    }
}
