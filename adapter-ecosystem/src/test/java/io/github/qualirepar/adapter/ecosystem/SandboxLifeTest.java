package io.github.qualirepar.adapter.ecosystem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.qualirepar.domain.EuroAmount;
import io.github.qualirepar.domain.claim.Review;
import io.github.qualirepar.domain.document.DocumentKind;
import io.github.qualirepar.domain.reference.IdentifierKind;
import io.github.qualirepar.domain.reference.ReferenceData;
import io.github.qualirepar.domain.repair.PartOrigin;
import io.github.qualirepar.ports.Answer;
import io.github.qualirepar.ports.ClaimContent;
import io.github.qualirepar.ports.CredentialsRefused;
import io.github.qualirepar.ports.OutcomeUnknown;
import io.github.qualirepar.ports.RemoteClaim;
import io.github.qualirepar.ports.RemotePhase;
import io.github.qualirepar.ports.RemoteProblem;
import io.github.qualirepar.sandbox.Dataset;
import io.github.qualirepar.sandbox.Sandbox;
import io.github.qualirepar.sandbox.ecosystem.Route;
import io.github.qualirepar.sandbox.ecosystem.Switch;
import io.github.qualirepar.sandbox.support.Call;
import io.github.qualirepar.sandbox.support.ForcedAnswer;
import java.time.Duration;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Claims from draft to money at the local sandbox, which shares no code with the adapter. */
class SandboxLifeTest {

    private final TestClock clock = new TestClock();
    private final Sandbox sandbox;
    private final EcosystemFundingBody body;

    SandboxLifeTest() {
        sandbox = Sandbox.builder().clock(clock).dataset(Dataset.SAMPLES).start();
        body = connect("590001", "fictional-password");
    }

    @AfterEach
    void everyCallKeptTheConventions() {
        assertThat(sandbox.ecosystem().brokenConventions()).isEmpty();
        body.close();
        sandbox.close();
    }

    private EcosystemFundingBody connect(String username, String password) {
        return EcosystemFundingBody.builder()
                .url(sandbox.ecosystemUrl())
                .credentials(username, password)
                .clock(clock)
                .sleeper(duration -> {})
                .build();
    }

    private String created(ClaimContent content) {
        RemoteClaim claim = accepted(body.createClaim(content));
        assertThat(claim.phase()).isEqualTo(RemotePhase.OPEN);
        assertThat(claim.claimId()).isNotNull();
        return claim.claimId() == null ? "" : claim.claimId();
    }

    private void attach(String claimId, DocumentKind kind, String fileName) {
        RemoteClaim claim =
                accepted(body.attach(claimId, Repairs.document(kind, fileName, Samples.document(fileName))));
        assertThat(claim.phase()).isEqualTo(RemotePhase.OPEN);
    }

    private static RemoteClaim accepted(Answer<RemoteClaim> answer) {
        assertThat(answer.problems()).isEmpty();
        return answer.value().orElseThrow();
    }

    private static RemoteProblem onlyProblem(Answer<RemoteClaim> answer) {
        assertThat(answer.isAccepted()).isFalse();
        assertThat(answer.problems()).hasSize(1);
        return answer.problems().get(0);
    }

    private List<String> callsOf(String method) {
        return sandbox.ecosystem().calls().stream()
                .filter(call -> call.method().equals(method))
                .map(Call::path)
                .toList();
    }

    @Test
    void aClaimGoesFromDraftToMoney() {
        String id = created(Repairs.aRepair().content());
        attach(id, DocumentKind.INVOICE, "FAC-2026-0412.pdf");
        attach(id, DocumentKind.NAMEPLATE, "plaque.jpg");
        attach(id, DocumentKind.DEVICE_PICTURE, "appareil.jpg");

        RemoteClaim confirmed = accepted(body.submit(id));
        assertThat(confirmed.phase()).isEqualTo(RemotePhase.HANDED_IN);
        assertThat(confirmed.review()).isEqualTo(Review.UNDER_REVIEW);
        assertThat(confirmed.serviceOrder()).matches("\\d{10}");

        RemoteClaim read = body.read(id);
        assertThat(read.bonus()).isEqualTo(EuroAmount.ofEuros(25));
        assertThat(read.serviceOrder()).isEqualTo(confirmed.serviceOrder());
        assertThat(body.read(String.valueOf(confirmed.serviceOrder()))).isEqualTo(read);

        sandbox.ecosystem().accept(id);
        assertThat(body.read(id).review()).isEqualTo(Review.ACCEPTED);
        sandbox.ecosystem().pay(List.of(id));
        assertThat(body.read(id).review()).isEqualTo(Review.PAID);
    }

