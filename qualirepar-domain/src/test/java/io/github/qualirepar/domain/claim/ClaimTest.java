package io.github.qualirepar.domain.claim;

import static io.github.qualirepar.domain.fixture.RepairBuilder.aPhoneRepair;
import static io.github.qualirepar.domain.fixture.RepairBuilder.aRepair;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.qualirepar.domain.EuroAmount;
import io.github.qualirepar.domain.OrganisationId;
import io.github.qualirepar.domain.document.DocumentFacts;
import io.github.qualirepar.domain.document.DocumentKind;
import io.github.qualirepar.domain.document.FileFormat;
import io.github.qualirepar.domain.eligibility.Basis;
import io.github.qualirepar.domain.eligibility.BasisSource;
import io.github.qualirepar.domain.fixture.SampleLists;
import io.github.qualirepar.domain.rule.Finding;
import io.github.qualirepar.domain.rule.FindingCode;
import io.github.qualirepar.domain.rule.Level;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A claim as a value, and the values around it. */
class ClaimTest {
    private static final Instant NOW = Instant.parse("2026-06-20T08:00:00Z");
    private static final Instant LATER = Instant.parse("2026-06-20T09:00:00Z");
    private static final DocumentFacts FACTS = new DocumentFacts(1000, "abc", FileFormat.PDF);
    private static final ClaimDocument INVOICE = ClaimDocument.ready(DocumentKind.INVOICE, "2026\\06/facture.pdf");

    @Test
    void aChangeKeepsEverythingElse() {
        Claim claim = claim();

        assertThat(claim.change().build()).isEqualTo(claim);
    }

    @Test
    void everythingThatMayChangeCanBeChanged() {
        Finding problem = Finding.ofOrganisation(FindingCode.ORGANISATION_REFUSED, Level.BLOCK, null, "non");
        RuleOverride override = new RuleOverride("DAT-15", "atelier", NOW);
        Basis basis = new Basis(BasisSource.SHIPPED_SCALE, "v", null);
        Remote remote = Remote.NONE.withClaim("R-1", "S-1", "Envoyé");

        Claim changed = claim().change()
                .version(2)
                .file(aPhoneRepair().build())
                .account(SampleLists.ECOLOGIC, ClaimProcess.DIRECT_CLAIM)
                .stage(Stage.TO_COMPLETE)
                .review(Review.RETURNED)
                .approval(ConsumerApproval.ACCEPTED)
                .bonus(EuroAmount.parse("25.00"), basis)
                .remote(remote)
                .documents(List.of(INVOICE))
                .demanded(Set.of(DocumentKind.NAMEPLATE))
                .problems(List.of(problem))
                .overrides(List.of(override))
                .replaces(new ClaimId("c0"))
                .replacedBy(new ClaimId("c2"))
                .cancelOnPortal(true)
                .changedAt(LATER)
                .handedInAt(NOW)
                .reviewedAt(LATER)
                .build();

        assertThat(changed)
                .isEqualTo(new Claim(
                        new ClaimId("c1"),
                        2,
                        aPhoneRepair().build(),
                        SampleLists.ECOLOGIC,
                        ClaimProcess.DIRECT_CLAIM,
                        Stage.TO_COMPLETE,
                        Review.RETURNED,
                        ConsumerApproval.ACCEPTED,
                        EuroAmount.parse("25.00"),
                        basis,
                        new Remote(null, "R-1", "S-1", "Envoyé"),
                        List.of(INVOICE),
                        Set.of(DocumentKind.NAMEPLATE),
                        List.of(problem),
                        List.of(override),
                        new ClaimId("c0"),
                        new ClaimId("c2"),
                        true,
                        NOW,
                        LATER,
                        NOW,
                        LATER));
        assertThat(changed.organisation()).isEqualTo(OrganisationId.ECOLOGIC);
        assertThat(changed.number()).isEqualTo("SAV-2026-0427");
        assertThat(changed.colour()).isEqualTo(Colour.RED);
    }

    @Test
    void handingInIsDatedEachTimeTheClaimTurnsBlue() {
        Claim open = claim();
        Claim handedIn = open.change().stage(Stage.CONFIRMED).build().succeeding(open, NOW);
        Claim read = handedIn.change().review(Review.UNDER_REVIEW).build().succeeding(handedIn, LATER);
        Claim back = read.change().stage(Stage.TO_COMPLETE).build().succeeding(read, LATER);
        Claim again = back.change().stage(Stage.SUBMITTED).build().succeeding(back, LATER);

        assertThat(open.handedInAt()).isNull();
        assertThat(handedIn.handedInAt()).isEqualTo(NOW);
        assertThat(handedIn.changedAt()).isEqualTo(NOW);
        assertThat(read.handedInAt()).isEqualTo(NOW);
        assertThat(back.handedInAt()).isEqualTo(NOW);
        assertThat(again.handedInAt()).isEqualTo(LATER);
    }

    @Test
    void aReviewIsDatedWhenItChangesAndNotWhenItIsReadAgain() {
        Claim claim = claim();
        Claim reviewed = claim.change().review(Review.RETURNED).build().succeeding(claim, NOW);

        assertThat(reviewed.reviewedAt()).isEqualTo(NOW);
        assertThat(reviewed.succeeding(reviewed, LATER).reviewedAt()).isEqualTo(NOW);
        assertThat(reviewed.change()
                        .review(null)
                        .build()
                        .succeeding(reviewed, LATER)
                        .reviewedAt())
                .isNull();
    }

