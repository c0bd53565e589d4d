package io.github.qualirepar.adapter.ecosystem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.qualirepar.ports.contractcheck.CommonObservation;
import io.github.qualirepar.ports.contractcheck.ContractProbe;
import io.github.qualirepar.ports.contractcheck.ContractProbe.Question;
import io.github.qualirepar.ports.contractcheck.ContractProbe.Result;
import io.github.qualirepar.ports.contractcheck.ContractProbe.Verdict;
import io.github.qualirepar.ports.contractcheck.Remedy;
import io.github.qualirepar.ports.contractcheck.Sighting;
import io.github.qualirepar.sandbox.Dataset;
import io.github.qualirepar.sandbox.Sandbox;
import io.github.qualirepar.sandbox.ecosystem.Route;
import io.github.qualirepar.sandbox.ecosystem.SandboxClaim;
import io.github.qualirepar.sandbox.ecosystem.Switch;
import io.github.qualirepar.sandbox.http.Reply;
import io.github.qualirepar.sandbox.support.Call;
import io.github.qualirepar.sandbox.support.ForcedAnswer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The probe finds the sandbox as assumed, sees each of its variants, and leaves nothing behind. */
class ProbeTest {

    /** What each variant of the sandbox shows as. */
    private static final Map<Switch, Set<String>> SEEN_AS = new EnumMap<>(Map.ofEntries(
            Map.entry(Switch.EXPIRES_NUMBER, Set.of("14-5")),
            Map.entry(Switch.CREATION_DATE_LOWER_CASE, Set.of("15-creation-date")),
            Map.entry(Switch.ROOT_OBJECT, Set.of("9.2")),
            Map.entry(Switch.REASON_IN_STATUS, Set.of("12.3")),
            Map.entry(Switch.SPARE_PARTS_LIST, Set.of("14-6")),
            Map.entry(Switch.THRESHOLD_CHECK, Set.of("Q12")),
            Map.entry(Switch.SHEET_CHECK, Set.of("Q33")),
            Map.entry(Switch.DUPLICATE_CHECK, Set.of("15-duplicate")),
            Map.entry(Switch.UNKNOWN_BRAND_STATUS, Set.of("16.3-4.brand-name")),
            Map.entry(Switch.DEFAULT_LIMIT, Set.of("Q3")),
            Map.entry(Switch.PAYMENTS_OFF, Set.of("Q24", "Q25")),
            Map.entry(Switch.DROP_ANSWER, Set.of("6.2"))));

    /** Variants that the calls a probe may make cannot show, and why. */
    private static final Map<Switch, String> NEVER_SEEN = Map.of(
            Switch.TRIGGER_DUP, "always on, and only for references that begin with DUP; a probe's begin with PROBE-",
            Switch.FRESH_LIST, "a list that agrees with the claims read may be fresh, or nothing has changed since");

    private static final String[] CLAIMS = {
        "0001-draft",
        "0002-submitted",
        "0003-approved",
        "0004-paid",
        "0005-rejected",
        "0006-anonymized",
        "0009-submitted",
        "0010-cancelled",
        "VIR-EX-20260619-01"
    };

    private final TestClock clock = new TestClock();
    private Sandbox sandbox = start(Dataset.SAMPLES);
    private EcosystemFundingBody body = connect();
    private final List<Result> told = new ArrayList<>();
    private final List<Sighting> drift = new ArrayList<>();

    private Sandbox start(Dataset dataset) {
        Sandbox started = Sandbox.builder().clock(clock).dataset(dataset).start();
        started.ecosystem().seed(CLAIMS);
        return started;
    }

    private EcosystemFundingBody connect() {
        return EcosystemFundingBody.builder()
                .url(sandbox.ecosystemUrl())
                .credentials("590002", "fictional-password")
                .clock(clock)
                .sleeper(duration -> {})
                .driftListener(sightings -> drift.addAll(sightings))
                .build();
    }

