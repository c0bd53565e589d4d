package io.github.qualirepar.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qualirepar.domain.claim.ClaimId;
import io.github.qualirepar.domain.claim.ClaimProcess;
import io.github.qualirepar.domain.claim.Colour;
import io.github.qualirepar.domain.claim.ConsumerApproval;
import io.github.qualirepar.domain.claim.LogAction;
import io.github.qualirepar.domain.claim.NextStep;
import io.github.qualirepar.domain.claim.Stage;
import io.github.qualirepar.domain.document.DocumentKind;
import io.github.qualirepar.domain.repair.Customer;
import io.github.qualirepar.domain.repair.Quote;
import io.github.qualirepar.domain.repair.QuoteApproval;
import io.github.qualirepar.domain.repair.RepairFile;
import io.github.qualirepar.domain.rule.Finding;
import io.github.qualirepar.domain.rule.FindingCode;
import io.github.qualirepar.domain.rule.Level;
import io.github.qualirepar.ports.RemoteProblem;
import io.github.qualirepar.ports.RemoteRequest.Phase;
import io.github.qualirepar.ports.SupportRequests;
import io.github.qualirepar.ports.memory.MemoryFundingBody.Fault;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;

/** The older way at Ecologic: a support request first, then the claim. */
class SupportRequestTest {
    private final Shop shop = new Shop(ClaimProcess.SUPPORT_REQUEST_FIRST);
    private final ClaimId id = shop.opened(Shop.quotedWashingMachine("SAV-1"));

    @Test
    void theWholeWay() {
        assertThat(shop.claim(id).stage()).isEqualTo(Stage.SUPPORT_TO_REQUEST);
        assertThat(shop.next(id)).isEqualTo(NextStep.REQUEST_SUPPORT);

        assertThat(support().outcome()).isEqualTo(Outcome.DONE);
        assertThat(shop.claim(id).stage().colour()).isEqualTo(Colour.YELLOW);
        assertThat(shop.claim(id).remote().requestId()).isEqualTo("R-1");
        assertThat(shop.next(id)).isEqualTo(NextStep.INVOICE);

        RepairFile invoiced = Shop.ecologicWashingMachine("SAV-1");
        assertThat(shop.desk().correct(id, invoiced, Overrides.NONE).outcome()).isEqualTo(Outcome.DONE);
        assertThat(shop.claim(id).stage()).isEqualTo(Stage.SUPPORT_VALID);
        assertThat(shop.next(id)).isEqualTo(NextStep.CREATE);

        assertThat(shop.desk().advance(id, Overrides.NONE).last().outcome()).isEqualTo(Outcome.DONE);
        assertThat(shop.claim(id).stage()).isEqualTo(Stage.SUBMITTED);
        assertThat(shop.desk().log(id)).extracting(entry -> entry.action()).contains(LogAction.SUPPORT);
    }

    @Test
    void advancingMakesTheRequestAndStopsForTheInvoice() {
        AdvanceResult result = shop.desk().advance(id, Overrides.NONE);

        assertThat(result.steps())
                .extracting(AdvanceResult.Step::step)
                .containsExactly(NextStep.REQUEST_SUPPORT, NextStep.INVOICE);
        assertThat(shop.claim(id).stage()).isEqualTo(Stage.SUPPORT_VALID);
    }

    @Test
    void aRequestWithProblemsIsGreyUntilItIsCorrected() {
        shop.ecologic.answersRequest(Phase.INCOMPLETE, null, "device.serialNumber");
        support();
        assertThat(shop.claim(id).stage()).isEqualTo(Stage.SUPPORT_IN_ERROR);
        assertThat(shop.claim(id).problems()).extracting(Finding::field).containsExactly("device.serialNumber");
        assertThat(shop.next(id)).isEqualTo(NextStep.CORRECT);

        shop.desk().correct(id, Shop.ecologicWashingMachine("SAV-1"), Overrides.NONE);
        assertThat(shop.next(id)).isEqualTo(NextStep.REQUEST_SUPPORT);
        shop.ecologic.answersRequest(Phase.VALID, null);
        support();

        assertThat(shop.claim(id).stage()).isEqualTo(Stage.SUPPORT_VALID);
        assertThat(shop.ecologic.calls()).containsSubsequence("createRequest", "updateRequest");
        assertThat(shop.ecologic.requests()).hasSize(1);
    }

