package io.github.qualirepar.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.qualirepar.domain.claim.Claim;
import io.github.qualirepar.ports.ClaimFilter;
import io.github.qualirepar.ports.Notice;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** The nightly job dies at each of its calls to the world outside, and is started again. */
class NightDeathTest {
    /** Longer than a notice stays reserved by one that died. */
    private static final Duration RESERVATION = Duration.ofMinutes(3);

    /** Everything that a run leaves behind, moments aside. */
    private record End(List<String> claims, List<String> mails, int waiting) {}

    private static End endOf(NightShop night) {
        List<String> claims = new ArrayList<>();
        for (Claim claim : night.shop.store.claims().list(ClaimFilter.ALL)) {
            claims.add(claim.number() + " " + claim.stage() + " " + claim.review() + " v" + claim.version() + " "
                    + claim.problems() + " " + night.shop.actions(claim.id()));
        }
        return new End(
                claims,
                distinct(night.mails).values().stream()
                        .map(mail -> mail.subject() + " " + mail.rows())
                        .sorted()
                        .toList(),
                night.shop.store.notices().waiting().size());
    }

    private static Map<String, Notice> distinct(List<Notice> mails) {
        Map<String, Notice> distinct = new HashMap<>();
        mails.forEach(mail -> distinct.merge(mail.id(), mail, (one, other) -> {
            assertThat(other).as("the same id for the same words").isEqualTo(one);
            return one;
        }));
        return distinct;
    }

    private static NightShop aNight() {
        NightShop night = new NightShop();
        night.someNights();
        return night;
    }

    /** To die after a call has had its effect is to die before the next one. */
    @Test
    void whereverItDiesTheNextRunsEndTheSameAndTellNothingTwice() {
        NightShop undisturbed = aNight();
        Mortal counted = Mortal.immortal();
        QualiRepar library = undisturbed.library(counted);
        library.sync().run(SyncOptions.defaults());
        End expected = endOf(undisturbed);
        assertThat(expected.mails()).hasSize(5);
        assertThat(expected.waiting()).isZero();

        for (int call = 1; call <= counted.calls(); call++) {
            NightShop night = aNight();
            Mortal life = Mortal.at(call);
            assertThatThrownBy(() -> night.library(life).sync().run(SyncOptions.defaults()))
                    .isInstanceOf(Mortal.Death.class);
            assertThat(life.isDead()).isTrue();

            night.run();
            night.shop.clock.advance(RESERVATION);
            night.run();

            String where = "died at call " + call + ", " + life.diedAt();
            assertThat(endOf(night)).as(where).isEqualTo(expected);
            // Delivered, and dead before that could be noted: the one case in which it goes out again, under its id.
            boolean unnoted = life.diedAt().equals("told");
            assertThat(night.mails).as(where).hasSize(expected.mails().size() + (unnoted ? 1 : 0));
        }
    }

    @Test
    void aRunThatDiedWhileReadingReadsOnlyWhatIsLeft() {
        NightShop night = aNight();
        int before = night.shop.ecosystem.calls().size()
                + night.shop.ecologic.calls().size();
        Mortal life = Mortal.atNamed("read", 3);
        assertThatThrownBy(() -> night.library(life).sync().run(SyncOptions.defaults()))
                .isInstanceOf(Mortal.Death.class);

        SyncReport report = night.run();

        assertThat(report.joined()).isTrue();
        // The one that was refused is over, and not listed any more.
        assertThat(report.count(SyncReport.Reading.ELSEWHERE)).isOne();
        List<String> calls = new ArrayList<>(night.shop.ecosystem.calls());
        calls.addAll(night.shop.ecologic.calls());
        // The lists of both, each of the five claims once as the third one was not reached, and what was paid.
        assertThat(calls).hasSize(before + 2 + 5 + 1);
    }

    @Test
    void twoMachinesAtOnceShareTheWorkAndTellNothingTwice() throws Exception {
        NightShop undisturbed = aNight();
        undisturbed.run();
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            for (int round = 0; round < 20; round++) {
                NightShop night = aNight();
                CyclicBarrier together = new CyclicBarrier(2);
                Callable<SyncReport> machine = () -> {
                    QualiRepar library = night.library();
                    together.await();
                    return library.sync().run(SyncOptions.defaults());
                };
                Future<SyncReport> one = threads.submit(machine);
                Future<SyncReport> other = threads.submit(machine);
                one.get();
                other.get();
                // What one machine had reserved while the other looked may wait for the next run.
                night.shop.clock.advance(RESERVATION);
                night.run();

                assertThat(endOf(night).claims()).isEqualTo(endOf(undisturbed).claims());
                assertThat(night.mails).extracting(Notice::id).doesNotHaveDuplicates();
                assertThat(night.mails.stream()
                                .flatMap(mail -> mail.rows().stream())
                                .map(List::toString)
                                .sorted())
                        .isEqualTo(undisturbed.mails.stream()
                                .flatMap(mail -> mail.rows().stream())
                                .map(List::toString)
                                .sorted()
                                .toList());
                assertThat(night.shop.store.notices().waiting()).isEmpty();
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
