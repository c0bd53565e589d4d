package io.github.qualirepar.adapter.ecosystem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.qualirepar.ports.Answer;
import io.github.qualirepar.ports.CredentialsRefused;
import io.github.qualirepar.ports.FundingBodyException;
import io.github.qualirepar.ports.OutcomeUnknown;
import io.github.qualirepar.ports.RemoteClaim;
import io.github.qualirepar.ports.RemoteProblem;
import io.github.qualirepar.ports.Unreachable;
import java.time.Duration;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of a creation when the network or the service breaks: it is sent once, and never told wrongly. */
class CreationFaultsTest {

    private static final String CREATED = Samples.text("new_claim.response.200.json");
    private static final String PARTNERS = Samples.text("partners.response.200.json");

    private final FakeService service = new FakeService();
    private final EcosystemFundingBody body = service.connect();

    @AfterEach
    void close() {
        body.close();
        service.close();
    }

    private Answer<RemoteClaim> create() {
        return body.createClaim(Repairs.aRepair().content());
    }

    private void assertFailsWith(Class<? extends FundingBodyException> kind) {
        assertThatThrownBy(this::create).isExactlyInstanceOf(kind);
    }

    @Test
    void withoutAConnectionNothingWasSent() {
        service.close();
        assertFailsWith(Unreachable.class);
    }

    @Test
    void withoutAConnectionNothingWasSentThoughTheTokenIsStillGood() {
        service.answer(200, PARTNERS);
        body.checkConnection();
        body.close();
        service.close();
        assertFailsWith(Unreachable.class);
    }

    @Test
    void whatCameBackWithARefusalIsKeptMasked() {
        service.answer(
                400,
                "{\"error\":{\"code\":400,\"status\":\"ERREUR_DE_PAYLOAD\",\"message\":\"too long\"},"
                        + "\"LastName\":\"EXEMPLE\",\"echo\":\"camille@example.org\"}");

        assertThat(create().call()).hasValueSatisfying(call -> {
            assertThat(call.httpStatus()).isEqualTo(400);
            assertThat(call.answer())
                    .isEqualTo("{\"error\":{\"code\":400,\"status\":\"ERREUR_DE_PAYLOAD\",\"message\":\"too long\"},"
                            + "\"LastName\":\"***\",\"echo\":\"***\"}");
            assertThat(call.toString()).doesNotContain("too long");
        });
    }

    @Test
    void whatCameBackWithoutTellingTheOutcomeIsKeptMasked() {
        service.answer(502, "<html>bad gateway, camille@example.org</html>");

        assertThatThrownBy(this::create)
                .isInstanceOfSatisfying(
                        OutcomeUnknown.class,
                        unknown -> assertThat(unknown.call().answer()).isEqualTo("<html>bad gateway, ***</html>"))
                .hasMessageNotContaining("bad gateway");
    }

    @Test
    void aDroppedConnectionLeavesTheOutcomeUnknownAndIsNotTriedAgain() {
        service.dropConnection();
        assertFailsWith(OutcomeUnknown.class);
        assertThat(service.calls()).hasSize(1);
    }

    @Test
    void aDroppedConnectionOfThePoolIsNotTriedAgainEither() {
        service.answer(200, PARTNERS).dropConnection();
        body.checkConnection();
        assertFailsWith(OutcomeUnknown.class);
        assertThat(service.calls()).hasSize(2);
    }

