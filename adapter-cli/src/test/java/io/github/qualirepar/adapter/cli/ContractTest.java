package io.github.qualirepar.adapter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.qualirepar.sandbox.Sandbox;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a real account would show of the contracts' open questions, seen at the sandbox. */
class ContractTest {
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

    @ParameterizedTest
    @ValueSource(strings = {"ECOSYSTEM", "ECOLOGIC"})
    void theSandboxIsAsTheContractAssumes(String organisation) {
        Cli.Run run = cli.run("probe", organisation, "--json");

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.json().path("organisation").asText()).isEqualTo(organisation);
        assertThat(run.json().path("write").asBoolean()).isFalse();
        assertThat(run.json().path("results"))
                .isNotEmpty()
                .allSatisfy(result -> assertThat(result.path("verdict").asText())
                        .as(result.toString())
                        .isNotEqualTo("DIFFERENT"));
        assertThat(run.json().path("results"))
                .anySatisfy(
                        result -> assertThat(result.path("verdict").asText()).isEqualTo("AS_ASSUMED"));
    }

    @Test
    void aDifferenceIsToldWithWhatToDo() throws Exception {
        switchOn("ecosystem", "payments-off");

        JsonNode results = cli.run("probe", "ECOSYSTEM", "--json").json().path("results");

        assertThat(results).anySatisfy(result -> {
            assertThat(result.path("question").asText()).isEqualTo("Q24");
            assertThat(result.path("verdict").asText()).isEqualTo("DIFFERENT");
            assertThat(result.path("setting").asText()).isEqualTo("payments");
            assertThat(result.path("property").asText()).isEqualTo("ecosystem.payments");
        });
        assertThat(cli.run("probe", "ECOSYSTEM", "--lang", "fr").out())
                .contains("DIFFÉRENT", "vu : HTTP 404, un message seul", "sans urgence : ecosystem.payments");
        assertThat(cli.run("probe", "ECOSYSTEM", "--lang", "en").out())
                .contains("seen: HTTP 404, a message only", "nothing breaks until then: ecosystem.payments");
    }

    @Test
    void paymentsThatAreSwitchedOffAreNotToBeSwitchedOffAgain() throws Exception {
        switchOn("ecosystem", "payments-off");
        cli.with("QUALIREPAR_ECOSYSTEM_PAYMENTS", "false");

        JsonNode results = cli.run("probe", "ECOSYSTEM", "--json").json().path("results");

        assertThat(results).anySatisfy(result -> {
            assertThat(result.path("question").asText()).isEqualTo("Q24");
            assertThat(result.path("remedy").asText()).isEqualTo("SET_ALREADY");
            assertThat(result.path("property").isNull()).isTrue();
        });
    }

    @Test
    void whatWasSeenIsToldInTheReadersLanguageAndAsCodes() {
        String french = cli.run("probe", "ECOLOGIC", "--lang", "fr").out();
        assertThat(french)
                .contains("vu : seulement avec --write", "IsValid extérieur")
                .doesNotContain("only with", "envelope", "members");

        JsonNode results = cli.run("probe", "ECOLOGIC", "--json").json().path("results");
        assertThat(results).anySatisfy(result -> {
            assertThat(result.path("question").asText()).isEqualTo("Q14");
            assertThat(result.path("observation").path("code").asText()).isEqualTo("ONLY_WITH_WRITING");
            assertThat(result.path("remedy").isNull()).isTrue();
        });
        assertThat(results).anySatisfy(result -> {
            assertThat(result.path("question").asText()).isEqualTo("Q1");
            assertThat(result.path("observation")
                            .path("parameters")
                            .path("status")
                            .asText())
                    .isEqualTo("401");
        });
    }

    @Test
    void theMainAccountIsAskedUnlessAnotherIsNamed() {
        Cli.Run main = cli.run("probe", "ECOLOGIC", "--json");
        assertThat(main.json().path("account").asText()).isEqualTo("ecologic");
        assertThat(main.json().path("url").asText()).isEqualTo(sandbox.ecologicUrl());

        String key = sandbox.configuration().get("ecologic.api-key");
        cli.with("QUALIREPAR_ACCOUNT_NORTH_ORGANISATION", "ECOLOGIC")
                .with("QUALIREPAR_ACCOUNT_NORTH_URL", sandbox.ecologicUrl())
                .with("QUALIREPAR_ACCOUNT_NORTH_API_KEY", String.valueOf(key));
        Cli.Run other = cli.run("probe", "ECOLOGIC", "--account", "NORTH", "--lang", "en");

        assertThat(other.code()).as(other.err()).isZero();
        assertThat(other.out()).startsWith("ECOLOGIC, account NORTH, " + sandbox.ecologicUrl());
    }

    @Test
    void anUnknownAccountIsRefusedWithThoseThatAreKnown() {
        Cli.Run run = cli.run("probe", "ECOSYSTEM", "--account", "south", "--lang", "en");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("\"south\"", "Known: ecosystem");
    }

    @Test
    void beforeWritingItIsSaidWhatWillBeDone() {
        assertThat(cli.run("probe", "ECOSYSTEM", "--write", "--lang", "en").err())
                .contains("With --write", "PROBE-", "deleted");
        assertThat(cli.run("probe", "ECOLOGIC", "--write", "--lang", "en").err())
                .contains("With --write", "cancelled by hand on the portal");
        assertThat(cli.run("probe", "ECOLOGIC").err()).doesNotContain("--write");
    }

    @Test
    void aDraftIsMadeAndGivenUpOnlyWhenAskedFor() {
        cli.run("probe", "ECOSYSTEM");
        assertThat(sandbox.ecosystem().claims()).isEmpty();

        JsonNode results =
                cli.run("probe", "ECOSYSTEM", "--write", "--json").json().path("results");

        assertThat(results).anySatisfy(result -> {
            assertThat(result.path("question").asText()).isEqualTo("16.3-8");
            assertThat(result.path("verdict").asText()).isEqualTo("AS_ASSUMED");
        });
    }

    @Test
    void nothingIsWrittenInProduction() {
        cli.with("QUALIREPAR_ECOSYSTEM_URL", "https://prod-api-reparateurs.ecosystem.eco");

        Cli.Run run = cli.run("probe", "ECOSYSTEM", "--write", "--lang", "en");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("production");
    }

    @Test
    void anAccountIsNeeded() {
        Cli.Run run = new Cli(home.resolve("empty")).run("probe", "ECOLOGIC", "--lang", "en");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("No account of ECOLOGIC");
    }

    @Test
    void anOrganisationThatDoesNotAnswerIsUnreachable() {
        sandbox.close();

        assertThat(cli.run("probe", "ECOSYSTEM").code()).isEqualTo(3);
    }

    @Test
    void whatTheContractDoesNotKnowIsCountedAcrossRunsWithoutValues() throws Exception {
        assertThat(cli.run("doctor", "--drift", "--lang", "en").out())
                .contains("compared with the contract yet")
                .doesNotContain("No live answer has differed");
        assertThat(cli.run("doctor", "--drift", "--json").json().path("compared"))
                .isEmpty();
        cli.run("doctor");
        assertThat(cli.run("doctor", "--drift", "--lang", "en").out())
                .contains("Compared: ECOSYSTEM from", "Compared: ECOLOGIC from", "No live answer has differed");
        for (int run = 0; run < 2; run++) {
            post("ecosystem", "force-next", """
                    {"route": "partners", "status": 200, "body": {"Items": [], "Jeanne": "Jeanne Martin"}}
                    """);
            cli.run("doctor");
        }

        JsonNode drift = cli.run("doctor", "--drift", "--json").json().path("drift");

        assertThat(drift).anySatisfy(entry -> {
            assertThat(entry.path("organisation").asText()).isEqualTo("ECOSYSTEM");
            assertThat(entry.path("path").asText()).isEqualTo("Jeanne");
            assertThat(entry.path("kind").asText()).isEqualTo("UNKNOWN_KEY");
            assertThat(entry.path("count").asInt()).isEqualTo(2);
        });
        assertThat(cli.run("doctor", "--drift", "--lang", "en").out())
                .contains("send them to the project")
                .doesNotContain("Martin");
    }

    @Test
    void aPageOfSomethingInBetweenIsNoDifference() throws Exception {
        for (int answer = 0; answer < 3; answer++) {
            post("ecosystem", "force-next", """
                    {"route": "partners", "status": 502, "body": {"message": "Bad Gateway", "trace": "x"}}
                    """);
        }
        cli.run("doctor");

        assertThat(cli.run("doctor", "--drift", "--json").json().path("drift")).isEmpty();
    }

    private void switchOn(String organisation, String name) throws IOException, InterruptedException {
        post(organisation, "switches", "{\"on\": [\"" + name + "\"], \"off\": []}");
    }

    private void post(String organisation, String route, String body) throws IOException, InterruptedException {
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(sandbox.url() + "/__sandbox/" + organisation + "/" + route))
                                .POST(HttpRequest.BodyPublishers.ofString(body))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isLessThan(300);
    }
}
