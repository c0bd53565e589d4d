package io.github.qualirepar.adapter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.github.qualirepar.sandbox.ecosystem.Route;
import io.github.qualirepar.sandbox.http.Reply;
import io.github.qualirepar.sandbox.support.ForcedAnswer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The nightly job at the command line, with both organisations and a real mail server. */
class SyncCommandTest {
    @TempDir
    private Path folder;

    private final GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private Shop shop;

    @BeforeEach
    void handIn() {
        mail.start();
        shop = new Shop(
                folder,
                "notify.smtp.url=smtp://127.0.0.1:" + mail.getSmtp().getPort(),
                "notify.from=shop@example.org",
                "notify.to=owner@example.org");
        shop.done("catalogue", "refresh");
        shop.handIn("01-lave-linge-ecosystem", "02-telephone-ecosystem-imei", "03-aspirateur-ecologic");
    }

    @AfterEach
    void stop() {
        shop.close();
        mail.stop();
    }

    private List<String> subjects() throws Exception {
        List<String> subjects = new ArrayList<>();
        for (var message : mail.getReceivedMessages()) {
            subjects.add(message.getSubject());
        }
        return subjects;
    }

    private static JsonNode account(JsonNode report, String name) {
        for (JsonNode account : report.path("accounts")) {
            if (account.path("account").asText().equals(name)) {
                return account;
            }
        }
        throw new AssertionError("no account " + name + " in " + report);
    }

    @Test
    void everyClaimIsReadAndItsPaymentToldOnce() throws Exception {
        shop.passDays(10);
        shop.payDay();

        JsonNode first = shop.done("sync");

        JsonNode ecosystem = account(first, "ecosystem");
        assertThat(ecosystem.path("lists").asText()).isEqualTo("UNCHANGED");
        assertThat(ecosystem.path("read").asInt()).isEqualTo(2);
        assertThat(ecosystem.path("changed").asInt()).isEqualTo(2);
        assertThat(ecosystem.at("/claims/0/reviewBefore").asText()).isEqualTo("UNDER_REVIEW");
        assertThat(ecosystem.at("/claims/0/review").asText()).isEqualTo("PAID");
        assertThat(ecosystem.at("/payments/new/0/reference").asText()).isEqualTo("VIR-SB-20260630-01");
        assertThat(account(first, "ecologic").at("/payments/asking").asText()).isEqualTo("NOT_OFFERED");
        assertThat(first.path("complete").asBoolean()).isTrue();
        assertThat(first.at("/notices/waiting").asInt()).isZero();
        List<String> told = subjects();
        assertThat(told).anySatisfy(subject -> assertThat(subject).contains("VIR-SB-20260630-01", "ecosystem"));

        JsonNode again = shop.done("sync");
        assertThat(account(again, "ecosystem").path("read").asInt()).isZero();
        assertThat(account(again, "ecosystem").at("/payments/new")).isEmpty();
        assertThat(subjects()).isEqualTo(told);
    }

    @Test
    void aNoticeThatCouldNotBeSentWaitsForTheNextRun() throws Exception {
        int port = mail.getSmtp().getPort();
        shop.passDays(10);
        shop.payDay();
        mail.stop();

        Cli.Run run = shop.run("sync");

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.err())
                .containsOnlyOnce("Could not be told: 1 transfer (")
                .contains("127.0.0.1:" + port)
                .doesNotContain("to be told");
        GreenMail later = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        later.start();
        try {
            assertThat(shop.done("sync").at("/notices/waiting").asInt()).isZero();
            assertThat(Arrays.stream(later.getReceivedMessages())).isNotEmpty();
        } finally {
            later.stop();
        }
    }

    @Test
    void anOrganisationThatIsDownDoesNotKeepTheOtherBack() {
        shop.sandbox()
                .ecologic()
                .accept(Long.parseLong(shop.done("claim", "show", "SAV-2026-0431")
                        .at("/remote/claimId")
                        .asText()));
        shop.cli().with("QUALIREPAR_ECOSYSTEM_URL", "http://127.0.0.1:1");

        Cli.Run run = shop.run("sync", "--lang", "fr");

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).contains("ecosystem").contains("injoignable");
        assertThat(run.out()).contains("UNDER_REVIEW → ACCEPTED");
        JsonNode report = shop.ended(3, "sync");
        assertThat(report.path("complete").asBoolean()).isFalse();
        assertThat(account(report, "ecologic").path("read").asInt()).isEqualTo(1);
    }

    @Test
    void refusedCredentialsStopAnAccountAndAreTheWorst() {
        shop.cli().with("QUALIREPAR_ECOSYSTEM_PASSWORD", "wrong-word");

        JsonNode report = shop.ended(6, "sync");

        assertThat(account(report, "ecosystem").at("/stopped/kind").asText()).isEqualTo("CREDENTIALS_REFUSED");
        assertThat(account(report, "ecosystem").path("notRead").asInt()
                        + account(report, "ecosystem").path("failed").asInt())
                .isEqualTo(2);
        assertThat(account(report, "ecologic").path("read").asInt()).isEqualTo(1);
        assertThat(shop.run("sync").err()).doesNotContain("wrong-word");
    }

    @Test
    void aClaimThatCannotBeReadIsNamedWithTheReason() {
        shop.sandbox()
                .ecosystem()
                .forceNext(Route.CLAIM, ForcedAnswer.answer(Reply.text(200, "text/html", "<html>no JSON</html>")));

        Cli.Run run = shop.run("sync");

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).containsPattern("ecosystem: SAV-2026-04(12|27) not read, .*unreadable");
        assertThat(shop.done("sync").path("complete").asBoolean()).isTrue();
    }

    @Test
    void progressIsForAPersonWhoWaits() {
        assertThat(shop.run("sync").err()).doesNotContain("Claims:");
        shop.cli().terminal();

        assertThat(shop.run("sync").err()).contains("Claims: 3 of 3");
    }

    @Test
    void withoutAnAccountThereIsNothingToDo() {
        Cli.Run run = new Cli(folder.resolve("empty")).run("sync", "--lang", "en");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("No account is configured");
    }
}
