package io.github.qualirepar.ports.contract;

import static io.github.qualirepar.ports.contract.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.qualirepar.ports.SyncJournal;
import io.github.qualirepar.ports.SyncJournal.Run;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What every {@link SyncJournal} promises. */
public abstract class SyncJournalContract {
    private static final Duration PATIENCE = Duration.ofHours(6);
    private static final Instant NEXT_NIGHT = NOON.plus(Duration.ofDays(1));

    /** The journal of this test, empty when the test begins. */
    protected abstract SyncJournal sync();

    private Run begin(Instant now) {
        return sync().begin(now, PATIENCE);
    }

    @Nested
    class Beginning {

        @Test
        void theFirstRunBeginsAnew() {
            Run run = begin(NOON.plusNanos(1));

            assertThat(run.id()).isNotBlank();
            assertThat(run.startedAt()).isEqualTo(NOON.plusNanos(1));
            assertThat(run.joined()).isFalse();
        }

        @Test
        void aRunThatIsNotFinishedIsJoined() {
            Run first = begin(NOON);

            assertThat(begin(NOON.plusSeconds(1))).isEqualTo(new Run(first.id(), NOON, true));
            assertThat(begin(NOON.plus(PATIENCE))).isEqualTo(new Run(first.id(), NOON, true));
        }

        @Test
        void aMachineWhoseClockIsBehindJoinsToo() {
            Run first = begin(NOON);

            assertThat(begin(NOON.minusSeconds(1))).isEqualTo(new Run(first.id(), NOON, true));
        }

        @Test
        void aRunThatBeganTooLongAgoIsForgotten() {
            Run first = begin(NOON);
            sync().take(first, "claim-1");
            sync().done(first, "claim-1");

            Instant now = NOON.plus(PATIENCE).plusNanos(1);
            Run second = begin(now);

            assertThat(second.id()).isNotEqualTo(first.id());
            assertThat(second.startedAt()).isEqualTo(now);
            assertThat(second.joined()).isFalse();
            assertThat(sync().done(second, List.of("claim-1"))).isEmpty();
            assertThat(sync().take(second, "claim-1")).isTrue();
        }

        @Test
        void aFinishedRunIsNotJoined() {
            Run first = begin(NOON);
            sync().take(first, "claim-1");
            sync().finish(first);

            Run second = begin(NOON);

            assertThat(second.id()).isNotEqualTo(first.id());
            assertThat(second.joined()).isFalse();
            assertThat(sync().take(second, "claim-1")).isTrue();
        }

        @Test
        void finishingTwiceDoesNothingMore() {
            Run first = begin(NOON);
            sync().finish(first);
            sync().finish(first);

            assertThat(begin(NOON).joined()).isFalse();
        }

        @Test
        void whoFinishesAForgottenRunDoesNotFinishTheNextOne() {
            Run first = begin(NOON);
            Run second = begin(NEXT_NIGHT);
            sync().finish(first);

            assertThat(begin(NEXT_NIGHT)).isEqualTo(new Run(second.id(), NEXT_NIGHT, true));
        }

        @Test
        void whoJoinedMayFinish() {
            begin(NOON);
            sync().finish(begin(NOON));

            assertThat(begin(NOON).joined()).isFalse();
        }

        @Test
        void ofManyThatBeginAtOnceOneBeginsAndTheOthersJoin() throws Exception {
            List<Run> runs = Racing.race(8, number -> begin(NOON));

            assertThat(runs).extracting(Run::id).containsOnly(runs.get(0).id());
            assertThat(runs).extracting(Run::joined).containsOnlyOnce(false);
        }

        @Test
        void ofManyThatFindAnOldRunAtOnceOneBeginsAndTheOthersJoin() throws Exception {
            Run old = begin(NOON);

            List<Run> runs = Racing.race(8, number -> begin(NEXT_NIGHT));

            assertThat(runs).extracting(Run::id).containsOnly(runs.get(0).id()).doesNotContain(old.id());
            assertThat(runs).extracting(Run::joined).containsOnlyOnce(false);
        }
    }

    @Nested
    class Working {
        private Run run = new Run("none", NOON, false);

        @BeforeEach
        void begin() {
            run = SyncJournalContract.this.begin(NOON);
        }

        @Test
        void aPieceOfWorkIsTakenOnceWithinARun() {
            Run joined = SyncJournalContract.this.begin(NOON);

            assertThat(sync().take(run, "claim-1")).isTrue();
            assertThat(sync().take(run, "claim-1")).isFalse();
            assertThat(sync().take(joined, "claim-1")).isFalse();
            assertThat(sync().take(joined, "claim-2")).isTrue();
        }

