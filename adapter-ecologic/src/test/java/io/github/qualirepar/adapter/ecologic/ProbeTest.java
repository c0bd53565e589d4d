package io.github.qualirepar.adapter.ecologic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.github.qualirepar.ports.contractcheck.CommonObservation;
import io.github.qualirepar.ports.contractcheck.ContractProbe;
import io.github.qualirepar.ports.contractcheck.ContractProbe.Question;
import io.github.qualirepar.ports.contractcheck.ContractProbe.Result;
import io.github.qualirepar.ports.contractcheck.ContractProbe.Verdict;
import io.github.qualirepar.ports.contractcheck.Remedy;
import io.github.qualirepar.ports.contractcheck.Sighting;
import io.github.qualirepar.sandbox.Dataset;
import io.github.qualirepar.sandbox.Sandbox;
import io.github.qualirepar.sandbox.ecologic.EcologicSandbox;
import io.github.qualirepar.sandbox.ecologic.Route;
import io.github.qualirepar.sandbox.ecologic.SandboxClaim;
import io.github.qualirepar.sandbox.ecologic.Switch;
import io.github.qualirepar.sandbox.http.Reply;
import io.github.qualirepar.sandbox.support.Call;
import io.github.qualirepar.sandbox.support.ForcedAnswer;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** The probe finds the sandbox as assumed, sees each of its variants, and leaves one named claim at most. */
class ProbeTest {

    /** What each variant of the sandbox shows as. */
    private static final Map<Switch, Set<String>> SEEN_AS = new EnumMap<>(Map.of(
            Switch.CALCULATION_OBJECT_FORM, Set.of("12.5-2"),
            Switch.PLATE_ALWAYS, Set.of("12.2-12"),
            Switch.LEGACY_OFF, Set.of("Q19"),
            Switch.DROP_ANSWER, Set.of("8.1")));

    /** Variants that the calls a probe may make cannot show, and why. */
    private static final Map<Switch, String> NEVER_SEEN = Map.of(
            Switch.FAST_ACCEPTANCE, "shows at a submission that succeeds, and a probe hands nothing in",
            Switch.TRIGGER_OCRKO, "always on, and only for plates whose name holds ocrko; a probe sends no plate",
            Switch.TRIGGER_DUP, "always on, and only for invoice numbers that begin with DUP; a probe's with PROBE-",
            Switch.TRIGGER_ERR500, "always on, and only for invoice numbers that begin with ERR500");

    private Sandbox sandbox = start(Dataset.SAMPLES);
    private EcologicFundingBody body = connect(Service.KEY);
    private final List<Result> told = new ArrayList<>();
    private final List<Sighting> drift = new ArrayList<>();

    private static Sandbox start(Dataset dataset) {
        return Sandbox.builder()
                .clock(Service.CLOCK)
                .dataset(dataset)
                .sleeper(pause -> {})
                .start();
    }

    private EcologicFundingBody connect(String key) {
        return EcologicFundingBody.builder()
                .url(sandbox.ecologicUrl())
                .apiKey(key)
                .clock(Service.CLOCK)
                .sleeper(pause -> {})
                .driftListener(sightings -> drift.addAll(sightings))
                .build();
    }

    @AfterEach
    void close() {
        body.close();
        sandbox.close();
    }

    private EcologicSandbox service() {
        return sandbox.ecologic();
    }

    private ContractProbe probe() {
        return body.contractProbe().orElseThrow();
    }

    private List<Result> run(boolean write) {
        return probe().run(write, told::add);
    }

    private static List<String> ids(List<Result> results, Verdict verdict) {
        return results.stream()
                .filter(result -> result.verdict() == verdict)
                .map(Result::question)
                .toList();
    }

