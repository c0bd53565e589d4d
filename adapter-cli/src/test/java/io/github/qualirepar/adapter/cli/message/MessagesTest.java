package io.github.qualirepar.adapter.cli.message;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qualirepar.adapter.cli.input.InputKind;
import io.github.qualirepar.adapter.cli.input.Problem;
import io.github.qualirepar.adapter.cli.input.ProblemCode;
import io.github.qualirepar.adapter.cli.output.ExitCode;
import io.github.qualirepar.adapter.ecologic.EcologicFundingBody;
import io.github.qualirepar.adapter.ecosystem.EcosystemFundingBody;
import io.github.qualirepar.application.Catalogue;
import io.github.qualirepar.application.ImportResult;
import io.github.qualirepar.application.Outcome;
import io.github.qualirepar.application.PurgeReport;
import io.github.qualirepar.application.SyncFailure;
import io.github.qualirepar.application.SyncProgress;
import io.github.qualirepar.application.SyncReport;
import io.github.qualirepar.domain.claim.NextStep;
import io.github.qualirepar.domain.eligibility.Verdict;
import io.github.qualirepar.domain.payment.Standing;
import io.github.qualirepar.ports.FundingBody;
import io.github.qualirepar.ports.StorageException;
import io.github.qualirepar.ports.contractcheck.ObservationCode;
import io.github.qualirepar.ports.contractcheck.Remedy;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MessagesTest {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z]+)}");

    private static Messages in(Language language) {
        return new Messages(language);
    }

    @Test
    void bothLanguagesHaveTheSameTextsWithTheSameParameters() {
        Messages french = in(Language.FR);
        Messages english = in(Language.EN);

        assertThat(french.bundle().keySet()).isEqualTo(english.bundle().keySet());
        for (String key : english.bundle().keySet()) {
            assertThat(placeholders(french.bundle().getString(key)))
                    .as(key)
                    .isEqualTo(placeholders(english.bundle().getString(key)));
        }
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Every thing that a probe can see, of every organisation. */
    private static Stream<ObservationCode> observations() {
        Clock clock = Clock.systemUTC();
        try (EcosystemFundingBody ecosystem = EcosystemFundingBody.builder()
                        .url("http://127.0.0.1:1")
                        .credentials("1", "x")
                        .clock(clock)
                        .build();
                EcologicFundingBody ecologic = EcologicFundingBody.builder()
                        .url("http://127.0.0.1:1/")
                        .apiKey("x")
                        .clock(clock)
                        .build()) {
            return Stream.<FundingBody>of(ecosystem, ecologic)
                    .flatMap(body -> body.contractProbe().orElseThrow().observations().stream())
                    .distinct()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyThingThatAProbeCanSeeHasASentenceWithItsParameters(Language language) {
        Messages messages = in(language);

        assertThat(observations()).hasSizeGreaterThan(100).allSatisfy(code -> {
            String key = "seen." + code.name();
            assertThat(messages.bundle().containsKey(key)).as(key).isTrue();
            Set<String> parameters = code.parameters().stream()
                    .map(name -> "{" + name + "}")
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(placeholders(messages.bundle().getString(key))).as(key).isEqualTo(parameters);
        });
        Set<String> known = observations().map(code -> "seen." + code.name()).collect(Collectors.toSet());
        assertThat(messages.bundle().keySet().stream().filter(key -> key.startsWith("seen.")))
                .allMatch(known::contains);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyCodeHasItsText(Language language) {
        List<String> keys = Stream.of(
                        named("problem.", ProblemCode.values()),
                        named("next.", NextStep.values()),
                        named("probe.remedy.", Remedy.values()),
                        named("exit.", ExitCode.values()),
                        named("check.verdict.", Verdict.values()),
                        named("error.", InputKind.values()),
                        named("error.storage.", StorageException.Kind.values()),
                        named("outcome.", Outcome.values()).filter(key -> !key.endsWith(".DONE")),
                        named("standing.", Standing.values()),
                        named("payments.effect.", ImportResult.Effect.values()),
                        named("purge.", PurgeReport.Reason.values()),
                        named("lists.", SyncReport.Lists.values()),
                        named("failure.", SyncFailure.Kind.values()),
                        named("progress.sync.", SyncProgress.Phase.values()),
                        named("tie.", Catalogue.TieResult.values()).filter(key -> !key.endsWith(".TIED")))
                .flatMap(all -> all)
                .toList();

        assertThat(in(language).bundle().keySet()).containsAll(keys);
    }

    private static Stream<String> named(String prefix, Enum<?>[] values) {
        return Arrays.stream(values).map(value -> prefix + value.name());
    }

    @Test
    void anOptionalPartGoesWithItsParameter() {
        Problem problem = Problem.at("device.x", ProblemCode.FIELD_UNKNOWN).with("known", "a, b");

        assertThat(in(Language.EN).text(problem)).isEqualTo("A repair file has no such field. Known here: a, b.");
        assertThat(in(Language.EN).text(problem.with("nearest", "a"))).contains("Perhaps a is meant.");
    }

    @Test
    void namesOfTypesAreTranslatedWithTheSentence() {
        Problem problem = Problem.at("quote", ProblemCode.TYPE_WRONG)
                .with("expected", "object")
                .with("found", "list");

        assertThat(in(Language.FR).text(problem)).contains("un objet { }").contains("une liste [ ]");
    }

    @Test
    void aValueWithBracesOrDollarsIsShownAsItIs() {
        assertThat(in(Language.EN).text("error.claimUnknown", "id", "{id} $1 \\"))
                .contains("{id} $1 \\");
    }

    @Test
    void oneThingIsNoPluralAndNothingIsOneInFrenchOnly() {
        assertThat(in(Language.EN).text("demo.end", "handedIn", 0, "refused", 1))
                .isEqualTo("0 claims handed in, 1 file refused.");
        assertThat(in(Language.FR).text("demo.end", "handedIn", 0, "refused", 2))
                .isEqualTo("0 demande validée, 2 dossiers refusés.");
    }
}
