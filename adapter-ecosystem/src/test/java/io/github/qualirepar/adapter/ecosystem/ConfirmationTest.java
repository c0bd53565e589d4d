package io.github.qualirepar.adapter.ecosystem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.qualirepar.domain.claim.Review;
import io.github.qualirepar.ports.Answer;
import io.github.qualirepar.ports.OutcomeUnknown;
import io.github.qualirepar.ports.RemoteClaim;
import io.github.qualirepar.ports.RemotePhase;
import io.github.qualirepar.ports.RemoteProblem;
import io.github.qualirepar.ports.Unreachable;
import java.time.Duration;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A confirmation cannot be taken back: it is never sent blindly, and counts only with a service order. */
class ConfirmationTest {

    private static final String ID = "5d0c3d1e-0002-4a11-8a01-000000000002";
    private static final String DRAFT =
            "{\"Items\":[{\"ReimbursementClaimID\":\"" + ID + "\",\"RequestStatus\":\"En cours de création\"}]}";
    private static final String SUBMITTED = Samples.text("claim.response.200.submitted.json");
    private static final String CONFIRMED = Samples.text("confirm-claim.response.200.json");

    private final FakeService service = new FakeService();
    private final EcosystemFundingBody body = service.connect();

    @AfterEach
    void close() {
        body.close();
        service.close();
    }

    private RemoteClaim submitted() {
        Answer<RemoteClaim> answer = body.submit(ID);
        assertThat(answer.problems()).isEmpty();
        return answer.value().orElseThrow();
    }

    private long confirmations() {
        return service.calls().stream()
                .map(RecordedRequest::getMethod)
                .filter("POST"::equals)
                .count();
    }

    @Test
    void aClaimThatHasItsServiceOrderIsNotConfirmedAgain() {
        service.answer(200, SUBMITTED);
        assertThat(submitted().serviceOrder()).isEqualTo("8000000102");
        assertThat(confirmations()).isZero();
    }

    @Test
    void aConfirmationOfAnotherClaimLeavesTheOutcomeUnknown() {
        service.answer(200, DRAFT)
                .answer(200, "{\"ReimbursementClaimID\":\"another\",\"SapServiceOrder\":\"8000000999\"}");
        assertThatThrownBy(() -> body.submit(ID)).isExactlyInstanceOf(OutcomeUnknown.class);
        assertThat(confirmations()).isOne();
    }

    @Test
    void theServiceOrderAloneIsEnough() {
        service.answer(200, DRAFT).answer(200, "{\"SapServiceOrder\":\"8000000102\"}");
        RemoteClaim claim = submitted();
        assertThat(Play.told(claim)).isEqualTo(ID + " HANDED_IN UNDER_REVIEW 8000000102 null");
        assertThat(claim.status()).isNull();
    }

    @Test
    void anUnknownStatusBesideAServiceOrderIsKept() {
        service.answer(200, DRAFT)
                .answer(200, "{\"SapServiceOrder\":\"8000000102\",\"RequestStatus\":\"Transmis au siège\"}");
        RemoteClaim claim = submitted();
        assertThat(claim.phase()).isEqualTo(RemotePhase.HANDED_IN);
        assertThat(claim.review()).isEqualTo(Review.UNKNOWN);
        assertThat(claim.status()).isEqualTo("Transmis au siège");
    }

    @Test
    void anAnswerWithoutServiceOrderIsCheckedByReading() {
        service.answer(200, DRAFT)
                .answer(200, "{\"RequestStatus\":\"Envoyé, en cours de vérification\"}")
                .answer(200, SUBMITTED);
        assertThat(submitted().serviceOrder()).isEqualTo("8000000102");
        assertThat(confirmations()).isOne();
    }

    @Test
    void anAnswerWithoutServiceOrderThatReadingDoesNotBearOutIsUnknown() {
        service.answer(200, DRAFT).answer(200, "").answer(200, DRAFT);
        assertThatThrownBy(() -> body.submit(ID)).isExactlyInstanceOf(OutcomeUnknown.class);
        assertThat(confirmations()).isOne();
    }

    @Test
    void aPassingTroubleIsGivenOneMoreTryAfterTheClaimWasRead() {
        service.answer(200, DRAFT)
                .answer(500, "{\"message\":\"Internal server error\"}")
                .answer(200, DRAFT)
                .answer(200, CONFIRMED);
        assertThat(submitted().phase()).isEqualTo(RemotePhase.HANDED_IN);
        assertThat(confirmations()).isEqualTo(2);
        assertThat(service.pauses()).containsExactly(Duration.ofMillis(1500));
    }