        @Test
        void whatIsTakenIsNotYetDone() {
            sync().take(run, "claim-1");
            sync().take(run, "claim « 2 »");
            sync().done(run, "claim « 2 »");

            assertThat(sync().done(run, List.of("claim-1", "claim « 2 »", "claim-3")))
                    .containsExactly("claim « 2 »");
            assertThat(sync().done(run, List.of("claim-1", "claim-1"))).isEmpty();
            assertThat(sync().done(run, List.of())).isEmpty();
        }

        @Test
        void whatWasNotTakenMayBeDoneAndIsNotTakenAnyMore() {
            sync().done(run, "claim-1");
            sync().done(run, "claim-1");

            assertThat(sync().done(run, List.of("claim-1"))).containsExactly("claim-1");
            assertThat(sync().take(run, "claim-1")).isFalse();
        }

        @Test
        void aFinishedRunStillTellsWhatIsDone() {
            sync().take(run, "claim-1");
            sync().done(run, "claim-1");
            sync().finish(run);

            assertThat(sync().done(run, List.of("claim-1", "claim-2"))).containsExactly("claim-1");
            assertThat(sync().take(run, "claim-1")).isFalse();
        }

        @Test
        void nothingIsTakenOrDoneInAForgottenRun() {
            sync().done(run, "claim-1");
            Run next = SyncJournalContract.this.begin(NEXT_NIGHT);

            assertThat(sync().take(run, "claim-2")).isFalse();
            sync().done(run, "claim-3");

            assertThat(sync().done(run, List.of("claim-1", "claim-3"))).isEmpty();
            assertThat(sync().done(next, List.of("claim-1", "claim-2", "claim-3")))
                    .isEmpty();
            assertThat(sync().take(next, "claim-2")).isTrue();
            assertThat(sync().take(next, "claim-3")).isTrue();
        }

        @Test
        void veryManyPiecesOfWorkAreAskedForAtOnce() {
            List<String> items = IntStream.range(0, 1300)
                    .mapToObj(number -> "claim-" + number)
                    .toList();
            sync().done(run, "claim-0");
            sync().done(run, "claim-1299");
            sync().take(run, "claim-700");

            assertThat(sync().done(run, items)).containsExactlyInAnyOrder("claim-0", "claim-1299");
        }

        @Test
        void manyThatShareTheWorkTakeEachPieceOnce() throws Exception {
            int pieces = 20;

            List<List<Integer>> taken = Racing.race(4, number -> {
                List<Integer> mine = new ArrayList<>();
                for (int i = 0; i < pieces; i++) {
                    if (sync().take(run, "claim-" + i)) {
                        mine.add(i);
                    }
                }
                return mine;
            });

            List<Integer> all = taken.stream().flatMap(List::stream).toList();
            assertThat(all).hasSize(pieces);
            assertThat(new HashSet<>(all)).hasSize(pieces);
        }
    }

    @Nested
    class Marking {

        @Test
        void nothingIsMarkedAtFirst() {
            assertThat(sync().marked("payments:ecosystem")).isEmpty();
        }

        @Test
        void aMarkedMomentIsKeptUnderItsName() {
            sync().mark("payments:été", NOON.plusNanos(1));
            sync().mark("payments:ecologic", NOON);

            assertThat(sync().marked("payments:été")).contains(NOON.plusNanos(1));
            assertThat(sync().marked("payments:ecologic")).contains(NOON);
        }

        @Test
        void onlyALaterMomentTakesThePlaceOfAnEarlierOne() {
            sync().mark("payments", NOON);
            sync().mark("payments", NOON.minusNanos(1));
            assertThat(sync().marked("payments")).contains(NOON);

            sync().mark("payments", NOON.plusNanos(1));
            assertThat(sync().marked("payments")).contains(NOON.plusNanos(1));
        }

        @Test
        void marksOutliveTheRuns() {
            sync().mark("payments", NOON);
            sync().finish(begin(NOON));
            begin(NEXT_NIGHT);

            assertThat(sync().marked("payments")).contains(NOON);
        }

        @Test
        void ofManyMomentsMarkedAtOnceTheLatestIsKept() throws Exception {
            Racing.race(8, number -> {
                sync().mark("payments", NOON.plusSeconds(number));
                return number;
            });

            assertThat(sync().marked("payments")).contains(NOON.plusSeconds(7));
        }
    }
}