    /** With enough products for a service to page them. */
    private void useManyProducts() {
        close();
        sandbox = start(Dataset.ENRICHED);
        body = connect();
    }

    @AfterEach
    void close() {
        body.close();
        sandbox.close();
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

    private List<String> callsOf(String method) {
        return sandbox.ecosystem().calls().stream()
                .filter(call -> call.method().equals(method))
                .map(Call::path)
                .toList();
    }

    @Test
    void everyQuestionOfTheContractIsPutInBothLanguages() {
        List<Question> questions = probe().questions();
        assertThat(questions).extracting(Question::id).doesNotHaveDuplicates();
        List<String> numbers = Stream.concat(
                        IntStream.rangeClosed(1, 35).mapToObj(number -> "Q" + number),
                        IntStream.rangeClosed(1, 10)
                                .filter(number -> number != 3)
                                .mapToObj(number -> "16.3-" + number))
                .toList();
        assertThat(questions).extracting(Question::id).containsAll(numbers);
        // 16.3-3 asks two things, which have numbers of their own.
        assertThat(questions).extracting(Question::id).contains("Q6", "Q26");
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
        assertThat(results.stream().filter(result -> result.verdict() == Verdict.DIFFERENT))
                .isEmpty();
        assertThat(ids(results, Verdict.NOT_SEEN))
                .containsExactlyInAnyOrder(
                        "14-9",
                        "Q16",
                        "Q17",
                        "Q18",
                        "Q22",
                        "Q23",
                        "Q27",
                        "16.3-1.old",
                        "16.3-6.plate",
                        "16.3-8.submitted",
                        "16.3-7",
                        "16.3-10");
        assertThat(drift).isEmpty();
    }

    @Test
    void withoutWritingNothingIsMadeAndOnlyTheRightPasswordIsUsed() {
        List<Result> results = run(false);
        assertThat(ids(results, Verdict.DIFFERENT)).isEmpty();
        assertThat(ids(results, Verdict.AS_ASSUMED)).contains("16.3-1", "Q2", "16.3-2", "Q6", "Q20", "Q28", "Q24");
        assertThat(result(results, "Q1").verdict()).isEqualTo(Verdict.NOT_SEEN);
        assertThat(callsOf("POST")).containsOnly("/login");
        assertThat(callsOf("DELETE")).isEmpty();
        assertThat(sandbox.ecosystem().calls()).hasSizeLessThan(40);
    }

    @Test
    void writingLeavesNothingBehindAndHandsNothingIn() {
        int before = standing();
        assertThat(result(run(true), "clean-up").seen()).isEqualTo(EcosystemObservation.ALL_DELETED.with());
        assertThat(standing()).isEqualTo(before);
        assertThat(sandbox.ecosystem().claims())
                .filteredOn(claim -> claim.reference().startsWith("PROBE-"))
                .isNotEmpty()
                .extracting(SandboxClaim::serviceOrder)
                .containsOnlyNulls();
        assertThat(callsOf("PUT")).isEmpty();
    }

    private int standing() {
        return (int) sandbox.ecosystem().claims().stream()
                .filter(claim -> !claim.status().equals("ARCHIVED"))
                .count();
    }

    @ParameterizedTest
    @EnumSource(Switch.class)
    void everyVariantIsSeenOrCannotBe(Switch one) {
        assertThat(SEEN_AS.containsKey(one)).isNotEqualTo(NEVER_SEEN.containsKey(one));
        if (one == Switch.DEFAULT_LIMIT) {
            useManyProducts();
        }
        sandbox.ecosystem().switchOn(one);
        List<Result> results = run(true);
        assertThat(ids(results, Verdict.DIFFERENT))
                .containsExactlyInAnyOrderElementsOf(SEEN_AS.getOrDefault(one, Set.of()));
        SEEN_AS.getOrDefault(one, Set.of())
                .forEach(
                        id -> assertThat(result(results, id).tolerated()).as(id).isTrue());
        assertThat(standing()).isEqualTo(CLAIMS.length - 1);
    }

    @Test
    void theDocumentationNamesWhatAProbeNeverSees() throws IOException {
        assertThat(Files.readString(Path.of("../docs/ecosystem.md")))
                .contains(NEVER_SEEN.keySet().stream()
                        .map(one -> "`" + one.wireName() + "`: " + NEVER_SEEN.get(one))
                        .toList());
    }

    @Test
    void allVariantsAtOnceAreSeenToo() {
        useManyProducts();
        EnumSet<Switch> all = EnumSet.allOf(Switch.class);
        all.remove(Switch.DROP_ANSWER);
        sandbox.ecosystem().switchOn(all.toArray(new Switch[0]));
        Set<String> expected = new TreeSet<>();
        all.forEach(one -> expected.addAll(SEEN_AS.getOrDefault(one, Set.of())));
        assertThat(ids(run(true), Verdict.DIFFERENT)).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void paymentsThatAreNotOfferedNameTheirSetting() {
        sandbox.ecosystem().switchOn(Switch.PAYMENTS_OFF);
        Result result = result(run(false), "Q24");
        assertThat(result.remedy()).isEqualTo(Remedy.MAY_CHANGE_SETTING);
        assertThat(result.setting()).isEqualTo("payments");
        assertThat(result.seen()).isEqualTo(CommonObservation.HTTP_MESSAGE.with(404));
    }

    @Test
    void paymentsThatAreSwitchedOffHereAskForNoChange() {
        sandbox.ecosystem().switchOn(Switch.PAYMENTS_OFF);
        try (EcosystemFundingBody without = EcosystemFundingBody.builder()
                .url(sandbox.ecosystemUrl())
                .credentials("590002", "fictional-password")
                .clock(clock)
                .payments(false)
                .build()) {
            Result result = result(without.contractProbe().orElseThrow().run(false, told::add), "Q24");
            assertThat(result.verdict()).isEqualTo(Verdict.DIFFERENT);
            assertThat(result.remedy()).isEqualTo(Remedy.SET_ALREADY);
            assertThat(result.setting()).isNull();
        }
    }

    @Test
    void aRefusalThatIsJudgedHereSaysSoAndNothingElse() {
        sandbox.ecosystem().switchOn(Switch.THRESHOLD_CHECK, Switch.SHEET_CHECK, Switch.DUPLICATE_CHECK);
        List<Result> results = run(true);
        assertThat(List.of("Q12", "Q33", "15-duplicate"))
                .allSatisfy(id -> assertThat(result(results, id).remedy()).isEqualTo(Remedy.JUDGED_HERE));
    }

    @Test
    void whatIsNeverAskedForNeedsNoRemedy() {
        sandbox.ecosystem().switchOn(Switch.PAYMENTS_OFF);
        assertThat(result(run(false), "Q25").remedy()).isEqualTo(Remedy.NOT_USED);
    }

    @Test
    void everyDifferenceHasARemedyAndNothingElseHas() {
        sandbox.ecosystem().switchOn(Switch.PAYMENTS_OFF, Switch.THRESHOLD_CHECK, Switch.ROOT_OBJECT);
        assertThat(run(true))
                .allSatisfy(
                        result -> assertThat(result.remedy() != null).isEqualTo(result.verdict() == Verdict.DIFFERENT));
    }

    @Test
    void otherRepairersThanThoseOfTheLoginAreToBeComparedWithTheSites() {
        ForcedAnswer another = ForcedAnswer.answer(Reply.json(
                200, Samples.MAPPER.valueToTree(Map.of("Items", List.of(Map.of("RepairerID", "2000777"))))));
        // Two calls before it are made without the right token.
        for (int i = 0; i < 3; i++) {
            sandbox.ecosystem().forceNext(Route.PARTNERS, another);
        }
        Result result = result(run(false), "5.1");
        assertThat(result.verdict()).isEqualTo(Verdict.DIFFERENT);
        assertThat(result.remedy()).isEqualTo(Remedy.COMPARE_SITES);
    }

    @Test
    void aServiceThatShowsFilesBeforeTheyArriveIsSeen() {
        assertThat(result(run(true), "7.5-arrived").seen()).isEqualTo(EcosystemObservation.ONLY_ARRIVED_FILES.with());

        told.clear();
        assertThatThrownBy(() -> probe().run(true, result -> {
                    told.add(result);
                    if (result.question().equals("16.3-5")) {
                        sandbox.ecosystem().forceNext(Route.CLAIM, ForcedAnswer.answer(draftThatShowsAPlate()));
                    } else if (result.question().equals("7.5-arrived")) {
                        throw new IllegalStateException("seen");
                    }
                }))
                .hasMessage("seen");

        Result different = result(told, "7.5-arrived");
        assertThat(different.verdict()).isEqualTo(Verdict.DIFFERENT);
        assertThat(different.remedy()).isEqualTo(Remedy.REPORT);
    }

    private static Reply draftThatShowsAPlate() {
        Map<String, Object> claim = Map.of(
                "ReimbursementClaimID",
                "x",
                "RequestStatus",
                "En cours de création",
                "AttachedFiles",
                List.of(Map.of("FileName", "probe.jpg", "FileType", "serial_tag")));
        return Reply.json(200, Samples.MAPPER.valueToTree(Map.of("Items", List.of(claim), "Count", 1)));
    }

    @Test
    void aListThatIsOutOfDateIsSeen() {
        sandbox.ecosystem().accept("5d0c3d1e-0002-4a11-8a01-000000000002");
        Result result = result(run(false), "14-9");
        assertThat(result.verdict()).isEqualTo(Verdict.AS_ASSUMED);
        assertThat(result.seen()).isEqualTo(EcosystemObservation.OUT_OF_DATE.with(1, 1));
    }

    @Test
    void aFreshListCannotBeToldFromOneWhereNothingChanged() {
        sandbox.ecosystem().switchOn(Switch.FRESH_LIST);
        sandbox.ecosystem().accept("5d0c3d1e-0002-4a11-8a01-000000000002");
        assertThat(result(run(false), "14-9").verdict()).isEqualTo(Verdict.NOT_SEEN);
    }

    @Test
    void aStatusNobodyKnowsIsSeenAndNotShown() {
        sandbox.ecosystem().setStatus("5d0c3d1e-0002-4a11-8a01-000000000002", "Delaunoy en attente");
        body.read("5d0c3d1e-0002-4a11-8a01-000000000002");
        List<Result> results = run(false);
        assertThat(ids(results, Verdict.DIFFERENT)).containsExactlyInAnyOrder("12.1", "answers");
        assertThat(results.toString()).doesNotContain("Delaunoy");
    }

    @Test
    void anAccountWithoutClaimsIsProbedAllTheSame() {
        sandbox.ecosystem().reset();
        List<Result> results = run(true);
        assertThat(ids(results, Verdict.DIFFERENT)).isEmpty();
        assertThat(ids(results, Verdict.AS_ASSUMED)).contains("9.2", "14-6", "14-7", "16.3-8");
        assertThat(ids(results, Verdict.NOT_SEEN)).contains("12.3", "9.2-order", "15-duplicate", "16.3-9");
    }

    @Test
    void troubleWithOneQuestionIsItsAnswer() {
        sandbox.ecosystem().forceNext(Route.CATALOG, ForcedAnswer.lostAnswer());
        sandbox.ecosystem().forceNext(Route.PARTNERS, ForcedAnswer.answer(Reply.empty(503)));
        List<Result> results = run(true);
        assertThat(result(results, "16.3-2").verdict()).isEqualTo(Verdict.NOT_SEEN);
        assertThat(result(results, "16.3-2").seen().code()).isEqualTo(CommonObservation.NO_ANSWER.name());
        assertThat(result(results, "Q3").verdict()).isEqualTo(Verdict.AS_ASSUMED);
        assertThat(results).hasSameSizeAs(probe().questions());
    }

    @Test
    void anAccountThatIsRefusedAnswersEveryQuestionWithNotSeen() {
        try (EcosystemFundingBody wrong = EcosystemFundingBody.builder()
                .url(sandbox.ecosystemUrl())
                .credentials("590002", "wrong-password")
                .clock(clock)
                .sleeper(duration -> {})
                .build()) {
            List<Result> results = wrong.contractProbe().orElseThrow().run(false, result -> {});
            assertThat(ids(results, Verdict.DIFFERENT)).isEmpty();
            assertThat(ids(results, Verdict.AS_ASSUMED)).containsOnly("answers", "clean-up", "Q2");
        }
    }

    @Test
    void aDraftThatCannotBeDeletedIsNamed() {
        for (int i = 0; i < 60; i++) {
            sandbox.ecosystem().forceNext(Route.DELETE, ForcedAnswer.answer(Reply.empty(500)));
        }
        Result result = result(run(true), "clean-up");
        assertThat(result.verdict()).isEqualTo(Verdict.DIFFERENT);
        assertThat(result.tolerated()).isFalse();
        List<String> left = sandbox.ecosystem().claims().stream()
                .filter(claim -> claim.reference().startsWith("PROBE-"))
                .map(SandboxClaim::id)
                .toList();
        assertThat(left)
                .isNotEmpty()
                .allSatisfy(id -> assertThat(result.seen().toString()).contains(id));
    }

    @Test
    void aHostThatFailsInBetweenLeavesNoDraftEither() {
        int before = standing();
        assertThatThrownBy(() -> probe().run(true, result -> {
                    if (result.question().equals("Q21")) {
                        throw new IllegalStateException("the printer is on fire");
                    }
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the printer is on fire");
        assertThat(standing()).isEqualTo(before);
        assertThat(callsOf("DELETE")).hasSize(1);
    }

    @Test
    void nothingPersonalAndNoSecretIsInAnAnswer() {
        String results = run(true).toString();
        assertThat(results)
                .doesNotContain(
                        "EXEMPLE",
                        "Camille",
                        "example.org",
                        "0100000001",
                        "rue de",
                        "000000000000018",
                        "F2026",
                        "PARIS",
                        "ATELIER",
                        "VIR-EX",
                        "fictional-password",
                        "590002",
                        "5d0c3d1e",
                        "8000000102");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://prod-api-reparateurs.ecosystem.eco",
                "https://api-reparateurs.ecosystem.eco",
                "https://gateway.example.org/ecosystem",
                "https://sandbox-api-reparateurs.ecosystem.eco.example.org"
            })
    void nothingIsEverWrittenInProduction(String url) {
        try (EcosystemFundingBody production = EcosystemFundingBody.builder()
                .url(url)
                .credentials("590002", "fictional-password")
                .clock(clock)
                .build()) {
            ContractProbe probe = production.contractProbe().orElseThrow();
            assertThat(probe.isProduction()).isTrue();
            assertThatThrownBy(() -> probe.run(true, told::add)).isInstanceOf(IllegalStateException.class);
            assertThat(told).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://sandbox-api-reparateurs.ecosystem.eco",
                "https://PPR-api-reparateurs.ecosystem.eco/",
                "http://127.0.0.1:8080",
                "http://localhost:8080"
            })
    void testAddressesAreNotProduction(String url) {
        try (EcosystemFundingBody test = EcosystemFundingBody.builder()
                .url(url)
                .credentials("590002", "fictional-password")
                .clock(clock)
                .build()) {
            assertThat(test.contractProbe().orElseThrow().isProduction()).isFalse();
        }
    }
}
