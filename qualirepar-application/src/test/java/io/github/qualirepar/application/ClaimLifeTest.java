package io.github.qualirepar.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qualirepar.domain.EuroAmount;
import io.github.qualirepar.domain.claim.ClaimId;
import io.github.qualirepar.domain.claim.Colour;
import io.github.qualirepar.domain.claim.LogAction;
import io.github.qualirepar.domain.claim.LogOutcome;
import io.github.qualirepar.domain.claim.NextStep;
import io.github.qualirepar.domain.claim.Review;
import io.github.qualirepar.domain.claim.Stage;
import io.github.qualirepar.domain.document.DocumentKind;
import io.github.qualirepar.domain.repair.DocumentReference;
import io.github.qualirepar.domain.repair.RepairFile;
import io.github.qualirepar.domain.rule.Finding;
import io.github.qualirepar.domain.rule.FindingCode;
import io.github.qualirepar.ports.RemotePhase;
import io.github.qualirepar.ports.RemoteProblem;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The whole life of a claim, with its wrong turns. */
class ClaimLifeTest {
    private final Shop shop = new Shop();

    @Test
    void aClaimAtEcosystemGoesThroughTheFourColoursStepByStep() {
        ClaimId id = shop.opened(Shop.washingMachine("SAV-1").withDocuments(List.of()));
        assertThat(shop.claim(id).colour()).isEqualTo(Colour.GREY);
        assertThat(shop.claim(id).bonus()).isEqualTo(EuroAmount.ofEuros(50));
        assertThat(shop.next(id)).isEqualTo(NextStep.CREATE);

        assertThat(shop.desk().create(id, Overrides.NONE).outcome()).isEqualTo(Outcome.DONE);
        assertThat(shop.claim(id).colour()).isEqualTo(Colour.YELLOW);
        assertThat(shop.next(id)).isEqualTo(NextStep.ATTACH_DOCUMENTS);

        assertThat(shop.desk()
                        .attach(id, DocumentKind.INVOICE, "facture.pdf", Overrides.NONE)
                        .outcome())
                .isEqualTo(Outcome.DONE);
        assertThat(shop.claim(id).colour()).isEqualTo(Colour.RED);
        assertThat(shop.next(id)).isEqualTo(NextStep.CONFIRM);

        assertThat(shop.desk().confirm(id, Overrides.NONE).outcome()).isEqualTo(Outcome.DONE);
        assertThat(shop.claim(id).colour()).isEqualTo(Colour.BLUE);
        assertThat(shop.claim(id).review()).isEqualTo(Review.UNDER_REVIEW);
        assertThat(shop.claim(id).remote().serviceOrder()).isNotNull();
        assertThat(shop.next(id)).isNull();
        assertThat(shop.actions(id))
                .containsExactly(
                        LogAction.OPEN, LogAction.CREATE, LogAction.ATTACH, LogAction.ATTACH, LogAction.CONFIRM);
    }

    @Test
    void advanceTakesAClaimAtEitherOrganisationToBlueInOneGo() {
        shop.ecologic.require(DocumentKind.CONSUMER_APPROVAL);
        ClaimId one = shop.opened(Shop.washingMachine("SAV-1"));
        ClaimId other = shop.opened(Shop.ecologicWashingMachine("SAV-2"));

        List<AdvanceResult> results = shop.desk().advanceAll(Overrides.NONE);

        assertThat(results).extracting(result -> result.last().outcome()).containsOnly(Outcome.DONE);
        assertThat(shop.claim(one).stage()).isEqualTo(Stage.CONFIRMED);
        assertThat(shop.claim(other).stage()).isEqualTo(Stage.SUBMITTED);
        assertThat(shop.ecosystem.claims().values().iterator().next().documents)
                .containsOnlyKeys(DocumentKind.INVOICE, DocumentKind.NAMEPLATE, DocumentKind.DEVICE_PICTURE);
        assertThat(shop.ecologic.claims().values().iterator().next().documents)
                .containsOnlyKeys(
                        DocumentKind.INVOICE,
                        DocumentKind.NAMEPLATE,
                        DocumentKind.DEVICE_PICTURE,
                        DocumentKind.CONSUMER_APPROVAL);
    }

