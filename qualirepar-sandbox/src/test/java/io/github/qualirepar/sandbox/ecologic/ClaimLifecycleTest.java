package io.github.qualirepar.sandbox.ecologic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.qualirepar.sandbox.Dataset;
import io.github.qualirepar.sandbox.ecologic.Client.Answer;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClaimLifecycleTest {

    @RegisterExtension
    final RunningSandbox running = new RunningSandbox(Dataset.SAMPLES);

    @Test
    void aDirectClaimGoesFromCreationToSettlement() throws IOException {
        long id = running.create("FAC-1", RunningSandbox.phone()).claimId();
        assertThat(running.status(id).lastStatus()).isEqualTo("Dossier incomplet");
        running.attach(id, "INVOICE", "facture", "pdf", new byte[] {1});
        assertThat(missing(id)).isEqualTo("Validation consommateur, Plaque signalétique");
        running.attach(id, "CONSUMERVALIDATION", "devis", "pdf", new byte[] {2});
        assertThat(missing(id)).isEqualTo("Plaque signalétique");
        running.attach(id, "NAMEPLATE", "plaque", "jpg", new byte[] {3});
        assertThat(running.status(id).lastStatus()).isEqualTo("A finaliser");

        assertThat(running.submit(id).lastStatus()).isEqualTo("En attente de validation administrateur");
        running.ecologic().accept(id);
        assertThat(running.status(id).lastStatus()).isEqualTo("Remboursement accepté");
        running.ecologic().close(id);

        assertThat(running.status(id).lastStatus()).isEqualTo("Clôturée");
        assertThat(running.status(id).innerValid()).isTrue();
    }

    private String missing(long id) throws IOException {
        return running.status(id)
                .data()
                .at("/ValidationErrors/0/ErrorMessage")
                .asText()
                .replace("Des pièces jointes sont requises : ", "");
    }

    @Test
    void idsAreGivenInOrderApartFromThoseOfRequests() throws IOException {
        long first = running.create("FAC-1", RunningSandbox.phone()).claimId();
        long second = running.create("FAC-2", RunningSandbox.otherPhone()).claimId();
        long request = running.client()
                .post("createsupportrequest", RunningSandbox.requestTerms(), RunningSandbox.phone())
                .requestId();

        assertThat(second).isEqualTo(first + 1);
        assertThat(running.status(request).json().path("IsValid").asBoolean()).isFalse();
        assertThat(running.requestStatus(first).json().path("IsValid").asBoolean())
                .isFalse();
    }

    @Test
    void theDayOfCreationIsTheClocksInFrance() throws IOException {
        running.ecologic().setClock(Instant.parse("2026-07-20T22:30:15.900Z"));
        long id = running.create("FAC-1", RunningSandbox.phone()).claimId();

        assertThat(running.status(id).data().path("CreateDate").asText()).isEqualTo("2026-07-21T00:30:15");
    }

    @Test
    void anIncompleteClaimIsNotSubmittedEitherWay() throws IOException {
        long id = running.create("FAC-1", RunningSandbox.phone()).claimId();

        assertThat(running.update(id, "FAC-1", RunningSandbox.phone(), true).status())
                .isEqualTo(206);
        Answer answer = running.submit(id);

        assertThat(answer.status()).isEqualTo(206);
        assertThat(answer.innerValid()).isFalse();
        assertThat(running.status(id).lastStatus()).isEqualTo("Dossier incomplet");
    }

    @Test
    void aSubmittedClaimIsSubmittedAgainWithoutEffectAndCannotBeChanged() throws IOException {
        long id = running.underReview("FAC-1");

        Answer again = running.submit(id);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.innerValid()).isTrue();
        assertThat(again.lastStatus()).isEqualTo("En attente de validation administrateur");

        Answer update = running.update(id, "FAC-9", RunningSandbox.phone(), false);
        assertThat(update.status()).isEqualTo(500);
        assertThat(update.errorMessage()).isEqualTo("Invalid claim");
        Answer attach = running.attach(id, "OTHER", "x", "pdf", new byte[] {9});
        assertThat(attach.status()).isEqualTo(500);
        assertThat(attach.errorMessage()).isEqualTo("Invalid claim");
        assertThat(running.ecologic().claim(id).invoiceNumber()).isEqualTo("FAC-1");
        assertThat(running.ecologic().claim(id).documents()).doesNotContain("OTHER");
    }

    @Test
    void aSubmissionOfARefusedClaimChangesNothingAndIsNoSuccess() throws IOException {
        long id = running.underReview("FAC-1");
        running.ecologic().refuse(id, "Panne non couverte par le fonds");

        Answer again = running.submit(id);

        assertThat(again.lastStatus()).isEqualTo("Remboursement refusé");
        assertThat(again.innerValid()).isFalse();
        assertThat(running.status(id).data().path("Comment").asText()).isEqualTo("Panne non couverte par le fonds");
    }

    @Test
    void aReturnedClaimWithAnErrorIsSubmittedOnlyAfterAChange() throws IOException {
        long id = running.underReview("FAC-1");
        running.ecologic()
                .returnForCorrection(
                        id,
                        "Facture à corriger",
                        ValidationError.error("Facture", "La facture ne fait pas apparaître le bonus"));
        assertThat(running.status(id).lastStatus()).isEqualTo("Non conforme");
        assertThat(running.status(id).fields()).containsExactly("E Facture");

        Answer unchanged = running.submit(id);
        assertThat(unchanged.status()).isEqualTo(206);
        assertThat(unchanged.lastStatus()).isEqualTo("Non conforme");

        assertThat(running.attach(id, "INVOICE", "facture-2", "pdf", new byte[] {7})
                        .status())
                .isEqualTo(200);
        assertThat(running.status(id).lastStatus()).isEqualTo("Non conforme");
        assertThat(running.submit(id).lastStatus()).isEqualTo("En attente de validation administrateur");
        assertThat(running.status(id).data().path("Comment").isNull()).isTrue();
    }

    @Test
    void aReturnedClaimIsCorrectedAndSubmittedInOneCall() throws IOException {
        long id = running.underReview("FAC-1");
        running.ecologic().returnForCorrection(id, null, ValidationError.error("Nom", "Nom à corriger"));

        Answer answer = running.update(id, "FAC-1", RunningSandbox.phoneWith("Consumer", "LastName", "EXEMPLES"), true);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.lastStatus()).isEqualTo("En attente de validation administrateur");
    }

    @Test
    void aReturnedClaimThatIsCorrectedWronglyStaysReturned() throws IOException {
        long id = running.underReview("FAC-1");
        running.ecologic().returnForCorrection(id, "Panne à corriger");

        Answer answer = running.update(id, "FAC-1", RunningSandbox.phoneWith("Product", "IRISSection", "ZZZ"), true);

        assertThat(answer.status()).isEqualTo(206);
        assertThat(answer.fields()).containsExactly("E Panne ou code IRIS");
        assertThat(running.status(id).lastStatus()).isEqualTo("Non conforme");
    }

    @Test
    void staffDecidesOnlyOnWhatIsUnderReviewAndSettlesOnlyWhatIsAccepted() throws IOException {
        long id = running.toFinalise("FAC-1");
        EcologicSandbox ecologic = running.ecologic();

        assertThatIllegalStateException().isThrownBy(() -> ecologic.accept(id)).withMessageContaining("A finaliser");
        assertThatIllegalStateException().isThrownBy(() -> ecologic.refuse(id, "non"));
        assertThatIllegalStateException().isThrownBy(() -> ecologic.returnForCorrection(id, "non"));
        assertThatIllegalStateException().isThrownBy(() -> ecologic.close(id));
        assertThatIllegalArgumentException().isThrownBy(() -> ecologic.accept(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"730815-closed", "730815-refused", "730815-cancelled"})
    void aFinalClaimIsNotCancelled(String seed) {
        running.ecologic().seed(seed);

        assertThatIllegalStateException().isThrownBy(() -> running.ecologic().cancel(730815));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "730815-incomplete",
                "730815-to-finalise",
                "730815-under-review",
                "730815-returned",
                "730815-accepted"
            })
    void everyOtherClaimIsCancelledAndThenCannotBeChanged(String seed) throws IOException {
        running.ecologic().seed(seed);

        running.ecologic().cancel(730815);

        assertThat(running.status(730815).lastStatus()).isEqualTo("Annulée");
        assertThat(running.status(730815).innerValid()).isFalse();
        assertThat(running.update(730815, "FAC-2026-0815", RunningSandbox.phone(), false)
                        .status())
                .isEqualTo(500);
    }

    @Test
    void anyTextCanBeMadeAStatusAndADraftsStatusFollowsFromItsErrors() throws IOException {
        running.ecologic().seed("730815-to-finalise");

        running.ecologic().setStatus(730815, "Statut futur inconnu", null);
        assertThat(SampleExchangesTest.sample("getclaimstatus.response.unknown-label.json"))
                .isEqualTo(running.status(730815).json());

        running.ecologic().setStatus(730815, "Dossier incomplet", null);
        assertThat(running.status(730815).lastStatus()).isEqualTo("A finaliser");
    }

    @Test
    void theSubmissionsBodyDoesNotMatter() throws IOException {
        long id = running.toFinalise("FAC-1");

        Answer answer = running.client().postText("submitclaim", Map.of("claimId", Long.toString(id)), "");

        assertThat(answer.lastStatus()).isEqualTo("En attente de validation administrateur");
    }

    @Test
    void warningsGoAlongWithASubmissionAndAreNotKept() throws IOException {
        long id = running.toFinalise("FAC-1");
        running.update(id, "FAC-1", RunningSandbox.phoneWith("Product", "SerialNumber", "490154203237519"), false);
        assertThat(running.status(id).lastStatus()).isEqualTo("A finaliser");

        Answer answer = running.submit(id);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.innerValid()).isTrue();
        assertThat(answer.fields()).containsExactly("W Numéro de série");
        assertThat(running.status(id).fields()).isEmpty();
    }

    @Test
    void aCancelledClaimsNumbersAreFreeAgain() throws IOException {
        long first = running.underReview("FAC-1");
        long second = running.create("FAC-1", RunningSandbox.phone()).claimId();
        running.attachAll(second);
        assertThat(running.status(second).fields()).containsExactly("E Numéro de série", "E Numéro de facture");

        running.ecologic().cancel(first);

        assertThat(running.status(second).lastStatus()).isEqualTo("A finaliser");
    }

    @Test
    void theClaimThatHadANumberFirstKeepsIt() throws IOException {
        long first = running.toFinalise("FAC-1");
        long second = running.create("FAC-2", RunningSandbox.otherPhone()).claimId();
        running.attachAll(second);

        Answer taken = running.update(second, "FAC-1", RunningSandbox.phone(), false);

        assertThat(taken.fields()).containsExactly("E Numéro de série", "E Numéro de facture");
        assertThat(running.status(first).fields()).isEmpty();
        assertThat(running.submit(first).status()).isEqualTo(200);
    }

    @Test
    void anInvoiceNumberIsUniqueWithinAnAccountOnly() throws IOException {
        running.ecologic().addKey(Client.KEY, List.of(RunningSandbox.MACON));
        running.ecologic().addKey("00000000-0000-4000-8000-0000000000b2", List.of(RunningSandbox.LYON));
        running.create("FAC-1", RunningSandbox.phone());
        running.client().useKey("00000000-0000-4000-8000-0000000000b2");
        Map<String, String> terms =
                RunningSandbox.with(RunningSandbox.terms("FAC-1"), "repairSiteId", RunningSandbox.LYON);

        Answer tablet = running.client()
                .post("createclaim", terms, RunningSandbox.phoneWith("Product", "ProductId", "EEE.M2.057"));

        assertThat(tablet.fields()).contains("E Numéro de série").doesNotContain("E Numéro de facture");
    }
}
