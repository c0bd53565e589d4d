package io.github.qualirepar.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qualirepar.domain.EuroAmount;
import io.github.qualirepar.domain.claim.Claim;
import io.github.qualirepar.domain.claim.ClaimId;
import io.github.qualirepar.domain.claim.ClaimProcess;
import io.github.qualirepar.domain.claim.DocumentState;
import io.github.qualirepar.domain.claim.NextStep;
import io.github.qualirepar.domain.claim.Remote;
import io.github.qualirepar.domain.claim.Review;
import io.github.qualirepar.domain.claim.Stage;
import io.github.qualirepar.domain.document.DocumentKind;
import io.github.qualirepar.domain.rule.Finding;
import io.github.qualirepar.domain.rule.FindingCode;
import io.github.qualirepar.ports.RemotePhase;
import io.github.qualirepar.ports.memory.MemoryFundingBody;
import io.github.qualirepar.ports.memory.MemoryFundingBody.Fault;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What a person read on a portal: understood where it can be, doubted where it does not fit. */
class LinkingTest {
    private final Shop shop = new Shop();

    /** A claim that somebody made at the organisation with the content of one of ours, without this program. */
    private static String madeElsewhere(MemoryFundingBody body, String known) {
        return Objects.requireNonNull(
                body.createClaim(Objects.requireNonNull(body.claims().get(known)).content)
                        .value()
                        .orElseThrow()
                        .claimId());
    }

    private static String claimMadeOfARequest(Shop at) {
        ClaimId first = at.opened(Shop.quotedWashingMachine("SAV-1"));
        at.desk().support(first, Overrides.NONE);
        return Objects.requireNonNull(at.ecologic
                .createClaim(Objects.requireNonNull(at.ecologic.requests().get("R-1")))
                .value()
                .orElseThrow()
                .claimId());
    }

    @Test
    void aClaimsNumberIsUnderstoodWhereARequestIsExpected() {
        Shop older = new Shop(ClaimProcess.SUPPORT_REQUEST_FIRST);
        String number = claimMadeOfARequest(older);
        ClaimId id = older.opened(Shop.quotedWashingMachine("SAV-2"));

        ActionResult linked = older.desk().link(id, number, "chef");

        assertThat(linked.outcome()).isEqualTo(Outcome.DONE);
        assertThat(linked.findings()).extracting(Finding::code).containsExactly(FindingCode.CLAIM_LINKED_AS_CLAIM);
        assertThat(older.claim(id).stage()).isEqualTo(Stage.TO_COMPLETE);
        assertThat(older.claim(id).remote().claimId()).isEqualTo(number);
        assertThat(older.desk().log(id))
                .last()
                .satisfies(entry -> assertThat(entry.details())
                        .containsEntry("by", "chef")
                        .containsEntry("codes", "CLAIM_LINKED_AS_CLAIM"));
    }

    @Test
    void aClaimsNumberSettlesARequestInDoubt() {
        Shop older = new Shop(ClaimProcess.SUPPORT_REQUEST_FIRST);
        String number = claimMadeOfARequest(older);
        ClaimId id = older.opened(Shop.quotedWashingMachine("SAV-2"));
        older.ecologic.failNext(Fault.LOST_BEFORE);
        older.desk().support(id, Overrides.NONE);

        assertThat(older.desk().link(id, number, "chef").outcome()).isEqualTo(Outcome.DONE);
        assertThat(older.claim(id).stage()).isEqualTo(Stage.TO_COMPLETE);
        assertThat(older.store.operations().pending(id)).isEmpty();
    }

    @Test
    void aNumberThatIsNothingThereChangesNothing() {
        Shop older = new Shop(ClaimProcess.SUPPORT_REQUEST_FIRST);
        ClaimId id = older.opened(Shop.quotedWashingMachine("SAV-2"));

        assertThat(older.desk().link(id, "404", "chef").findings())
                .extracting(Finding::code)
                .containsExactly(FindingCode.CLAIM_REMOTE_UNKNOWN);
        assertThat(older.claim(id).stage()).isEqualTo(Stage.SUPPORT_TO_REQUEST);
    }

