package io.github.qualirepar.adapter.cli.command;

import io.github.qualirepar.adapter.cli.output.ExitCode;
import io.github.qualirepar.adapter.cli.output.ProgramDocuments;
import io.github.qualirepar.domain.claim.ClaimProcess;
import io.github.qualirepar.domain.claim.ProcessDiagram;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows the claim state machines, made from the code. */
@Command(name = "states")
final class StatesCommand extends BaseCommand {
    @Option(names = "--format", paramLabel = "mermaid|table", defaultValue = "table", descriptionKey = "opt.format")
    private Format format;

    /** How to show them. */
    enum Format {
        MERMAID,
        TABLE
    }

    @Override
    ExitCode run(Session session) {
        session.print(() -> ProgramDocuments.states(List.of(ClaimProcess.values())), this::lines);
        return ExitCode.DONE;
    }

    private List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (ClaimProcess process : ClaimProcess.values()) {
            lines.add(format == Format.MERMAID ? ProcessDiagram.mermaid(process) : ProcessDiagram.table(process));
        }
        return lines;
    }
}
