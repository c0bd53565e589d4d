package io.github.qualirepar.adapter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.qualirepar.sandbox.Sandbox;
import io.github.qualirepar.sandbox.ecologic.Route;
import io.github.qualirepar.sandbox.http.Reply;
import io.github.qualirepar.sandbox.support.ForcedAnswer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The answer at the counter, and the lists behind it. */
class CounterTest {
    @TempDir
    private Path home;

    private Sandbox sandbox;
    private Cli cli;

    @BeforeEach
    void startSandbox() {
        cli = new Cli(home);
        sandbox = Sandbox.builder().clock(Clock.fixed(Cli.DAY, ZoneOffset.UTC)).start();
        cli.configureFor(sandbox);
    }

    @AfterEach
    void stopSandbox() {
        sandbox.close();
    }

    private JsonNode refresh() {
        Cli.Run run = cli.run("catalogue", "refresh", "--json");
        assertThat(run.code()).as(run.err()).isZero();
        return run.json();
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    @Test
    void aNewerAmountInTheRulesFolderHoldsFromItsFirstDay() throws IOException {
        refresh();
        Path rules = Files.createDirectory(home.resolve("rules"));
        Files.writeString(rules.resolve("bonus-scale.csv"), """
                product,organisations,bonus_eur,threshold_eur,from,until,piec,confidence,source,note
                aspirateur,ECOSYSTEM;ECOLOGIC,45,,2026-06-15,,NO,HIGH,ours,
                """);
        cli.with("QUALIREPAR_RULES_DIR", rules.toString());

        assertThat(bonusOn("2026-06-14")).isEqualTo("40.00");
        assertThat(bonusOn("2026-06-15")).isEqualTo("45.00");
    }

    private String bonusOn(String day) {
        return cli.run("check", "--product", "aspirateur", "--brand", "exemple home", "--date", day, "--json")
                .json()
                .path("bonus")
                .asText();
    }

    @Test
    void aWrongFileInTheRulesFolderStopsTheProgramWithFileAndLine() throws IOException {
        Path rules = Files.createDirectory(home.resolve("rules"));
        Files.writeString(rules.resolve("bonus-scale.csv"), """
                product,organisations,bonus_eur,threshold_eur,from,until,piec,confidence,source,note
                aspirateur,ECOSYSTEM;ECOLOGIC,much,,2026-06-15,,NO,HIGH,ours,
                """);
        Cli.Run run = cli.with("QUALIREPAR_RULES_DIR", rules.toString()).run("claim", "list");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("rules.dir", "bonus-scale.csv, line 2");
    }

    @Test
    void aCheckHasThePromisedShape() {
        refresh();

        Cli.Run run = cli.run(
                "check",
                "--product",
                "lave-linge",
                "--brand",
                "marque alpha",
                "--amount",
                "129.90",
                "--site",
                "PARIS",
                "--json");

        assertThat(run.code()).isZero();
        JsonNode answer = run.json();
        assertThat(names(answer))
                .containsExactly(
                        "verdict",
                        "organisation",
                        "bonus",
                        "currency",
                        "basis",
                        "findings",
                        "questions",
                        "needed",
                        "invoice");
        assertThat(answer.path("verdict").asText()).isEqualTo("ELIGIBLE");
        assertThat(answer.path("organisation").asText()).isEqualTo("ECOSYSTEM");
        assertThat(answer.path("bonus").textValue()).isEqualTo("50.00");
        assertThat(answer.path("currency").asText()).isEqualTo("EUR");
        assertThat(answer.at("/basis/source").asText()).isEqualTo("CACHED_CATALOGUE");
        assertThat(answer.at("/basis/version").asText()).isNotEmpty();
        assertThat(answer.at("/basis/fetchedAt").asText()).startsWith("2026-06-20T");
        assertThat(answer.at("/questions/0/rule").asText()).isNotEmpty();
        assertThat(answer.at("/questions/0/message").asText()).isNotEmpty();
        assertThat(answer.at("/needed/fields")).extracting(JsonNode::asText).contains("customer.email");
        assertThat(answer.at("/needed/documents"))
                .extracting(JsonNode::asText)
                .containsExactly("INVOICE", "NAMEPLATE", "DEVICE_PICTURE");
        assertThat(answer.at("/needed/documentsRequired"))
                .extracting(JsonNode::asText)
                .containsExactly("INVOICE");
        assertThat(answer.at("/invoice/line").asText()).isEqualTo("Bonus réparation");
        assertThat(answer.at("/invoice/amount").asText()).isEqualTo("50.00");
        assertThat(answer.at("/invoice/mentions")).isNotEmpty();
    }

    @Test
    void whatIsNotEligibleIsRefusedWithItsFinding() {
        refresh();

        Cli.Run run = cli.run(
                "check",
                "--product",
                "televiseur",
                "--brand",
                "MARQUE ALPHA",
                "--amount",
                "100",
                "--site",
                "DEPANNAGE",
                "--json");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.json().path("verdict").asText()).isEqualTo("NOT_ELIGIBLE");
        JsonNode finding = run.json().at("/findings/0");
        assertThat(names(finding))
                .containsExactly("rule", "code", "level", "field", "message", "source", "organisationText");
        assertThat(finding.path("rule").asText()).isEqualTo("AMT-05");
    }