    @Test
    void theDocumentsArriveByteForByteAndWithoutAToken() {
        String id = created(Repairs.aRepair().content());
        attach(id, DocumentKind.INVOICE, "FAC-2026-0412.pdf");
        attach(id, DocumentKind.NAMEPLATE, "plaque.png");
        attach(id, DocumentKind.DEVICE_PICTURE, "appareil.jpg");
        attach(id, DocumentKind.DEVICE_PICTURE, "plaque.jpg");
        attach(id, DocumentKind.PIEC_CONSENT, "consentement-piec.pdf");

        assertThat(sandbox.ecosystem().document(id, "invoice").bytes())
                .isEqualTo(Samples.document("FAC-2026-0412.pdf"));
        assertThat(sandbox.ecosystem().document(id, "serial_tag").bytes()).isEqualTo(Samples.document("plaque.png"));
        assertThat(sandbox.ecosystem().document(id, "claim_request").bytes())
                .isEqualTo(Samples.document("consentement-piec.pdf"));
        assertThat(sandbox.ecosystem().documents(id).stream()
                        .filter(document -> document.type().equals("device_picture")))
                .extracting(document -> document.name())
                .containsExactly("appareil.jpg", "plaque.jpg");
        assertThat(sandbox.ecosystem().calls().stream()
                        .filter(call -> call.method().equals("PUT")))
                .hasSize(5)
                .allSatisfy(call -> assertThat(call.headerNames()).doesNotContain("authorization"));
    }

    @Test
    void theListsAreThoseOfTheService() {
        ReferenceData data = body.referenceData();
        assertThat(data.brandsByProduct()).isTrue();
        assertThat(data.products()).extracting(product -> product.code()).startsWith("9001", "9002");
        assertThat(data.product("9001").orElseThrow().identifier()).isEqualTo(IdentifierKind.IMEI);
        assertThat(data.sites()).extracting(site -> site.id()).containsExactly("2990001");
        assertThat(data.fetchedAt()).isEqualTo(clock.instant());
    }

    @Test
    void anIntermediarySeesAllItsRepairers() {
        try (EcosystemFundingBody intermediary = connect("590002", "fictional-password")) {
            assertThat(intermediary.referenceData().sites())
                    .extracting(site -> site.id())
                    .containsExactly("2990001", "2990011");
        }
    }

    @Test
    void aMissingDocumentIsNamedAtConfirmationAndTheDraftStaysOpen() {
        String id = created(Repairs.aRepair().content());
        RemoteProblem problem = onlyProblem(body.submit(id));
        assertThat(problem.code()).isEqualTo("PIECE_JOINTE_MANQUANTE");
        assertThat(problem.field()).isEqualTo("documents");
        assertThat(problem.document()).isEqualTo(DocumentKind.INVOICE);
        assertThat(problem.missingDocument()).isTrue();
        attach(id, DocumentKind.INVOICE, "FAC-2026-0412.pdf");
        assertThat(onlyProblem(body.submit(id)).document()).isEqualTo(DocumentKind.NAMEPLATE);
        assertThat(body.read(id).phase()).isEqualTo(RemotePhase.OPEN);
    }

    @Test
    void aSecondConfirmationIsNotSent() {
        String id = ready();
        RemoteClaim first = accepted(body.submit(id));
        RemoteClaim second = accepted(body.submit(id));
        assertThat(second.serviceOrder()).isEqualTo(first.serviceOrder());
        assertThat(callsOf("POST").stream().filter(path -> path.endsWith("confirm-claim")))
                .hasSize(1);
    }