    @Test
    void aClaimOlderThanTheCreationInDoubtIsDoubted() {
        ClaimId first = shop.opened(Shop.ecologicWashingMachine("SAV-1"));
        shop.desk().create(first, Overrides.NONE);
        String old = madeElsewhere(shop.ecologic, "ecologic-1");
        shop.clock.advance(Duration.ofDays(3));
        ClaimId id = shop.opened(Shop.ecologicWashingMachine("SAV-2"));
        shop.ecologic.failNext(Fault.LOST_BEFORE);
        shop.desk().create(id, Overrides.NONE);

        ActionResult linked = shop.desk().link(id, old, "chef");

        assertThat(linked.outcome()).isEqualTo(Outcome.DONE);
        assertThat(linked.findings())
                .singleElement()
                .satisfies(doubt -> assertThat(doubt.code()).isEqualTo(FindingCode.CLAIM_LINK_OLDER))
                .satisfies(doubt -> assertThat(doubt.parameters())
                        .containsEntry("there", "2026-06-20")
                        .containsEntry("here", "2026-06-23"));
    }

    @Test
    void aClaimOlderThanTheRepairIsDoubted() {
        ClaimId first = shop.opened(Shop.ecologicWashingMachine("SAV-1"));
        shop.desk().create(first, Overrides.NONE);
        shop.clock.advance(Duration.ofDays(-15));
        String old = madeElsewhere(shop.ecologic, "ecologic-1");
        shop.clock.advance(Duration.ofDays(15));
        ClaimId id = shop.opened(Shop.ecologicWashingMachine("SAV-2"));

        assertThat(shop.desk().link(id, old, null).findings())
                .extracting(Finding::code)
                .containsExactly(FindingCode.CLAIM_LINK_OLDER);
    }

    @Test
    void aClaimOfThatDayIsNotDoubted() {
        ClaimId id = shop.opened(Shop.ecologicWashingMachine("SAV-2"));
        shop.ecologic.failNext(Fault.LOST_AFTER);
        shop.desk().create(id, Overrides.NONE);

        assertThat(shop.desk().link(id, "ecologic-1", "chef").findings()).isEmpty();
    }

    @Test
    void aClaimWithAnotherInvoiceIsDoubted() {
        ClaimId first = shop.opened(Shop.washingMachine("SAV-1"));
        shop.desk().create(first, Overrides.NONE);
        String other = madeElsewhere(shop.ecosystem, "ecosystem-1");
        ClaimId id = shop.opened(Shop.washingMachine("SAV-2"));

        assertThat(shop.desk().link(id, other, null).findings())
                .singleElement()
                .satisfies(doubt -> assertThat(doubt.code()).isEqualTo(FindingCode.CLAIM_LINK_INVOICE_DIFFERS))
                .satisfies(doubt -> assertThat(doubt.parameters())
                        .containsEntry("there", "FAC-SAV-1")
                        .containsEntry("here", "FAC-SAV-2"));
    }

    /** Two claims without an owner here: another customer's, and the one that is ours. */
    private ClaimId linkedToAnothers(String number) {
        ClaimId first = shop.opened(Shop.ecologicWashingMachine("SAV-1"));
        shop.desk().create(first, Overrides.NONE);
        madeElsewhere(shop.ecologic, "ecologic-1");
        madeElsewhere(shop.ecologic, "ecologic-1");
        ClaimId id = shop.opened(Shop.ecologicWashingMachine("SAV-2"));
        shop.ecologic.failNext(Fault.LOST_BEFORE);
        shop.desk().create(id, Overrides.NONE);
        assertThat(shop.desk().link(id, number, "chef").outcome()).isEqualTo(Outcome.DONE);
        return id;
    }

    @Test
    void aNumberMistypedIsLinkedAgain() {
        ClaimId id = linkedToAnothers("ecologic-2");

        ActionResult again = shop.desk().link(id, "ecologic-3", "chef");

        assertThat(again.outcome()).isEqualTo(Outcome.DONE);
        assertThat(shop.claim(id).remote().claimId()).isEqualTo("ecologic-3");
        assertThat(shop.claim(id).stage()).isEqualTo(Stage.TO_COMPLETE);
        assertThat(shop.desk().log(id))
                .last()
                .satisfies(entry -> assertThat(entry.details())
                        .containsEntry("by", "chef")
                        .containsEntry("formerRemoteClaim", "ecologic-2")
                        .containsEntry("remoteClaim", "ecologic-3"));
    }

