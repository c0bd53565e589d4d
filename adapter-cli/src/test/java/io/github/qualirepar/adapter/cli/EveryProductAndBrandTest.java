package io.github.qualirepar.adapter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qualirepar.adapter.cli.config.Configuration;
import io.github.qualirepar.adapter.cli.config.ConfigurationReader;
import io.github.qualirepar.adapter.cli.input.InputKind;
import io.github.qualirepar.adapter.cli.wiring.Program;
import io.github.qualirepar.application.CheckRequest;
import io.github.qualirepar.application.EligibilityDesk;
import io.github.qualirepar.domain.eligibility.EligibilityAnswer;
import io.github.qualirepar.domain.eligibility.Verdict;
import io.github.qualirepar.sandbox.Sandbox;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Once the lists are there, every product and brand in them is answered without a network. */
class EveryProductAndBrandTest {
    @TempDir
    private Path home;

    private Cli cli;

    @BeforeEach
    void downloadListsAndStopTheSandbox() {
        cli = new Cli(home);
        try (Sandbox sandbox =
                Sandbox.builder().clock(Clock.fixed(Cli.DAY, ZoneOffset.UTC)).start()) {
            cli.configureFor(sandbox);
            assertThat(cli.run("catalogue", "refresh").code()).isZero();
        }
    }

    @Test
    void everyPairIsAnswered() {
        Set<Verdict> verdicts = EnumSet.noneOf(Verdict.class);
        Clock clock = Clock.fixed(Cli.DAY, ZoneOffset.UTC);
        Configuration configuration =
                new ConfigurationReader(home, Map.of()).read().orThrow(InputKind.CONFIGURATION_WRONG);
        try (Program program = new Program(configuration, clock, Locale.ENGLISH)) {
            EligibilityDesk desk = program.library().eligibility();
            List<String> brands = words("brands", "name");
            for (String product : words("products", "key")) {
                for (String brand : brands) {
                    EligibilityAnswer answer = desk.check(CheckRequest.of(product, brand));

                    if (answer.verdict() == Verdict.ELIGIBLE) {
                        assertThat(answer.organisation())
                                .as(product + " of " + brand)
                                .isNotNull();
                        assertThat(answer.bonus()).isNotNull();
                        assertThat(answer.print()).isNotNull();
                    } else {
                        assertThat(answer.findings())
                                .as(product + " of " + brand)
                                .isNotEmpty();
                    }
                    verdicts.add(answer.verdict());
                }
            }
        }
        assertThat(verdicts).contains(Verdict.ELIGIBLE, Verdict.NOT_ELIGIBLE);
    }

    @Test
    void everyBrandIsAnsweredAsJson() {
        for (String brand : words("brands", "name")) {
            Cli.Run run = cli.run("check", "--product", "lave-linge", "--brand", brand, "--json");

            String verdict = run.json().path("verdict").asText();
            assertThat(run.code()).as(brand + ": " + run.out()).isEqualTo(verdict.equals("NOT_ELIGIBLE") ? 1 : 0);
        }
    }

    @ParameterizedTest
    @CsvSource({"fr,IL FAUDRA", "en,NEEDED"})
    void everyProductIsAnsweredInWords(String language, String heading) {
        for (String product : words("products", "key")) {
            Cli.Run run = cli.run("check", "--product", product, "--brand", "MARQUE ALPHA", "--lang", language);

            assertThat(run.code()).as(run.out() + run.err()).isIn(0, 1);
            assertThat(run.out()).as(product).contains(heading).doesNotContain("Exception", "??");
        }
    }

    /** The amounts of the scale's dates: introduced in 2022, raised in 2024, reformed in 2025 and 2026. */
    @ParameterizedTest
    @CsvSource({
        "lave-linge,2023-06-01,25.00",
        "lave-linge,2024-06-01,50.00",
        "lave-linge,2026-06-12,50.00",
        "aspirateur,2023-06-01,15.00",
        "aspirateur,2024-06-01,40.00",
        "aspirateur,2026-06-12,40.00"
    })
    void theSameQuestionHasTheAmountOfItsDay(String product, String day, String bonus) {
        assertThat(cli.run("check", "--product", product, "--brand", "MARQUE ALPHA", "--date", day, "--json")
                        .json()
                        .path("bonus")
                        .asText())
                .isEqualTo(bonus);
    }

    private List<String> words(String list, String name) {
        Set<String> words = new TreeSet<>();
        cli.run("catalogue", list, "--json").json().path(list).forEach(entry -> {
            String word = entry.path(name).asText("");
            if (!word.isEmpty() && !word.equals("null")) {
                words.add(word);
            }
        });
        return new ArrayList<>(words);
    }
}
