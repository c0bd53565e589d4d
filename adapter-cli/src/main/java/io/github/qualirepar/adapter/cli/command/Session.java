package io.github.qualirepar.adapter.cli.command;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.qualirepar.adapter.cli.config.AccountSettings;
import io.github.qualirepar.adapter.cli.config.Configuration;
import io.github.qualirepar.adapter.cli.config.ConfigurationReader;
import io.github.qualirepar.adapter.cli.input.InputKind;
import io.github.qualirepar.adapter.cli.input.Problem;
import io.github.qualirepar.adapter.cli.input.ProblemCode;
import io.github.qualirepar.adapter.cli.input.Reading;
import io.github.qualirepar.adapter.cli.message.Messages;
import io.github.qualirepar.adapter.cli.output.CheckTexts;
import io.github.qualirepar.adapter.cli.output.ClaimTexts;
import io.github.qualirepar.adapter.cli.output.Console;
import io.github.qualirepar.adapter.cli.output.Detail;
import io.github.qualirepar.adapter.cli.output.Documents;
import io.github.qualirepar.adapter.cli.output.ErrorCode;
import io.github.qualirepar.adapter.cli.output.ExitCode;
import io.github.qualirepar.adapter.cli.output.Failure;
import io.github.qualirepar.adapter.cli.output.PaymentDocuments;
import io.github.qualirepar.adapter.cli.output.PaymentTexts;
import io.github.qualirepar.adapter.cli.repairfile.RepairFileReader;
import io.github.qualirepar.adapter.cli.wiring.Clocks;
import io.github.qualirepar.adapter.cli.wiring.Program;
import io.github.qualirepar.adapter.cli.wiring.Surroundings;
import io.github.qualirepar.application.FindingTexts;
import io.github.qualirepar.application.QualiRepar;
import io.github.qualirepar.domain.repair.RepairFile;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What one run of a command works with. Everything is made when it is first asked for, so that a command pays for what
 * it uses only. Not safe for use by several threads.
 */
final class Session implements AutoCloseable {
    private static final String HOME_VARIABLE = "QUALIREPAR_HOME";
    private static final String HOME_NAME = ".qualirepar";

    /** Reasons that a person is shown; the JSON has them all. */
    private static final int MOST_DETAILS = 20;

    private final Surroundings surroundings;
    private final GlobalOptions options;
    private final Messages messages;
    private final Console console;
    private final Clock clock;
    private @Nullable Configuration configuration;
    private @Nullable Program program;

    Session(Surroundings surroundings, GlobalOptions options) {
        this.surroundings = surroundings;
        this.options = options;
        this.messages = new Messages(options.language());
        this.console = console(surroundings);
        this.clock =
                options.now() == null ? surroundings.clock() : Clocks.startingAt(options.now(), surroundings.clock());
    }

    static Console console(Surroundings surroundings) {
        String noColour = surroundings.environment().getOrDefault("NO_COLOR", "");
        return new Console(surroundings.out(), surroundings.err(), surroundings.terminal(), noColour.isEmpty());
    }

    /** The home folder that counts: option, else environment, else the one in the user's home. */
    static Path home(Surroundings surroundings, @Nullable Path option) {
        if (option != null) {
            return option.toAbsolutePath().normalize();
        }
        String variable = surroundings.environment().getOrDefault(HOME_VARIABLE, "");
        Path home = variable.isBlank() ? surroundings.userHome().resolve(HOME_NAME) : Path.of(variable);
        return home.toAbsolutePath().normalize();
    }

    Path home() {
        return home(surroundings, options.home());
    }

    GlobalOptions options() {
        return options;
    }

    Messages messages() {
        return messages;
    }

    Console console() {
        return console;
    }

    Clock clock() {
        return clock;
    }

    Clock machineClock() {
        return surroundings.clock();
    }

    boolean json() {
        return options.json();
    }

    FindingTexts findingTexts() {
        return FindingTexts.of(options.language().locale());
    }

    ClaimTexts claimTexts() {
        return new ClaimTexts(messages, findingTexts(), console.paint());
    }

    CheckTexts checkTexts() {
        return new CheckTexts(messages, findingTexts(), claimTexts(), console.paint());
    }

    Documents documents() {
        return new Documents(findingTexts());
    }

    PaymentDocuments paymentDocuments() {
        return new PaymentDocuments(documents());
    }

    PaymentTexts paymentTexts() {
        return new PaymentTexts(messages, claimTexts(), console.paint());
    }

    InputStream standardInput() {
        return surroundings.in();
    }

    /** Reads the configuration without stopping at what is wrong with it. */
    Reading<Configuration> readConfiguration() {
        return new ConfigurationReader(home(), surroundings.environment()).read();
    }

    /**
     * The checked configuration; its warnings are said once.
     *
     * @throws io.github.qualirepar.adapter.cli.input.UnreadableInput with everything that is wrong with it
     * @throws CommandFailed if the clock was set although an organisation is not on this machine
     */
    Configuration configuration() {
        if (configuration == null) {
            Configuration read = readConfiguration().orThrow(InputKind.CONFIGURATION_WRONG);
            // That no SMS is sent any more is told where it matters: by "doctor", and when a claim is opened.
            read.warnings().stream()
                    .filter(warning -> warning.code() != ProblemCode.APPROVAL_BY_SMS_CLOSED)
                    .forEach(this::warn);
            refuseSetClock(read);
            configuration = read;
        }
        return configuration;
    }

    void warn(Problem problem) {
        console.message(messages.text("message.warning", "text", messages.placed(problem)));
    }

    /** An organisation out there would be told, and keep, days that are not true. */
    private void refuseSetClock(Configuration read) {
        if (options.now() == null || read.isOnLoopback()) {
            return;
        }
        String accounts = String.join(
                ", ",
                read.accounts().stream()
                        .filter(account -> !account.isLoopback())
                        .map(AccountSettings::account)
                        .map(account -> account.name())
                        .toList());
        throw new CommandFailed(
                new Failure(ErrorCode.USAGE_WRONG, messages.text("usage.nowRefused", "accounts", accounts)));
    }

    Program program() {
        if (program == null) {
            program = new Program(configuration(), clock, options.language().locale());
        }
        return program;
    }

    QualiRepar library() {
        return program().library();
    }

    /**
     * Reads a repair file.
     *
     * @throws io.github.qualirepar.adapter.cli.input.UnreadableInput with everything that is wrong with its text
     */
    RepairFile repairFile(Path file) {
        return new RepairFileReader(configuration().documents()).read(file).orThrow(InputKind.INPUT_UNREADABLE);
    }

    /** Prints a result: one JSON document, or lines for a person. */
    void print(Supplier<JsonNode> document, Supplier<List<String>> lines) {
        if (json()) {
            console.result(Documents.print(document.get()));
        } else {
            console.results(lines.get());
        }
    }

    /** Says why a command was not done: sentences on standard error, and the document where one is wanted. */
    ExitCode fail(Failure failure) {
        console.message(messages.text("message.error", "text", failure.message()));
        List<Detail> shown =
                failure.details().subList(0, Math.min(failure.details().size(), MOST_DETAILS));
        claimTexts().details("  ", shown).forEach(console::message);
        if (shown.size() < failure.details().size()) {
            console.message("  "
                    + messages.text("message.more", "count", failure.details().size() - shown.size()));
        }
        if (json()) {
            console.result(Documents.print(documents().error(failure)));
        }
        return failure.code().exit();
    }

    @Override
    public void close() {
        if (program != null) {
            program.close();
        }
        console.flush();
    }
}
