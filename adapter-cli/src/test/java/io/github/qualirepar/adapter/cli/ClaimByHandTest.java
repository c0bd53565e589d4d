package io.github.qualirepar.adapter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.qualirepar.sandbox.Sandbox;
import io.github.qualirepar.sandbox.support.Call;
import io.github.qualirepar.sandbox.support.ReceivedDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The single steps by hand, one file of each organisation, with a look at claim and log after each. */
class ClaimByHandTest {
    private static final String ECOSYSTEM_FOLDER = "01-lave-linge-ecosystem";
    private static final String ECOLOGIC_FOLDER = "03-aspirateur-ecologic";

    @TempDir
    private Path folder;

    private Sandbox sandbox;
    private Cli cli;

    @BeforeEach
    void startSandbox() {
        cli = new Cli(folder);
        sandbox = Sandbox.builder().clock(Clock.fixed(Cli.DAY, ZoneOffset.UTC)).start();
        cli.configureFor(sandbox);
        assertThat(cli.run("catalogue", "refresh").code()).isZero();
    }

    @AfterEach
    void stopSandbox() {
        sandbox.close();
    }

    private JsonNode step(Object... args) {
        Cli.Run run = cli.run(args);
        assertThat(run.code()).as(run.err()).isZero();
        return run.json();
    }

    private void assertShown(String number, String stage, String colour, @Nullable String next) {
        JsonNode claim = step("claim", "show", number, "--json");
        assertThat(claim.path("stage").asText()).isEqualTo(stage);
        assertThat(claim.path("colour").asText()).isEqualTo(colour);
        assertThat(claim.path("next").textValue()).isEqualTo(next);
        String text = cli.run("claim", "show", number).out();
        assertThat(text).contains(stage, colour, claim.path("label").asText());
        assertThat(next == null || text.contains(next)).isTrue();
    }

    private List<String> actions(String number) {
        List<String> actions = new ArrayList<>();
        step("claim", "log", number, "--json")
                .path("entries")
                .forEach(entry -> actions.add(entry.path("action").asText() + " "
                        + entry.path("outcome").asText()));
        return actions;
    }

    private static Path document(String folder, String name) {
        return Cli.EXAMPLES.resolve(folder).resolve(name);
    }

    @Test
    void aClaimAtEcosystemGoesStepByStepFromGreyToBlue() throws IOException {
        String number = "SAV-2026-0412";
        step("claim", "open", Cli.example(ECOSYSTEM_FOLDER), "--json");
        assertShown(number, "TO_CREATE", "GREY", "CREATE");

        JsonNode created = step("claim", "create", number, "--json");
        assertThat(created.at("/remote/claimId").asText()).isNotEmpty();
        assertShown(number, "CREATED", "YELLOW", "ATTACH_DOCUMENTS");

        Path invoice = document(ECOSYSTEM_FOLDER, "FAC-2026-0412.pdf");
        step("claim", "attach", number, "--kind", "INVOICE", invoice, "--json");
        assertShown(number, "TO_CONFIRM", "RED", "CONFIRM");
        step("claim", "attach", number, "--kind", "NAMEPLATE", document(ECOSYSTEM_FOLDER, "plaque.jpg"), "--json");
        step(
                "claim",
                "attach",
                number,
                "--kind",
                "DEVICE_PICTURE",
                document(ECOSYSTEM_FOLDER, "appareil.jpg"),
                "--json");

        JsonNode confirmed = step("claim", "confirm", number, "--json");
        assertThat(confirmed.at("/remote/serviceOrder").asText()).isNotEmpty();
        assertThat(confirmed.path("review").asText()).isEqualTo("UNDER_REVIEW");
        assertThat(confirmed.path("bonus").asText()).isEqualTo("50.00");
        assertShown(number, "CONFIRMED", "BLUE", null);

        assertThat(step("claim", "status", number, "--json").path("stage").asText())
                .isEqualTo("CONFIRMED");
        assertThat(actions(number))
                .startsWith("OPEN DONE", "CREATE DONE", "ATTACH DONE")
                .contains("CONFIRM DONE");
        assertThat(cli.run("claim", "log", number).out()).contains("2026-06-20T08:0", "CONFIRM", "to=CONFIRMED");

        String remote = confirmed.at("/remote/claimId").asText();
        assertReceived(sandbox.ecosystem().documents(remote), invoice);
        assertReceived(sandbox.ecosystem().documents(remote), document(ECOSYSTEM_FOLDER, "plaque.jpg"));
        assertReceived(sandbox.ecosystem().documents(remote), document(ECOSYSTEM_FOLDER, "appareil.jpg"));
    }

