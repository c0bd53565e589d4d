package io.github.qualirepar.adapter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.qualirepar.sandbox.Sandbox;
import io.github.qualirepar.sandbox.ecosystem.Route;
import io.github.qualirepar.sandbox.http.Reply;
import io.github.qualirepar.sandbox.support.ForcedAnswer;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lost answers, organisations out of reach, wrong credentials: each has its exit code, and nothing is lost. */
class TroubleTest {
    private static final String NUMBER = "SAV-2026-0412";

    @TempDir
    private Path home;

    private Sandbox sandbox;
    private Cli cli;

    @BeforeEach
    void startSandbox() {
        cli = new Cli(home);
        sandbox = Sandbox.builder().clock(Clock.fixed(Cli.DAY, ZoneOffset.UTC)).start();
        cli.configureFor(sandbox);
        assertThat(cli.run("catalogue", "refresh").code()).isZero();
        assertThat(cli.run("claim", "open", Cli.example("01-lave-linge-ecosystem"))
                        .code())
                .isZero();
    }

    @AfterEach
    void stopSandbox() {
        sandbox.close();
    }

    private JsonNode claim() {
        return cli.run("claim", "show", NUMBER, "--json").json();
    }

    @Test
    void aLostAnswerIsUnknownRefusesEverythingElseAndIsSettledByAsking() {
        sandbox.ecosystem().forceNext(Route.NEW_CLAIM, ForcedAnswer.lostAnswer());

        Cli.Run lost = cli.run("claim", "create", NUMBER, "--json");
        assertThat(lost.code()).isEqualTo(4);
        assertThat(lost.json().at("/error/code").asText()).isEqualTo("OUTCOME_UNKNOWN");
        assertThat(lost.json().at("/claim/pending/kind").asText()).isEqualTo("CREATE");
        assertThat(lost.json().at("/claim/pending/state").asText()).isEqualTo("UNKNOWN");
        assertThat(lost.json().at("/claim/next").asText()).isEqualTo("RECOVER");
        assertThat(cli.run("claim", "cancel", NUMBER).code()).isEqualTo(4);
        assertThat(cli.run("claim", "show", NUMBER).code()).isZero();

        Cli.Run recovered = cli.run("recover", "--json");
        assertThat(recovered.code()).isZero();
        assertThat(recovered.json().at("/claims/0/outcome").asText()).isEqualTo("DONE");
        assertThat(claim().path("stage").asText()).isEqualTo("CREATED");
        assertThat(claim().path("pending").isNull()).isTrue();
        assertThat(sandbox.ecosystem().claims()).hasSize(1);
        assertThat(cli.run("recover").out()).contains("0 settled, 0 left");
    }

    @Test
    void whatOnlyAPersonKnowsIsLeftAndLinkedByHand() {
        assertThat(cli.run("claim", "open", Cli.example("03-aspirateur-ecologic"))
                        .code())
                .isZero();
        sandbox.ecologic()
                .forceNext(io.github.qualirepar.sandbox.ecologic.Route.CREATE_CLAIM, ForcedAnswer.lostAnswer());

        for (String command : List.of("claim create SAV-2026-0431", "recover", "claim advance SAV-2026-0431")) {
            Cli.Run run = cli.run((Object[]) command.split(" ", -1));
            assertThat(run.code()).as(command).isEqualTo(4);
            assertThat(run.err())
                    .as(command)
                    .contains("claim link SAV-2026-0431 --remote N", "--not-found --by NAME")
                    .doesNotContain("\"recover\"");
        }
        assertThat(cli.run("claim", "show", "SAV-2026-0431", "--json")
                        .json()
                        .path("next")
                        .asText())
                .isEqualTo("PORTAL_LOOKUP");

        long remote = sandbox.ecologic().claims().get(0).id();
        Cli.Run linked = cli.run("claim", "link", "SAV-2026-0431", "--remote", remote, "--by", "chef", "--json");
        assertThat(linked.code()).as(linked.err()).isZero();
        assertThat(linked.json().path("stage").asText()).isEqualTo("TO_COMPLETE");
        assertThat(cli.run("claim", "log", "SAV-2026-0431").out()).contains("LINK", "by=chef");
    }