    @Test
    void anAnswerThatDoesNotComeInTimeLeavesTheOutcomeUnknown() {
        service.answer(new MockResponse.Builder().onResponseStart(SocketEffect.Stall.INSTANCE));
        Duration soon = Duration.ofMillis(300);
        try (EcosystemFundingBody hasty =
                service.builder().timeouts(soon, soon, soon).build()) {
            assertThatThrownBy(() -> hasty.createClaim(Repairs.aRepair().content()))
                    .isExactlyInstanceOf(OutcomeUnknown.class);
        }
        assertThat(service.calls()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 500, 502, 503, 504, 302})
    void aGatewayThatGivesUpLeavesTheOutcomeUnknown(int status) {
        service.answer(FakeService.json(status, "{\"message\":\"Endpoint request timed out\"}")
                .setHeader("Location", service.url() + "/elsewhere"));
        assertThatThrownBy(this::create)
                .isExactlyInstanceOf(OutcomeUnknown.class)
                .hasMessageContaining("new_claim, HTTP " + status);
        assertThat(service.calls()).hasSize(1);
        assertThat(service.pauses()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {429})
    void aGatewayThatLetsNobodyInHasChangedNothing(int status) {
        service.answer(status, "{\"message\":\"Too Many Requests\"}");
        assertFailsWith(Unreachable.class);
        assertThat(service.calls()).hasSize(1);
    }

    @Test
    void anInvitationToTryAgainAtOnceIsNotTakenUp() {
        service.answer(FakeService.json(429, "").setHeader("Retry-After", "0")).answer(200, CREATED);
        assertFailsWith(Unreachable.class);
        assertThat(service.calls()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html><body>maintenance</body></html>",
                "{\"ReimbursementClaimID\":\"5d0c",
                "{\"RequestStatus\":\"En cours de création\"}",
                "[]",
                "\"ok\"",
                ""
            })
    void anAnswerWithoutAClaimLeavesTheOutcomeUnknown(String answer) {
        service.answer(200, answer);
        assertFailsWith(OutcomeUnknown.class);
        assertThat(service.calls()).hasSize(1);
    }

    @Test
    void anErrorUnderTwoHundredIsARefusal() {
        service.answer(200, Samples.text("new_claim.response.400.product.json"));
        assertThat(create().problems()).extracting(RemoteProblem::code).containsExactly("PRODUCTID_NON_VALIDE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"400 : PIEC_NOT_AUTHORIZED", "400: PIEC_NOT_AUTHORIZED", "400:PIEC_NOT_AUTHORIZED"})
    void anErrorAsTextIsARefusalToo(String error) {
        service.answer(400, "{\"error\":\"" + error + "\"}");
        assertThat(create().problems()).extracting(RemoteProblem::code).containsExactly("PIEC_NOT_AUTHORIZED");
    }

    @Test
    void aStatusNobodyKnowsKeepsItsCodeAndText() {
        service.answer(422, "{\"error\":{\"code\":422,\"status\":\"NOUVELLE_REGLE\",\"message\":\"Non.\"}}");
        assertThat(create().problems())
                .containsExactly(new RemoteProblem("NOUVELLE_REGLE", "Non.", null, null, true, false));
    }

    @Test
    void moreThanAnEnvelopeHoldsIsKeptForTheSupport() {
        service.answer(
                400,
                "{\"error\":{\"code\":400,\"status\":\"NOUVELLE_REGLE\",\"message\":\"Non.\","
                        + "\"details\":[\"appeler le 01 00 00 00 01\"]}}");
        RemoteProblem problem = create().problems().get(0);
        assertThat(problem.text()).startsWith("Non. {").contains("details").doesNotContain("01 00 00 00 01");
    }

    @Test
    void aRefusalWithoutTheOrganisationsEnvelopeIsNamedByItsHttpStatus() {
        service.answer(413, "<html>too large</html>");
        assertThat(create().problems()).containsExactly(new RemoteProblem("HTTP_413", null, null, null, true, false));
    }

    @Test
    void theOlderNamesOfTheAnswerAreUnderstood() {
        service.answer(
                200, "{\"temporaryReimbursementClaimID\":\"T-1\",\"Status\":\"En cours de création. Non soumise\"}");
        RemoteClaim claim = create().value().orElseThrow();
        assertThat(claim.claimId()).isEqualTo("T-1");
        assertThat(claim.status()).isEqualTo("En cours de création. Non soumise");
    }

    @Test
    void aRefusedTokenIsRenewedOnceAndTheCallSentOnceMore() {
        service.answer(401, "{\"message\":\"Unauthorized\"}").answer(200, CREATED);
        assertThat(create().isAccepted()).isTrue();
        assertThat(service.logins()).hasSize(2);
        assertThat(service.calls())
                .extracting(request -> request.getHeaders().get("Authorization"))
                .containsExactly("Bearer token-1", "Bearer token-2");
    }

    @Test
    void twoRefusalsInARowAreTheAccounts() {
        service.answer(403, "{\"message\":\"Forbidden\"}");
        assertFailsWith(CredentialsRefused.class);
        assertThat(service.calls()).hasSize(2);
        assertThat(service.logins()).hasSize(2);
    }

    @Test
    void aLoginThatCannotBeReadMeansThatNothingWasSent() {
        service.answerLogin(200, "<html>welcome</html>");
        assertFailsWith(Unreachable.class);
        assertThat(service.calls()).isEmpty();
    }

    @Test
    void aLoginThatFailsWhileTheTokenIsRenewedMeansThatNothingWasDone() {
        service.answerLogin(200, "{\"IdToken\":\"old\",\"ExpiresIn\":3600}").answerLogin(500, "");
        service.answer(401, "");
        assertFailsWith(Unreachable.class);
        assertThat(service.calls()).hasSize(1);
    }

    @Test
    void aClaimWithoutInvoiceNumberIsNeverSent() {
        assertThatThrownBy(
                        () -> body.createClaim(Repairs.aRepair().invoiced(" ").content()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(service.logins()).isEmpty();
    }

    @Test
    void noExceptionTellsAnythingOfTheConsumer() {
        service.answer(500, "{\"message\":\"EXEMPLE camille.exemple@example.org 0100000001\"}");
        assertThatThrownBy(this::create).satisfies(thrown -> {
            java.io.StringWriter trace = new java.io.StringWriter();
            thrown.printStackTrace(new java.io.PrintWriter(trace));
            assertThat(trace.toString())
                    .doesNotContain("EXEMPLE", "example.org", "0100000001", "000000000000018", "token-1");
        });
    }
}