    private static Result result(List<Result> results, String id) {
        return results.stream()
                .filter(result -> result.question().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private List<String> posts() {
        return service().calls().stream()
                .filter(call -> call.method().equals("POST"))
                .map(Call::path)
                .map(path -> path.substring(path.lastIndexOf('/') + 1))
                .toList();
    }

    @Test
    void everyQuestionOfTheContractIsPutInBothLanguages() {
        List<Question> questions = probe().questions();
        assertThat(questions).extracting(Question::id).doesNotHaveDuplicates();
        List<String> numbers = Stream.concat(
                        IntStream.rangeClosed(1, 24).mapToObj(number -> "Q" + number),
                        IntStream.rangeClosed(1, 6).mapToObj(number -> "12.5-" + number))
                .toList();
        assertThat(questions).extracting(Question::id).containsAll(numbers);
        assertThat(questions).allSatisfy(question -> {
            assertThat(question.text(Locale.FRENCH)).endsWith(".").isNotEqualTo(question.text(Locale.ENGLISH));
            assertThat(question.text(Locale.ENGLISH)).endsWith(".");
        });
    }

    @Test
    void theSandboxAsItIsIsAsAssumed() {
        List<Result> results = run(true);

        assertThat(results)
                .extracting(Result::question)
                .containsExactlyElementsOf(
                        probe().questions().stream().map(Question::id).toList());
        assertThat(told).isEqualTo(results);
        assertThat(results)
                .filteredOn(result -> result.verdict() == Verdict.DIFFERENT)
                .isEmpty();
        assertThat(ids(results, Verdict.NOT_SEEN))
                .containsExactlyInAnyOrder(
                        "12.5-1", "Q5", "Q8", "Q9", "Q12", "Q16", "Q17", "Q18", "Q20", "8.1-minimal");
        assertThat(drift).isEmpty();
    }

    @Test
    void theEnrichedDataIsAsAssumedToo() {
        close();
        sandbox = start(Dataset.ENRICHED);
        body = connect(Service.KEY);

        assertThat(run(true))
                .filteredOn(result -> result.verdict() == Verdict.DIFFERENT)
                .isEmpty();
    }

    @Test
    void withoutWritingNothingIsMade() {
        List<Result> results = run(false);

        assertThat(ids(results, Verdict.DIFFERENT)).isEmpty();
        assertThat(ids(results, Verdict.AS_ASSUMED))
                .contains("Q1", "6.1", "12.5-2", "Q2", "Q4", "Q19", "Q22", "Q23", "left");
        assertThat(result(results, "Q14").seen()).isEqualTo(CommonObservation.ONLY_WITH_WRITING.with());
        assertThat(result(results, "left").seen()).isEqualTo(CommonObservation.NOTHING_MADE.with());
        assertThat(posts()).isEmpty();
        assertThat(service().claims()).isEmpty();
        assertThat(service().requests()).isEmpty();
        assertThat(service().calls()).hasSizeLessThan(40);
    }

    @Test
    void writingLeavesOneClaimThatIsNamedAndNotHandedIn() {
        Result left = result(run(true), "left");

        assertThat(service().claims()).hasSize(1);
        SandboxClaim claim = service().claims().get(0);
        assertThat(claim.status()).isEqualTo("Dossier incomplet");
        assertThat(claim.invoiceNumber()).startsWith("PROBE-");
        assertThat(left.seen())
                .isEqualTo(
                        EcologicObservation.TO_CANCEL.with(List.of(String.valueOf(claim.id())), claim.invoiceNumber()));
        assertThat(service().requests()).isEmpty();
        assertThat(posts().stream().filter("submitclaim"::equals)).hasSize(2);
        assertThat(service().calls()).hasSizeLessThan(100);
    }

    @ParameterizedTest
    @EnumSource(Switch.class)
    void everyVariantIsSeenOrCannotBe(Switch one) {
        assertThat(SEEN_AS.containsKey(one)).isNotEqualTo(NEVER_SEEN.containsKey(one));
        service().switchOn(one);

        List<Result> results = run(true);

        assertThat(ids(results, Verdict.DIFFERENT))
                .containsExactlyInAnyOrderElementsOf(SEEN_AS.getOrDefault(one, Set.of()));
        SEEN_AS.getOrDefault(one, Set.of())
                .forEach(
                        id -> assertThat(result(results, id).tolerated()).as(id).isTrue());
    }

    @Test
    void theDocumentationNamesWhatAProbeNeverSees() throws IOException {
        assertThat(Files.readString(Path.of("../docs/ecologic.md")))
                .contains(NEVER_SEEN.keySet().stream()
                        .map(one -> "`" + one.wireName() + "`: " + NEVER_SEEN.get(one))
                        .toList());
    }

    @Test
    void withdrawnSupportRequestsNameTheirSetting() {
        service().switchOn(Switch.LEGACY_OFF);
        List<Result> results = run(true);

        assertThat(result(results, "Q19").setting()).isEqualTo("process");
        assertThat(result(results, "12.2-1").seen()).isEqualTo(EcologicObservation.WITHDRAWN.with());
    }

    @Test
    void aClaimWhoseAnswerIsLostIsToBeLookedFor() {
        service().switchOn(Switch.DROP_ANSWER);
        List<Result> results = run(true);

        String number = service().claims().get(0).invoiceNumber();
        assertThat(service().claims()).hasSize(1);
        assertThat(result(results, "8.1").seen().code()).isEqualTo("CREATION_IN_DOUBT");
        assertThat(result(results, "8.1").seen().parameters()).containsEntry("number", number);
        assertThat(result(results, "8.1").remedy()).isEqualTo(Remedy.LEFT_TO_A_PERSON);
        assertThat(result(results, "left").seen()).isEqualTo(EcologicObservation.TO_LOOK_FOR.with(number));
    }

    @Test
    void theSwaggerPageIsNamedForSomebodyToOpenIt() {
        Result result = result(run(false), "12.5-1");

        assertThat(result.seen().code()).isEqualTo("SWAGGER_NOT_THERE");
        assertThat(result.seen().toString()).contains("/apidoc/ui/index}");
    }

    @Test
    void everyDifferenceHasARemedyAndNothingElseHas() {
        service().switchOn(Switch.LEGACY_OFF, Switch.PLATE_ALWAYS, Switch.CALCULATION_OBJECT_FORM);
        List<Result> results = run(true);

        assertThat(results)
                .allSatisfy(
                        result -> assertThat(result.remedy() != null).isEqualTo(result.verdict() == Verdict.DIFFERENT));
        assertThat(result(results, "Q19").remedy()).isEqualTo(Remedy.MAY_CHANGE_SETTING);
        assertThat(result(results, "12.2-12").remedy()).isEqualTo(Remedy.DEMAND_TAKEN_OVER);
        assertThat(result(results, "12.5-2").remedy()).isEqualTo(Remedy.BOTH_FORMS_READ);
    }

    @Test
    void aLargerLimitNamesItsSetting() {
        service().largestFileMb(BigDecimal.valueOf(10));
        Result result = result(run(true), "Q7");

        assertThat(result.verdict()).isEqualTo(Verdict.DIFFERENT);
        assertThat(result.setting()).isEqualTo("maxFileBytes");
    }

    @Test
    void aSiteThatIsNotLabelledIsFollowedByTheNext() {
        service().addKey(Service.KEY, List.of(Repairs.LYON, Repairs.MACON));
        List<Result> results = run(true);

        assertThat(result(results, "8.1").verdict()).isEqualTo(Verdict.AS_ASSUMED);
        assertThat(service().claims()).hasSize(1);
    }

    @Test
    void whatNobodyHasAnsweredYetIsSeenAndNotShown() {
        service()
                .forceNext(
                        Route.REPAIR_SITES,
                        ForcedAnswer.answer(Reply.json(
                                200,
                                Samples.MAPPER.valueToTree(Map.of(
                                        "ResponseData",
                                        List.of(Map.of("SiteId", "Delaunoy", "Delaunoy Marie", 1)),
                                        "Page",
                                        1,
                                        "ResponseStatus",
                                        "S",
                                        "IsValid",
                                        true)))));
        List<Result> results = run(false);

        assertThat(ids(results, Verdict.DIFFERENT)).containsExactlyInAnyOrder("6.1", "Q22", "answers");
        assertThat(result(results, "Q22").seen().toString()).contains("Page");
        assertThat(drift).isNotEmpty();
        assertThat(results.toString()).doesNotContain("Delaunoy");
    }

    @Test
    void troubleWithOneQuestionIsItsAnswer() {
        service().forceNext(Route.PRODUCTS_WITH_LABELS, ForcedAnswer.lostAnswer());
        service().forceNext(Route.REPAIR_SITES, ForcedAnswer.answer(Reply.empty(503)));
        List<Result> results = run(true);

        assertThat(result(results, "6.1").seen().toString()).contains("status=503");
        assertThat(result(results, "6.4").seen().code()).isEqualTo("NO_ANSWER");
        assertThat(result(results, "6.2").verdict()).isEqualTo(Verdict.AS_ASSUMED);
        assertThat(results).hasSameSizeAs(probe().questions());
        assertThat(service().claims()).isEmpty();
    }

    @Test
    void anAccountThatIsRefusedIsDifferentInNothing() {
        body.close();
        body = connect("00000000-0000-4000-8000-0000000000ff");
        List<Result> results = run(true);

        assertThat(ids(results, Verdict.AS_ASSUMED))
                .contains("12.5-6", "Q1", "left")
                .doesNotContain("6.1", "Q2", "8.1");
        assertThat(result(results, "6.1").seen().toString()).contains("status=401");
    }

    @Test
    void aHostThatFailsInBetweenIsToldOfTheClaimByTheLog() {
        Logger logger = (Logger) LoggerFactory.getLogger(ProbeClaim.class);
        ListAppender<ILoggingEvent> lines = new ListAppender<>();
        lines.start();
        logger.addAppender(lines);
        try {
            assertThatThrownBy(() -> probe().run(true, result -> {
                        if (result.question().equals("Q14")) {
                            throw new IllegalStateException("the printer is on fire");
                        }
                    }))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("the printer is on fire");
        } finally {
            logger.detachAppender(lines);
        }
        assertThat(service().claims()).hasSize(1);
        SandboxClaim claim = service().claims().get(0);
        assertThat(lines.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .singleElement()
                .asString()
                .contains(String.valueOf(claim.id()), claim.invoiceNumber());
    }

    @Test
    void nothingPersonalAndNoSecretIsInAnAnswer() {
        assertThat(run(true).toString())
                .doesNotContain(
                        Service.KEY,
                        "EXEMPLE",
                        "Camille",
                        "example.org",
                        "0639980000",
                        "71000",
                        "MACON",
                        "Mâcon",
                        Repairs.MACON,
                        "Cette valeur est obligatoire");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://apiecologic.e-reparateur.eco/api/v1/ecosupport/",
                "https://gateway.example.org/ecologic/",
                "https://preprod-apiecologic.e-reparateur.eco.example.org/api/v1/ecosupport/"
            })
    void nothingIsEverWrittenInProduction(String url) {
        try (EcologicFundingBody production = at(url)) {
            ContractProbe probe = production.contractProbe().orElseThrow();

            assertThat(probe.isProduction()).isTrue();
            assertThatThrownBy(() -> probe.run(true, told::add)).isInstanceOf(IllegalStateException.class);
            assertThat(told).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://preprod-apiecologic.e-reparateur.eco/api/v1/ecosupport/",
                "https://PREPROD-apiecologic.e-reparateur.eco/api/v1/ecosupport",
                "http://127.0.0.1:8080/",
                "http://localhost:8080/"
            })
    void testAddressesAreNotProduction(String url) {
        try (EcologicFundingBody test = at(url)) {
            assertThat(test.contractProbe().orElseThrow().isProduction()).isFalse();
        }
    }

    private static EcologicFundingBody at(String url) {
        return EcologicFundingBody.builder()
                .url(url)
                .apiKey(Service.KEY)
                .clock(Service.CLOCK)
                .build();
    }
}
