package io.github.qualirepar.adapter.cli.command;

import io.github.qualirepar.adapter.cli.output.CatalogueOutput;
import io.github.qualirepar.adapter.cli.output.ErrorCode;
import io.github.qualirepar.adapter.cli.output.ExitCode;
import io.github.qualirepar.adapter.cli.output.Failure;
import io.github.qualirepar.application.RefreshResult;
import io.github.qualirepar.ports.FundingBodyException;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;

/** Downloads the lists of every account. */
@Command(name = "refresh")
final class CatalogueRefresh extends BaseCommand {
    @Override
    ExitCode run(Session session) {
        requireAccounts(session);
        session.console().progress(session.messages().text("progress.refresh"));
        List<RefreshResult> results = session.library().catalogue().refresh();
        CatalogueOutput output = new CatalogueOutput(session.messages());
        session.print(() -> output.refreshed(results), () -> output.refreshedLines(results));
        int open = session.library().catalogue().openTies().size();
        if (open > 0) {
            session.console().message(session.messages().text("catalogue.openTies", "count", open));
        }
        List<ExitCode> codes = new ArrayList<>();
        for (RefreshResult result : results) {
            FundingBodyException failure = result.failure();
            if (failure != null) {
                Failure told = Faults.failure(session, failure);
                session.console().message(session.messages().text("message.error", "text", told.message()));
                codes.add(told.code().exit());
            }
        }
        return ExitCode.worst(codes);
    }

    /** Without any account there is nobody to ask. */
    static void requireAccounts(Session session) {
        if (session.configuration().accounts().isEmpty()) {
            throw new CommandFailed(new Failure(
                    ErrorCode.CONFIGURATION_WRONG,
                    session.messages()
                            .text(
                                    "error.noAccount",
                                    "file",
                                    session.configuration().file())));
        }
    }
}
