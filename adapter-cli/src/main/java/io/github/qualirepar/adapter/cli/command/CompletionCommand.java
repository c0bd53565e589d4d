package io.github.qualirepar.adapter.cli.command;

import io.github.qualirepar.adapter.cli.output.ExitCode;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Prints a script with which bash and zsh complete commands and options. */
@Command(name = "completion")
final class CompletionCommand extends BaseCommand {
    @Override
    ExitCode run(Session session) {
        CommandLine root = spec().root().commandLine();
        session.console().result(AutoComplete.bash(root.getCommandName(), root));
        return ExitCode.DONE;
    }
}
