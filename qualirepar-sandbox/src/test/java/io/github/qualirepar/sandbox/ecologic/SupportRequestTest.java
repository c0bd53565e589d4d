package io.github.qualirepar.sandbox.ecologic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.qualirepar.sandbox.Dataset;
import io.github.qualirepar.sandbox.ecologic.Client.Answer;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SupportRequestTest {

    @RegisterExtension
    final RunningSandbox running = new RunningSandbox(Dataset.SAMPLES);

    @Test
    void aWrongRequestIsCorrectedAndBecomesAClaim() throws IOException {
        Answer wrong = create(RunningSandbox.phoneWith("Product", "IRISSection", "G12"));
        long id = wrong.requestId();
        assertThat(wrong.status()).isEqualTo(206);
        assertThat(running.requestStatus(id).lastStatus()).isEqualTo("Incomplet");
        assertThat(convert(id, "FAC-1").errorMessage()).isEqualTo("Invalid claim");

        assertThat(update(id, "requestId", RunningSandbox.phone()).status()).isEqualTo(200);
        assertThat(running.requestStatus(id).lastStatus()).isEqualTo("Eligible");
        Answer claim = convert(id, "FAC-1");

        assertThat(claim.status()).isEqualTo(206);
        assertThat(claim.requestId()).isEqualTo(id);
        assertThat(running.status(claim.claimId()).lastStatus()).isEqualTo("Dossier incomplet");
        assertThat(running.requestStatus(id).lastStatus()).isEqualTo("Clôturée");
    }

    @Test
    void aRequestBecomesAClaimOnlyOnceAndIsThenClosedToChanges() throws IOException {
        long id = create(RunningSandbox.phone()).requestId();
        convert(id, "FAC-1");

        assertThat(convert(id, "FAC-2").errorMessage()).isEqualTo("Invalid claim");
        assertThat(update(id, "requestId", RunningSandbox.phone()).errorMessage())
                .isEqualTo("Invalid claim");
        assertThat(running.ecologic().claims()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"requestId", "claimId", "RequestId", "CLAIMID"})
    void aRequestIsUpdatedUnderEitherNameOfItsId(String name) throws IOException {
        long id = create(RunningSandbox.phone()).requestId();

        assertThat(update(id, name, RunningSandbox.phone()).status()).isEqualTo(200);
    }

    @Test
    void aRequestWithoutAnIdToUpdateIsNotFound() throws IOException {
        assertThat(update(1, "id", RunningSandbox.phone()).status()).isEqualTo(404);
    }

    @Test
    void aConsumerWhoIsAskedBySmsAcceptsAndTheRequestBecomesAClaim() throws IOException {
        long id = create(bySms()).requestId();
        assertThat(running.requestStatus(id).lastStatus()).isEqualTo("En attente de validation consommateur");
        assertThat(update(id, "requestId", RunningSandbox.phone()).errorMessage())
                .isEqualTo("Invalid claim");
        assertThat(convert(id, "FAC-1").errorMessage()).isEqualTo("Invalid claim");

        running.ecologic().consumerAccepts(id);

        assertThat(running.requestStatus(id).lastStatus()).isEqualTo("Validé par le consommateur");
        assertThat(convert(id, "FAC-1").claimId()).isPositive();
        assertThatIllegalStateException().isThrownBy(() -> running.ecologic().consumerRefuses(id));
    }

    @Test
    void aConsumerWhoIsAskedBySmsRefuses() throws IOException {
        long id = create(bySms()).requestId();

        running.ecologic().consumerRefuses(id);

        JsonNode data = running.requestStatus(id).data();
        assertThat(data.path("LastStatus").asText()).isEqualTo("Refusée");
        assertThat(data.path("Comment").asText()).isEqualTo("Demande refusée par le consommateur");
        assertThat(data.path("IsValid").asBoolean()).isFalse();
        assertThat(convert(id, "FAC-1").errorMessage()).isEqualTo("Invalid claim");
    }

    @Test
    void aWrongRequestAsksNoConsumer() throws IOException {
        ObjectNode wrong = bySms();
        ((ObjectNode) wrong.path("Consumer")).put("Email", "");
        long id = create(wrong).requestId();
        assertThat(running.requestStatus(id).lastStatus()).isEqualTo("Incomplet");

        update(id, "requestId", bySms());

        assertThat(running.requestStatus(id).lastStatus()).isEqualTo("En attente de validation consommateur");
    }

    @Test
    void aRequestThatIsTooOldIsUnknown() throws IOException {
        long id = create(RunningSandbox.phone()).requestId();

        running.ecologic().expireRequest(id);

        Answer status = running.requestStatus(id);
        assertThat(status.status()).isEqualTo(200);
        assertThat(status.json().path("IsValid").asBoolean()).isFalse();
        assertThat(update(id, "requestId", RunningSandbox.phone()).errorMessage())
                .isEqualTo("Invalid claim");
    }

    @Test
    void anotherDevicesSerialNumberIsRefusedForARequestToo() throws IOException {
        running.ecologic().seed("730700-same-serial");

        assertThat(create(RunningSandbox.phone()).fields()).containsExactly("E Numéro de série");
    }

    @Test
    void aRequestNeedsNoDocumentsAndNoInvoice() throws IOException {
        assertThat(create(RunningSandbox.phone()).fields()).isEmpty();
    }

    @Test
    void withdrawnMethodsAreNotFoundAndTheOthersStay() throws IOException {
        long id = create(RunningSandbox.phone()).requestId();
        running.ecologic().switchOn(Switch.LEGACY_OFF);

        assertThat(create(RunningSandbox.phone()).status()).isEqualTo(404);
        assertThat(update(id, "requestId", RunningSandbox.phone()).status()).isEqualTo(404);
        assertThat(running.requestStatus(id).status()).isEqualTo(404);
        assertThat(running.requestStatus(id).json().path("Message").asText())
                .startsWith("No HTTP resource was found that matches the request URI 'http://127.0.0.1:");
        assertThat(running.create("FAC-1", RunningSandbox.phone()).status()).isEqualTo(206);
    }

    private static ObjectNode bySms() {
        ObjectNode body = RunningSandbox.phone();
        ((ObjectNode) body.path("Consumer")).put("AutoValidation", false);
        return body;
    }

    private Answer create(JsonNode body) throws IOException {
        return running.client().post("createsupportrequest", RunningSandbox.requestTerms(), body);
    }

    private Answer update(long id, String idName, JsonNode body) throws IOException {
        Map<String, String> query = RunningSandbox.with(RunningSandbox.requestTerms(), idName, Long.toString(id));
        return running.client().post("updatesupportrequest", query, body);
    }

    private Answer convert(long id, String invoice) throws IOException {
        Map<String, String> query = RunningSandbox.with(RunningSandbox.terms(invoice), "requestId", Long.toString(id));
        return running.client().post("createclaim", query, RunningSandbox.phone());
    }
}
