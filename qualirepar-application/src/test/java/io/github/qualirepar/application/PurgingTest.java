package io.github.qualirepar.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qualirepar.domain.claim.Claim;
import io.github.qualirepar.domain.claim.ClaimDocument;
import io.github.qualirepar.domain.claim.ClaimId;
import io.github.qualirepar.domain.claim.LogAction;
import io.github.qualirepar.domain.claim.Review;
import io.github.qualirepar.domain.repair.RepairFile;
import io.github.qualirepar.domain.rule.Finding;
import io.github.qualirepar.ports.RemotePhase;
import io.github.qualirepar.ports.memory.MemoryFundingBody;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Consumer data of finished claims goes, the rest stays. */
class PurgingTest {
    private static final LocalDate LATER = LocalDate.of(2026, 7, 1);

    private final Shop shop = new Shop();
    private final Purging purging = shop.qualiRepar.purging();

    @Test
    void aRefusedClaimLosesItsConsumerDataAndKeepsItsMoneyAndItsLog() {
        ClaimId id = refused("SAV-1");
        RepairFile before = shop.claim(id).file();

        PurgeReport report = purging.purge(LATER);

        assertThat(report).isEqualTo(new PurgeReport(1, 0, Map.of()));
        Claim claim = shop.claim(id);
        RepairFile file = claim.file();
        assertThat(everything(claim))
                .doesNotContain("Delaunoy", "Martine", "martine.delaunoy", "06 39 98 10 01", "Glycines", "93100")
                .doesNotContain("Montreuil", "Pompe de vidange");
        assertThat(file.device().serialNumber()).isEqualTo("•••AV-1");
        assertThat(file.device().product()).isEqualTo(before.device().product());
        assertThat(file.device().brand()).isEqualTo(before.device().brand());
        assertThat(file.invoice()).isEqualTo(before.invoice());
        assertThat(claim.bonus()).isEqualTo(shop.claim(id).bonus());
        assertThat(shop.actions(id)).endsWith(LogAction.PURGE).contains(LogAction.OPEN, LogAction.CONFIRM);
    }

    @Test
    void purgingAgainChangesNothing() {
        ClaimId id = refused("SAV-1");
        purging.purge(LATER);
        Claim once = shop.claim(id);

        assertThat(purging.purge(LATER)).isEqualTo(new PurgeReport(0, 1, Map.of()));
        assertThat(shop.claim(id)).isEqualTo(once);
    }

    @Test
    void anAcceptedClaimIsFinishedOnceItsMoneyCameAndTheDayIsPast() {
        ClaimId id = handedIn("SAV-1", Review.ACCEPTED);
        assertThat(purging.purge(LATER).left()).isEqualTo(Map.of(PurgeReport.Reason.UNPAID, 1));

        shop.clock.advance(Duration.ofDays(20));
        shop.qualiRepar.payments().writeOff(id, null, "perdu", "gérant");

        assertThat(purging.purge(LATER).left()).isEqualTo(Map.of(PurgeReport.Reason.TOO_RECENT, 1));
        assertThat(purging.purge(LATER.plusDays(30)).purged()).isEqualTo(1);
    }

    @Test
    void openClaimsAndPendingOnesAreLeftAndCounted() {
        shop.opened(Shop.washingMachine("SAV-1"));
        handedIn("SAV-2", Review.UNDER_REVIEW);
        ClaimId pending = shop.opened(Shop.washingMachine("SAV-3"));
        shop.ecosystem.failNext(MemoryFundingBody.Fault.LOST_AFTER);
        shop.desk().create(pending, Overrides.NONE);

        assertThat(purging.purge(LATER)).isEqualTo(new PurgeReport(0, 0, Map.of(PurgeReport.Reason.UNFINISHED, 3)));
        assertThat(everything(shop.claim(pending))).contains("Delaunoy");
    }

    @Test
    void aLongNumberShowsItsLastFourCharactersAndAFileNamedAfterItsCustomerDoesNot() {
        ClaimId id = refused("SAV-0000001");
        Claim claim = shop.claim(id);
        Claim named = claim.change()
                .documents(claim.documents().stream()
                        .map(document -> new ClaimDocument(
                                document.kind(),
                                "delaunoy/" + document.path(),
                                "Delaunoy.pdf",
                                document.state(),
                                document.facts(),
                                document.sentAt()))
                        .toList())
                .build();

        Claim masked = ConsumerMask.masked(named);

        assertThat(masked.file().device().serialNumber()).isEqualTo("•••0001");
        assertThat(everything(masked)).doesNotContainIgnoringCase("delaunoy");
        assertThat(ConsumerMask.isMasked(masked)).isTrue();
    }

    private ClaimId refused(String number) {
        return handedIn(number, Review.REFUSED);
    }

    private ClaimId handedIn(String number, Review review) {
        ClaimId id = shop.opened(Shop.washingMachine(number));
        shop.desk().advance(id, Overrides.NONE);
        shop.ecosystem.set(
                Objects.requireNonNull(shop.claim(id).remote().claimId()),
                RemotePhase.HANDED_IN,
                review,
                "refusé pour Martine");
        shop.desk().status(id);
        return id;
    }

    /** What is stored of a claim, without the records' own discretion. */
    private static String everything(Claim claim) {
        RepairFile file = claim.file();
        List<Object> parts = new ArrayList<>();
        parts.add(String.valueOf(file.customer().lastName()));
        parts.add(String.valueOf(file.customer().firstName()));
        parts.add(String.valueOf(file.customer().email()));
        parts.add(String.valueOf(file.customer().phone()));
        parts.add(String.valueOf(file.customer().street()));
        parts.add(String.valueOf(file.customer().postalCode()));
        parts.add(String.valueOf(file.customer().city()));
        parts.add(String.valueOf(file.repair().description()));
        parts.add(file.documents());
        parts.add(claim.documents());
        parts.add(claim.remote());
        claim.problems().forEach(problem -> parts.add(personal(problem)));
        return parts.toString();
    }

    private static String personal(Finding problem) {
        return problem.personal() + " " + problem.organisationText();
    }
}
