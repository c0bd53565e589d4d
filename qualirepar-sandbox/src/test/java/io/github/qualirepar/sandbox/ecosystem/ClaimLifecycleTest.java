package io.github.qualirepar.sandbox.ecosystem;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.qualirepar.sandbox.Dataset;
import io.github.qualirepar.sandbox.ecosystem.Client.Answer;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ClaimLifecycleTest {

    @RegisterExtension
    final RunningSandbox running = new RunningSandbox(Dataset.SAMPLES);

    @Test
    void aDraftWithItsDocumentsIsConfirmedAndGetsATenDigitServiceOrder() throws IOException {
        String id = running.created(RunningSandbox.phone());
        running.upload(id, Uploads.INVOICE, "facture.pdf", new byte[] {1});
        running.upload(id, Uploads.PLATE, "plaque.jpg", new byte[] {2});

        JsonNode answer = running.confirm(id).json();

        assertThat(answer.path("RequestStatus").asText()).isEqualTo("Envoyé, en cours de vérification");
        assertThat(answer.path("SapServiceOrder").asText()).matches("\\d{10}");
        assertThat(running.read(answer.path("SapServiceOrder").asText())
                        .path("ReimbursementClaimID")
                        .asText())
                .isEqualTo(id);
    }

    @Test
    void theListSaysWhatConfirmationAnsweredUntilTheClaimIsRead() throws IOException {
        String id = running.confirmed("F-1");
        assertThat(running.listed(id).path("RequestStatus").asText()).isEqualTo("Envoyé, en cours de vérification");

        assertThat(running.read(id).path("RequestStatus").asText()).isEqualTo("Envoyé, en cours vérification");
        assertThat(running.listed(id).path("RequestStatus").asText()).isEqualTo("Envoyé, en cours vérification");
    }

    @Test
    void theListIsStaleUntilTheClaimIsReadById() throws IOException {
        String id = running.confirmed("F-1");
        running.read(id);
        running.ecosystem().accept(id);

        assertThat(running.listed(id).path("RequestStatus").asText()).isEqualTo("Envoyé, en cours vérification");
        running.read(id);
        assertThat(running.listed(id).path("RequestStatus").asText()).isEqualTo("Approuvé, en cours rembourst");
    }

    @Test
    void theListIsUpToDateWhenToldSo() throws IOException {
        String id = running.confirmed("F-1");
        running.ecosystem().accept(id);
        running.ecosystem().switchOn(Switch.FRESH_LIST);

        assertThat(running.listed(id).path("RequestStatus").asText()).isEqualTo("Approuvé, en cours rembourst");
    }

    @Test
    void aDeletedDraftStaysReadableAndTakesNothingMore() throws IOException {
        String id = running.created(RunningSandbox.phone());

        Answer deleted = running.client().delete("/reimbursement-claims/" + id);

        assertThat(deleted.status()).isEqualTo(204);
        assertThat(deleted.body()).isEmpty();
        assertThat(running.read(id).path("RequestStatus").asText()).isEqualTo("ARCHIVED");
        assertThat(running.announce(id, Uploads.INVOICE, "facture.pdf", 1).error())
                .isEqualTo("DEMANDE_INCONNUE");
        assertThat(running.confirm(id).error()).isEqualTo("DEMANDE_INCONNUE");
        assertThat(running.client().delete("/reimbursement-claims/" + id).error())
                .isEqualTo("DEMANDE_NON_SUPPRIMABLE");
    }

    @Test
    void anArchivedDraftIsNamedInTheListAtOnce() throws IOException {
        String id = running.created(RunningSandbox.phone());
        running.client().delete("/reimbursement-claims/" + id);

        assertThat(running.listed(id).path("RequestStatus").asText()).isEqualTo("ARCHIVED");
    }

    @Test
    void theConsumerAndTheInvoiceAreForgottenThreeMonthsAfterCreation() throws IOException {
        String id = running.confirmed("F-1");

        running.ecosystem().setClock(Instant.parse("2026-09-20T07:59:59Z"));
        running.client().login("590002");
        assertThat(running.read(id).path("Customer").isObject()).isTrue();
        assertThat(running.read(id).path("AttachedFiles")).hasSize(2);

        running.ecosystem().setClock(Instant.parse("2026-09-20T08:00:00Z"));
        assertThat(running.read(id).path("Customer").asText()).isEqualTo("Anonymized");
        assertThat(running.read(id).path("AttachedFiles")).hasSize(1);
        assertThat(running.ecosystem().claim(id).files()).containsExactly(Uploads.PLATE);
    }

    @Test
    void aDraftVanishesThreeMonthsAfterItsCreation() throws IOException {
        String id = running.created(RunningSandbox.phone());
        running.ecosystem().setClock(Instant.parse("2026-09-20T08:00:00Z"));
        running.client().login("590002");

        assertThat(running.client().get("/reimbursement-claims/" + id).error()).isEqualTo("DEMANDE_INCONNUE");
        assertThat(running.client().get("/reimbursement-claims").json().path("Items"))
                .isEmpty();
    }

    @Test
    void purgingLetsTimeWorkWithoutACall() throws IOException {
        running.created(RunningSandbox.phone());
        running.ecosystem().advanceClock(Duration.ofDays(93));

        running.ecosystem().purge();

        assertThat(running.ecosystem().claims()).isEmpty();
    }

    @Test
    void aClaimOfARepairerOfAnotherAccountIsUnknown() throws IOException {
        ObjectNode claim = (ObjectNode) SampleExchangesTest.sample("new_claim.below-threshold.request.json");
        String id = running.created(claim);

        running.client().login("590001");

        assertThat(running.client().get("/reimbursement-claims/" + id).status()).isEqualTo(404);
        assertThat(running.client().get("/reimbursement-claims").json().path("Items"))
                .isEmpty();
        assertThat(running.confirm(id).status()).isEqualTo(404);
        assertThat(running.client().delete("/reimbursement-claims/" + id).status())
                .isEqualTo(404);
    }

    @Test
    void aWrongBonusIsSilentlyCorrected() throws IOException {
        ObjectNode claim = RunningSandbox.phone();
        ((ObjectNode) claim.path("Bill").path("AmountCovered")).put("amount", 40);

        JsonNode stored = running.read(running.created(claim));

        assertThat(stored.path("Bill").path("AmountCovered").path("amount").decimalValue())
                .isEqualByComparingTo("25");
    }

    @Test
    void theSameClaimTwiceMakesTwoDrafts() throws IOException {
        String first = running.created(RunningSandbox.phone());
        String second = running.created(RunningSandbox.phone());

        assertThat(second).isNotEqualTo(first);
        assertThat(running.client()
                        .get("/reimbursement-claims")
                        .json()
                        .path("Count")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void aSandboxStartedAnewGivesARepairTheSameIdAndAnotherRepairAnother() throws IOException {
        String first = running.created(RunningSandbox.phone("F-1"));
        running.ecosystem().reset();
        running.client().login("590002");

        assertThat(running.created(RunningSandbox.phone("F-2"))).isNotEqualTo(first);
        assertThat(running.created(RunningSandbox.phone("F-1"))).isEqualTo(first);
    }

    @Test
    void aPaymentShowsItsClaimsAndTheirSum() throws IOException {
        String one = running.confirmed("F-1");
        String two = running.confirmed("F-2");
        String reference = running.ecosystem().pay(List.of(one, two));

        JsonNode payments = running.client()
                .get("/payments?from_date=20.06.2026&to_date=20.06.2026&details=true")
                .json();

        assertThat(payments.path("Count").asInt()).isEqualTo(1);
        JsonNode payment = payments.path("Items").path(0);
        assertThat(payment.path("PaymentReference").asText()).isEqualTo(reference);
        assertThat(payment.path("Amount").path("amount").decimalValue()).isEqualByComparingTo("50");
        assertThat(payment.path("Claims")).hasSize(2);
        assertThat(running.read(one).path("RequestStatus").asText()).isEqualTo("Remboursement effectué");
    }

    @Test
    void paymentsOfOneRepairerHaveAnAddressOfTheirOwn() throws IOException {
        running.ecosystem().pay(List.of(running.confirmed("F-1")));
        String days = "?from_date=01.06.2026&to_date=30.06.2026";

        assertThat(running.client()
                        .get("/payments/2990001" + days)
                        .json()
                        .path("Count")
                        .asInt())
                .isEqualTo(1);
        assertThat(running.client()
                        .get("/payments/2990011" + days)
                        .json()
                        .path("Count")
                        .asInt())
                .isZero();
    }

    @Test
    void paymentsCanBeWithdrawn() throws IOException {
        running.ecosystem().switchOn(Switch.PAYMENTS_OFF);

        assertThat(running.client()
                        .get("/payments?from_date=01.06.2026&to_date=30.06.2026")
                        .status())
                .isEqualTo(404);
    }
}