    @Test
    void theSameFileAgainAnswersTheSameClaimAndOtherContentIsRefused() {
        ClaimId id = shop.opened(Shop.washingMachine("SAV-1"));
        assertThat(shop.opened(Shop.washingMachine("SAV-1"))).isEqualTo(id);

        ActionResult other = shop.desk().open(Shop.ecologicWashingMachine("SAV-1"), Overrides.NONE);
        assertThat(other.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(codes(other)).containsExactly(FindingCode.CLAIM_NUMBER_TAKEN);
    }

    @Test
    void nothingIsConfirmedWhileARequiredDocumentIsMissing() {
        ClaimId id = shop.opened(Shop.washingMachine("SAV-1").withDocuments(List.of()));
        shop.desk().create(id, Overrides.NONE);
        ActionResult refused = shop.desk().confirm(id, Overrides.NONE);
        assertThat(refused.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(codes(refused)).contains(FindingCode.DOC_INVOICE_MISSING);
        assertThat(shop.ecosystem.calls()).doesNotContain("submit");
    }

    @Test
    void aDocumentThatOnlyWaitsToBeSentIsNotAskedForAgain() {
        ClaimId id = shop.opened(Shop.ecologicWashingMachine("SAV-1"));
        shop.desk().create(id, Overrides.NONE);
        ActionResult refused = shop.desk().confirm(id, Overrides.NONE);

        assertThat(refused.findings())
                .filteredOn(finding -> finding.code() == FindingCode.DOC_INVOICE_MISSING)
                .singleElement()
                .satisfies(finding -> assertThat(FindingTexts.of(Locale.ENGLISH).text(finding))
                        .contains("registered here and not sent yet"));
    }

    @Test
    void anOrganisationThatNamesOneMoreDocumentTurnsTheClaimYellowAgain() {
        shop.ecosystem.require(DocumentKind.PIEC_CONSENT);
        ClaimId id = shop.opened(Shop.washingMachine("SAV-1"));
        AdvanceResult result = shop.desk().advance(id, Overrides.NONE);

        assertThat(result.last().outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(shop.claim(id).stage()).isEqualTo(Stage.CREATED);
        assertThat(shop.next(id)).isEqualTo(NextStep.ATTACH_DOCUMENTS);
        assertThat(shop.claim(id).demanded()).containsExactly(DocumentKind.PIEC_CONSENT);
    }

    @Test
    void aRefusedCreationKeepsTheOrganisationsReasonMaskedAndTheStage() {
        ClaimId id = shop.opened(Shop.washingMachine("SAV-1"));
        shop.ecosystem.refuseNext(new RemoteProblem(
                "ID_REPARATEUR_INVALIDE", "repairer of Mme Delaunoy unknown", "site", null, true, false));
        ActionResult refused = shop.desk().create(id, Overrides.NONE);

        assertThat(refused.outcome()).isEqualTo(Outcome.REFUSED);
        Finding finding = refused.findings().get(0);
        assertThat(finding.field()).isEqualTo("site");
        assertThat(finding.parameters()).containsEntry("organisationCode", "ID_REPARATEUR_INVALIDE");
        assertThat(finding.organisationText()).isEqualTo("repairer of Mme ••• unknown");
        assertThat(shop.claim(id).stage()).isEqualTo(Stage.TO_CREATE);
        assertThat(shop.claim(id).problems()).hasSize(1);
    }

    @Test
    void aRefusedDocumentIsNoProblemAnyMoreOnceAnotherOneIsTaken() {
        ClaimId id = shop.opened(Shop.ecologicWashingMachine("SAV-1").withDocuments(List.of()));
        shop.desk().create(id, Overrides.NONE);
        shop.ecologic.refuseNext(
                new RemoteProblem("400", "unreadable", "documents", DocumentKind.INVOICE, true, false));
        assertThat(shop.desk()
                        .attach(id, DocumentKind.INVOICE, "facture.pdf", Overrides.NONE)
                        .outcome())
                .isEqualTo(Outcome.REFUSED);
        assertThat(shop.claim(id).problems()).hasSize(1);
        assertThat(shop.desk()
                        .attach(id, DocumentKind.INVOICE, "facture.pdf", Overrides.NONE)
                        .outcome())
                .isEqualTo(Outcome.DONE);
        assertThat(shop.claim(id).problems()).isEmpty();
    }

    @Test
    void advancingTellsTheWarningsOfItsSteps() {
        ClaimId id = shop.opened(Shop.washingMachine("SAV-1")
                .withDocuments(List.of(new DocumentReference(DocumentKind.INVOICE, "facture.pdf"))));

        AdvanceResult result = shop.desk().advance(id, Overrides.NONE);

        assertThat(result.last().outcome()).isEqualTo(Outcome.DONE);
        assertThat(result.last().findings())
                .extracting(Finding::code)
                .contains(FindingCode.DOC_NAMEPLATE_MISSING, FindingCode.DOC_DEVICE_PICTURE_MISSING);
    }

    @Test
    void aClaimThatWasStartedInTimeIsHandedInLater() {
        ClaimId id = shop.opened(Shop.washingMachine("SAV-1"));
        shop.desk().create(id, Overrides.NONE);
        shop.clock.advance(Duration.ofDays(180));

        assertThat(shop.desk().advance(id, Overrides.NONE).last().outcome()).isEqualTo(Outcome.DONE);
    }

    @Test
    void thePictureOfAnotherRepairIsNoticedBeforeItIsSent() {
        ClaimId first = shop.opened(Shop.washingMachine("SAV-1"));
        shop.desk().advance(first, Overrides.NONE);
        ClaimId second = shop.opened(Shop.washingMachine("SAV-2").withDocuments(List.of()));
        ActionResult attached = shop.desk().attach(second, DocumentKind.NAMEPLATE, "plaque.jpg", Overrides.NONE);
        assertThat(attached.outcome()).isEqualTo(Outcome.DONE);
        assertThat(attached.findings()).anySatisfy(finding -> {
            assertThat(finding.code()).isEqualTo(FindingCode.DOC_USED_ELSEWHERE);
            assertThat(finding.parameters()).containsEntry("number", "SAV-1");
        });
    }

    @Test
    void listsThatWereNotRefreshedForAWeekSaySo() {
        CheckRequest question = CheckRequest.of("lave-linge", "MARQUE ALPHA");
        shop.clock.advance(java.time.Duration.ofDays(7));
        assertThat(shop.qualiRepar.eligibility().check(question).findings())
                .extracting(Finding::code)
                .doesNotContain(FindingCode.LISTS_STALE);
        shop.clock.advance(java.time.Duration.ofDays(1));
        assertThat(shop.qualiRepar.eligibility().check(question).findings())
                .extracting(Finding::code)
                .contains(FindingCode.LISTS_STALE);
    }

    @Test
    void aReturnedClaimAtEcologicIsCorrectedAndHandedInAgain() {
        ClaimId id = shop.opened(Shop.ecologicWashingMachine("SAV-1"));
        shop.desk().advance(id, Overrides.NONE);
        String remote = shop.claim(id).remote().claimId();
        shop.ecologic.set(String.valueOf(remote), RemotePhase.OPEN, Review.RETURNED, "Non conforme");

        assertThat(shop.desk().status(id).outcome()).isEqualTo(Outcome.DONE);
        assertThat(shop.claim(id).stage()).isEqualTo(Stage.TO_COMPLETE);
        assertThat(shop.claim(id).review()).isEqualTo(Review.RETURNED);

        RepairFile corrected = withRepairCode(Shop.ecologicWashingMachine("SAV-1"), "RES");
        assertThat(shop.desk().correct(id, corrected, Overrides.NONE).outcome()).isEqualTo(Outcome.DONE);
        assertThat(shop.claim(id).file().repair().repairCode()).isEqualTo("RES");
        assertThat(shop.desk().confirm(id, Overrides.NONE).outcome()).isEqualTo(Outcome.DONE);
        assertThat(shop.claim(id).stage()).isEqualTo(Stage.SUBMITTED);
        assertThat(shop.claim(id).review()).isEqualTo(Review.UNDER_REVIEW);
    }

    @Test
    void aDraftAtEcosystemIsReopenedToBeCorrected() {
        ClaimId id = shop.opened(Shop.washingMachine("SAV-1"));
        shop.desk().create(id, Overrides.NONE);
        shop.desk().attach(id, DocumentKind.INVOICE, "facture.pdf", Overrides.NONE);
        String draft = shop.claim(id).remote().claimId();
        assertThat(codes(shop.desk().correct(id, Shop.washingMachine("SAV-1"), Overrides.NONE)))
                .containsExactly(FindingCode.CLAIM_NOT_CORRECTABLE);

        assertThat(shop.desk().reopen(id).outcome()).isEqualTo(Outcome.DONE);
        assertThat(shop.claim(id).stage()).isEqualTo(Stage.TO_CREATE);
        assertThat(shop.claim(id).remote().claimId()).isNull();
        assertThat(shop.desk().log(id)).anySatisfy(entry -> {
            assertThat(entry.action()).isEqualTo(LogAction.CANCEL);
            assertThat(entry.details()).containsEntry("formerRemoteClaim", String.valueOf(draft));
        });
        assertThat(shop.desk().advance(id, Overrides.NONE).last().outcome()).isEqualTo(Outcome.DONE);
        assertThat(shop.claim(id).stage()).isEqualTo(Stage.CONFIRMED);
    }

    @Test
    void aCorrectionMovesAGreyFileToTheOtherOrganisation() {
        ClaimId id = shop.opened(Shop.washingMachine("SAV-1"));
        ActionResult moved = shop.desk().correct(id, Shop.ecologicWashingMachine("SAV-1"), Overrides.NONE);
        assertThat(moved.outcome()).isEqualTo(Outcome.DONE);
        assertThat(shop.claim(id).account()).isEqualTo(Shop.ECOLOGIC);
        assertThat(shop.claim(id).stage()).isEqualTo(Stage.TO_CREATE);
        assertThat(shop.desk().advance(id, Overrides.NONE).last().outcome()).isEqualTo(Outcome.DONE);
        assertThat(shop.claim(id).stage()).isEqualTo(Stage.SUBMITTED);
    }

    @Test
    void aClaimIsGivenUpAndItsDraftDeleted() {
        ClaimId id = shop.opened(Shop.washingMachine("SAV-1"));
        shop.desk().create(id, Overrides.NONE);
        assertThat(shop.desk().cancel(id).outcome()).isEqualTo(Outcome.DONE);
        assertThat(shop.claim(id).stage()).isEqualTo(Stage.ENDED);
        assertThat(shop.ecosystem.claims()).isEmpty();
        assertThat(shop.next(id)).isNull();
    }

    @Test
    void aClaimAtEcologicIsCancelledOnThePortalByAPerson() {
        ClaimId id = shop.opened(Shop.ecologicWashingMachine("SAV-1"));
        shop.desk().create(id, Overrides.NONE);
        ActionResult cancelled = shop.desk().cancel(id);
        assertThat(codes(cancelled)).containsExactly(FindingCode.CLAIM_CANCEL_ON_PORTAL);
        assertThat(shop.next(id)).isEqualTo(NextStep.CANCEL_ON_PORTAL);

        shop.ecologic.set(
                String.valueOf(shop.claim(id).remote().claimId()), RemotePhase.CANCELLED, Review.CANCELLED, "Annulée");
        shop.desk().status(id);
        assertThat(shop.claim(id).stage()).isEqualTo(Stage.ENDED);
    }

    @Test
    void confirmingSendsTheDocumentsThatStillWait() {
        ClaimId id = shop.opened(Shop.washingMachine("SAV-1"));
        shop.desk().create(id, Overrides.NONE);
        shop.desk().attach(id, DocumentKind.INVOICE, "facture.pdf", Overrides.NONE);
        assertThat(shop.desk().confirm(id, Overrides.NONE).outcome()).isEqualTo(Outcome.DONE);
        assertThat(shop.ecosystem.claims().values().iterator().next().documents)
                .containsOnlyKeys(DocumentKind.INVOICE, DocumentKind.NAMEPLATE, DocumentKind.DEVICE_PICTURE);
    }

    @Test
    void aDocumentThatCannotBeSentIsShownWithTheClaim() {
        shop.documents.put("plaque.jpg", new byte[0]);
        ClaimId id = shop.opened(Shop.washingMachine("SAV-1"));
        ClaimView view = shop.desk().find(id.value()).orElseThrow();
        assertThat(view.problems()).extracting(Finding::code).contains(FindingCode.DOC_EMPTY);
        assertThat(view.next()).isEqualTo(NextStep.CORRECT);
    }

    @Test
    void advancingAClaimThatWaitsForThePortalSaysSoAndTheWishCanBeTakenBack() {
        ClaimId id = shop.opened(Shop.ecologicWashingMachine("SAV-1"));
        shop.desk().create(id, Overrides.NONE);
        shop.desk().cancel(id);
        assertThat(codes(shop.desk().advance(id, Overrides.NONE).last()))
                .containsExactly(FindingCode.CLAIM_CANCEL_ON_PORTAL);
        assertThat(shop.desk().reopen(id).outcome()).isEqualTo(Outcome.DONE);
        assertThat(shop.desk().advance(id, Overrides.NONE).last().outcome()).isEqualTo(Outcome.DONE);
        assertThat(shop.claim(id).stage()).isEqualTo(Stage.SUBMITTED);
    }

    @Test
    void aDraftThatIsNotConfirmedIsAnnouncedFromTheSecondDayOn() {
        ClaimId id = shop.opened(Shop.washingMachine("SAV-1"));
        shop.desk().create(id, Overrides.NONE);
        shop.clock.advance(java.time.Duration.ofDays(1));
        assertThat(shop.desk().find(id.value()).orElseThrow().problems())
                .extracting(Finding::code)
                .doesNotContain(FindingCode.DRAFT_GROWING_OLD);
        shop.clock.advance(java.time.Duration.ofDays(1));
        assertThat(shop.desk().find(id.value()).orElseThrow().problems())
                .extracting(Finding::code)
                .contains(FindingCode.DRAFT_GROWING_OLD);
    }

    @Test
    void aRefusedClaimIsReplacedAndBothKnowEachOther() {
        ClaimId old = shop.opened(Shop.washingMachine("SAV-1"));
        shop.desk().advance(old, Overrides.NONE);
        shop.ecosystem.set(
                String.valueOf(shop.claim(old).remote().claimId()), RemotePhase.HANDED_IN, Review.REFUSED, "Rejeté");
        shop.desk().status(old);
        assertThat(shop.next(old)).isEqualTo(NextStep.REPLACE);

        ActionResult replaced = shop.desk().replace(old, null, Overrides.NONE);
        assertThat(replaced.outcome()).isEqualTo(Outcome.DONE);
        ClaimId fresh =
                replaced.claim() == null ? old : replaced.claim().claim().id();
        assertThat(shop.claim(fresh).replaces()).isEqualTo(old);
        assertThat(shop.claim(old).replacedBy()).isEqualTo(fresh);
        assertThat(shop.claim(old).stage()).isEqualTo(Stage.CONFIRMED);
        assertThat(shop.next(old)).isNull();
        assertThat(shop.desk().find("SAV-1").orElseThrow().claim().id()).isEqualTo(fresh);
        assertThat(codes(shop.desk().replace(old, null, Overrides.NONE)))
                .containsExactly(FindingCode.CLAIM_REPLACED_ALREADY);
        assertThat(shop.desk().advance(fresh, Overrides.NONE).last().outcome()).isEqualTo(Outcome.DONE);
    }

    @Test
    void aReasonOfRefusalIsExplainedWithItsRemedyAndAnUnknownOneKeptAsItIs() {
        ClaimId id = shop.opened(Shop.washingMachine("SAV-1"));
        shop.desk().advance(id, Overrides.NONE);
        String remote = String.valueOf(shop.claim(id).remote().claimId());
        shop.ecosystem.set(remote, RemotePhase.HANDED_IN, Review.REFUSED, "Rejeté");
        shop.ecosystem.claims().values().iterator().next().problems.add(reason("08", "le bonus est absent"));
        shop.ecosystem.claims().values().iterator().next().problems.add(reason("77", "autre motif"));
        shop.desk().status(id);

        List<Finding> problems = shop.desk().find(id.value()).orElseThrow().problems();
        assertThat(problems)
                .extracting(Finding::code)
                .containsExactlyInAnyOrder(FindingCode.REFUSED_BONUS_ABSENT, FindingCode.ORGANISATION_REFUSED);
        assertThat(problems)
                .extracting(Finding::organisationText)
                .containsExactlyInAnyOrder("le bonus est absent", "autre motif");
    }

    private static RemoteProblem reason(String code, String text) {
        return new RemoteProblem(code, text, null, null, true, false);
    }

    @Test
    void aFinalReviewIsNotTakenBackAndTheContradictionIsShown() {
        ClaimId id = shop.opened(Shop.washingMachine("SAV-1"));
        shop.desk().advance(id, Overrides.NONE);
        String remote = String.valueOf(shop.claim(id).remote().claimId());
        shop.ecosystem.set(remote, RemotePhase.HANDED_IN, Review.PAID, "Remboursement effectué");
        shop.desk().status(id);
        shop.ecosystem.set(remote, RemotePhase.HANDED_IN, Review.REFUSED, "Rejeté");
        shop.desk().status(id);

        assertThat(shop.claim(id).review()).isEqualTo(Review.PAID);
        assertThat(shop.claim(id).problems())
                .extracting(Finding::code)
                .containsExactly(FindingCode.ORGANISATION_STATUS_CONTRADICTS);
    }

    @Test
    void anUnknownStatusIsKeptWithItsTextAndIsNoFailure() {
        ClaimId id = shop.opened(Shop.ecologicWashingMachine("SAV-1"));
        shop.desk().advance(id, Overrides.NONE);
        String remote = String.valueOf(shop.claim(id).remote().claimId());
        shop.ecologic.set(remote, RemotePhase.UNRECOGNISED, Review.UNKNOWN, "Étape nouvelle");

        assertThat(shop.desk().status(id).outcome()).isEqualTo(Outcome.DONE);
        assertThat(shop.claim(id).stage()).isEqualTo(Stage.SUBMITTED);
        assertThat(shop.claim(id).review()).isEqualTo(Review.UNKNOWN);
        assertThat(shop.claim(id).remote().status()).isEqualTo("Étape nouvelle");
    }

    @Test
    void anUnreadableDocumentIsRefusedBeforeAnythingIsSent() {
        shop.documents.put("facture.pdf", new byte[0]);
        ClaimId id = shop.opened(Shop.washingMachine("SAV-1"));
        AdvanceResult result = shop.desk().advance(id, Overrides.NONE);
        assertThat(codes(result.last())).contains(FindingCode.DOC_EMPTY);
        assertThat(shop.ecosystem.calls()).doesNotContain("createClaim");
        assertThat(shop.desk().log(id))
                .anySatisfy(entry -> assertThat(entry.outcome()).isEqualTo(LogOutcome.REFUSED));
    }

    private static RepairFile withRepairCode(RepairFile file, String code) {
        var repair = file.repair();
        return new RepairFile(
                file.number(),
                file.site(),
                file.place(),
                file.repairPlace(),
                file.customer(),
                file.device(),
                new io.github.qualirepar.domain.repair.Repair(
                        repair.receivedOn(),
                        repair.completedOn(),
                        repair.working(),
                        code,
                        repair.symptomCode(),
                        repair.irisCode(),
                        repair.iris(),
                        repair.description(),
                        repair.parts(),
                        repair.declarations()),
                file.quote(),
                file.invoice(),
                file.documents());
    }

    private static List<FindingCode> codes(ActionResult result) {
        return result.findings().stream().map(Finding::code).toList();
    }
}