    @Test
    void nothingOfTheOthersClaimStays() {
        ClaimId id = linkedToAnothers("ecologic-2");
        EuroAmount own = shop.claim(id).bonus();
        shop.desk().attach(id, DocumentKind.INVOICE, "facture.pdf", Overrides.NONE);
        shop.ecologic.set("ecologic-2", RemotePhase.HANDED_IN, Review.ACCEPTED, "accepted");
        shop.desk().status(id);
        assertThat(shop.claim(id).stage()).isEqualTo(Stage.SUBMITTED);

        ActionResult back = shop.desk().linkNotFound(id, "chef");

        assertThat(back.outcome()).isEqualTo(Outcome.DONE);
        assertThat(back.findings()).extracting(Finding::code).containsExactly(FindingCode.CLAIM_LINK_CHANGED_OTHER);
        Claim claim = shop.claim(id);
        assertThat(claim.stage()).isEqualTo(Stage.TO_CREATE);
        assertThat(claim.remote()).isEqualTo(Remote.NONE);
        assertThat(claim.review()).isNull();
        assertThat(claim.handedInAt()).isNull();
        assertThat(claim.bonus()).isEqualTo(own);
        assertThat(claim.documents()).noneMatch(document -> document.state() == DocumentState.SENT);
        assertThat(shop.next(id)).isEqualTo(NextStep.CREATE);
    }

    @Test
    void aNumberUnderWhichSomethingWasHandedInStays() {
        ClaimId id = linkedToAnothers("ecologic-2");
        shop.desk().advance(id, Overrides.NONE);
        assertThat(shop.claim(id).stage()).isEqualTo(Stage.SUBMITTED);

        assertThat(shop.desk().link(id, "ecologic-3", "chef").findings())
                .extracting(Finding::code)
                .containsExactly(FindingCode.CLAIM_STEP_NOT_ALLOWED);
        assertThat(shop.desk().linkNotFound(id, "chef").outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(shop.claim(id).remote().claimId()).isEqualTo("ecologic-2");
    }

    @Test
    void aNumberThatTheOrganisationGaveStays() {
        ClaimId id = shop.opened(Shop.ecologicWashingMachine("SAV-1"));
        shop.desk().create(id, Overrides.NONE);
        String other = madeElsewhere(shop.ecologic, "ecologic-1");

        assertThat(shop.desk().link(id, other, "chef").outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(shop.desk().linkNotFound(id, "chef").outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(shop.claim(id).remote().claimId()).isEqualTo("ecologic-1");
    }

    @Test
    void aSecondNumberThatIsNothingThereLeavesTheFirst() {
        ClaimId id = linkedToAnothers("ecologic-2");

        assertThat(shop.desk().link(id, "404", "chef").findings())
                .extracting(Finding::code)
                .containsExactly(FindingCode.CLAIM_REMOTE_UNKNOWN);
        assertThat(shop.claim(id).remote().claimId()).isEqualTo("ecologic-2");
    }

    @Test
    void aRequestsNumberMistypedIsLinkedAgain() {
        Shop older = new Shop(ClaimProcess.SUPPORT_REQUEST_FIRST);
        ClaimId first = older.opened(Shop.quotedWashingMachine("SAV-1"));
        older.desk().support(first, Overrides.NONE);
        older.ecologic
                .supportRequests()
                .orElseThrow()
                .createRequest(Objects.requireNonNull(older.ecologic.requests().get("R-1")));
        older.ecologic
                .supportRequests()
                .orElseThrow()
                .createRequest(Objects.requireNonNull(older.ecologic.requests().get("R-1")));
        ClaimId id = older.opened(Shop.quotedWashingMachine("SAV-2"));
        older.desk().link(id, "R-2", "chef");

        assertThat(older.desk().link(id, "R-3", "chef").outcome()).isEqualTo(Outcome.DONE);
        assertThat(older.claim(id).remote().requestId()).isEqualTo("R-3");
        assertThat(older.claim(id).stage()).isEqualTo(Stage.SUPPORT_VALID);
        assertThat(older.desk().log(id))
                .last()
                .satisfies(entry -> assertThat(entry.details()).containsEntry("formerRemoteRequest", "R-2"));
    }

    @Test
    void aClaimOfALinkedRequestKeepsIt() {
        Shop older = new Shop(ClaimProcess.SUPPORT_REQUEST_FIRST);
        String number = claimMadeOfARequest(older);
        older.ecologic
                .supportRequests()
                .orElseThrow()
                .createRequest(Objects.requireNonNull(older.ecologic.requests().get("R-1")));
        ClaimId id = older.opened(Shop.quotedWashingMachine("SAV-2"));
        older.desk().link(id, "R-2", "chef");

        assertThat(older.desk().link(id, number, "chef").outcome()).isEqualTo(Outcome.DONE);
        assertThat(older.claim(id).remote().requestId()).isEqualTo("R-2");
        assertThat(older.claim(id).remote().claimId()).isEqualTo(number);
    }
}
