package io.github.qualirepar.adapter.cli.demo;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.qualirepar.adapter.cli.config.Configuration;
import io.github.qualirepar.adapter.cli.config.ConfigurationReader;
import io.github.qualirepar.adapter.cli.input.InputKind;
import io.github.qualirepar.adapter.cli.message.Messages;
import io.github.qualirepar.adapter.cli.output.Console;
import io.github.qualirepar.adapter.cli.output.Documents;
import io.github.qualirepar.adapter.cli.output.ExitCode;
import io.github.qualirepar.adapter.cli.wiring.Program;
import io.github.qualirepar.application.FindingTexts;
import io.github.qualirepar.ports.ClaimFilter;
import io.github.qualirepar.sandbox.Sandbox;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Runs the demonstration on the embedded defaults: sandbox, database, connections, all of its own. */
public final class DemoRun {
    private final Console console;
    private final Messages messages;
    private final boolean json;
    private final Clock clock;

    /**
     * @param console where to show it
     * @param messages in which language
     * @param json is a document wanted at the end?
     * @param clock the time, for both sides
     */
    public DemoRun(Console console, Messages messages, boolean json, Clock clock) {
        this.console = console;
        this.messages = messages;
        this.json = json;
        this.clock = clock;
    }

    /** The home folder holds claims already. */
    public static final class HomeInUse extends Exception {
        private static final long serialVersionUID = 1L;

        HomeInUse(Path home) {
            super(home.toString());
        }
    }

    /**
     * Plays it.
     *
     * @param home folder of database and examples
     * @param temporary will the home folder be removed afterwards?
     * @param own the caller's own repair files; empty = the examples
     * @return done if every file came to its end, the one that is to be refused apart
     * @throws IOException if the examples cannot be laid out
     * @throws HomeInUse if the home folder holds claims already
     */
    public ExitCode run(Path home, boolean temporary, List<Path> own) throws IOException, HomeInUse {
        FindingTexts findingTexts = FindingTexts.of(messages.language().locale());
        Screen screen = new Screen(console, messages, findingTexts, json);
        try (Sandbox sandbox = Sandbox.builder().clock(clock).start();
                Program program = new Program(
                        configuration(home, sandbox), clock, messages.language().locale())) {
            if (!program.store().claims().list(ClaimFilter.ALL).isEmpty()) {
                throw new HomeInUse(home);
            }
            Path examples = home.resolve("examples");
            List<Path> files = own.isEmpty() ? ExampleFiles.unpack(examples) : own;
            screen.say(
                    "demo.welcome", "url", sandbox.url(), "now", clock.instant().truncatedTo(ChronoUnit.SECONDS));
            screen.say(temporary ? "demo.temporary" : "demo.kept", "home", home);
            Demo demo = new Demo(program.library(), screen);
            demo.refresh();
            demo.play(files);
            if (json) {
                console.result(Documents.print(document(demo, new Documents(findingTexts))));
            }
            return demo.exit(own.isEmpty() ? List.of(toBeRefused(examples)) : List.of());
        }
    }

    private static Path toBeRefused(Path examples) {
        return examples.resolve(ExampleFiles.REFUSED).resolve("repair-file.json");
    }

    private static Configuration configuration(Path home, Sandbox sandbox) {
        return ConfigurationReader.check(home, sandbox.configuration()).orThrow(InputKind.CONFIGURATION_WRONG);
    }

    private static ObjectNode document(Demo demo, Documents documents) {
        ObjectNode json = documents.claims(demo.claims());
        ArrayNode refused = json.putArray("refused");
        for (Demo.Refused file : demo.refused()) {
            refused.addObject().put("file", file.file().toString()).set("details", Documents.details(file.details()));
        }
        json.set("money", demo.money().json());
        return json;
    }
}