    @Test
    void withoutListsTheShippedScaleKnowsTheAmountAndTheVerdictIsOpen() {
        Cli.Run run = cli.run("check", "--product", "lave-linge", "--brand", "MARQUE ALPHA", "--json");

        assertThat(run.code()).isZero();
        assertThat(run.json().path("verdict").asText()).isEqualTo("ASK_ONLINE");
        assertThat(run.json().path("bonus").asText()).isEqualTo("50.00");
        assertThat(run.json().at("/basis/source").asText()).isEqualTo("SHIPPED_SCALE");
        assertThat(cli.run("check", "--product", "lave-linge", "--brand", "MARQUE ALPHA")
                        .out())
                .contains("ASK_ONLINE", "50.00 EUR", "SHIPPED_SCALE");
    }

    @Test
    void anOrganisationThatCanIsAskedOnline() {
        refresh();

        Cli.Run run = cli.run(
                "check",
                "--product",
                "aspirateur",
                "--brand",
                "EXEMPLE HOME",
                "--amount",
                "120",
                "--site",
                "LYON",
                "--online",
                "--json");

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.json().at("/basis/source").asText()).isEqualTo("LIVE_CALCULATION");
        assertThat(run.json().path("bonus").asText()).isEqualTo("40.00");
    }

    @Test
    void whatWasOpenIsAnsweredOnlineAndSaidNoMore() {
        refresh();
        List<Object> question = List.of(
                "check", "--product", "lave-linge", "--brand", "MARQUE EXEMPLE", "--amount", "120", "--site", "MACON");

        assertThat(cli.run(plus(question, "--json")).out()).contains("BRAND_NOT_CROSSED");
        assertThat(cli.run(plus(question, "--json", "--online")).out()).doesNotContain("BRAND_NOT_CROSSED");
        assertThat(cli.run(plus(question, "--online", "--date", "2023-06-01", "--lang", "en"))
                        .out())
                .contains("25.00", "only answers for today");
    }

    private static Object[] plus(List<Object> words, Object... more) {
        List<Object> all = new ArrayList<>(words);
        all.addAll(List.of(more));
        return all.toArray();
    }

    @Test
    void anOnlineQuestionNobodyAnswersIsUnreachable() {
        refresh();
        sandbox.close();

        Cli.Run run = cli.run(
                "check",
                "--product",
                "aspirateur",
                "--brand",
                "EXEMPLE HOME",
                "--amount",
                "120",
                "--site",
                "LYON",
                "--online",
                "--json");

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.json().at("/error/code").asText()).isEqualTo("UNREACHABLE");
    }

    @Test
    void anOnlineQuestionThatIsRefusedIsToldWithItsWords() {
        refresh();
        sandbox.ecologic()
                .forceNext(
                        Route.CALCULATE,
                        ForcedAnswer.answer(Reply.jsonText(400, "{\"Message\":\"The request is invalid.\"}")));

        Cli.Run run = cli.run(
                "check",
                "--product",
                "aspirateur",
                "--brand",
                "EXEMPLE HOME",
                "--amount",
                "120",
                "--site",
                "LYON",
                "--online");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("HTTP 400", "The request is invalid.", "doctor");
    }

    @Test
    void aCheckIsAnsweredWithTheDataKnownOnADay() {
        refresh();

        assertThat(cli.run(
                                "check",
                                "--product",
                                "lave-linge",
                                "--brand",
                                "MARQUE ALPHA",
                                "--as-of",
                                "2026-06-19",
                                "--json")
                        .json()
                        .at("/basis/source")
                        .asText())
                .isEqualTo("SHIPPED_SCALE");
        assertThat(cli.run(
                                "check",
                                "--product",
                                "lave-linge",
                                "--brand",
                                "MARQUE ALPHA",
                                "--as-of",
                                "2026-06-20",
                                "--json")
                        .json()
                        .at("/basis/source")
                        .asText())
                .isEqualTo("CACHED_CATALOGUE");
    }

    @Test
    void refreshTellsWhatCameOfEachAccount() {
        JsonNode first = refresh().path("accounts");

        assertThat(first).hasSize(2);
        assertThat(first.at("/0/organisation").asText()).isEqualTo("ECOSYSTEM");
        assertThat(first.at("/0/changed").asBoolean()).isTrue();
        assertThat(first.at("/0/products").asInt()).isGreaterThan(10);
        assertThat(first.at("/0/newTies").asInt()).isGreaterThan(10);
        assertThat(refresh().at("/accounts/0/changed").asBoolean()).isFalse();
    }

    @Test
    void oneAccountsFailureDoesNotStopTheOther() {
        cli.with("QUALIREPAR_ECOSYSTEM_PASSWORD", "another-word");

        Cli.Run run = cli.run("catalogue", "refresh", "--json");

        assertThat(run.code()).isEqualTo(6);
        assertThat(run.json().at("/accounts/0/failure").asText()).contains("ECOSYSTEM");
        assertThat(run.json().at("/accounts/1/failure").isNull()).isTrue();
    }

    @Test
    void productsBrandsCodesAndSitesAreLookedUpOffline() {
        refresh();
        sandbox.close();

        JsonNode products =
                cli.run("catalogue", "products", "LAVE-LINGE", "--json").json().path("products");
        assertThat(products)
                .extracting(product -> product.path("organisation").asText() + " "
                        + product.path("key").asText() + " "
                        + product.path("bonus").asText())
                .contains("ECOSYSTEM lave-linge 50.00");
        assertThat(cli.run("catalogue", "brands", "bêta", "--product", "lave-linge", "--json")
                        .json()
                        .path("brands"))
                .allSatisfy(brand -> assertThat(brand.path("name").asText()).containsIgnoringCase("beta"));
        JsonNode codes =
                cli.run("catalogue", "codes", "lave-linge", "--json").json().path("products");
        assertThat(codes).hasSize(2);
        assertThat(codes.at("/0/repairCodes/0/code").asText()).isEqualTo("LLI01");
        assertThat(cli.run("catalogue", "codes", "ecologic:EEE.M4.033").out())
                .contains("POM")
                .doesNotContain("LLI01");
        assertThat(cli.run("catalogue", "sites", "--organisation", "ECOLOGIC").out())
                .contains("11111111-1111-4111-8111-111111111111")
                .doesNotContain("2990001");
        assertThat(cli.run("catalogue", "codes", "sorbetiere", "--json").code()).isEqualTo(2);
    }

    @Test
    void aPersonTiesAKeyToACode() {
        assertThat(cli.run("catalogue", "tie", "lave-linge", "ecosystem:9002").err())
                .contains("catalogue refresh");
        refresh();

        assertThat(cli.run("catalogue", "tie", "lave-linge", "ecosystem:9003", "--json")
                        .code())
                .isZero();
        assertThat(cli.run("catalogue", "codes", "lave-linge", "--organisation", "ECOSYSTEM")
                        .out())
                .contains("9003")
                .doesNotContain("LLI01");
        assertThat(cli.run("catalogue", "tie", "sorbetiere", "ecosystem:9002").code())
                .isEqualTo(2);
        assertThat(cli.run("catalogue", "tie", "lave-linge", "ecosystem:0").code())
                .isEqualTo(2);
    }
}
