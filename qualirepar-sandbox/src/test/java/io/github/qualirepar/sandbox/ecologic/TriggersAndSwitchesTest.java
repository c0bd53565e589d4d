package io.github.qualirepar.sandbox.ecologic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.qualirepar.sandbox.Dataset;
import io.github.qualirepar.sandbox.ecologic.Client.Answer;
import io.github.qualirepar.sandbox.http.Reply;
import io.github.qualirepar.sandbox.support.ForcedAnswer;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TriggersAndSwitchesTest {

    @RegisterExtension
    final RunningSandbox running = new RunningSandbox(Dataset.SAMPLES);

    @Test
    void aMisreadPlateIsSeenAtTheNextSubmissionAndMendedByAnotherPhoto() throws IOException {
        long id = running.toFinalise("FAC-1");
        running.attach(id, "NAMEPLATE", "plaque-OCRKO-1", "jpg", new byte[] {1});
        assertThat(running.status(id).lastStatus()).isEqualTo("A finaliser");

        Answer submission = running.submit(id);
        assertThat(submission.status()).isEqualTo(206);
        assertThat(submission.fields()).containsExactly("E Plaque signalétique");
        assertThat(running.status(id).lastStatus()).isEqualTo("Dossier incomplet");
        assertThat(running.submit(id).status()).isEqualTo(206);

        running.attach(id, "NAMEPLATE", "plaque", "jpg", new byte[] {2});
        assertThat(running.submit(id).status()).isEqualTo(200);
    }

    @Test
    void aMisreadPlateIsMendedByTheOtherNumberToo() throws IOException {
        long id = running.toFinalise("FAC-1");
        running.attach(id, "NAMEPLATE", "ocrko", "jpg", new byte[] {1});
        running.update(id, "FAC-1", RunningSandbox.phone(), false);
        assertThat(running.status(id).fields()).containsExactly("E Plaque signalétique");

        assertThat(running.update(id, "FAC-1", RunningSandbox.otherPhone(), true)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void anInvoiceNumberThatIsUsedUpIsMendedByAnother() throws IOException {
        long id = running.create("DUP-1", RunningSandbox.phone()).claimId();
        running.attachAll(id);
        assertThat(running.status(id).fields()).containsExactly("E Numéro de facture");

        assertThat(running.update(id, "FAC-1", RunningSandbox.phone(), false).status())
                .isEqualTo(200);
    }

    @Test
    void aFailingInvoiceNumberSavesNothing() throws IOException {
        assertThat(running.create("ERR500-1", RunningSandbox.phone()).status()).isEqualTo(500);
        assertThat(running.ecologic().claims()).isEmpty();

        long id = running.toFinalise("FAC-1");
        assertThat(running.update(id, "ERR500-1", RunningSandbox.phone(), true).status())
                .isEqualTo(500);
        assertThat(running.ecologic().claim(id).invoiceNumber()).isEqualTo("FAC-1");
    }

    @Test
    void aSlowInvoiceNumberIsAnsweredLate() throws IOException {
        Answer created = running.create("SLOW-1", RunningSandbox.phone());
        assertThat(created.status()).isEqualTo(206);
        running.ecologic().slowness(Duration.ofSeconds(40));
        running.update(created.claimId(), "SLOW-1", RunningSandbox.phone(), false);

        assertThat(running.pauses()).containsExactly(Duration.ofSeconds(5), Duration.ofSeconds(40));
    }

    @Test
    void fastAcceptanceAcceptsAtOnce() throws IOException {
        running.ecologic().switchOn(Switch.FAST_ACCEPTANCE);
        long id = running.toFinalise("FAC-1");

        running.update(id, "FAC-1", RunningSandbox.phone(), true);

        assertThat(running.status(id).lastStatus()).isEqualTo("Remboursement accepté");
    }

    @Test
    void thePlateIsRequiredForSomeProductsOrForAll() throws IOException {
        ObjectNode washingMachine = RunningSandbox.phoneWith("Product", "ProductId", "EEE.M4.033");
        assertThat(missing(washingMachine)).doesNotContain("Plaque signalétique");
        assertThat(missing(RunningSandbox.phone())).contains("Plaque signalétique");

        running.ecologic().switchOn(Switch.PLATE_ALWAYS);

        assertThat(missing(washingMachine)).contains("Plaque signalétique");
    }

    private String missing(ObjectNode body) throws IOException {
        return running.create("FAC-1", body)
                .data()
                .path("ValidationErrors")
                .valueStream()
                .filter(error -> error.path("Field").asText().equals("Pièces jointes"))
                .map(error -> error.path("ErrorMessage").asText())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void anAnswerCanBeLostAfterTheClaimWasSaved() throws IOException {
        running.ecologic().switchOn(Switch.DROP_ANSWER);
        assertThatIOException().isThrownBy(() -> running.create("FAC-1", RunningSandbox.phone()));
        assertThat(running.ecologic().claims()).hasSize(1);

        running.ecologic().switchOff(Switch.DROP_ANSWER);
        assertThat(running.create("FAC-1", RunningSandbox.phone()).fields())
                .contains("E Numéro de série", "E Numéro de facture");
    }

    @Test
    void theNextAnswerOfOneRouteIsForced() throws IOException {
        running.ecologic()
                .forceNext(
                        Route.CLAIM_STATUS, ForcedAnswer.answer(Reply.empty(429).withHeader("Retry-After", "2")));
        running.ecologic().forceNext(Route.CLAIM_STATUS, ForcedAnswer.answer(Reply.text(503, "text/html", "<html>")));
        running.ecologic().forceNext(Route.SUBMIT_CLAIM, ForcedAnswer.lostRequest());
        long id = running.toFinalise("FAC-1");

        Answer first = running.status(id);
        assertThat(first.status()).isEqualTo(429);
        assertThat(first.response().headers().firstValue("Retry-After")).contains("2");
        assertThat(running.status(id).status()).isEqualTo(503);
        assertThat(running.status(id).status()).isEqualTo(200);
        assertThatIOException().isThrownBy(() -> running.submit(id));
        assertThat(running.status(id).lastStatus()).isEqualTo("A finaliser");
    }

    @Test
    void switchesAreListedAndFoundByTheirNames() {
        running.ecologic().switchOn(Switch.named("plate-always"), Switch.named("trigger:DUP"));
        assertThat(running.ecologic().switchesOn()).containsExactlyInAnyOrder(Switch.PLATE_ALWAYS, Switch.TRIGGER_DUP);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Switch.named("no-such"))
                .withMessageContaining("fast-acceptance");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Route.named("no-such"))
                .withMessageContaining("submitclaim");
    }

    @Test
    void everySwitchOfTheSamplesIsThere() {
        SampleExchangesTest.sample("seed.json")
                .path("switches")
                .properties()
                .forEach(one -> assertThat(Switch.named(one.getKey())).isNotNull());
    }
}
