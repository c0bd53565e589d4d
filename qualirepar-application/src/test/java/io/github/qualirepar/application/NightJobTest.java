package io.github.qualirepar.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.qualirepar.application.SyncReport.Asking;
import io.github.qualirepar.application.SyncReport.Lists;
import io.github.qualirepar.application.SyncReport.Reading;
import io.github.qualirepar.domain.OrganisationId;
import io.github.qualirepar.domain.claim.ClaimId;
import io.github.qualirepar.domain.claim.LogAction;
import io.github.qualirepar.domain.claim.Review;
import io.github.qualirepar.ports.RemotePhase;
import io.github.qualirepar.ports.memory.MemoryFundingBody.Fault;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class NightJobTest {
    private final NightShop night = new NightShop();

    @Test
    void everyClaimUnderReviewIsReadAndNoOther() {
        ClaimId accepted = night.handedIn(Shop.washingMachine("SAV-1"));
        night.handedIn(Shop.ecologicWashingMachine("SAV-2"));
        ClaimId over = night.handedIn(Shop.washingMachine("SAV-3"));
        night.draft("SAV-4");
        night.answers(over, RemotePhase.HANDED_IN, Review.PAID, "PAID");
        night.shop.desk().status(over);
        night.answers(accepted, RemotePhase.HANDED_IN, Review.ACCEPTED, "APPROVED");

        SyncReport report = night.run();

        assertThat(report.accounts().stream().flatMap(part -> part.claims().stream()))
                .extracting(SyncReport.ClaimPart::number, SyncReport.ClaimPart::reading, SyncReport.ClaimPart::review)
                .containsExactly(
                        tuple("SAV-1", Reading.CHANGED, Review.ACCEPTED),
                        tuple("SAV-2", Reading.UNCHANGED, Review.UNDER_REVIEW));
        assertThat(night.shop.claim(accepted).review()).isEqualTo(Review.ACCEPTED);
        assertThat(night.shop.actions(accepted)).endsWith(LogAction.STATUS);
        assertThat(report.isComplete()).isTrue();
        assertThat(report.joined()).isFalse();
    }

    @Test
    void listsAreDownloadedAgainAfterADayOnly() {
        assertThat(night.run().accounts())
                .extracting(SyncReport.AccountPart::lists)
                .containsOnly(Lists.CURRENT);
        night.shop.clock.advance(Duration.ofDays(1).plusSeconds(1));

        assertThat(night.run().accounts())
                .extracting(SyncReport.AccountPart::lists)
                .containsOnly(Lists.UNCHANGED);
    }

    @Test
    void whatChangedIsAnnouncedToTheHost() {
        ClaimId id = night.handedIn(Shop.washingMachine("SAV-1"));
        night.answers(id, RemotePhase.HANDED_IN, Review.ACCEPTED, "APPROVED");
        List<String> heard = new ArrayList<>();
        night.listeners.add((before, after) -> heard.add(before.review() + " " + after.review()));

        night.run();
        night.run();

        assertThat(heard).containsExactly("UNDER_REVIEW ACCEPTED");
    }

    @Test
    void aClaimThatSomebodyWorksOnIsLeftAlone() {
        ClaimId id = night.handedIn(Shop.washingMachine("SAV-1"));
        night.atWork(id);
        int calls = night.shop.ecosystem.calls().size();

        SyncReport report = night.run();

        assertThat(report.count(Reading.SKIPPED)).isOne();
        assertThat(report.isComplete()).isTrue();
        assertThat(night.shop.ecosystem.calls()).hasSize(calls);
    }

    @Test
    void theHostsThreadsReadTheClaimsTogether() {
        for (int i = 1; i <= 12; i++) {
            night.answers(
                    night.handedIn(Shop.washingMachine("SAV-" + i)),
                    RemotePhase.HANDED_IN,
                    Review.ACCEPTED,
                    "APPROVED");
        }
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            SyncReport report = night.library()
                    .sync()
                    .run(SyncOptions.defaults().withExecutor(threads).withWidth(3));

            assertThat(report.count(Reading.CHANGED)).isEqualTo(12);
            assertThat(report.isComplete()).isTrue();
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void refusedCredentialsEndTheirAccountAndNoOther() {
        night.handedIn(Shop.washingMachine("SAV-1"));
        night.handedIn(Shop.washingMachine("SAV-2"));
        night.handedIn(Shop.ecologicWashingMachine("SAV-3"));
        night.shop.ecosystem.failNext(Fault.CREDENTIALS);

        SyncReport report = night.run();

        SyncReport.AccountPart ecosystem = report.accounts().get(0);
        assertThat(ecosystem.stopped()).extracting(SyncFailure::kind).isEqualTo(SyncFailure.Kind.CREDENTIALS_REFUSED);
        assertThat(ecosystem.claims())
                .extracting(SyncReport.ClaimPart::reading)
                .containsExactly(Reading.FAILED, Reading.NOT_READ);
        assertThat(ecosystem.payments().asking()).isEqualTo(Asking.NOT_ASKED);
        assertThat(report.accounts().get(1).count(Reading.UNCHANGED)).isOne();
        assertThat(report.isComplete()).isFalse();
    }

    @Test
    void threeCallsInARowThatDoNotArriveEndTheAccount() {
        for (int i = 1; i <= 6; i++) {
            night.handedIn(Shop.washingMachine("SAV-" + i));
        }
        night.shop.ecosystem.failNext(
                Optional.of(Fault.UNREACHABLE),
                Optional.empty(),
                Optional.of(Fault.UNREACHABLE),
                Optional.of(Fault.UNREACHABLE),
                Optional.of(Fault.UNREACHABLE));

        SyncReport.AccountPart part = night.run().accounts().get(0);

        assertThat(part.count(Reading.FAILED)).isEqualTo(4);
        assertThat(part.count(Reading.UNCHANGED)).isOne();
        assertThat(part.count(Reading.NOT_READ)).isOne();
        assertThat(part.stopped()).extracting(SyncFailure::kind).isEqualTo(SyncFailure.Kind.UNREACHABLE);
    }

    @Test
    void aFaultInOneClaimIsToldByItsTypeAndStopsNothing() {
        night.handedIn(Shop.washingMachine("SAV-1"));
        night.handedIn(Shop.washingMachine("SAV-2"));
        night.shop.ecosystem.failNext(Fault.CRASH_AFTER);

        SyncReport.AccountPart part = night.run().accounts().get(0);

        assertThat(part.claims())
                .extracting(SyncReport.ClaimPart::reading)
                .containsExactly(Reading.FAILED, Reading.UNCHANGED);
        assertThat(part.claims().get(0).failure())
                .isEqualTo(new SyncFailure(SyncFailure.Kind.FAULT, "java.lang.IllegalStateException"));
    }

    @Test
    void aClaimThatFailedIsReadByTheNextRun() {
        ClaimId id = night.handedIn(Shop.washingMachine("SAV-1"));
        night.answers(id, RemotePhase.HANDED_IN, Review.ACCEPTED, "APPROVED");
        night.shop.ecosystem.failNext(Fault.UNREACHABLE);
        night.run();

        night.run();

        assertThat(night.shop.claim(id).review()).isEqualTo(Review.ACCEPTED);
    }

    @Test
    void claimsOfAnAccountWithoutConnectionAreNamed() {
        ClaimId id = night.handedIn(Shop.washingMachine("SAV-1"));
        QualiRepar elsewhere = QualiRepar.builder()
                .claims(night.shop.store.claims())
                .operations(night.shop.store.operations())
                .references(night.shop.store.references())
                .notices(night.shop.store.notices())
                .syncJournal(night.shop.store.sync())
                .documents(night.documents())
                .fundingBody(night.shop.ecologic)
                .clock(night.shop.clock)
                .build();

        SyncReport report = elsewhere.sync().run(SyncOptions.defaults());

        SyncReport.AccountPart part = report.accounts().get(1);
        assertThat(part.account().organisation()).isEqualTo(OrganisationId.ECOSYSTEM);
        assertThat(part.stopped()).extracting(SyncFailure::kind).isEqualTo(SyncFailure.Kind.NO_CONNECTION);
        assertThat(part.claims()).extracting(SyncReport.ClaimPart::id).containsExactly(id);
    }

    @Test
    void withoutAJournalThereIsNoNightJob() {
        assertThatThrownBy(() -> night.shop.qualiRepar.sync())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("syncJournal");
    }

    @Test
    void progressGoesFromNoneToAllInEveryPhase() {
        night.someNights();
        List<String> steps = new ArrayList<>();

        night.library()
                .sync()
                .run(SyncOptions.defaults()
                        .withProgress((phase, done, total) -> steps.add(phase + " " + done + "/" + total)));

        assertThat(steps)
                .startsWith("LISTS 0/2", "LISTS 1/2", "LISTS 2/2", "CLAIMS 0/5")
                .contains("CLAIMS 5/5", "PAYMENTS 2/2")
                .endsWith("NOTICES 5/5");
    }

    @Test
    void whoFollowsTheProgressCannotBreakIt() {
        night.handedIn(Shop.washingMachine("SAV-1"));

        SyncReport report = night.library().sync().run(SyncOptions.defaults().withProgress((phase, done, total) -> {
            throw new IllegalStateException("no terminal");
        }));

        assertThat(report.isComplete()).isTrue();
    }

    @Test
    void anInterruptEndsTheRunAndTheNextOneGoesOnWithIt() {
        for (int i = 1; i <= 4; i++) {
            night.handedIn(Shop.washingMachine("SAV-" + i));
        }
        SyncReport first = night.library().sync().run(SyncOptions.defaults().withProgress((phase, done, total) -> {
            if (phase == SyncProgress.Phase.CLAIMS && done == 2) {
                Thread.currentThread().interrupt();
            }
        }));
        assertThat(Thread.interrupted()).isTrue();
        assertThat(first.interrupted()).isTrue();
        assertThat(first.count(Reading.NOT_READ)).isEqualTo(2);

        SyncReport second = night.run();

        assertThat(second.joined()).isTrue();
        assertThat(second.run()).isEqualTo(first.run());
        assertThat(second.count(Reading.ELSEWHERE)).isEqualTo(2);
        assertThat(second.count(Reading.UNCHANGED)).isEqualTo(2);
    }
}
