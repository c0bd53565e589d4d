package io.github.qualirepar.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.qualirepar.domain.claim.ClaimId;
import io.github.qualirepar.domain.claim.LogAction;
import io.github.qualirepar.domain.claim.LogEntry;
import io.github.qualirepar.domain.claim.LogOutcome;
import io.github.qualirepar.domain.claim.NextStep;
import io.github.qualirepar.domain.claim.OperationState;
import io.github.qualirepar.domain.claim.Review;
import io.github.qualirepar.domain.claim.Stage;
import io.github.qualirepar.domain.document.DocumentKind;
import io.github.qualirepar.domain.rule.Finding;
import io.github.qualirepar.domain.rule.FindingCode;
import io.github.qualirepar.ports.RemotePhase;
import io.github.qualirepar.ports.memory.MemoryFundingBody.Fault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Lost answers, crashes and two people at once: nothing is lost and nothing doubled. */
class RecoveryTest {
    private final Shop shop = new Shop();

    private ClaimId ecosystemClaim() {
        return shop.opened(Shop.washingMachine("SAV-1"));
    }

    private ClaimId ecologicClaim() {
        return shop.opened(Shop.ecologicWashingMachine("SAV-1"));
    }

    @Nested
    class AtEcosystem {
        @Test
        void aCreationWhoseAnswerWasLostIsFoundAmongTheDrafts() {
            ClaimId id = ecosystemClaim();
            shop.ecosystem.failNext(Fault.LOST_AFTER);
            assertThat(shop.desk().create(id, Overrides.NONE).outcome()).isEqualTo(Outcome.UNKNOWN);
            assertThat(shop.next(id)).isEqualTo(NextStep.RECOVER);
            assertThat(shop.desk().create(id, Overrides.NONE).outcome()).isEqualTo(Outcome.UNKNOWN);

            assertThat(shop.qualiRepar.recovery().recover())
                    .extracting(ActionResult::outcome)
                    .containsExactly(Outcome.DONE);
            assertThat(shop.claim(id).stage()).isEqualTo(Stage.CREATED);
            assertThat(shop.ecosystem.claims()).hasSize(1);
            assertThat(shop.claim(id).remote().claimId()).isEqualTo("ecosystem-1");
        }

        @Test
        void aCreationThatNeverArrivedIsClosedAndCanBeTriedAgain() {
            ClaimId id = ecosystemClaim();
            shop.ecosystem.failNext(Fault.LOST_BEFORE);
            shop.desk().create(id, Overrides.NONE);
            shop.qualiRepar.recovery().recover();

            assertThat(shop.claim(id).stage()).isEqualTo(Stage.TO_CREATE);
            assertThat(shop.next(id)).isEqualTo(NextStep.CREATE);
            assertThat(shop.desk().create(id, Overrides.NONE).outcome()).isEqualTo(Outcome.DONE);
            assertThat(shop.ecosystem.claims()).hasSize(1);
        }

        @Test
        void twoDraftsThatMayBeOursAreLeftToAPerson() {
            ClaimId id = ecosystemClaim();
            shop.ecosystem.failNext(Fault.LOST_AFTER);
            shop.desk().create(id, Overrides.NONE);
            var content = shop.ecosystem.claims().values().iterator().next().content;
            shop.ecosystem.createClaim(content);

            ActionResult result = shop.qualiRepar.recovery().recover().get(0);
            assertThat(result.outcome()).isEqualTo(Outcome.UNKNOWN);
            assertThat(codes(result)).containsExactly(FindingCode.CLAIM_DRAFTS_AMBIGUOUS);
            assertThat(shop.next(id)).isEqualTo(NextStep.PORTAL_LOOKUP);
            assertThat(shop.desk().link(id, "ecosystem-2", "Anne").outcome()).isEqualTo(Outcome.DONE);
            assertThat(shop.claim(id).remote().claimId()).isEqualTo("ecosystem-2");
        }

