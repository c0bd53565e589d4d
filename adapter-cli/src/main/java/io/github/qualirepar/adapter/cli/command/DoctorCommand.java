package io.github.qualirepar.adapter.cli.command;

import io.github.qualirepar.adapter.cli.output.CheckLine;
import io.github.qualirepar.adapter.cli.output.ExitCode;
import io.github.qualirepar.adapter.cli.output.ProgramDocuments;
import io.github.qualirepar.adapter.cli.output.Table;
import io.github.qualirepar.adapter.cli.output.Table.Cell;
import io.github.qualirepar.domain.rule.Level;
import java.util.List;
import picocli.CommandLine.Command;

/** Looks at configuration, database, clock, file rights and connections, and says how to mend what is wrong. */
@Command(name = "doctor")
final class DoctorCommand extends BaseCommand {
    @Override
    ExitCode run(Session session) {
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