    @Test
    void theUploadItselfCarriesNoToken() {
        step("claim", "open", Cli.example(ECOSYSTEM_FOLDER), "--json");
        step("claim", "advance", "SAV-2026-0412", "--json");

        List<Call> puts = sandbox.ecosystem().calls().stream()
                .filter(call -> call.method().equals("PUT"))
                .toList();
        assertThat(puts).hasSize(3);
        assertThat(puts)
                .allSatisfy(call -> assertThat(call.headerNames())
                        .noneMatch(name -> name.toLowerCase(Locale.ROOT).contains("authorization")
                                || name.toLowerCase(Locale.ROOT).contains("token")));
        assertThat(sandbox.ecosystem().brokenConventions()).isEmpty();
    }

    @Test
    void aClaimAtEcologicGoesStepByStepFromGreyToBlue() throws IOException {
        String number = "SAV-2026-0431";
        step("claim", "open", Cli.example(ECOLOGIC_FOLDER), "--json");
        assertShown(number, "TO_CREATE", "GREY", "CREATE");

        JsonNode created = step("claim", "create", number, "--json");
        assertShown(number, "TO_COMPLETE", "RED", "ATTACH_DOCUMENTS");
        assertThat(cli.run("claim", "confirm", number).code()).isEqualTo(1);

        Path invoice = document(ECOLOGIC_FOLDER, "FL-2026-0301.pdf");
        Path approval = document(ECOLOGIC_FOLDER, "devis-signe.pdf");
        step("claim", "attach", number, "--kind", "INVOICE", invoice, "--json");
        step("claim", "attach", number, "--kind", "NAMEPLATE", document(ECOLOGIC_FOLDER, "plaque.jpg"), "--json");
        step(
                "claim",
                "attach",
                number,
                "--kind",
                "DEVICE_PICTURE",
                document(ECOLOGIC_FOLDER, "aspirateur.jpg"),
                "--json");
        step("claim", "attach", number, "--kind", "CONSUMER_APPROVAL", approval, "--json");
        assertShown(number, "TO_COMPLETE", "RED", "CONFIRM");

        step("claim", "confirm", number, "--json");
        assertShown(number, "SUBMITTED", "BLUE", null);
        assertThat(actions(number)).contains("CONFIRM REFUSED", "CONFIRM DONE");

        long remote = created.at("/remote/claimId").asLong();
        assertReceived(sandbox.ecologic().documents(remote), invoice);
        assertReceived(sandbox.ecologic().documents(remote), approval);
    }

    private static void assertReceived(List<ReceivedDocument> received, Path sent) throws IOException {
        byte[] bytes = Files.readAllBytes(sent);
        assertThat(received).anySatisfy(document -> assertThat(document.bytes()).isEqualTo(bytes));
    }

    @Test
    void advanceTakesEveryStepThatIsLeftAndTellsThem() {
        step("claim", "open", Cli.example(ECOSYSTEM_FOLDER), "--json");

        JsonNode advanced = step("claim", "advance", "SAV-2026-0412", "--json");

        assertThat(advanced.path("stage").asText()).isEqualTo("CONFIRMED");
        assertThat(advanced.path("steps")).hasSize(5);
        assertThat(advanced.at("/steps/0/step").asText()).isEqualTo("CREATE");
        assertThat(advanced.at("/steps/4/step").asText()).isEqualTo("CONFIRM");
    }

