package io.github.qualirepar.domain.claim;

import static io.github.qualirepar.domain.fixture.RepairBuilder.aRepair;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.qualirepar.domain.EuroAmount;
import io.github.qualirepar.domain.document.DocumentKind;
import io.github.qualirepar.domain.eligibility.Basis;
import io.github.qualirepar.domain.eligibility.RequiredDocument;
import io.github.qualirepar.domain.fixture.RepairBuilder;
import io.github.qualirepar.domain.fixture.SampleLists;
import io.github.qualirepar.domain.rule.Confidence;
import io.github.qualirepar.domain.rule.Finding;
import io.github.qualirepar.domain.rule.FindingCode;
import io.github.qualirepar.domain.rule.Level;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NextStepsTest {
    private static final Instant NOW = Instant.parse("2026-06-20T08:00:00Z");
    private static final Finding BLOCKING =
            Finding.of("AMT-02", FindingCode.BONUS_DIFFERS, Level.BLOCK, Confidence.HIGH, null);
    private static final Finding VALUE_MISSING =
            Finding.of("DAT-02", FindingCode.FIELD_MISSING, Level.BLOCK, Confidence.HIGH, null);
    private static final Finding WARNING =
            Finding.of("DAT-08", FindingCode.FIELD_MISSING, Level.WARN, Confidence.MEDIUM, null);
    private static final Finding NOT_PAID =
            Finding.of("DOC-09", FindingCode.INVOICE_NOT_PAID, Level.BLOCK, Confidence.HIGH, null);
    private static final Finding ORGANISATION_SAYS_NO =
            Finding.ofOrganisation(FindingCode.ORGANISATION_REFUSED, Level.BLOCK, null, "non");

    @Test
    void aGreyClaimWithAMissingValueIsCompleted() {
        assertThat(next(claim(Stage.TO_CREATE), List.of(VALUE_MISSING, BLOCKING), List.of()))
                .isEqualTo(NextStep.COMPLETE_FILE);
        assertThat(next(claim(Stage.SUPPORT_TO_REQUEST), List.of(VALUE_MISSING), List.of()))
                .isEqualTo(NextStep.COMPLETE_FILE);
    }

    @Test
    void aMissingWarrantyDeclarationIsAMissingValue() {
        Finding undeclared =
                Finding.of("SCO-03", FindingCode.WARRANTY_NOT_DECLARED, Level.BLOCK, Confidence.HIGH, null);

        assertThat(next(claim(Stage.TO_CREATE), List.of(undeclared), List.of())).isEqualTo(NextStep.COMPLETE_FILE);
    }

    @Test
    void aClaimWithoutAnIssuedInvoiceIsInvoicedFirst() {
        assertThat(next(claim(Stage.TO_CREATE, aRepair().early()), List.of(), List.of()))
                .isEqualTo(NextStep.INVOICE);
        assertThat(next(claim(Stage.TO_CREATE, aRepair().issued(false)), List.of(BLOCKING), List.of()))
                .isEqualTo(NextStep.INVOICE);
        assertThat(next(claim(Stage.TO_CREATE, aRepair().issued(null)), List.of(), List.of()))
                .isEqualTo(NextStep.INVOICE);
        assertThat(next(claim(Stage.SUPPORT_VALID, aRepair().early()), List.of(), List.of()))
                .isEqualTo(NextStep.INVOICE);
    }

    @Test
    void aGreyClaimThatARuleBlocksIsCorrected() {
        assertThat(next(claim(Stage.TO_CREATE), List.of(BLOCKING), List.of())).isEqualTo(NextStep.CORRECT);
        assertThat(next(claim(Stage.TO_CREATE), List.of(NOT_PAID), List.of())).isEqualTo(NextStep.CORRECT);
        assertThat(next(claim(Stage.SUPPORT_TO_REQUEST), List.of(BLOCKING), List.of()))
                .isEqualTo(NextStep.CORRECT);
    }

    @Test
    void aGreyClaimThatTheOrganisationRefusedIsCorrectedBeforeItIsTriedAgain() {
        Claim refused = claim(Stage.TO_CREATE)
                .change()
                .problems(List.of(ORGANISATION_SAYS_NO))
                .build();

        assertThat(next(refused, List.of(), List.of())).isEqualTo(NextStep.CORRECT);
    }

    @Test
    void aGreyClaimThatNothingStandsAgainstIsCreated() {
        assertThat(next(claim(Stage.TO_CREATE), List.of(WARNING), List.of(missing(Level.BLOCK))))
                .isEqualTo(NextStep.CREATE);
        assertThat(next(claim(Stage.SUPPORT_VALID), List.of(), List.of())).isEqualTo(NextStep.CREATE);
    }

    @Test
    void aSupportRequestNeedsNoInvoice() {
        assertThat(next(claim(Stage.SUPPORT_TO_REQUEST, aRepair().early()), List.of(), List.of()))
                .isEqualTo(NextStep.REQUEST_SUPPORT);
        assertThat(next(claim(Stage.SUPPORT_TO_REQUEST, aRepair().paid(false)), List.of(NOT_PAID), List.of()))
                .isEqualTo(NextStep.REQUEST_SUPPORT);
    }

    @Test
    void aRequestInErrorIsCorrectedOrSentAgain() {
        Claim inError = claim(Stage.SUPPORT_IN_ERROR);

        assertThat(next(inError, List.of(), List.of())).isEqualTo(NextStep.REQUEST_SUPPORT);
        assertThat(next(inError.change().problems(List.of(ORGANISATION_SAYS_NO)).build(), List.of(), List.of()))
                .isEqualTo(NextStep.CORRECT);
    }

    @ParameterizedTest
    @CsvSource({"SUPPORT_TO_REQUEST", "SUPPORT_IN_ERROR", "SUPPORT_VALID"})
    void whileTheConsumerIsAskedThereIsNothingToDoButWait(Stage stage) {
        Claim asked = claim(stage).change().approval(ConsumerApproval.ASKED).build();

        assertThat(next(asked, List.of(BLOCKING), List.of())).isEqualTo(NextStep.WAIT_CONSUMER);
    }

    @Test
    void aDraftGetsItsDocumentsAndIsThenConfirmed() {
        assertThat(next(claim(Stage.CREATED), List.of(), List.of(missing(Level.BLOCK))))
                .isEqualTo(NextStep.ATTACH_DOCUMENTS);
        assertThat(next(claim(Stage.TO_CONFIRM), List.of(), List.of(missing(Level.WARN))))
                .isEqualTo(NextStep.CONFIRM);
    }

    @Test
    void aClaimToCompleteGetsItsDocumentsFirst() {
        Claim claim = claim(Stage.TO_COMPLETE)
                .change()
                .problems(List.of(ORGANISATION_SAYS_NO))
                .build();

        assertThat(next(claim, List.of(), List.of(missing(Level.BLOCK)))).isEqualTo(NextStep.ATTACH_DOCUMENTS);
        assertThat(next(claim, List.of(), List.of(missing(Level.WARN)))).isEqualTo(NextStep.CORRECT);
        assertThat(next(claim(Stage.TO_COMPLETE), List.of(), List.of(missing(Level.WARN))))
                .isEqualTo(NextStep.CONFIRM);
    }

    @Test
    void aDocumentThatIsFoundFaultWithIsAttachedAnew() {
        Finding illegible = ORGANISATION_SAYS_NO.at("documents").with("document", "INVOICE");

        assertThat(next(withProblems(illegible), List.of(), List.of())).isEqualTo(NextStep.ATTACH_DOCUMENTS);
        assertThat(next(withProblems(illegible, ORGANISATION_SAYS_NO), List.of(), List.of()))
                .isEqualTo(NextStep.CORRECT);
        assertThat(next(withProblems(ORGANISATION_SAYS_NO.at("documents")), List.of(), List.of()))
                .isEqualTo(NextStep.CORRECT);
    }

    private static Claim withProblems(Finding... problems) {
        return claim(Stage.TO_COMPLETE).change().problems(List.of(problems)).build();
    }

    @Test
    void aClaimToCompleteThatIsGivenUpIsCancelledOnThePortal() {
        Claim givenUp = claim(Stage.TO_COMPLETE).change().cancelOnPortal(true).build();

        assertThat(next(givenUp, List.of(), List.of(missing(Level.BLOCK)))).isEqualTo(NextStep.CANCEL_ON_PORTAL);
    }

    @ParameterizedTest
    @CsvSource(
            value = {
                "CONFIRMED, UNDER_REVIEW, -",
                "CONFIRMED, ACCEPTED, -",
                "CONFIRMED, RETURNED, -",
                "CONFIRMED, UNKNOWN, -",
                "CONFIRMED, PAID, SETTLE",
                "CONFIRMED, REFUSED, REPLACE",
                "CONFIRMED, CANCELLED, REPLACE",
                "SUBMITTED, -, -",
                "SUBMITTED, PAID, SETTLE",
                "SUBMITTED, REFUSED, REPLACE"
            },
            nullValues = "-")
    void aBlueClaimWaitsForTheOrganisation(Stage stage, @Nullable Review review, @Nullable NextStep expected) {
        Claim claim = claim(stage).change().review(review).build();

        assertThat(next(claim, List.of(BLOCKING), List.of(missing(Level.BLOCK))))
                .isEqualTo(expected);
    }

    @Test
    void aReplacedClaimIsDone() {
        Claim replaced = claim(Stage.CONFIRMED)
                .change()
                .review(Review.REFUSED)
                .replacedBy(new ClaimId("c2"))
                .build();

        assertThat(next(replaced, List.of(), List.of())).isNull();
    }

    @Test
    void aClaimThatWasGivenUpIsDone() {
        assertThat(next(claim(Stage.ENDED), List.of(BLOCKING), List.of())).isNull();
    }

    @Test
    void anUnknownOutcomeIsRecoveredOrLookedUpByAPerson() {
        Operation unknown = operation(OperationState.UNKNOWN, NOW.plusSeconds(60));

        assertThat(NextSteps.of(claim(Stage.TO_CREATE), unknown, NOW, List.of(), List.of(), MoneyTrace.NONE))
                .isEqualTo(NextStep.RECOVER);
        assertThat(NextSteps.of(
                        claim(Stage.TO_CREATE),
                        unknown.needingPortalLookup(),
                        NOW,
                        List.of(),
                        List.of(),
                        MoneyTrace.NONE))
                .isEqualTo(NextStep.PORTAL_LOOKUP);
    }

    @Test
    void anOperationIsInDoubtOnceItsLeaseIsOver() {
        Claim claim = claim(Stage.TO_CREATE);

        assertThat(NextSteps.of(
                        claim,
                        operation(OperationState.IN_FLIGHT, NOW.plusMillis(1)),
                        NOW,
                        List.of(),
                        List.of(),
                        MoneyTrace.NONE))
                .isEqualTo(NextStep.CREATE);
        assertThat(NextSteps.of(
                        claim, operation(OperationState.IN_FLIGHT, NOW), NOW, List.of(), List.of(), MoneyTrace.NONE))
                .isEqualTo(NextStep.RECOVER);
        assertThat(NextSteps.of(
                        claim,
                        operation(OperationState.IN_FLIGHT, NOW.minusMillis(1)),
                        NOW,
                        List.of(),
                        List.of(),
                        MoneyTrace.NONE))
                .isEqualTo(NextStep.RECOVER);
    }

    private static @Nullable NextStep next(Claim claim, List<Finding> rules, List<Finding> missing) {
        return NextSteps.of(claim, null, NOW, rules, missing, MoneyTrace.NONE);
    }

    private static Finding missing(Level level) {
        return new RequiredDocument(DocumentKind.NAMEPLATE, level, "DOC-08", Confidence.HIGH, null).missing();
    }

    private static Operation operation(OperationState state, Instant leaseUntil) {
        return new Operation(
                "k",
                new ClaimId("c1"),
                OperationKind.CREATE,
                "o",
                NOW.minusSeconds(60),
                leaseUntil,
                "f",
                null,
                null,
                false,
                null,
                state);
    }

    @Test
    void moneyThatIsNamedIsSettledAndWhatIsClearedNeedsNothing() {
        Claim accepted = claim(Stage.CONFIRMED).change().review(Review.ACCEPTED).build();
        Claim refused = accepted.change().review(Review.REFUSED).build();

        assertThat(byMoney(accepted, MoneyTrace.NONE)).isNull();
        assertThat(byMoney(accepted, MoneyTrace.NAMED)).isEqualTo(NextStep.SETTLE);
        assertThat(byMoney(accepted.change().review(Review.PAID).build(), MoneyTrace.CLEARED))
                .isNull();
        assertThat(byMoney(refused, MoneyTrace.NONE)).isEqualTo(NextStep.REPLACE);
        assertThat(byMoney(refused, MoneyTrace.NAMED)).isEqualTo(NextStep.SETTLE);
    }

    private static @Nullable NextStep byMoney(Claim claim, MoneyTrace money) {
        return NextSteps.of(claim, null, NOW, List.of(), List.of(), money);
    }

    private static Claim claim(Stage stage) {
        return claim(stage, aRepair());
    }

    private static Claim claim(Stage stage, RepairBuilder file) {
        return new Claim(
                new ClaimId("c1"),
                1,
                file.build(),
                SampleLists.ECOSYSTEM,
                ClaimProcess.DRAFT_THEN_CONFIRM,
                stage,
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