    @Test
    void theWaitThatTheServiceAsksForIsKept() {
        service.answer(200, DRAFT)
                .answer(FakeService.json(429, "").setHeader("Retry-After", "3"))
                .answer(200, DRAFT)
                .answer(200, CONFIRMED);
        assertThat(submitted().phase()).isEqualTo(RemotePhase.HANDED_IN);
        assertThat(service.pauses()).containsExactly(Duration.ofSeconds(3));
    }

    @Test
    void aWaitTooLongEndsTheAction() {
        service.answer(200, DRAFT).answer(FakeService.json(429, "").setHeader("Retry-After", "90"));
        assertThatThrownBy(() -> body.submit(ID)).isExactlyInstanceOf(Unreachable.class);
        assertThat(confirmations()).isOne();
    }

    @Test
    void aTroubleThatComesLateIsNotGivenAnotherTry() {
        service.answer(200, DRAFT).answer(500, "");
        long[] now = {0};
        try (EcosystemFundingBody slow = service.builder()
                .ticker(() -> now[0] += Duration.ofSeconds(20).toNanos())
                .build()) {
            assertThatThrownBy(() -> slow.submit(ID)).isExactlyInstanceOf(OutcomeUnknown.class);
        }
        assertThat(confirmations()).isOne();
    }

    @Test
    void aTroubleBehindWhichTheClaimWasConfirmedNeedsNoSecondTry() {
        service.answer(200, DRAFT)
                .answer(504, "{\"message\":\"Endpoint request timed out\"}")
                .answer(200, SUBMITTED);
        assertThat(submitted().serviceOrder()).isEqualTo("8000000102");
        assertThat(confirmations()).isOne();
    }

    @Test
    void whatTheFirstTryLeftOpenIsNotClosedByASecondThatWasNotLetIn() {
        service.answer(200, DRAFT)
                .answer(500, "")
                .answer(200, DRAFT)
                .answer(429, "{\"message\":\"Too Many Requests\"}");
        assertThatThrownBy(() -> body.submit(ID)).isExactlyInstanceOf(OutcomeUnknown.class);
        assertThat(confirmations()).isEqualTo(2);
    }

    @Test
    void twoTriesThatWereNotLetInHaveChangedNothing() {
        service.answer(200, DRAFT).answer(429, "").answer(200, DRAFT).answer(429, "");
        assertThatThrownBy(() -> body.submit(ID)).isExactlyInstanceOf(Unreachable.class);
    }

    @Test
    void aDroppedConnectionIsNotFollowedByASecondConfirmation() {
        service.answer(200, DRAFT).dropConnection();
        assertThatThrownBy(() -> body.submit(ID)).isExactlyInstanceOf(OutcomeUnknown.class);
        assertThat(confirmations()).isOne();
        assertThat(service.pauses()).isEmpty();
    }

    @Test
    void aClaimThatCannotBeReadFirstIsNotConfirmed() {
        service.answer(200, "<html>maintenance</html>");
        assertThatThrownBy(() -> body.submit(ID)).isExactlyInstanceOf(Unreachable.class);
        assertThat(confirmations()).isZero();
    }

    @Test
    void aConfirmationByAnotherClerkIsOursToo() {
        service.answer(200, DRAFT)
                .answer(400, Samples.text("claim.response.400.already-confirmed.json"))
                .answer(200, SUBMITTED);
        assertThat(submitted().serviceOrder()).isEqualTo("8000000102");
    }

    @Test
    void aRefusalThatSaysConfirmedAlreadyIsKeptWhenTheClaimCannotBeRead() {
        service.answer(200, DRAFT).answer(400, Samples.text("claim.response.400.already-confirmed.json"));
        assertThat(body.submit(ID).problems())
                .extracting(RemoteProblem::code)
                .containsExactly("DEMANDE_DEJA_CONFIRMEE");
    }

    @Test
    void aDeletionThatWasLostIsRepeatedAndFindsTheClaimGone() {
        service.dropConnection().answer(404, Samples.text("claim.response.404.json"));
        assertThat(body.withdrawals()
                        .orElseThrow()
                        .withdraw(ID)
                        .value()
                        .orElseThrow()
                        .phase())
                .isEqualTo(RemotePhase.GONE);
    }

    @Test
    void aDeletionThatIsNeverAnsweredIsUnknown() {
        service.dropConnection();
        assertThatThrownBy(() -> body.withdrawals().orElseThrow().withdraw(ID))
                .isExactlyInstanceOf(OutcomeUnknown.class);
        assertThat(service.calls()).hasSize(3);
    }
}