    @Test
    void advanceAllAnswersAListAndTheWorstExitCode() {
        step("claim", "open", Cli.example(ECOSYSTEM_FOLDER), "--json");
        step("claim", "open", Cli.example(ECOLOGIC_FOLDER), "--json");
        step("claim", "open", Cli.EXAMPLES.resolve("bad/empty-invoice-pdf/repair-file.json"), "--json");

        Cli.Run run = cli.run("claim", "advance", "--all", "--json");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.json().path("claims")).hasSize(3);
        assertThat(run.json().at("/claims/0/outcome").asText()).isEqualTo("DONE");
        assertThat(run.json().at("/claims/2/outcome").asText()).isEqualTo("REFUSED");
        assertThat(run.json().at("/claims/2/reasons/0/code").asText()).isEqualTo("DOC_EMPTY");
    }

    @Test
    void anUnknownIdAmongSeveralStopsAllBeforeAnythingIsDone() {
        step("claim", "open", Cli.example(ECOSYSTEM_FOLDER), "--json");

        Cli.Run run = cli.run("claim", "advance", "SAV-2026-0412", "NO-SUCH", "--json");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.json().at("/error/code").asText()).isEqualTo("CLAIM_UNKNOWN");
        assertShown("SAV-2026-0412", "TO_CREATE", "GREY", "CREATE");
    }

    @Test
    void theSameFileAgainAnswersTheClaimThereIs() {
        String id = step("claim", "open", Cli.example(ECOSYSTEM_FOLDER), "--json")
                .path("id")
                .asText();

        assertThat(step("claim", "open", Cli.example(ECOSYSTEM_FOLDER), "--json")
                        .path("id")
                        .asText())
                .isEqualTo(id);
        assertThat(step("claim", "show", id, "--json").path("number").asText()).isEqualTo("SAV-2026-0412");
    }

    @Test
    void theListIsFilteredByOrganisationColourStageNextAndLimit() {
        step("claim", "open", Cli.example(ECOSYSTEM_FOLDER), "--json");
        step("claim", "open", Cli.example(ECOLOGIC_FOLDER), "--json");
        step("claim", "advance", "SAV-2026-0412", "--json");

        assertThat(numbers("claim", "list", "--json")).containsExactly("SAV-2026-0412", "SAV-2026-0431");
        assertThat(numbers("claim", "list", "--organisation", "ECOLOGIC", "--json"))
                .containsExactly("SAV-2026-0431");
        assertThat(numbers("claim", "list", "--colour", "BLUE", "--json")).containsExactly("SAV-2026-0412");
        assertThat(numbers("claim", "list", "--stage", "TO_CREATE", "--json")).containsExactly("SAV-2026-0431");
        assertThat(numbers("claim", "list", "--next", "CREATE", "--json")).containsExactly("SAV-2026-0431");
        assertThat(numbers("claim", "list", "--limit", "1", "--json")).containsExactly("SAV-2026-0412");
        assertThat(cli.run("claim", "list").out()).contains("GREY", "BLUE").doesNotContain("\u001B[");
        assertThat(cli.terminal().run("claim", "list").out()).contains("\u001B[34");
        assertThat(cli.with("NO_COLOR", "1").run("claim", "list").out()).doesNotContain("\u001B[");
    }

    private List<String> numbers(Object... args) {
        List<String> numbers = new ArrayList<>();
        step(args)
                .path("claims")
                .forEach(claim -> numbers.add(claim.path("number").asText()));
        return numbers;
    }

    @Test
    void aDraftIsReopenedAndAClaimGivenUp() {
        step("claim", "open", Cli.example(ECOSYSTEM_FOLDER), "--json");
        step("claim", "create", "SAV-2026-0412", "--json");
        assertThat(sandbox.ecosystem().claims()).hasSize(1);

        assertThat(step("claim", "cancel", "SAV-2026-0412", "--reopen", "--json")
                        .path("stage")
                        .asText())
                .isEqualTo("TO_CREATE");
        assertThat(sandbox.ecosystem().claims())
                .allSatisfy(claim -> assertThat(claim.status()).isEqualTo("ARCHIVED"));
        assertThat(step("claim", "cancel", "SAV-2026-0412", "--json")
                        .path("stage")
                        .asText())
                .isEqualTo("ENDED");
        assertThat(cli.run("claim", "create", "SAV-2026-0412").code()).isEqualTo(1);
    }

    @Test
    void aRefusedClaimIsReplacedAndBothKnowEachOther() {
        step("claim", "open", Cli.example(ECOSYSTEM_FOLDER), "--json");
        JsonNode old = step("claim", "advance", "SAV-2026-0412", "--json");
        sandbox.ecosystem().reject(old.at("/remote/claimId").asText(), "05");
        JsonNode refused = step("claim", "status", "SAV-2026-0412", "--json");
        assertThat(refused.path("review").asText()).isEqualTo("REFUSED");
        assertThat(refused.path("next").asText()).isEqualTo("REPLACE");
        String reason = refused.at("/problems/0/code").asText();
        assertThat(cli.run("claim", "status", "SAV-2026-0412").out())
                .contains("REVIEW  REFUSED", refused.at("/remote/status").asText(), "BLOCK", reason, "REPLACE");

        JsonNode fresh = step("claim", "replace", "SAV-2026-0412", "--json");

        assertThat(fresh.path("replaces")).isEqualTo(old.path("id"));
        assertThat(step("claim", "show", old.path("id").asText(), "--json").path("replacedBy"))
                .isEqualTo(fresh.path("id"));
        assertThat(step("claim", "show", "SAV-2026-0412", "--json").path("id")).isEqualTo(fresh.path("id"));
    }

    @Test
    void timesAreShownToTheSecondAndWrittenToTheMillisecondAtMost() {
        cli.at(Cli.DAY.plusNanos(123_456_789));
        step("claim", "open", Cli.example(ECOSYSTEM_FOLDER), "--json");

        JsonNode claim = step("claim", "show", "SAV-2026-0412", "--json");
        JsonNode entry =
                step("claim", "log", "SAV-2026-0412", "--json").path("entries").get(0);

        for (JsonNode moment : List.of(claim.path("openedAt"), claim.path("changedAt"), entry.path("at"))) {
            assertThat(moment.asText()).matches("2026-06-20T08:\\d\\d:\\d\\d(\\.\\d{3})?Z");
        }
        assertThat(cli.run("claim", "log", "SAV-2026-0412").out()).doesNotContainPattern(":\\d\\d\\.\\d");
        assertThat(cli.run("check", "--product", "lave-linge", "--brand", "MARQUE ALPHA")
                        .out())
                .doesNotContainPattern(":\\d\\d\\.\\d");
    }

    @Test
    void anEarlyFileIsCompletedWithACorrection() {
        Path intake = Cli.EXAMPLES.resolve("13-demande-de-soutien-ecologic/repair-file-intake.json");
        JsonNode early = step("claim", "open", intake, "--json");
        assertThat(early.path("next").asText()).isIn("COMPLETE_FILE", "INVOICE");
        assertThat(cli.run("claim", "create", "SAV-2026-1120").code()).isEqualTo(1);

        step("claim", "correct", "SAV-2026-1120", Cli.example("13-demande-de-soutien-ecologic"), "--json");

        assertThat(step("claim", "advance", "SAV-2026-1120", "--json")
                        .path("stage")
                        .asText())
                .isEqualTo("SUBMITTED");
    }

    @Test
    void theDocumentLibraryIsListed() {
        step("claim", "open", Cli.example(ECOSYSTEM_FOLDER), "--json");

        JsonNode documents =
                step("claim", "documents", "SAV-2026-0412", "--json").path("documents");

        assertThat(documents).hasSize(3);
        assertThat(Path.of(documents.at("/0/path").asText())).isAbsolute().exists();
        assertThat(documents)
                .allSatisfy(document ->
                        assertThat(document.path("found").asBoolean()).isTrue());
        assertThat(cli.run("claim", "documents", "SAV-2026-0412").out()).contains("plaque.jpg");
    }
}
