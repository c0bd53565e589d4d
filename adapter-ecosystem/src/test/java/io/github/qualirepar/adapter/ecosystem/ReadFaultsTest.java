package io.github.qualirepar.adapter.ecosystem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.qualirepar.domain.claim.Review;
import io.github.qualirepar.ports.CredentialsRefused;
import io.github.qualirepar.ports.ProtocolViolation;
import io.github.qualirepar.ports.ReadRefused;
import io.github.qualirepar.ports.RemoteClaim;
import io.github.qualirepar.ports.RemotePhase;
import io.github.qualirepar.ports.RemoteProblem;
import io.github.qualirepar.ports.Unreachable;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of a read when the network or the service breaks. */
class ReadFaultsTest {

    private static final String SUBMITTED = Samples.text("claim.response.200.submitted.json");

    private final FakeService service = new FakeService();
    private final EcosystemFundingBody body = service.connect();

    @AfterEach
    void close() {
        body.close();
        service.close();
    }

    private RemoteClaim read() {
        return body.read("5d0c3d1e-0002-4a11-8a01-000000000002");
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 429, 500, 502, 503, 504})
    void aPassingTroubleIsTriedThreeTimes(int status) {
        service.answer(status, "{\"message\":\"later\"}")
                .answer(status, "{\"message\":\"later\"}")
                .answer(200, SUBMITTED);
        assertThat(read().phase()).isEqualTo(RemotePhase.HANDED_IN);
        assertThat(service.pauses()).hasSize(2);
        assertThat(service.pauses().get(0)).isBetween(Duration.ofMillis(250), Duration.ofMillis(500));
        assertThat(service.pauses().get(1)).isBetween(Duration.ofMillis(500), Duration.ofMillis(1000));
    }

    @Test
    void aTroubleThatDoesNotPassIsUnreachable() {
        service.answer(500, "{\"message\":\"Internal server error\"}");
        assertThatThrownBy(this::read).isExactlyInstanceOf(Unreachable.class).hasMessageContaining("HTTP 500");
        assertThat(service.calls()).hasSize(3);
    }

    @Test
    void aDroppedConnectionIsTriedAgain() {
        service.dropConnection().dropConnection().answer(200, SUBMITTED);
        assertThat(read().phase()).isEqualTo(RemotePhase.HANDED_IN);
    }

    @Test
    void anAnswerCutOffOnItsWayIsTriedAgain() {
        service.answer(FakeService.json(200, "{\"Items\":")
                        .setHeader("Content-Length", "5000")
                        .onResponseEnd(new mockwebserver3.SocketEffect.CloseSocket()))
                .answer(200, SUBMITTED);
        assertThat(read().phase()).isEqualTo(RemotePhase.HANDED_IN);
        assertThat(service.calls()).hasSize(2);
    }

    @Test
    void theWaitThatTheServiceAsksForGoesBeforeOurs() {
        service.answer(FakeService.json(429, "").setHeader("Retry-After", "7")).answer(200, SUBMITTED);
        assertThat(read().phase()).isEqualTo(RemotePhase.HANDED_IN);
        assertThat(service.pauses()).containsExactly(Duration.ofSeconds(7));
    }

    @Test
    void aWaitUntilADateIsUnderstoodByTheClock() {
        service.answer(FakeService.json(503, "").setHeader("Retry-After", "Sat, 20 Jun 2026 08:00:04 GMT"))
                .answer(200, SUBMITTED);
        read();
        assertThat(service.pauses()).containsExactly(Duration.ofSeconds(4));
    }

    @Test
    void aWaitTooLongForAnyoneToStandByEndsTheCall() {
        service.answer(FakeService.json(429, "").setHeader("Retry-After", "120"));
        assertThatThrownBy(this::read)
                .isInstanceOfSatisfying(
                        Unreachable.class,
                        busy -> assertThat(busy.askedToWait()).isEqualTo(Duration.ofMinutes(2)))
                .hasMessageContaining("asks to wait 120 s");
        assertThat(service.pauses()).isEmpty();
    }

    @Test
    void noFurtherAttemptBeginsOnceTheTimeIsSpent() {
        service.answer(500, "");
        long[] now = {0};
        try (EcosystemFundingBody slow = service.builder()
                .ticker(() -> now[0] += Duration.ofSeconds(12).toNanos())
                .build()) {
            assertThatThrownBy(() -> slow.read("a-claim")).isInstanceOf(Unreachable.class);
        }
        assertThat(service.calls()).hasSizeLessThan(3);
    }

    @Test
    void anInterruptedThreadStopsAtOnceAndKeepsItsMark() {
        service.answer(500, "");
        try (EcosystemFundingBody interrupted = service.builder()
                .sleeper(duration -> {
                    throw new InterruptedException();
                })
                .build()) {
            assertThatThrownBy(() -> interrupted.read("a-claim")).isInstanceOf(Unreachable.class);
        }
        assertThat(Thread.interrupted()).isTrue();
        assertThat(service.calls()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html><body>maintenance</body></html>",
                "{\"Items\":[{\"ReimbursementClaimID\":\"5d0c",
                "{\"hello\":\"world\"}",
                "\"ok\"",
                ""
            })
    void anUnreadableAnswerIsAViolationOfTheContract(String answer) {
        service.answer(200, answer);
        assertThatThrownBy(this::read).isExactlyInstanceOf(ProtocolViolation.class);
        assertThat(service.calls()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"Items\":[{\"ReimbursementClaimID\":\"another\",\"RequestStatus\":\"Clôturé\"}]}",
                "{\"ReimbursementClaimID\":99,\"SapServiceOrder\":\"8000000102\",\"RequestStatus\":\"Clôturé\"}"
            })
    void anAnswerAboutAnotherClaimIsNotTakenForOurs(String answer) {
        service.answer(200, answer);
        assertThatThrownBy(this::read).isExactlyInstanceOf(ProtocolViolation.class);
    }

    @Test
    void aClaimIsOursByItsIdHoweverItIsSpeltOrByTheServiceOrderAskedFor() {
        service.answer(200, "{\"ReimbursementClaimID\":\" 5D0C3D1E-0002 \",\"RequestStatus\":\"Rejeté\"}")
                .answer(200, "{\"ReimbursementClaimID\":\"c\",\"SapServiceOrder\":8000000102}");
        assertThat(body.read("5d0c3d1e-0002").review()).isEqualTo(Review.REFUSED);
        assertThat(body.read("8000000102").claimId()).isEqualTo("c");
    }

    @Test
    void theBodyOfAViolationIsKeptWithoutAnythingPersonal() {
        service.answer(
                200,
                "{\"message\":\"bad\",\"Customer\":{\"LastName\":\"Delaunoy\",\"Email\":\"m@example.org\","
                        + "\"PhoneNumber\":\"0639981001\"},\"IdToken\":\"abc\"}");
        assertThatThrownBy(this::read).isInstanceOfSatisfying(ProtocolViolation.class, violation -> {
            assertThat(violation.redactedBody())
                    .contains("\"message\":\"bad\"")
                    .doesNotContain("Delaunoy", "m@example.org", "0639981001", "abc");
            assertThat(violation.getMessage()).doesNotContain("Delaunoy");
        });
    }

    @Test
    void anAnswerTooLargeToBeTrueIsNotReadIntoMemory() {
        service.answer(200, "{\"Items\":\"" + "x".repeat(20_000) + "\"}");
        try (EcosystemFundingBody small =
                service.builder().maxAnswerBytes(10_000).build()) {
            assertThatThrownBy(() -> small.read("a-claim")).isExactlyInstanceOf(ProtocolViolation.class);
        }
        assertThat(service.calls()).hasSize(1);
    }

    @Test
    void aClaimNotKnownThereIsGone() {
        service.answer(404, Samples.text("claim.response.404.json"))
                .answer(200, "{\"Items\":[],\"Count\":0}")
                .answer(404, "")
                .answer(400, "{\"error\":{\"code\":400,\"status\":\"DEMANDE_INCONNUE\"}}");
        for (int i = 0; i < 4; i++) {
            assertThat(read().phase()).isEqualTo(RemotePhase.GONE);
        }
    }

    @Test
    void aPageMadeForBrowsersDoesNotProveThatAClaimIsGone() {
        service.answer(404, "<html>Not Found</html>");
        assertThatThrownBy(this::read).isExactlyInstanceOf(ReadRefused.class).hasMessageContaining("HTTP 404");
    }

    @Test
    void aRefusalToAnswerIsNoOrganisationOutOfReach() {
        service.answer(
                409,
                "{\"error\":{\"code\":409,\"status\":\"DEMANDE_VERROUILLEE\","
                        + "\"message\":\"Verrouillée par m@example.org\"}}");
        assertThatThrownBy(this::read).isInstanceOfSatisfying(ReadRefused.class, refused -> {
            assertThat(refused.call().httpStatus()).isEqualTo(409);
            assertThat(refused.call().errorCode()).isEqualTo("DEMANDE_VERROUILLEE");
            assertThat(refused.words()).isEqualTo("Verrouillée par ***");
            assertThat(refused.getMessage()).doesNotContain("Verrouill");
        });
        assertThat(service.calls()).hasSize(1);
    }

    @Test
    void aQuestionRefusedBeforeAChangeLeavesTheChangeUnsent() {
        service.answer(409, "{\"error\":{\"code\":409,\"status\":\"DEMANDE_VERROUILLEE\"}}");
        assertThatThrownBy(() -> body.submit("5d0c3d1e-0002-4a11-8a01-000000000002"))
                .isExactlyInstanceOf(ReadRefused.class);
        assertThat(service.calls()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", ".", ".."})
    void whatWouldAskForAnotherRouteIsNoClaim(String id) {
        assertThat(body.read(id).phase()).isEqualTo(RemotePhase.GONE);
        assertThat(service.calls()).isEmpty();
    }

    @Test
    void oddShapesAreReadAsFarAsTheyGo() {
        service.answer(
                200,
                "{\"items\":{\"reimbursementclaimid\":12345,\"REQUESTSTATUS\":\"  REJETÉ (99 : nouveau motif\","
                        + "\"Bill\":{\"AmountCovered\":\"25,000\"},\"Customer\":7,\"SpareParts\":\"none\","
                        + "\"AttachedFiles\":null,\"Repairer\":null,\"New\":{}}}");
        RemoteClaim claim = body.read("12345");
        assertThat(Play.told(claim)).isEqualTo("12345 HANDED_IN REFUSED null 25.00 99 at null");
        assertThat(claim.problems().get(0).text()).isEqualTo("nouveau motif");
    }

    @Test
    void aReasonThatIsOnlyATextIsKept() {
        service.answer(
                200, "{\"ReimbursementClaimID\":\"c\",\"RequestStatus\":\"Rejeté\",\"RejectReason\":\"sans numéro\"}");
        RemoteClaim claim = body.read("c");
        assertThat(claim.problems()).hasSize(1);
        assertThat(claim.problems().get(0).code()).isNull();
        assertThat(claim.problems().get(0).text()).isEqualTo("sans numéro");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Envoye en cours de verification", "ENVOYÉ,  EN COURS", " Envoyé, en cours de confirmation"})
    void aStatusIsKnownByItsBeginningHoweverItIsSpelt(String status) {
        service.answer(200, "{\"ReimbursementClaimID\":\"c\",\"RequestStatus\":\"" + status + "\"}");
        assertThat(body.read("c").review()).isEqualTo(Review.UNDER_REVIEW);
    }

    @Test
    void aLoginThatIsThrottledIsTriedAgain() {
        service.answerLogin(429, "").answerLogin(200, "{\"IdToken\":\"late\"}").answer(200, SUBMITTED);
        assertThat(read().phase()).isEqualTo(RemotePhase.HANDED_IN);
        assertThat(service.pauses()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403})
    void aRefusedLoginIsNotTriedAgain(int status) {
        service.answerLogin(status, "{\"message\":\"no\"}");
        assertThatThrownBy(this::read).isExactlyInstanceOf(CredentialsRefused.class);
        assertThat(service.logins()).hasSize(1);
    }

    @Test
    void anAddressWithoutALoginIsNotAskedForMore() {
        service.answerLogin(404, "<html>nothing here</html>");
        assertThatThrownBy(this::read)
                .isExactlyInstanceOf(ReadRefused.class)
                .hasMessageContaining("no login at this address");
    }

    @Test
    void aReasonOfAnUnseenShapeIsShownAsItStands() {
        service.answer(
                200,
                "{\"ReimbursementClaimID\":\"c\",\"RequestStatus\":\"Rejeté\",\"RejectReason\":[\"08 : a\",\"01 : b\"]}");
        assertThat(body.read("c").problems()).extracting(RemoteProblem::text).containsExactly("[08 : a, 01 : b]");
    }

    @Test
    void aRejectionWithoutAReasonIsToldByItsStatus() {
        service.answer(200, "{\"ReimbursementClaimID\":\"c\",\"RequestStatus\":\"Rejeté\"}");
        assertThat(body.read("c").problems()).extracting(RemoteProblem::text).containsExactly("Rejeté");
    }
}
