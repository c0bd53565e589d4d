package io.github.qualirepar.adapter.cli.command;

import io.github.qualirepar.adapter.cli.output.CheckLine;
import io.github.qualirepar.adapter.cli.output.DriftOutput;
import io.github.qualirepar.adapter.cli.output.ExitCode;
import io.github.qualirepar.adapter.cli.output.ProgramDocuments;
import io.github.qualirepar.adapter.cli.output.Table;
import io.github.qualirepar.adapter.cli.output.Table.Cell;
import io.github.qualirepar.domain.OrganisationId;
import io.github.qualirepar.domain.rule.Level;
import io.github.qualirepar.ports.contractcheck.DriftStore;
import io.github.qualirepar.ports.contractcheck.DriftStore.Compared;
import io.github.qualirepar.ports.contractcheck.DriftStore.SeenDrift;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Looks at configuration, database, clock, file rights and connections, and says how to mend what is wrong. */
@Command(name = "doctor")
final class DoctorCommand extends BaseCommand {
    @Option(names = "--drift", descriptionKey = "opt.drift")
    private boolean drift;

    @Override
    ExitCode run(Session session) {
        return drift ? drift(session) : examine(session);
    }

    private static ExitCode drift(Session session) {
        DriftStore store = session.program().store().drift();
        List<SeenDrift> seen = store.all();
        Map<OrganisationId, Compared> compared = store.comparisons();
        List<OrganisationId> accounts = session.configuration().accounts().stream()
                .map(account -> account.account().organisation())
                .toList();
        DriftOutput output = new DriftOutput(session.messages());
        session.print(() -> output.document(compared, seen), () -> output.lines(compared, accounts, seen));
        return ExitCode.DONE;
    }

    private static ExitCode examine(Session session) {
        Examination examination = new Examination(session);
        examination.run();
        session.print(() -> ProgramDocuments.checks(examination.lines()), () -> lines(session, examination.lines()));
        return examination.exit();
    }

    private static List<String> lines(Session session, List<CheckLine> checks) {
        Table table = new Table();
        for (CheckLine check : checks) {
            Cell state = new Cell(check.state().name(), text -> switch (check.state()) {
                case OK -> text;
                case WARN -> session.console().paint().in(Level.WARN, text);
                case FAILED -> session.console().paint().in(Level.BLOCK, text);
            });
            table.row(state, check.name(), check.message());
        }
        return table.lines();
    }
}