        @Test
        void aDraftThatBelongsToAnotherClaimIsNotOurs() {
            ClaimId old = ecosystemClaim();
            shop.desk().advance(old, Overrides.NONE);
            shop.ecosystem.set("ecosystem-1", RemotePhase.HANDED_IN, Review.REFUSED, "Rejeté");
            shop.desk().status(old);
            ActionResult replaced = shop.desk().replace(old, null, Overrides.NONE);
            ClaimId fresh = shop.desk().find("SAV-1").orElseThrow().claim().id();
            assertThat(replaced.outcome()).isEqualTo(Outcome.DONE);
            // The old claim looks like a draft of the new one: same invoice, open, without files.
            shop.ecosystem.claims().values().iterator().next().documents.clear();
            shop.ecosystem.set("ecosystem-1", RemotePhase.OPEN, null, "En cours de création");

            shop.ecosystem.failNext(Fault.LOST_BEFORE);
            shop.desk().create(fresh, Overrides.NONE);
            shop.qualiRepar.recovery().recover();
            assertThat(shop.claim(fresh).remote().claimId()).isNull();
            assertThat(shop.next(fresh)).isEqualTo(NextStep.CREATE);
        }

        @Test
        void anUploadInDoubtMakesTheDraftAnew() {
            ClaimId id = ecosystemClaim();
            shop.desk().create(id, Overrides.NONE);
            shop.ecosystem.failNext(Fault.LOST_AFTER);
            assertThat(shop.desk()
                            .attach(id, DocumentKind.INVOICE, "facture.pdf", Overrides.NONE)
                            .outcome())
                    .isEqualTo(Outcome.UNKNOWN);
            shop.qualiRepar.recovery().recover();

            assertThat(shop.claim(id).stage()).isEqualTo(Stage.TO_CREATE);
            assertThat(shop.ecosystem.claims()).isEmpty();
            assertThat(shop.desk().advance(id, Overrides.NONE).last().outcome()).isEqualTo(Outcome.DONE);
            assertThat(shop.claim(id).stage()).isEqualTo(Stage.CONFIRMED);
        }

        @Test
        void aConfirmationWhoseAnswerWasLostIsReadNotRepeated() {
            ClaimId id = shop.opened(Shop.washingMachine("SAV-1").withDocuments(List.of()));
            shop.desk().create(id, Overrides.NONE);
            shop.desk().attach(id, DocumentKind.INVOICE, "facture.pdf", Overrides.NONE);
            shop.ecosystem.failNext(Fault.LOST_AFTER);
            assertThat(shop.desk().confirm(id, Overrides.NONE).outcome()).isEqualTo(Outcome.UNKNOWN);
            shop.qualiRepar.recovery().recover();

            assertThat(shop.claim(id).stage()).isEqualTo(Stage.CONFIRMED);
            assertThat(shop.ecosystem.calls().stream().filter("submit"::equals)).hasSize(1);
        }

        @Test
        void aPersonsWordThatNothingIsThereDoesNotSpareAskingTheOrganisation() {
            ClaimId id = ecosystemClaim();
            shop.ecosystem.failNext(Fault.LOST_AFTER);
            shop.desk().create(id, Overrides.NONE);
            assertThat(shop.desk().linkNotFound(id, "Anne").outcome()).isEqualTo(Outcome.DONE);
            assertThat(shop.claim(id).remote().claimId()).isEqualTo("ecosystem-1");
            assertThat(shop.ecosystem.claims()).hasSize(1);
        }

        @Test
        void aDeletionWhoseAnswerWasLostEndsTheClaimAsWasMeant() {
            ClaimId id = ecosystemClaim();
            shop.desk().create(id, Overrides.NONE);
            shop.ecosystem.failNext(Fault.LOST_AFTER);
            assertThat(shop.desk().cancel(id).outcome()).isEqualTo(Outcome.UNKNOWN);
            shop.qualiRepar.recovery().recover();
            assertThat(shop.claim(id).stage()).isEqualTo(Stage.ENDED);
        }

        @Test
        void advanceSettlesWhatIsInDoubtAndGoesOn() {
            ClaimId id = ecosystemClaim();
            shop.ecosystem.failNext(Fault.LOST_AFTER);
            AdvanceResult stopped = shop.desk().advance(id, Overrides.NONE);
            assertThat(stopped.last().outcome()).isEqualTo(Outcome.UNKNOWN);
            AdvanceResult result = shop.desk().advance(id, Overrides.NONE);
            assertThat(result.steps().get(0).step()).isEqualTo(NextStep.RECOVER);
            assertThat(shop.claim(id).stage()).isEqualTo(Stage.CONFIRMED);
        }
    }