    private String ready() {
        String id = created(Repairs.aRepair().content());
        attach(id, DocumentKind.INVOICE, "FAC-2026-0412.pdf");
        attach(id, DocumentKind.NAMEPLATE, "plaque.jpg");
        return id;
    }

    @Test
    void aSecondDocumentOfATypeFindsItsPlaceTaken() {
        String id = created(Repairs.aRepair().content());
        attach(id, DocumentKind.INVOICE, "FAC-2026-0412.pdf");
        RemoteProblem problem = onlyProblem(body.attach(
                id, Repairs.document(DocumentKind.INVOICE, "again.pdf", Samples.document("FAC-2026-0412.pdf"))));
        assertThat(problem.code()).isEqualTo("TYPE_DE_FICHIER_EXISTANT");
        assertThat(problem.document()).isEqualTo(DocumentKind.INVOICE);
        assertThat(problem.blocking()).isTrue();
        assertThat(problem.missingDocument()).isFalse();
    }

    @Test
    void anUploadThatFailsForGoodSpoilsTheDraftAndSaysSo() {
        String id = created(Repairs.aRepair().content());
        RemoteProblem problem = onlyProblem(body.attach(
                id, Repairs.document(DocumentKind.INVOICE, "putfail.pdf", Samples.document("FAC-2026-0412.pdf"))));
        assertThat(problem.code()).isEqualTo("UPLOAD_FAILED");
        assertThat(problem.document()).isEqualTo(DocumentKind.INVOICE);
        assertThat(callsOf("PUT")).hasSize(2).containsOnly(callsOf("PUT").get(0));
    }

    @Test
    void aDraftIsDeletedAndCountsAsGoneFromThenOn() {
        String id = created(Repairs.aRepair().content());
        assertThat(accepted(body.withdrawals().orElseThrow().withdraw(id)).phase())
                .isEqualTo(RemotePhase.GONE);
        assertThat(body.read(id).phase()).isEqualTo(RemotePhase.GONE);
        assertThat(body.read("no-such-claim").phase()).isEqualTo(RemotePhase.GONE);
        assertThat(accepted(body.withdrawals().orElseThrow().withdraw("no-such-claim"))
                        .phase())
                .isEqualTo(RemotePhase.GONE);
    }

    @Test
    void aConfirmedClaimCannotBeDeleted() {
        String id = ready();
        accepted(body.submit(id));
        assertThat(onlyProblem(body.withdrawals().orElseThrow().withdraw(id)).code())
                .isEqualTo("DEMANDE_NON_SUPPRIMABLE");
    }

    @Test
    void aLostCreationIsFoundAgainInTheList() {
        ClaimContent content = Repairs.aRepair().content();
        sandbox.ecosystem().switchOn(Switch.DROP_ANSWER);
        assertThatThrownBy(() -> body.createClaim(content)).isInstanceOf(OutcomeUnknown.class);
        sandbox.ecosystem().switchOff(Switch.DROP_ANSWER);

        assertThat(sandbox.ecosystem().claims()).hasSize(1);
        List<String> found = body.draftSearch()
                .orElseThrow()
                .findDrafts(content, clock.instant().minus(Duration.ofMinutes(5)));
        assertThat(found).containsExactly(sandbox.ecosystem().claims().get(0).id());
        assertThat(body.draftSearch()
                        .orElseThrow()
                        .findDrafts(content, clock.instant().plusSeconds(1)))
                .isEmpty();
        assertThat(body.draftSearch()
                        .orElseThrow()
                        .findDrafts(Repairs.aRepair().invoiced("F-OTHER").content(), Play.LONG_AGO))
                .isEmpty();
    }

    @Test
    void aDraftWithAFileIsNobodysLostCreation() {
        ClaimContent content = Repairs.aRepair().content();
        String id = created(content);
        attach(id, DocumentKind.INVOICE, "FAC-2026-0412.pdf");
        assertThat(body.draftSearch().orElseThrow().findDrafts(content, Play.LONG_AGO))
                .isEmpty();
    }

