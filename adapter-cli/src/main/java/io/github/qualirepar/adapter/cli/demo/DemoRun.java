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
import io.github.qualirepar.adapter.cli.output.OverviewOutput;
import io.github.qualirepar.adapter.cli.wiring.Program;
import io.github.qualirepar.application.FindingTexts;
import io.github.qualirepar.ports.ClaimFilter;
import io.github.qualirepar.sandbox.Sandbox;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Runs the demonstration on the embedded defaults: sandbox, database, connections, all of its own. */
public final class DemoRun {
    /** Within the legal limit, so that nothing is late. */
    private static final Duration UNTIL_PAID = Duration.ofDays(10);

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
        TravellingClock time = new TravellingClock(clock);
        try (Sandbox sandbox = Sandbox.builder().clock(time).start();
                Program program = new Program(
                        configuration(home, sandbox), time, messages.language().locale())) {
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
            time.pass(UNTIL_PAID);
            PayDay payDay = new PayDay(program.library(), sandbox, screen);
            payDay.play(time);
            if (json) {
                console.result(Documents.print(document(demo, payDay, new Documents(findingTexts))));
            }
            ExitCode claims = demo.exit(own.isEmpty() ? List.of(toBeRefused(examples)) : List.of());
            return ExitCode.worst(List.of(claims, payDay.exit()));
        }
    }

    private static Path toBeRefused(Path examples) {
        return examples.resolve(ExampleFiles.REFUSED).resolve("repair-file.json");
    }

    /** A sandbox of its own need not be spared. */
    private static Configuration configuration(Path home, Sandbox sandbox) {
        Map<String, String> properties = new HashMap<>(sandbox.configuration());
        properties.put("ecologic.spacing-ms", "0");
        return ConfigurationReader.check(home, properties).orThrow(InputKind.CONFIGURATION_WRONG);
    }

    private static ObjectNode document(Demo demo, PayDay payDay, Documents documents) {
        ObjectNode json = documents.claims(demo.claims());
        ArrayNode refused = json.putArray("refused");
        for (Demo.Refused file : demo.refused()) {
            refused.addObject().put("file", file.file().toString()).set("details", Documents.details(file.details()));
        }
        json.set("money", OverviewOutput.json(payDay.overview()));
        return json;
    }
}