    @Nested
    class AtEcologic {
        @Test
        void aCreationInDoubtIsNeverSentAgainByItself() {
            ClaimId id = ecologicClaim();
            shop.ecologic.failNext(Fault.LOST_AFTER);
            assertThat(shop.desk().create(id, Overrides.NONE).outcome()).isEqualTo(Outcome.UNKNOWN);
            assertThat(shop.next(id)).isEqualTo(NextStep.PORTAL_LOOKUP);

            ActionResult result = shop.qualiRepar.recovery().recover().get(0);
            assertThat(result.outcome()).isEqualTo(Outcome.UNKNOWN);
            assertThat(codes(result)).containsExactly(FindingCode.CLAIM_CREATION_IN_DOUBT);
            assertThat(shop.desk().advance(id, Overrides.NONE).last().outcome()).isEqualTo(Outcome.UNKNOWN);
            assertThat(shop.ecologic.calls().stream().filter("createClaim"::equals))
                    .hasSize(1);
        }

        @Test
        void aPersonLinksTheNumberThatThePortalShows() {
            ClaimId id = ecologicClaim();
            shop.ecologic.failNext(Fault.LOST_AFTER);
            shop.desk().create(id, Overrides.NONE);
            assertThat(codes(shop.desk().link(id, "404", "Anne"))).containsExactly(FindingCode.CLAIM_REMOTE_UNKNOWN);
            assertThat(shop.desk().link(id, "ecologic-1", "Anne").outcome()).isEqualTo(Outcome.DONE);
            assertThat(shop.claim(id).stage()).isEqualTo(Stage.TO_COMPLETE);
            LogEntry last = last(id);
            assertThat(last.action()).isEqualTo(LogAction.LINK);
            assertThat(last.details()).containsEntry("by", "Anne").containsEntry("remoteClaim", "ecologic-1");
        }

        @Test
        void aPersonSaysThatThePortalShowsNothing() {
            ClaimId id = ecologicClaim();
            shop.ecologic.failNext(Fault.LOST_BEFORE);
            shop.desk().create(id, Overrides.NONE);
            assertThat(shop.desk().linkNotFound(id, "Anne").outcome()).isEqualTo(Outcome.DONE);
            assertThat(shop.next(id)).isEqualTo(NextStep.CREATE);
            assertThat(last(id).details()).containsEntry("by", "Anne");
        }

        @Test
        void aClaimOpenedElsewhereIsTakenOver() {
            ClaimId first = ecologicClaim();
            shop.desk().create(first, Overrides.NONE);
            ClaimId second = shop.opened(Shop.ecologicWashingMachine("SAV-2"));
            assertThat(codes(shop.desk().link(second, "ecologic-1", null)))
                    .containsExactly(FindingCode.CLAIM_REMOTE_LINKED_ELSEWHERE);
            shop.ecologic.createClaim(shop.ecologic.claims().values().iterator().next().content);
            assertThat(shop.desk().link(second, "ecologic-2", null).outcome()).isEqualTo(Outcome.DONE);
            assertThat(shop.claim(second).stage()).isEqualTo(Stage.TO_COMPLETE);
        }

        @Test
        void anUploadInDoubtCountsAsReceivedUnlessItIsAskedFor() {
            ClaimId id = ecologicClaim();
            shop.desk().create(id, Overrides.NONE);
            shop.ecologic.failNext(Fault.LOST_AFTER);
            shop.desk().attach(id, DocumentKind.INVOICE, "facture.pdf", Overrides.NONE);
            shop.qualiRepar.recovery().recover();
            assertThat(sent(id)).containsExactly(DocumentKind.INVOICE);

            shop.ecologic.require(DocumentKind.CONSUMER_APPROVAL);
            shop.ecologic.failNext(Fault.LOST_BEFORE);
            shop.desk().attach(id, DocumentKind.CONSUMER_APPROVAL, "devis.pdf", Overrides.NONE);
            shop.qualiRepar.recovery().recover();
            assertThat(sent(id)).containsExactly(DocumentKind.INVOICE);
            assertThat(shop.desk().advance(id, Overrides.NONE).last().outcome()).isEqualTo(Outcome.DONE);
        }
    }

