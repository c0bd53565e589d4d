package io.github.qualirepar.adapter.cli.command;

import io.github.qualirepar.adapter.cli.output.ExitCode;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What all commands have in common: they run within the session of their root. */
abstract class BaseCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    CommandSpec spec() {
        return spec;
    }

    /** Are details wanted ({@code --verbose})? */
    boolean wantsDetails() {
        return root().isVerbose();
    }

    private RootCommand root() {
        return (RootCommand) spec.root().userObject();
    }

    /** Does the work. */
    abstract ExitCode run(Session session);

    @Override
    public final Integer call() {
        return run(root().session()).number();
    }

    /** Wrong usage that only this command can see. */
    ParameterException usage(Session session, String key, Object... namesAndValues) {
        return new ParameterException(spec.commandLine(), session.messages().text(key, namesAndValues));
    }
}
