package io.github.qualirepar.adapter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Usage, help, languages: what needs neither sandbox nor database. */
class CommandLineTest {
    @TempDir
    private Path home;

    private Cli cli;

    @BeforeEach
    void newHome() {
        cli = new Cli(home);
    }

    @Test
    void helpListsTheExitCodesAndWhatIsThereOnly() {
        Cli.Run run = cli.run("--help");

        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
        for (int code : new int[] {0, 1, 2, 3, 4, 5, 6, 70}) {
            assertThat(run.out()).containsPattern("(?m)^ +" + code + " +\\S");
        }
        assertThat(run.out())
                .contains(
                        "demo",
                        "sandbox",
                        "init",
                        "doctor",
                        "probe",
                        "catalogue",
                        "check",
                        "claim",
                        "sync",
                        "recover",
                        "payments",
                        "purge",
                        "states")
                .doesNotContain("board", "store copy");
    }

    static Stream<String> commands() {
        return Stream.of(
                "demo",
                "sandbox",
                "init",
                "doctor",
                "probe",
                "catalogue",
                "catalogue refresh",
                "catalogue products",
                "catalogue brands",
                "catalogue codes",
                "catalogue sites",
                "catalogue tie",
                "check",
                "claim",
                "claim open",
                "claim support",
                "claim create",
                "claim attach",
                "claim correct",
                "claim confirm",
                "claim status",
                "claim cancel",
                "claim replace",
                "claim link",
                "claim advance",
                "claim list",
                "claim show",
                "claim log",
                "claim documents",
                "sync",
                "recover",
                "payments",
                "payments list",
                "payments import",
                "payments match",
                "payments settle",
                "payments write-off",
                "payments overview",
                "payments export",
                "purge",
                "states",
                "completion");
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandAndOptionIsExplainedInBothLanguages(String command) {
        String[] words = command.split(" ", -1);
        for (String language : new String[] {"fr", "en"}) {
            Object[] args = Stream.concat(Stream.of(words), Stream.of("--help", "--lang", language))
                    .toArray();
            Cli.Run run = cli.run(args);

            assertThat(run.code()).isZero();
            assertThat(run.out()).startsWith(language.equals("fr") ? "Usage :" : "Usage: ");
            assertThat(run.out().lines().skip(1).limit(4)).anyMatch(line -> line.matches("[A-ZÀÉ].*"));
            // An option without explanation stands alone in its line, and the next line is another option.
            assertThat(run.out()).doesNotContainPattern("(?m)^ +(-., )?--[a-z-]+(=\\S+)?\\n +(-., )?--");
            assertThat(run.out()).contains("--home", "--lang", "--json", "--verbose", "--now");
            assertThat(run.out()).containsPattern("(?m)^(Exit codes:|Codes de sortie :)\\R +0 +\\S");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "claim list --colur BLUE|--colur|--colour",
                "claim lst|lst|list",
                "claim list --colour GREEN|GREEN|GREY, YELLOW, RED, BLUE",
                "claim list --limit many|many|whole number",
                "claim list --limit 0|--limit|1",
                "claim list --organisation OTHER|OTHER|ECOSYSTEM, ECOLOGIC",
                "claim attach X|--kind|PATH",
                "claim show|ID|Missing",
                "claim|command|missing",
                "claim open a b|b|not expected",
                "check --product p --brand b --amount 1,50|1,50|129.90",
                "check --product p --brand b --date 12/06/2026|12/06/2026|2026-06-10",
                "claim list --now yesterday|yesterday|2026-06-20T08:00:00Z",
                "claim advance|claims|--all",
                "claim advance X --all|claims|--all",
                "claim link X|--remote|--not-found",
                "claim link X --not-found|--by|portal",
                "claim open f --override DAT-15|--override|--by",
                "claim open f --override DAT-99 --by me|DAT-99|nearest: DAT-0",
                "claim advance X --override DOC-11,DOC-05,RTE-09,AMT-03,dat-15 --by me|no rule dat-15;|nearest: DAT-15",
                "catalogue tie key code|code|ecosystem:9002",
                "sandbox --port 70000|70000|65535",
                "states --format dot|dot|MERMAID"
            })
    void wrongUsageIsToldOnStandardErrorAndAsADocument(String line, String named, String remedy) {
        Object[] words = line.split(" ", -1);
        Cli.Run text = cli.run(words);
        Cli.Run json =
                cli.run(Stream.concat(Stream.of(words), Stream.of("--json")).toArray());

        assertThat(text.code()).isEqualTo(2);
        assertThat(text.out()).isEmpty();
        assertThat(text.err()).contains(named, remedy).contains("--help").doesNotContain("\tat ");
        assertThat(json.code()).isEqualTo(2);
        assertThat(json.json().at("/error/code").asText()).isEqualTo("USAGE_WRONG");
        assertThat(json.json().at("/error/message").asText()).contains(named);
        assertThat(json.json().at("/error/details")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--lang fr claim list --limit 0",
                "claim --lang fr list --limit 0",
                "claim list --limit 0 --lang=fr"
            })
    void commonOptionsStandBeforeOrAfterTheCommand(String line) {
        assertThat(cli.run((Object[]) line.split(" ", -1)).err()).contains("vaut au moins");
    }

    @Test
    void theLanguageIsThatOfOptionEnvironmentFileOrSystemInThisOrder() {
        assertThat(cli.run("claim").err()).contains("is missing");
        assertThat(cli.locale(Locale.FRANCE).run("claim").err()).contains("Il manque");
        cli.configure("lang=en\n");
        assertThat(cli.run("claim").err()).contains("is missing");
        cli.with("QUALIREPAR_LANG", "fr");
        assertThat(cli.run("claim").err()).contains("Il manque");
        assertThat(cli.run("claim", "--lang", "en").err()).contains("is missing");
    }

    @Test
    void aLanguageThatIsNotSpokenIsRefused() {
        assertThat(cli.run("claim", "list", "--lang", "de").err())
                .contains("\"de\"")
                .contains("fr, en");
    }

    @Test
    void theVersionIsThatOfTheBuild() {
        assertThat(cli.run("--version").out()).matches("(?s)qualirepar \\d+\\.\\d+\\.\\d+\\S*\\s+");
    }

    @Test
    void completionIsAScriptThatKnowsTheCommands() {
        Cli.Run run = cli.run("completion");

        assertThat(run.code()).isZero();
        assertThat(run.out()).startsWith("#!/usr/bin/env bash").contains("complete -F", "catalogue", "--not-found");
    }

    @Test
    void statesShowsTheTablesTheDiagramAndADocument() {
        assertThat(cli.run("states").out()).contains("TO_CREATE", "SUPPORT_VALID", "CONFIRMED");
        assertThat(cli.run("states", "--format", "mermaid").out()).contains("stateDiagram");
        assertThat(cli.run("states", "--json")
                        .json()
                        .at("/processes/0/transitions/0/from")
                        .asText())
                .isEqualTo("TO_CREATE");
    }

    @Test
    void aFileThatIsNotThereIsUnreadableInput() {
        Cli.Run run = cli.run("claim", "open", "no-such-file.json", "--json");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.json().at("/error/code").asText()).isEqualTo("INPUT_UNREADABLE");
        assertThat(run.json().at("/error/details/0/code").asText()).isEqualTo("FILE_NOT_FOUND");
    }

    @Test
    void anUnknownClaimIsWrongUsage() {
        for (String command : new String[] {"show", "log", "documents", "create", "confirm", "status", "cancel"}) {
            Cli.Run run = cli.run("claim", command, "NO-SUCH", "--json");

            assertThat(run.code()).isEqualTo(2);
            assertThat(run.json().at("/error/code").asText()).isEqualTo("CLAIM_UNKNOWN");
        }
    }

    @Test
    void anEmptyListIsAListAndASentence() {
        assertThat(cli.run("claim", "list", "--json").json().path("claims")).isEmpty();
        assertThat(cli.run("claim", "list").out().strip()).isEqualTo("No claim.");
    }
}