    @Test
    void whatTheOrganisationWouldMissIsAskedForHere() {
        RepairFile file = Shop.quotedWashingMachine("SAV-2");
        Customer customer = file.customer();
        ClaimId incomplete = shop.opened(new RepairFile(
                file.number(),
                file.site(),
                file.place(),
                null,
                new Customer(
                        customer.kind(),
                        customer.title(),
                        null,
                        customer.firstName(),
                        customer.email(),
                        customer.phone(),
                        customer.street(),
                        customer.postalCode(),
                        customer.city(),
                        customer.country()),
                file.device(),
                file.repair(),
                file.quote(),
                null,
                file.documents()));

        ActionResult refused = shop.desk().support(incomplete, Overrides.NONE);

        assertThat(refused.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(refused.findings())
                .filteredOn(Finding::blocks)
                .extracting(Finding::field)
                .contains("customer.lastName");
        assertThat(shop.ecologic.requests()).isEmpty();
    }

    @Test
    void whileTheConsumerIsAskedNothingIsChanged() {
        shop.ecologic.answersRequest(Phase.VALID, ConsumerApproval.ASKED);
        support();

        assertThat(shop.next(id)).isEqualTo(NextStep.WAIT_CONSUMER);
        assertThat(support().findings()).extracting(Finding::code).containsExactly(FindingCode.CONSUMER_ASKED);
        assertThat(shop.desk()
                        .correct(id, Shop.ecologicWashingMachine("SAV-1"), Overrides.NONE)
                        .findings())
                .extracting(Finding::code)
                .containsExactly(FindingCode.CONSUMER_ASKED);
        assertThat(shop.desk().create(id, Overrides.NONE).findings())
                .extracting(Finding::code)
                .containsExactly(FindingCode.CONSUMER_ASKED);

        shop.ecologic.answersRequest(Phase.VALID, ConsumerApproval.ACCEPTED);
        assertThat(shop.desk().status(id).outcome()).isEqualTo(Outcome.DONE);
        assertThat(shop.next(id)).isEqualTo(NextStep.INVOICE);
    }

    @Test
    void aConsumerWhoRefusesLeavesTheRequestToBeMadeAgain() {
        shop.ecologic.answersRequest(Phase.VALID, ConsumerApproval.ASKED);
        support();
        shop.ecologic.answersRequest(Phase.LOST, ConsumerApproval.REFUSED);
        shop.desk().status(id);

        assertThat(shop.claim(id).stage()).isEqualTo(Stage.SUPPORT_TO_REQUEST);
        assertThat(shop.claim(id).remote().requestId()).isNull();
        assertThat(shop.claim(id).problems()).extracting(Finding::code).containsExactly(FindingCode.CONSUMER_REFUSED);
        // Nobody is asked twice by itself: a corrected quote comes first.
        assertThat(shop.next(id)).isEqualTo(NextStep.CORRECT);
        assertThat(shop.desk().advance(id, Overrides.NONE).last().outcome()).isEqualTo(Outcome.REFUSED);
        shop.desk().correct(id, Shop.quotedWashingMachine("SAV-1"), Overrides.NONE);
        assertThat(shop.next(id)).isEqualTo(NextStep.REQUEST_SUPPORT);
    }

    @Test
    void theSignedDocumentIsTheWayOutForAConsumerWhoDoesNotAnswer() {
        shop.ecologic.answersRequest(Phase.VALID, ConsumerApproval.ASKED);
        support();
        shop.desk().attach(id, DocumentKind.CONSUMER_APPROVAL, "devis.pdf", Overrides.NONE);

        assertThat(shop.claim(id).approval()).isEqualTo(ConsumerApproval.NOT_ASKED);
        assertThat(shop.next(id)).isEqualTo(NextStep.REQUEST_SUPPORT);
        assertThat(shop.desk().view(id).problems())
                .extracting(Finding::code)
                .containsExactly(FindingCode.SUPPORT_REQUEST_LEFT);
        assertThat(shop.desk().log(id))
                .last()
                .satisfies(entry -> assertThat(entry.details()).containsEntry("leftRequest", "R-1"));

        shop.desk().status(id);
        assertThat(shop.claim(id).approval()).isEqualTo(ConsumerApproval.NOT_ASKED);
    }

    @Test
    void aRequestWithASignedDocumentIsMadeAsSigned() {
        shop.ecologic.answersRequest(Phase.VALID, ConsumerApproval.ASKED);
        ClaimId bySms = shop.opened(approvedBySms("SAV-3", "06 39 98 10 01"));
        shop.desk().support(bySms, Overrides.NONE);
        assertThat(approvalSent("R-1")).isEqualTo(QuoteApproval.SMS);
        shop.desk().attach(bySms, DocumentKind.CONSUMER_APPROVAL, "devis.pdf", Overrides.NONE);
        shop.ecologic.answersRequest(Phase.VALID, ConsumerApproval.NOT_ASKED);

        assertThat(shop.desk().support(bySms, Overrides.NONE).outcome()).isEqualTo(Outcome.DONE);

        assertThat(approvalSent("R-2")).isEqualTo(QuoteApproval.SIGNED);
        assertThat(shop.claim(bySms).remote().requestId()).isEqualTo("R-2");
        assertThat(shop.next(bySms)).isEqualTo(NextStep.INVOICE);
    }

    private @Nullable QuoteApproval approvalSent(String request) {
        return Objects.requireNonNull(
                        Objects.requireNonNull(shop.ecologic.requests().get(request))
                                .file()
                                .quote())
                .approval();
    }

    @Test
    void aConsumerWhoDidNotAnswerInTimeIsNamedAsTheReason() {
        shop.ecologic.answersRequest(Phase.VALID, ConsumerApproval.ASKED);
        support();
        shop.ecologic.answersRequest(Phase.LOST, null);
        shop.desk().status(id);

        Finding told = shop.desk().view(id).problems().get(0);
        assertThat(told.code()).isEqualTo(FindingCode.CONSUMER_NOT_ANSWERED);
        assertThat(FindingTexts.of(Locale.FRENCH).text(told)).contains("pas donné son accord à temps");
        assertThat(shop.next(id)).isEqualTo(NextStep.REQUEST_SUPPORT);
    }

    @Test
    void aLostRequestWithoutWordsIsToldWithoutAGap() {
        Finding lost = Finding.ofOrganisation(FindingCode.SUPPORT_REQUEST_LOST, Level.WARN, null, null)
                .with("organisation", "ECOLOGIC");

        assertThat(FindingTexts.of(Locale.FRENCH).text(lost))
                .isEqualTo("Ecologic n'a pas (ou plus) la demande de soutien. Renvoyez-la.");
    }

    @Test
    void advancingLooksWhetherTheConsumerAnswered() {
        shop.ecologic.answersRequest(Phase.VALID, ConsumerApproval.ASKED);
        support();
        assertThat(shop.desk().advance(id, Overrides.NONE).last().findings())
                .extracting(Finding::code)
                .containsExactly(FindingCode.CONSUMER_ASKED);
        shop.ecologic.answersRequest(Phase.VALID, ConsumerApproval.ACCEPTED);
        shop.desk().advance(id, Overrides.NONE);

        assertThat(shop.next(id)).isEqualTo(NextStep.INVOICE);
    }

    @Test
    void aWithdrawnMethodWithARequestThereLeadsToADirectClaimWithoutIt() {
        support();
        shop.desk().correct(id, Shop.ecologicWashingMachine("SAV-1"), Overrides.NONE);
        support(shop, new RemoteProblem(SupportRequests.METHOD_WITHDRAWN, null, null, null, true, false));

        assertThat(shop.desk().create(id, Overrides.NONE).outcome()).isEqualTo(Outcome.DONE);
        assertThat(shop.claim(id).stage()).isEqualTo(Stage.TO_COMPLETE);
        assertThat(shop.claim(id).remote().requestId()).isNull();
    }

    @Test
    void aRequestThatIsNotTakenAnyMoreIsReadAndMadeAgain() {
        support();
        shop.ecologic.answersRequest(Phase.LOST, null);
        shop.ecologic.refuseNext(new RemoteProblem("INVALID_CLAIM", "Invalid claim", null, null, true, false));

        assertThat(support().outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(shop.claim(id).stage()).isEqualTo(Stage.SUPPORT_TO_REQUEST);
        assertThat(shop.next(id)).isEqualTo(NextStep.REQUEST_SUPPORT);
    }

    @Test
    void aRequestThatBecameAClaimElsewhereIsForAPersonToLink() {
        support();
        shop.ecologic.answersRequest(Phase.CONVERTED, null);
        shop.desk().status(id);

        assertThat(shop.claim(id).problems())
                .extracting(Finding::code)
                .containsExactly(FindingCode.SUPPORT_REQUEST_USED);
    }

    @Test
    void oneRequestBelongsToOneClaim() {
        support();
        ClaimId other = shop.opened(Shop.quotedWashingMachine("SAV-9"));

        assertThat(shop.desk().link(other, "R-1", "chef").findings())
                .extracting(Finding::code)
                .containsExactly(FindingCode.CLAIM_REMOTE_LINKED_ELSEWHERE);
    }

    @Test
    void aWithdrawnMethodOffersTheDirectWayWhichTheHostChooses() {
        shop.ecologic.refuseNext(new RemoteProblem(SupportRequests.METHOD_WITHDRAWN, null, null, null, true, false));
        support();
        assertThat(shop.claim(id).stage()).isEqualTo(Stage.SUPPORT_TO_REQUEST);
        assertThat(shop.claim(id).problems())
                .extracting(Finding::code)
                .containsExactly(FindingCode.SUPPORT_METHOD_WITHDRAWN);
        shop.desk().correct(id, Shop.ecologicWashingMachine("SAV-1"), Overrides.NONE);
        support(shop, new RemoteProblem(SupportRequests.METHOD_WITHDRAWN, null, null, null, true, false));
        assertThat(shop.next(id)).isEqualTo(NextStep.CREATE);
        ActionResult stopped = shop.desk().advance(id, Overrides.NONE).last();
        assertThat(stopped.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(FindingTexts.of(Locale.ENGLISH).text(stopped.findings().get(0)))
                .contains("for you to choose", "claim create");

        assertThat(shop.desk().create(id, Overrides.NONE).outcome()).isEqualTo(Outcome.DONE);
        assertThat(shop.claim(id).stage()).isEqualTo(Stage.TO_COMPLETE);
    }

    private void support(Shop at, RemoteProblem refusal) {
        at.ecologic.refuseNext(refusal);
        at.desk().support(id, Overrides.NONE);
    }

    @Test
    void aRequestInDoubtIsNeverSentAgainByItself() {
        shop.ecologic.failNext(Fault.LOST_AFTER);
        assertThat(support().outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(shop.next(id)).isEqualTo(NextStep.PORTAL_LOOKUP);
        assertThat(support().outcome()).isEqualTo(Outcome.UNKNOWN);
        shop.qualiRepar.recovery().recover();
        assertThat(shop.next(id)).isEqualTo(NextStep.PORTAL_LOOKUP);

        assertThat(shop.desk().link(id, "R-1", "chef").outcome()).isEqualTo(Outcome.DONE);
        assertThat(shop.claim(id).stage()).isEqualTo(Stage.SUPPORT_VALID);
        assertThat(shop.ecologic.calls().stream().filter("createRequest"::equals))
                .hasSize(1);
    }

    @Test
    void aRequestThatDidNotArriveIsMadeOnceAPersonSaysSo() {
        shop.ecologic.failNext(Fault.LOST_BEFORE);
        support();
        assertThat(shop.desk().link(id, "R-1", "chef").findings())
                .extracting(Finding::code)
                .containsExactly(FindingCode.CLAIM_REMOTE_UNKNOWN);
        assertThat(shop.desk().linkNotFound(id, "chef").outcome()).isEqualTo(Outcome.DONE);

        assertThat(support().outcome()).isEqualTo(Outcome.DONE);
        assertThat(shop.ecologic.requests()).hasSize(1);
    }

    @Test
    void aCorrectionInDoubtIsSettledByReadingTheRequest() {
        support();
        shop.ecologic.failNext(Fault.LOST_AFTER);
        assertThat(support().outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(shop.next(id)).isEqualTo(NextStep.RECOVER);

        shop.qualiRepar.recovery().recover();
        assertThat(shop.claim(id).stage()).isEqualTo(Stage.SUPPORT_VALID);
        assertThat(shop.next(id)).isEqualTo(NextStep.INVOICE);
    }

    @Test
    void givingUpBeforeThereIsAClaimNeedsNoCall() {
        support();
        assertThat(shop.desk().cancel(id).outcome()).isEqualTo(Outcome.DONE);
        assertThat(shop.claim(id).stage()).isEqualTo(Stage.ENDED);
    }

    @Test
    void aRequestThatIsLeftThereWhenAClaimIsGivenUpIsNamed() {
        support();

        ActionResult cancelled = shop.desk().cancel(id);

        assertThat(cancelled.findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.code()).isEqualTo(FindingCode.SUPPORT_REQUEST_LEFT))
                .satisfies(finding -> assertThat(finding.parameters()).containsEntry("remoteRequest", "R-1"));
        assertThat(shop.desk().find(id.value()).orElseThrow().problems()).isEqualTo(cancelled.findings());
        assertThat(shop.desk().log(id))
                .last()
                .satisfies(entry -> assertThat(entry.details()).containsEntry("leftRequest", "R-1"));
    }

    @Test
    void nothingIsLeftThereWhereNoRequestWasMade() {
        assertThat(shop.desk().cancel(id).findings()).isEmpty();
        assertThat(shop.desk().find(id.value()).orElseThrow().problems()).isEmpty();
    }

    @Test
    void aRequestThatIsLeftThereWhenAClaimMovesIsNamed() {
        shop.ecologic.answersRequest(Phase.INCOMPLETE, null, "device.serialNumber");
        support();

        ActionResult moved = shop.desk().correct(id, Shop.washingMachine("SAV-1"), Overrides.NONE);

        assertThat(shop.claim(id).stage()).isEqualTo(Stage.TO_CREATE);
        assertThat(moved.findings()).extracting(Finding::code).contains(FindingCode.SUPPORT_REQUEST_LEFT);
    }

    @Test
    void whereNoRequestComesFirstNoneIsMade() {
        Shop direct = new Shop();
        ClaimId claim = direct.opened(Shop.ecologicWashingMachine("SAV-1"));
        assertThat(direct.desk().support(claim, Overrides.NONE).outcome()).isEqualTo(Outcome.REFUSED);
    }

    private ActionResult support() {
        return shop.desk().support(id, Overrides.NONE);
    }

    @Test
    void anApprovalBySmsIsRefusedWhereNobodySendsOne() {
        ActionResult opened = shop.desk().open(approvedBySms("SAV-3", "06 39 98 10 01"), Overrides.NONE);
        ClaimId bySms = Objects.requireNonNull(opened.claim()).claim().id();

        assertThat(opened.outcome()).isEqualTo(Outcome.DONE);
        assertThat(opened.findings())
                .filteredOn(finding -> finding.code() == FindingCode.CONSUMER_NOT_ASKED_BY_SMS)
                .extracting(Finding::level)
                .containsExactly(Level.WARN);
        assertThat(shop.desk().support(bySms, Overrides.NONE).findings())
                .filteredOn(Finding::blocks)
                .extracting(Finding::code)
                .containsExactly(FindingCode.CONSUMER_NOT_ASKED_BY_SMS);

        shop.ecologic.answersRequest(Phase.VALID, ConsumerApproval.ASKED);
        assertThat(shop.desk().support(bySms, Overrides.NONE).outcome()).isEqualTo(Outcome.DONE);
    }

    @Test
    void aConsumerWithoutMobileNumberIsToldToSign() {
        shop.ecologic.answersRequest(Phase.VALID, ConsumerApproval.NOT_ASKED);
        ClaimId landline = shop.opened(approvedBySms("SAV-3", "01 23 45 67 89"));

        ActionResult supported = shop.desk().support(landline, Overrides.NONE);

        assertThat(supported.outcome()).isEqualTo(Outcome.DONE);
        assertThat(supported.findings()).extracting(Finding::code).containsExactly(FindingCode.CONSUMER_WITHOUT_MOBILE);
        shop.desk().attach(landline, DocumentKind.CONSUMER_APPROVAL, "devis.pdf", Overrides.NONE);
        assertThat(shop.desk().support(landline, Overrides.NONE).findings()).isEmpty();
    }

    @Test
    void aConsumerWhoIsAskedNeedsNoSignature() {
        shop.ecologic.answersRequest(Phase.VALID, ConsumerApproval.ASKED);
        ClaimId mobile = shop.opened(approvedBySms("SAV-3", "06 39 98 10 01"));

        assertThat(shop.desk().support(mobile, Overrides.NONE).findings()).isEmpty();
    }

    @Test
    void theWayThatIsClosedIsToldOnceWhenTheClaimIsOpened() {
        shop.ecologic.answersRequest(Phase.VALID, ConsumerApproval.ASKED);
        RepairFile file = approvedBySms("SAV-3", "06 39 98 10 01");

        assertThat(shop.desk().open(file, Overrides.NONE).findings())
                .extracting(Finding::code)
                .contains(FindingCode.CONSUMER_ASKED_BY_SMS);
        assertThat(shop.desk().open(file, Overrides.NONE).findings()).isEmpty();
    }

    @ParameterizedTest
    @NullSource
    @EnumSource(names = "SMS")
    void whoCannotBeAskedIsToldAtOpeningAndWithTheRequest(@Nullable QuoteApproval approval) {
        shop.ecologic.answersRequest(Phase.VALID, ConsumerApproval.NOT_ASKED);
        RepairFile file = approved("SAV-3", "01 23 45 67 89", approval);

        ActionResult opened = shop.desk().open(file, Overrides.NONE);
        ClaimId landline = Objects.requireNonNull(opened.claim()).claim().id();

        for (ActionResult result : List.of(opened, shop.desk().support(landline, Overrides.NONE))) {
            assertThat(result.findings())
                    .filteredOn(finding -> finding.code() == FindingCode.CONSUMER_WITHOUT_MOBILE)
                    .singleElement()
                    .satisfies(finding -> assertThat(finding.field()).isEqualTo("customer.phone"));
        }
    }

    @Test
    void nothingIsSaidOfSmsWhereTheQuoteIsSigned() {
        shop.ecologic.answersRequest(Phase.VALID, ConsumerApproval.ASKED);

        assertThat(shop.desk()
                        .open(approved("SAV-3", "01 23 45 67 89", QuoteApproval.SIGNED), Overrides.NONE)
                        .findings())
                .extracting(Finding::code)
                .doesNotContain(FindingCode.CONSUMER_ASKED_BY_SMS, FindingCode.CONSUMER_WITHOUT_MOBILE);
    }

    @Test
    void aRequestThatMetAFaultIsMadeAgain() {
        shop.ecologic.refuseNext(OrganisationWordsTest.FAULT);

        assertThat(support().findings()).extracting(Finding::code).containsExactly(FindingCode.ORGANISATION_FAULT);
        assertThat(shop.claim(id).stage()).isEqualTo(Stage.SUPPORT_TO_REQUEST);
        assertThat(shop.next(id)).isEqualTo(NextStep.REQUEST_SUPPORT);
    }

    private static RepairFile approvedBySms(String number, String phone) {
        return approved(number, phone, QuoteApproval.SMS);
    }

    private static RepairFile approved(String number, String phone, @Nullable QuoteApproval approval) {
        RepairFile file = Shop.quotedWashingMachine(number);
        Customer customer = file.customer();
        return new RepairFile(
                file.number(),
                file.site(),
                file.place(),
                null,
                new Customer(
                        customer.kind(),
                        customer.title(),
                        customer.lastName(),
                        customer.firstName(),
                        customer.email(),
                        phone,
                        customer.street(),
                        customer.postalCode(),
                        customer.city(),
                        customer.country()),
                file.device(),
                file.repair(),
                new Quote(
                        "DEV-3",
                        Shop.REPAIRED,
                        approval,
                        Objects.requireNonNull(file.quote()).amounts()),
                null,
                file.documents());
    }
}