    @Test
    void whatSurelyWasNotSentChangesNothing() {
        ClaimId id = ecosystemClaim();
        shop.ecosystem.failNext(Fault.UNREACHABLE);
        assertThat(shop.desk().create(id, Overrides.NONE).outcome()).isEqualTo(Outcome.UNREACHABLE);
        assertThat(shop.next(id)).isEqualTo(NextStep.CREATE);
        shop.ecosystem.failNext(Fault.CREDENTIALS);
        assertThat(shop.desk().create(id, Overrides.NONE).outcome()).isEqualTo(Outcome.CREDENTIALS_REFUSED);
        assertThat(last(id).outcome()).isEqualTo(LogOutcome.NOT_SENT);
        assertThat(shop.desk().create(id, Overrides.NONE).outcome()).isEqualTo(Outcome.DONE);
    }

    @Test
    void aFaultOfTheProgramAfterTheCallLeavesTheOutcomeUnknown() {
        ClaimId id = ecosystemClaim();
        shop.ecosystem.failNext(Fault.CRASH_AFTER);
        assertThatThrownBy(() -> shop.desk().create(id, Overrides.NONE)).isInstanceOf(IllegalStateException.class);
        assertThat(shop.store.operations().pending(id).orElseThrow().state()).isEqualTo(OperationState.UNKNOWN);
        shop.qualiRepar.recovery().recover();
        assertThat(shop.claim(id).stage()).isEqualTo(Stage.CREATED);
        assertThat(shop.ecosystem.claims()).hasSize(1);
    }

    @Test
    void anOperationYoungerThanItsLeaseIsSomebodyAtWorkAndAnOlderOneIsInDoubt() {
        ClaimId id = ecosystemClaim();
        var claim = shop.claim(id);
        var operation = new io.github.qualirepar.domain.claim.Operation(
                "key",
                id,
                io.github.qualirepar.domain.claim.OperationKind.CREATE,
                "till-2",
                Shop.OPENING,
                Shop.OPENING.plus(Duration.ofMinutes(2)),
                "f",
                null,
                null,
                false,
                null,
                OperationState.IN_FLIGHT);
        shop.store.operations().begin(operation, claim.version());

        assertThat(shop.desk().create(id, Overrides.NONE).outcome()).isEqualTo(Outcome.BUSY);
        assertThat(shop.qualiRepar.recovery().recover()).isEmpty();
        shop.clock.advance(Duration.ofMinutes(2));
        assertThat(shop.desk().create(id, Overrides.NONE).outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(shop.qualiRepar.recovery().recover())
                .extracting(ActionResult::outcome)
                .containsExactly(Outcome.DONE);
        assertThat(shop.next(id)).isEqualTo(NextStep.CREATE);
    }

    @Test
    void recoveryThatCannotAskLeavesEverythingAsItWas() {
        ClaimId id = ecosystemClaim();
        shop.ecosystem.failNext(Fault.LOST_AFTER);
        shop.desk().create(id, Overrides.NONE);
        shop.ecosystem.failNext(Optional.of(Fault.UNREACHABLE));
        assertThat(shop.qualiRepar.recovery().recover())
                .extracting(ActionResult::outcome)
                .containsExactly(Outcome.UNREACHABLE);
        assertThat(shop.next(id)).isEqualTo(NextStep.RECOVER);
        assertThat(shop.qualiRepar.recovery().recover())
                .extracting(ActionResult::outcome)
                .containsExactly(Outcome.DONE);
    }

    private List<DocumentKind> sent(ClaimId id) {
        return shop.claim(id).documents().stream()
                .filter(document -> document.state() == io.github.qualirepar.domain.claim.DocumentState.SENT)
                .map(io.github.qualirepar.domain.claim.ClaimDocument::kind)
                .toList();
    }

    private LogEntry last(ClaimId id) {
        List<LogEntry> log = shop.desk().log(id);
        return log.get(log.size() - 1);
    }

    private static List<FindingCode> codes(ActionResult result) {
        return result.findings().stream().map(Finding::code).toList();
    }
}