    @Test
    void aLostConfirmationIsNotSentAgainAndShowsWhenTheClaimIsRead() {
        String id = ready();
        sandbox.ecosystem().forceNext(Route.CONFIRM_CLAIM, ForcedAnswer.lostAnswer());
        assertThatThrownBy(() -> body.submit(id)).isInstanceOf(OutcomeUnknown.class);
        assertThat(callsOf("POST").stream().filter(path -> path.endsWith("confirm-claim")))
                .hasSize(1);
        assertThat(body.read(id).phase()).isEqualTo(RemotePhase.HANDED_IN);
        assertThat(accepted(body.submit(id)).review()).isEqualTo(Review.UNDER_REVIEW);
    }

    @Test
    void aTokenThatTheServiceForgotIsRenewedInMidClaim() {
        String id = created(Repairs.aRepair().content());
        sandbox.ecosystem().forgetTokens();
        attach(id, DocumentKind.INVOICE, "FAC-2026-0412.pdf");
        sandbox.ecosystem().forgetTokens();
        assertThat(body.read(id).phase()).isEqualTo(RemotePhase.OPEN);
        assertThat(callsOf("POST").stream().filter(path -> path.equals("/login")))
                .hasSize(3);
    }

    @Test
    void wrongCredentialsAreToldApart() {
        try (EcosystemFundingBody wrong = connect("590001", "wrong-password")) {
            assertThatThrownBy(wrong::checkConnection)
                    .isInstanceOf(CredentialsRefused.class)
                    .hasMessageContaining("IDENTIFIANTS_INVALIDES")
                    .hasMessageNotContaining("wrong-password");
        }
        body.checkConnection();
    }

    @Test
    void aRejectionCarriesItsReasonWhereverItStands() {
        String id = ready();
        accepted(body.submit(id));
        sandbox.ecosystem().reject(id, "08");
        RemoteClaim rejected = body.read(id);
        assertThat(rejected.review()).isEqualTo(Review.REFUSED);
        assertThat(rejected.problems()).extracting(RemoteProblem::code).containsExactly("08");
        assertThat(rejected.problems()).extracting(RemoteProblem::document).containsExactly(DocumentKind.INVOICE);
        sandbox.ecosystem().switchOn(Switch.REASON_IN_STATUS, Switch.ROOT_OBJECT, Switch.SPARE_PARTS_LIST);
        assertThat(body.read(id).problems()).extracting(RemoteProblem::code).containsExactly("08");
    }

    @Test
    void theBonusThatTheServiceCorrectedIsTold() {
        ClaimContent piec = Repairs.aRepair()
                .parts(PartOrigin.PIEC)
                .amounts("79.00", "139.00", "25.00")
                .content();
        assertThat(body.read(created(piec)).bonus()).isEqualTo(EuroAmount.ofEuros(30));
    }

    @Test
    void aClaimOlderThanThreeMonthsIsStillRead() {
        String id = ready();
        accepted(body.submit(id));
        sandbox.ecosystem().advanceClock(Period.ofMonths(4));
        assertThat(body.read(id).review()).isEqualTo(Review.UNDER_REVIEW);
        assertThat(sandbox.ecosystem().claim(id).anonymised()).isTrue();
    }

    @Test
    void aStatusThatNobodyKnowsIsKeptAsItIs() {
        String id = ready();
        accepted(body.submit(id));
        sandbox.ecosystem().setStatus(id, "Mis de côté pour enquête");
        RemoteClaim claim = body.read(id);
        assertThat(claim.phase()).isEqualTo(RemotePhase.UNRECOGNISED);
        assertThat(claim.review()).isEqualTo(Review.UNKNOWN);
        assertThat(claim.status()).isEqualTo("Mis de côté pour enquête");
    }

    @Test
    void aRefusedCreationLeavesNothingBehind() {
        RemoteProblem problem = onlyProblem(
                body.createClaim(Repairs.aRepair().at("2990001", "2999998").content()));
        assertThat(problem.code()).isEqualTo("ID_LIEU_REPARATION_INVALIDE");
        assertThat(problem.field()).isEqualTo("repairPlace");
        assertThat(sandbox.ecosystem().claims()).isEmpty();
    }
}