    @Test
    void aCallThatIsNotThereIsNotToBeTriedLater() {
        assertThat(cli.run("claim", "open", Cli.example("03-aspirateur-ecologic"))
                        .code())
                .isZero();
        sandbox.ecologic()
                .forceNext(
                        io.github.qualirepar.sandbox.ecologic.Route.CREATE_CLAIM,
                        ForcedAnswer.answer(Reply.jsonText(404, "{\"Message\":\"No HTTP resource was found.\"}")));

        Cli.Run run = cli.run("claim", "create", "SAV-2026-0431");

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err())
                .contains("has no such call at this address", "createclaim, HTTP 404")
                .doesNotContain("Try again later");
    }

    @Test
    void anUnreadableAnswerIsNotCalledAnOrganisationOutOfReach() {
        ForcedAnswer page = ForcedAnswer.answer(Reply.text(200, "text/html", "<html><h1>Maintenance</h1></html>"));
        sandbox.ecosystem().forceNext(Route.NEW_CLAIM, page);

        Cli.Run unclear = cli.run("claim", "create", NUMBER);
        assertThat(unclear.code()).isEqualTo(4);
        assertThat(unclear.err()).contains("new_claim, HTTP 200; answered, but not so that it tells what was done");

        assertThat(cli.run("recover").code()).isZero();
        assertThat(cli.run("claim", "create", NUMBER).code()).isZero();
        sandbox.ecosystem().forceNext(Route.CLAIM, page);
        Cli.Run read = cli.run("claim", "status", NUMBER);
        assertThat(read.code()).isEqualTo(3);
        assertThat(read.err())
                .contains("answered, but with something unreadable")
                .doesNotContain("cannot be reached");

        sandbox.ecosystem().forceNext(Route.CATALOG, page);
        Cli.Run lists = cli.run("catalogue", "refresh");
        assertThat(lists.code()).isEqualTo(3);
        assertThat(lists.err()).contains("answered, but with something unreadable");
    }

    @Test
    void whatTheOrganisationAnsweredIsShownForItsSupportWithoutTheConsumer() {
        String planted = "DELAUNOY martine, 18 rue des Glycines, 93100 Montreuil, 06.39.98.10.01, AL8140 19 0073125";
        sandbox.ecosystem()
                .forceNext(
                        Route.NEW_CLAIM,
                        ForcedAnswer.answer(Reply.jsonText(
                                400,
                                "{\"error\":{\"code\":400,\"status\":\"ERREUR_DE_PAYLOAD\",\"message\":\"refused: "
                                        + planted + "\"},\"Customer\":{\"LastName\":\"Delaunoy\"}}")));
        assertThat(cli.run("claim", "create", NUMBER).code()).isNotZero();

        JsonNode json = cli.run("claim", "log", NUMBER, "--json").json();
        JsonNode entry = json.path("entries").path(json.path("entries").size() - 1);
        assertThat(json.at("/entries/0/answer").isNull()).isTrue();
        assertThat(entry.path("outcome").asText()).isEqualTo("REFUSED");
        assertThat(entry.path("answer").asText()).contains("\"ERREUR_DE_PAYLOAD\"", "refused: ", "•••");
        assertThat(cli.run("claim", "log", NUMBER).out()).doesNotContain("\"ERREUR_DE_PAYLOAD\"");
        String shown = cli.run("claim", "log", NUMBER, "--verbose").out();
        assertThat(shown).contains("    {\"error\":{\"code\":400,\"status\":\"ERREUR_DE_PAYLOAD\"");
        assertThat((json + shown).toLowerCase(Locale.ROOT))
                .doesNotContain("delaunoy", "martine", "glycines", "93100", "montreuil", "39.98", "0073125");
    }

    @Test
    void aClaimThatSomebodyIsWorkingOnIsBusy() throws InterruptedException {
        CountDownLatch atWork = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        try (Sandbox slow = Sandbox.builder()
                .clock(Clock.fixed(Cli.DAY, ZoneOffset.UTC))
                .sleeper(duration -> {
                    atWork.countDown();
                    await(goOn);
                })
                .start()) {
            cli.configureFor(slow);
            slow.ecosystem().forceNext(Route.NEW_CLAIM, ForcedAnswer.late(Duration.ofSeconds(1)));
            Thread other = new Thread(() -> cli.run("claim", "create", NUMBER));
            other.start();
            atWork.await();

            Cli.Run run = cli.run("claim", "create", NUMBER, "--json");

            assertThat(run.code()).isEqualTo(5);
            assertThat(run.json().at("/error/code").asText()).isEqualTo("BUSY");
            assertThat(run.json().at("/claim/pending/state").asText()).isEqualTo("IN_FLIGHT");
            assertThat(cli.run("recover").code()).isZero();
            goOn.countDown();
            other.join();
            assertThat(claim().path("stage").asText()).isEqualTo("CREATED");
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void anOrganisationOutOfReachChangesNothing() {
        sandbox.close();

        Cli.Run run = cli.run("claim", "create", NUMBER, "--json");

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.json().at("/error/code").asText()).isEqualTo("UNREACHABLE");
        assertThat(claim().path("stage").asText()).isEqualTo("TO_CREATE");
        assertThat(claim().path("pending").isNull()).isTrue();
        assertThat(cli.run("catalogue", "refresh").code()).isEqualTo(3);
        assertThat(cli.run("doctor").code()).isEqualTo(3);
    }

    @Test
    void noEnglishStandsInAFrenchSentence() {
        sandbox.ecosystem()
                .forceNext(
                        Route.CATALOG,
                        ForcedAnswer.answer(Reply.jsonText(429, "{}").withHeader("Retry-After", "120")));
        Cli.Run busy = cli.run("catalogue", "refresh", "--lang", "fr");
        sandbox.close();
        Cli.Run refresh = cli.run("catalogue", "refresh", "--lang", "fr");
        Cli.Run create = cli.run("claim", "create", NUMBER, "--lang", "fr");
        Cli.Run night = cli.run("sync", "--lang", "fr");

        assertThat(busy.err()).contains("(catalog, HTTP 429 ; il demande d'attendre 120 s)");
        assertThat(create.err()).contains("injoignable", "(login)");
        assertThat(night.err()).contains("injoignable", "(login)");
        assertThat(busy.err() + refresh.err() + create.err() + night.err())
                .doesNotContain("connection", "no answer", "given up", "order");
    }

    @Test
    void aQuestionThatAnOrganisationRefusesIsToldWithItsWordsAndWithoutTheConsumer() {
        assertThat(cli.run("claim", "create", NUMBER).code()).isZero();
        ForcedAnswer refusal = ForcedAnswer.answer(Reply.jsonText(
                409,
                "{\"error\":{\"code\":409,\"status\":\"DEMANDE_VERROUILLEE\",\"message\":\"Verrou de Delaunoy\"}}"));
        sandbox.ecosystem().forceNext(Route.CLAIM, refusal);
        Cli.Run status = cli.run("claim", "status", NUMBER, "--json");
        sandbox.ecosystem().forceNext(Route.CLAIM, refusal);
        Cli.Run told = cli.run("claim", "status", NUMBER);
        sandbox.ecosystem().forceNext(Route.CATALOG, refusal);
        Cli.Run refresh = cli.run("catalogue", "refresh");

        assertThat(status.code()).isEqualTo(1);
        assertThat(status.json().at("/error/code").asText()).isEqualTo("REFUSED");
        assertThat(status.json().at("/error/details/0/code").asText()).isEqualTo("ORGANISATION_REFUSES_TO_TELL");
        assertThat(status.json().at("/error/details/0/organisationText").asText())
                .isEqualTo("Verrou de •••");
        assertThat(told.err())
                .contains("HTTP 409, DEMANDE_VERROUILLEE", "doctor")
                .doesNotContain("Delaunoy");
        assertThat(refresh.code()).isEqualTo(1);
        assertThat(refresh.err()).contains("HTTP 409", "DEMANDE_VERROUILLEE", "Verrou", "doctor");
        assertThat(cli.run("claim", "log", NUMBER, "--verbose").out())
                .contains("STATUS", "DEMANDE_VERROUILLEE")
                .doesNotContain("Delaunoy");
    }

    @Test
    void theNightAndAConfirmationTellRefusedQuestionsApartFromAnOrganisationOutOfReach() {
        assertThat(cli.run("claim", "create", NUMBER).code()).isZero();
        assertThat(cli.run(
                                "claim",
                                "attach",
                                NUMBER,
                                "--kind",
                                "INVOICE",
                                Cli.example("01-lave-linge-ecosystem").resolveSibling("FAC-2026-0412.pdf"))
                        .code())
                .isZero();
        ForcedAnswer refusal = ForcedAnswer.answer(
                Reply.jsonText(400, "{\"error\":{\"code\":400,\"status\":\"X\",\"message\":\"de Delaunoy\"}}"));
        sandbox.ecosystem().forceNext(Route.CLAIM, refusal);

        assertThat(cli.run("claim", "confirm", NUMBER).code()).isEqualTo(1);
        assertThat(claim().path("pending").isNull()).isTrue();
        assertThat(cli.run("claim", "confirm", NUMBER).code()).isZero();
        sandbox.ecosystem().forceNext(Route.CLAIM, refusal);

        Cli.Run night = cli.run("sync", "--json");

        assertThat(night.code()).isEqualTo(1);
        JsonNode failure = night.json().at("/accounts/0/claims/0/failure");
        assertThat(failure.path("kind").asText()).isEqualTo("REFUSED");
        assertThat(failure.path("message").asText()).contains("HTTP 400", "X", "de •••");
    }

    @Test
    void refusedCredentialsAreToldAsSuch() {
        cli.with("QUALIREPAR_ECOSYSTEM_PASSWORD", "another-word");

        Cli.Run run = cli.run("claim", "create", NUMBER, "--json");

        assertThat(run.code()).isEqualTo(6);
        assertThat(run.json().at("/error/code").asText()).isEqualTo("CREDENTIALS_REFUSED");
        assertThat(run.out() + run.err()).doesNotContain("another-word");
        Cli.Run doctor = cli.run("doctor");
        assertThat(doctor.code()).isEqualTo(6);
        assertThat(doctor.out()).contains("FAILED  connection ecosystem", "OK      connection ecologic");
    }

    @Test
    void aSetClockIsRefusedOnceAnOrganisationIsNotOnThisMachine() {
        assertThat(cli.run("claim", "list", "--now", "2026-06-21T08:00:00Z").code())
                .isZero();
        cli.with("QUALIREPAR_ECOLOGIC_URL", "https://ecologic.example/api/v1/ecosupport/");

        Cli.Run run = cli.run("claim", "list", "--now", "2026-06-21T08:00:00Z", "--json");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.json().at("/error/message").asText())
                .contains("ecologic")
                .doesNotContain("ecosystem");
    }

    @Test
    void aSetClockDecidesWhatIsTooLate() {
        assertThat(cli.run("claim", "create", NUMBER, "--now", "2027-03-01T08:00:00Z", "--json")
                        .json()
                        .at("/error/details/0/rule")
                        .asText())
                .isEqualTo("DLY-02");
    }

    @Test
    void noOutputEvenWithDetailsShowsASecretOrTheConsumer() {
        Cli.Run run = cli.run("claim", "advance", NUMBER, "--verbose");

        assertThat(run.out() + run.err())
                .doesNotContain("fictional-password")
                .doesNotContain("00000000-0000-4000-8000-0000000000a1")
                .doesNotContain("example.org");
    }
}
