package io.github.qualirepar.sandbox.ecosystem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.qualirepar.sandbox.Dataset;
import io.github.qualirepar.sandbox.ecosystem.Client.Answer;
import io.github.qualirepar.sandbox.http.Reply;
import io.github.qualirepar.sandbox.support.ForcedAnswer;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TriggersAndSwitchesTest {

    @RegisterExtension
    final RunningSandbox running = new RunningSandbox(Dataset.SAMPLES);

    @Test
    void aReferenceThatSaysSoIsRefusedWithItsCodeAtTheNextReadAfterConfirmation() throws IOException {
        String id = running.created(RunningSandbox.phone("REJ08-1"));
        assertThat(running.read(id).path("RequestStatus").asText()).isEqualTo("En cours de création");
        running.upload(id, Uploads.INVOICE, "facture.pdf", new byte[] {1});
        running.upload(id, Uploads.PLATE, "plaque.jpg", new byte[] {1});
        running.confirm(id);

        JsonNode read = running.read(id);

        assertThat(read.path("RequestStatus").asText()).isEqualTo("Rejeté");
        assertThat(read.path("RejectReason").asText()).isEqualTo("08 : Le bonus est absent de la facture");
    }

    @Test
    void aCodeThatIsNotListedIsKeptWithATextThatSaysSo() throws IOException {
        assertThat(running.read(running.confirmed("REJ99")).path("RejectReason").asText())
                .startsWith("99 : ");
    }

    @Test
    void aTriggerWorksOnceSoThatStaffCanDecideOtherwise() throws IOException {
        String id = running.confirmed("REJ08-1");
        running.read(id);

        running.ecosystem().accept(id);

        JsonNode read = running.read(id);
        assertThat(read.path("RequestStatus").asText()).isEqualTo("Approuvé, en cours rembourst");
        assertThat(read.has("RejectReason")).isFalse();
    }

    @Test
    void aReferenceThatSaysSoIsPaidAtTheNextReadAndShowsAsAPayment() throws IOException {
        String id = running.confirmed("PAID-1");

        assertThat(running.read(id).path("RequestStatus").asText()).isEqualTo("Remboursement effectué");

        running.read(id);
        JsonNode payments = running.client()
                .get("/payments?from_date=20.06.2026&to_date=20.06.2026&details=true")
                .json();
        assertThat(payments.path("Count").asInt()).isEqualTo(1);
        assertThat(payments.at("/Items/0/Claims/0/ReimbursementClaimID").asText())
                .isEqualTo(id);
    }

    @Test
    void aReferenceThatSaysSoMakesCreationAndConfirmationLate() throws IOException {
        running.ecosystem().slowness(Duration.ofSeconds(40));

        running.confirmed("SLOW-1");

        assertThat(running.pauses()).containsExactly(Duration.ofSeconds(40), Duration.ofSeconds(40));
    }

    @Test
    void aReferenceThatSaysSoBreaksTheGatewayAndLeavesNoDraft() throws IOException {
        Answer answer = running.create(RunningSandbox.phone("ERR500-1"));

        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.json()).isEqualTo(SampleExchangesTest.sample("gateway.response.500.server-error.json"));
        assertThat(running.ecosystem().claims()).isEmpty();
    }

    @Test
    void aLostAnswerLeavesTheDraftThere() throws IOException {
        running.ecosystem().switchOn(Switch.DROP_ANSWER);

        assertThatIOException().isThrownBy(() -> running.create(RunningSandbox.phone()));

        assertThat(running.ecosystem().claims()).hasSize(1);
        running.ecosystem().switchOff(Switch.DROP_ANSWER);
        assertThat(running.create(RunningSandbox.phone()).status()).isEqualTo(200);
    }

    @Test
    void sparePartsCanBeReadAsAList() throws IOException {
        String id = running.created(RunningSandbox.phone());
        running.ecosystem().switchOn(Switch.SPARE_PARTS_LIST);

        JsonNode parts = running.read(id).path("SpareParts");

        assertThat(parts).hasSize(1);
        assertThat(parts.path(0).path("Status").asText()).isEqualTo("Neuve");
        assertThat(parts.path(0).path("Quantity").toString()).isEqualTo("1.0");
    }

    @Test
    void theListShowsTheReasonInTheStatusToo() throws IOException {
        running.ecosystem().seed("0005-rejected");
        running.ecosystem().switchOn(Switch.REASON_IN_STATUS);

        String status = running.listed("5d0c3d1e-0005-4a11-8a01-000000000005")
                .path("RequestStatus")
                .asText();

        assertThat(status).isEqualTo("Rejeté (08 : le bonus est absent)");
    }

    @Test
    void aStatusNobodyKnowsCanBeSet() throws IOException {
        String id = running.confirmed("F-1");

        running.ecosystem().setStatus(id, "En attente de pièce");

        running.client().takingAnyAnswer();
        assertThat(running.read(id).path("RequestStatus").asText()).isEqualTo("En attente de pièce");
    }

    @Test
    void staffCanCancelAndRefuseWithWordsOfItsOwn() throws IOException {
        String id = running.confirmed("F-1");
        running.ecosystem().cancel(id);
        assertThat(running.read(id).path("RequestStatus").asText()).isEqualTo("Annulé");

        running.ecosystem().reject(id, "42", "Raison neuve");
        assertThat(running.read(id).path("RejectReason").asText()).isEqualTo("42 : Raison neuve");
    }

    @Test
    void aForcedAnswerTakesTheCallsPlaceOnce() throws IOException {
        Reply tooMany =
                Reply.jsonText(429, "{\"message\":\"Too Many Requests\"}").withHeader("Retry-After", "7");
        running.ecosystem().forceNext(Route.NEW_CLAIM, ForcedAnswer.answer(tooMany));

        Answer answer = running.create(RunningSandbox.phone());

        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.response().headers().firstValue("Retry-After")).contains("7");
        assertThat(running.ecosystem().claims()).isEmpty();
        assertThat(running.create(RunningSandbox.phone()).status()).isEqualTo(200);
    }

    @Test
    void aForcedAnswerMayComeAlthoughTheWorkWasDone() throws IOException {
        running.ecosystem().forceNext(Route.NEW_CLAIM, ForcedAnswer.answerAfterWork(Reply.empty(504)));

        running.client().takingAnyAnswer();
        assertThat(running.create(RunningSandbox.phone()).status()).isEqualTo(504);

        assertThat(running.ecosystem().claims()).hasSize(1);
    }

    @Test
    void aLateAnswerIsTheTrueOne() throws IOException {
        running.ecosystem().forceNext(Route.CLAIMS, ForcedAnswer.late(Duration.ofSeconds(31)));

        assertThat(running.client().get("/reimbursement-claims").status()).isEqualTo(200);

        assertThat(running.pauses()).containsExactly(Duration.ofSeconds(31));
    }

    @Test
    void aRequestCanBeLostBeforeItsWorkAndAnAnswerAfterIt() throws IOException {
        String id = running.created(RunningSandbox.phone());
        running.ecosystem().forceNext(Route.DELETE, ForcedAnswer.lostRequest());
        assertThatIOException().isThrownBy(() -> running.client().delete("/reimbursement-claims/" + id));
        assertThat(running.ecosystem().claim(id).status()).isEqualTo("En cours de création");

        running.ecosystem().forceNext(Route.CONFIRM_CLAIM, ForcedAnswer.lostAnswer());
        running.upload(id, Uploads.INVOICE, "facture.pdf", new byte[] {1});
        running.upload(id, Uploads.PLATE, "plaque.jpg", new byte[] {1});
        assertThatIOException().isThrownBy(() -> running.confirm(id));
        assertThat(running.ecosystem().claim(id).serviceOrder()).isNotNull();
    }

    @Test
    void callsAreKnownByMethodPathAndHeaderNamesWithoutValues() throws IOException {
        running.ecosystem().clearCalls();
        running.client().get("/partners?subcontractor=false");
        running.client().get("/nowhere");

        assertThat(running.ecosystem().calls())
                .extracting(call -> call.method() + ' ' + call.path())
                .containsExactly("GET /partners", "GET /nowhere");
        assertThat(running.ecosystem().calls().get(0).headerNames()).contains("accept", "authorization");
        assertThat(running.ecosystem().calls().toString())
                .doesNotContain(running.client().token());
    }

    @Test
    void brokenCustomsAreNotedWithoutARefusal() throws IOException {
        running.ecosystem().clearCalls();
        String id = running.created(RunningSandbox.phone());
        ObjectNode body = RunningSandbox.phone().objectNode().put("x", 1);
        running.client().post("/reimbursement-claims/" + id + "/confirm-claim", body);
        running.client().login("590002");

        assertThat(running.ecosystem().brokenConventions())
                .containsExactly("confirm-claim: a body was sent", "login: a token was sent");
    }

    @Test
    void anUnknownNameIsRefusedWithTheKnownOnes() {
        EcosystemSandbox ecosystem = running.ecosystem();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Switch.named("no-such"))
                .withMessageContaining("expires-number");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Route.named("no-such"))
                .withMessageContaining("confirm-claim");
        assertThatIllegalArgumentException().isThrownBy(() -> ecosystem.seed("no-such"));
        assertThatIllegalArgumentException().isThrownBy(() -> ecosystem.accept("no-such"));
        assertThatIllegalArgumentException().isThrownBy(() -> ecosystem.seed("VIR-EX-20260619-01"));
    }

    @Test
    void aDraftCannotBePaid() throws IOException {
        String id = running.created(RunningSandbox.phone());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> running.ecosystem().pay(List.of(id)));
    }
}
