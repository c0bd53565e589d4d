package io.github.qualirepar.adapter.cli.command;

import io.github.qualirepar.adapter.cli.output.ExitCode;

/** A command that only holds others. */
abstract class GroupCommand extends BaseCommand {
    @Override
    ExitCode run(Session session) {
        throw usage(session, "usage.commandMissing");
    }
}
