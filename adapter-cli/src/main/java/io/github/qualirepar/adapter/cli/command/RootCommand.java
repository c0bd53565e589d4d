package io.github.qualirepar.adapter.cli.command;

import io.github.qualirepar.adapter.cli.message.Language;
import io.github.qualirepar.adapter.cli.wiring.Surroundings;
import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The program itself, with the options that every command takes, before or after its name. */
@Command(
        name = "qualirepar",
        versionProvider = Version.class,
        subcommands = {
            DemoCommand.class,
            SandboxCommand.class,
            InitCommand.class,
            DoctorCommand.class,
            ProbeCommand.class,
            CatalogueCommands.class,
            CheckCommand.class,
            ClaimCommands.class,
            SyncCommand.class,
            RecoverCommand.class,
            PaymentsCommands.class,
            PurgeCommand.class,
            StatesCommand.class,
            CompletionCommand.class
        })
final class RootCommand extends GroupCommand {
    private final Surroundings surroundings;
    private final Language preferred;
    private @Nullable Session session;

    @Option(names = "--home", paramLabel = "DIR", descriptionKey = "opt.home", scope = ScopeType.INHERIT, order = 91)
    private @Nullable Path home;

    @Option(names = "--lang", paramLabel = "fr|en", descriptionKey = "opt.lang", scope = ScopeType.INHERIT, order = 92)
    private @Nullable Language language;

    @Option(names = "--json", descriptionKey = "opt.json", scope = ScopeType.INHERIT, order = 93)
    private boolean json;

    @Option(names = "--verbose", descriptionKey = "opt.verbose", scope = ScopeType.INHERIT, order = 94)
    private boolean verbose;

    @Option(names = "--now", paramLabel = "INSTANT", descriptionKey = "opt.now", scope = ScopeType.INHERIT, order = 95)
    private @Nullable Instant now;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            descriptionKey = "opt.help",
            scope = ScopeType.INHERIT,
            order = 96)
    @SuppressWarnings("UnusedVariable") // picocli itself acts on it
    private boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            descriptionKey = "opt.version",
            order = 97)
    @SuppressWarnings("UnusedVariable") // picocli itself acts on it
    private boolean version;

    /**
     * @param surroundings the process
     * @param preferred language where the options name none
     */
    RootCommand(Surroundings surroundings, Language preferred) {
        this.surroundings = surroundings;
        this.preferred = preferred;
    }

    boolean isVerbose() {
        return verbose;
    }

    /** The session of this run, made after the options are read. */
    Session session() {
        if (session == null) {
            Language chosen = language == null ? preferred : language;
            session = new Session(surroundings, new GlobalOptions(home, chosen, json, now));
        }
        return session;
    }

    /** Ends the session if there was one. */
    void end() {
        if (session != null) {
            session.close();
        }
    }
}