    @Test
    void onlyTheRuleThatWasOverriddenIs() {
        Claim claim = claim().change()
                .overrides(List.of(new RuleOverride("DAT-15", "atelier", NOW)))
                .build();

        assertThat(claim.overrides("DAT-15")).isTrue();
        assertThat(claim.overrides("DAT-17")).isFalse();
        assertThat(claim.overrides((String) null)).isFalse();
        assertThat(claim().overrides("DAT-15")).isFalse();
    }

    @Test
    void aDocumentOfTheSameKindAndReferenceIsReplaced() {
        ClaimDocument plate = ClaimDocument.ready(DocumentKind.NAMEPLATE, "facture.pdf");
        ClaimDocument otherInvoice = ClaimDocument.ready(DocumentKind.INVOICE, "facture.pdf");
        ClaimDocument sent = otherInvoice.sent(FACTS, LATER);

        Claim claim = claim().change()
                .document(plate)
                .document(otherInvoice)
                .document(INVOICE)
                .document(sent)
                .build();

        assertThat(claim.documents()).containsExactly(plate, sent, INVOICE);
    }

    @Test
    void aDocumentIsSentOnceAndAgainWhenItIsLost() {
        ClaimDocument sent = INVOICE.sent(FACTS, LATER);

        assertThat(INVOICE)
                .isEqualTo(new ClaimDocument(
                        DocumentKind.INVOICE, "2026\\06/facture.pdf", "facture.pdf", DocumentState.READY, null, null));
        assertThat(ClaimDocument.ready(DocumentKind.INVOICE, "06\\facture.pdf").name())
                .isEqualTo("facture.pdf");
        assertThat(ClaimDocument.ready(DocumentKind.INVOICE, "facture.pdf").name())
                .isEqualTo("facture.pdf");
        assertThat(INVOICE.isToSend()).isTrue();
        assertThat(sent.isToSend()).isFalse();
        assertThat(sent.facts()).isEqualTo(FACTS);
        assertThat(sent.sentAt()).isEqualTo(LATER);
        assertThat(sent.lost().isToSend()).isTrue();
        assertThat(sent.lost().state()).isEqualTo(DocumentState.LOST);
        assertThat(sent.lost().facts()).as("what was sent stays known").isEqualTo(FACTS);
        assertThat(INVOICE.lost()).as("what was never sent cannot be lost").isEqualTo(INVOICE);
    }

    @Test
    void aLineOfTheLogTakesMoreFacts() {
        LogEntry line = new LogEntry(NOW, LogAction.OPEN, LogOutcome.DONE);

        assertThat(line.details()).isEmpty();
        assertThat(line.with("from", Stage.CREATED).with("none", null))
                .isEqualTo(new LogEntry(NOW, LogAction.OPEN, LogOutcome.DONE, Map.of("from", "CREATED")));
    }

    @ParameterizedTest
    @EnumSource(OperationState.class)
    void anOperationIsPendingUntilItsOutcomeIsKnown(OperationState state) {
        Operation operation = operation().in(state);

        assertThat(operation.state()).isEqualTo(state);
        assertThat(operation.isInDoubt(LATER))
                .isEqualTo(state == OperationState.IN_FLIGHT || state == OperationState.UNKNOWN);
        assertThat(operation.in(OperationState.IN_FLIGHT)).isEqualTo(operation());
    }

    private static Operation operation() {
        return new Operation(
                "k",
                new ClaimId("c1"),
                OperationKind.ATTACH,
                "here",
                NOW,
                LATER,
                "f",
                null,
                null,
                false,
                null,
                OperationState.IN_FLIGHT);
    }

    @Test
    void aReviewIsFinalWhenNothingMoreIsToBeExpected() {
        assertThat(Review.values())
                .filteredOn(Review::isFinal)
                .containsExactly(Review.PAID, Review.REFUSED, Review.CANCELLED);
    }

    @Test
    void someStepsOnlyAPersonCanTake() {
        assertThat(NextStep.values())
                .filteredOn(step -> !step.isByPerson())
                .containsExactly(
                        NextStep.REQUEST_SUPPORT,
                        NextStep.CREATE,
                        NextStep.ATTACH_DOCUMENTS,
                        NextStep.CONFIRM,
                        NextStep.RECOVER);
    }

    @Test
    void onlyPicturesAndOtherDocumentsMayBeSeveral() {
        assertThat(DocumentKind.values())
                .filteredOn(DocumentKind::severalAllowed)
                .containsExactly(DocumentKind.DEVICE_PICTURE, DocumentKind.OTHER);
    }

    @Test
    void idsAreOrderedByTheirText() {
        assertThat(new ClaimId("a")).isLessThan(new ClaimId("b")).hasToString("a");
    }

    @Test
    void aClaimShowsNoConsumerData() {
        assertThat(claim()).hasToString("Claim[c1, ECOSYSTEM, TO_CREATE]");
    }

    private static Claim claim() {
        return new Claim(
                new ClaimId("c1"),
                1,
                aRepair().build(),
                SampleLists.ECOSYSTEM,
                ClaimProcess.DRAFT_THEN_CONFIRM,
                Stage.TO_CREATE,
                null,
                ConsumerApproval.NOT_ASKED,
                EuroAmount.parse("50.00"),
                Basis.NONE,
                Remote.NONE,
                List.of(),
                Set.of(),
                List.of(),
                List.of(),
                null,
                null,
                false,
                NOW,
                NOW,
                null,
                null);
    }
}
