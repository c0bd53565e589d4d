package io.github.qualirepar.adapter.cli.command;

import io.github.qualirepar.adapter.cli.config.ConfigurationReader;
import io.github.qualirepar.adapter.cli.message.Language;
import io.github.qualirepar.adapter.cli.message.Messages;
import io.github.qualirepar.adapter.cli.output.ExitCode;
import io.github.qualirepar.adapter.cli.wiring.Surroundings;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** One run of the command line: reads the arguments, runs the command, and turns whatever happens into an exit code. */
public final class CommandLineProgram {
    private final Surroundings surroundings;

    public CommandLineProgram(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /**
     * Runs a command.
     *
     * @param args the command and its options
     * @return the exit code
     */
    public int run(List<String> args) {
        EarlyOptions early = EarlyOptions.of(args);
        if (early.verbose()) {
            Logging.showDetails();
        }
        Language language = language(early);
        Messages messages = new Messages(language);
        RootCommand root = new RootCommand(surroundings, language);
        UsageErrors usageErrors = new UsageErrors(surroundings, messages, early.json());
        try {
            CommandLine commandLine = commandLine(root, messages)
                    .setParameterExceptionHandler((wrong, given) -> usageErrors.handle(wrong))
                    .setExecutionExceptionHandler((cause, command, parsed) -> failed(root, cause));
            return commandLine.execute(args.toArray(new String[0]));
        } finally {
            root.end();
            surroundings.out().flush();
            surroundings.err().flush();
        }
    }

    private CommandLine commandLine(RootCommand root, Messages messages) {
        boolean colours = surroundings.terminal()
                && surroundings.environment().getOrDefault("NO_COLOR", "").isEmpty();
        CommandLine commandLine = new CommandLine(root);
        commandLine
                .setResourceBundle(messages.bundle())
                .setUsageHelpWidth(100)
                .setUsageHelpAutoWidth(false)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(new PrintWriter(surroundings.out(), true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(surroundings.err(), true, StandardCharsets.UTF_8))
                .setColorScheme(CommandLine.Help.defaultColorScheme(colours ? Ansi.ON : Ansi.OFF));
        Converters.register(commandLine);
        dress(commandLine, messages.text("help.exitCodes"), exitCodes(messages));
        return commandLine;
    }

    /** Every help alike: a command's own options first, then those that all have, and the exit codes last. */
    private static void dress(CommandLine commandLine, String heading, Map<String, String> exitCodes) {
        commandLine
                .getCommandSpec()
                .usageMessage()
                .sortOptions(false)
                .exitCodeListHeading(heading)
                .exitCodeList(exitCodes);
        commandLine.getSubcommands().values().forEach(command -> dress(command, heading, exitCodes));
    }

    private static Map<String, String> exitCodes(Messages messages) {
        Map<String, String> codes = new LinkedHashMap<>();
        for (ExitCode code : ExitCode.values()) {
            codes.put(Integer.toString(code.number()), messages.text("exit." + code));
        }
        return codes;
    }

    private static int failed(RootCommand root, Exception cause) {
        Session session = root.session();
        if (root.isVerbose()) {
            Logger log = LoggerFactory.getLogger(CommandLineProgram.class);
            log.debug("the command ended with an exception", cause);
        }
        return session.fail(Faults.failure(session, cause)).number();
    }

    /** The language of this run: option, environment, configuration file, the user's own. */
    private Language language(EarlyOptions early) {
        return Language.of(early.language())
                .or(() -> Language.of(configured(early.home())))
                .orElseGet(() -> Language.of(surroundings.locale()));
    }

    private @Nullable String configured(@Nullable String home) {
        try {
            Path option = home == null ? null : Path.of(home);
            return new ConfigurationReader(Session.home(surroundings, option), surroundings.environment()).language();
        } catch (InvalidPathException e) {
            // Complained about when the options are read.
            return null;
        }
    }
}
