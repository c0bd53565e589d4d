package io.github.qualirepar.ports.contract;

import static io.github.qualirepar.ports.contract.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.qualirepar.domain.OrganisationId;
import io.github.qualirepar.ports.NoticeKind;
import io.github.qualirepar.ports.NoticeStore;
import io.github.qualirepar.ports.NoticeStore.Item;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What every {@link NoticeStore} promises. */
public abstract class NoticeStoreContract {
    private static final Instant LATER = NOON.plusSeconds(60);

    /** The store of this test, empty when the test begins. */
    protected abstract NoticeStore notices();

    private static Item item(String key) {
        return item(key, 0);
    }

    private static Item item(String key, long secondsAfterNoon) {
        return new Item(
                key,
                NoticeKind.CLAIM_LATE,
                OrganisationId.ECOLOGIC,
                "ecologic",
                "late",
                Map.of(),
                NOON.plusSeconds(secondsAfterNoon));
    }

    private int add(Item... items) {
        return notices().add(List.of(items), false);
    }

    private List<String> waiting() {
        return notices().waiting().stream().map(Item::key).toList();
    }

    private boolean reserve(String owner, Instant now, String... keys) {
        return notices().reserve(List.of(keys), owner, now, now.plusSeconds(60));
    }

    @Nested
    class Adding {

        @Test
        void nothingWaitsAtFirst() {
            assertThat(notices().waiting()).isEmpty();
        }

        @Test
        void everyFieldOfAnItemSurvives() {
            List<Item> items = new ArrayList<>();
            for (NoticeKind kind : NoticeKind.values()) {
                items.add(new Item(
                        "PAYMENT:É:\"1\" " + kind,
                        kind,
                        new OrganisationId("OTHER_1"),
                        "atelier-été",
                        "groupe « 1 »",
                        Map.of("reference", "P-\"1\"", "amount", "60.01", "empty", ""),
                        NOON.plusNanos(1)));
            }

            assertThat(notices().add(items, false)).isEqualTo(items.size());
            assertThat(notices().waiting()).containsExactlyElementsOf(items);
        }

        @Test
        void whatIsKnownIsNotAddedAgainAndStaysAsItIs() {
            add(item("a"));

            assertThat(add(item("a", 60), item("b"), item("b", 60))).isEqualTo(1);
            assertThat(notices().waiting()).containsExactly(item("a"), item("b"));
        }

        @Test
        void nothingToAddAddsNothing() {
            assertThat(add()).isZero();
            assertThat(notices().waiting()).isEmpty();
        }

        @Test
        void whatIsAddedSilentlyCountsAsNewAndAsTold() {
            assertThat(notices().add(List.of(item("a"), item("b")), true)).isEqualTo(2);

            assertThat(notices().waiting()).isEmpty();
            assertThat(add(item("a"))).isZero();
            assertThat(notices().waiting()).isEmpty();
            assertThat(reserve("me", NOON, "a")).isFalse();
        }

        @Test
        void whatWaitsAlreadyWaitsOnThoughItIsAddedSilently() {
            add(item("a"));

            assertThat(notices().add(List.of(item("a")), true)).isZero();
            assertThat(waiting()).containsExactly("a");
        }

        @Test
        void itemsWaitTheOldestFirstThenAsTheyWereAdded() {
            add(item("late", 60), item("b", 1));
            add(item("a", 1), item("early", 0));

            assertThat(waiting()).containsExactly("early", "b", "a", "late");
        }

        @Test
        void ofManyThatNoticeTheSameAtOnceOneIsNew() throws Exception {
            List<Integer> added = Racing.race(8, number -> add(item("a"), item("own-" + number)));

            assertThat(added).filteredOn(count -> count == 2).hasSize(1);
            assertThat(added).filteredOn(count -> count == 1).hasSize(7);
            assertThat(waiting()).hasSize(9).contains("a");
        }
    }

    @Nested
    class Reserving {

        @BeforeEach
        void addSome() {
            add(item("a"), item("b"), item("c"));
        }

        @Test
        void whatIsReservedIsForNobodyElseAndStillWaits() {
            assertThat(reserve("me", NOON, "a", "b")).isTrue();

            assertThat(reserve("you", NOON, "a")).isFalse();
            assertThat(reserve("you", NOON, "c")).isTrue();
            assertThat(waiting()).containsExactly("a", "b", "c");
        }

        @Test
        void ofItemsThatAreNotAllFreeNoneIsReserved() {
            reserve("me", NOON, "b");

            assertThat(reserve("you", NOON, "a", "b", "c")).isFalse();
            assertThat(reserve("me", NOON, "a", "c")).isTrue();
        }

        @Test
        void anItemThatIsToldOrUnknownIsNotReservedNorIsAnythingWithIt() {
            notices().told(List.of("b"), NOON);

            assertThat(reserve("you", NOON, "a", "b")).isFalse();
            assertThat(reserve("you", NOON, "a", "nothing")).isFalse();
            assertThat(reserve("me", NOON, "a")).isTrue();
        }

        @Test
        void aReservationEndsAtItsMoment() {
            reserve("me", NOON, "a");

            assertThat(reserve("you", LATER.minusNanos(1), "a")).isFalse();
            assertThat(reserve("you", LATER, "a")).isTrue();
            assertThat(reserve("me", LATER, "a")).isFalse();
        }

        @Test
        void theOwnerMayReserveAgainWhichMovesTheEnd() {
            reserve("me", NOON, "a");

            assertThat(reserve("me", NOON.plusSeconds(30), "a")).isTrue();
            assertThat(reserve("you", LATER, "a")).isFalse();
            assertThat(reserve("you", NOON.plusSeconds(90), "a")).isTrue();
        }

        @Test
        void anItemNamedTwiceIsReservedOnce() {
            assertThat(reserve("me", NOON, "a", "a")).isTrue();
            assertThat(reserve("you", NOON, "a")).isFalse();
        }

        @Test
        void nothingIsAlwaysReserved() {
            assertThat(reserve("me", NOON)).isTrue();
        }

        @Test
        void itemsThatBelongTogetherAreReservedTogetherHoweverMany() {
            Item[] many = IntStream.range(0, 1300)
                    .mapToObj(number -> item("many-" + number))
                    .toArray(Item[]::new);
            String[] keys = Arrays.stream(many).map(Item::key).toArray(String[]::new);
            assertThat(add(many)).isEqualTo(1300);
            reserve("you", NOON, "many-1299");

            assertThat(reserve("me", NOON, keys)).isFalse();
            assertThat(reserve("you", NOON, keys)).isTrue();
        }

        @Test
        void ofManyThatReserveTheSameAtOnceOneSucceeds() throws Exception {
            List<Boolean> reserved = Racing.race(8, number -> reserve("owner-" + number, NOON, "a", "b"));

            assertThat(reserved).containsOnlyOnce(true);
            assertThat(reserve("owner-" + reserved.indexOf(true), NOON, "a", "b"))
                    .isTrue();
        }

        @Test
        void ofManyWhoseItemsOverlapOneGetsAllAndTheOthersNothing() throws Exception {
            List<Boolean> reserved = Racing.race(
                    2, number -> number == 0 ? reserve("zero", NOON, "a", "b") : reserve("one", NOON, "b", "a"));

            assertThat(reserved).containsOnlyOnce(true);
        }
    }

    @Nested
    class Telling {

        @BeforeEach
        void addSome() {
            add(item("a"), item("b"), item("c"));
        }

        @Test
        void whatWasToldWaitsNoMoreAndIsNeverToldAgain() {
            reserve("me", NOON, "a", "b");
            notices().told(List.of("a", "b"), LATER);

            assertThat(waiting()).containsExactly("c");
            assertThat(add(item("a"), item("b"))).isZero();
            assertThat(waiting()).containsExactly("c");
            assertThat(reserve("me", LATER, "a")).isFalse();
        }

        @Test
        void whatWasToldByOneWhoseReservationEndedIsTold() {
            reserve("me", NOON, "a");
            reserve("you", LATER, "a");
            notices().told(List.of("a"), LATER);

            assertThat(waiting()).containsExactly("b", "c");
        }

        @Test
        void tellingAgainOrTellingWhatIsUnknownDoesNothing() {
            notices().told(List.of("a"), NOON);
            notices().told(List.of("a", "nothing"), LATER);
            notices().told(List.of(), LATER);

            assertThat(waiting()).containsExactly("b", "c");
            assertThat(add(item("nothing"))).isEqualTo(1);
        }

        @Test
        void whatCouldNotBeToldWaitsOnAndIsFreeAtOnce() {
            reserve("me", NOON, "a", "b");
            notices().released(List.of("a"), "me");

            assertThat(waiting()).containsExactly("a", "b", "c");
            assertThat(reserve("you", NOON, "b")).isFalse();
            assertThat(reserve("you", NOON, "a")).isTrue();
        }

        @Test
        void whatAnotherOneReservedSinceStaysReserved() {
            reserve("me", NOON, "a");
            reserve("you", LATER, "a");
            notices().released(List.of("a"), "me");

            assertThat(reserve("third", LATER, "a")).isFalse();
            assertThat(reserve("you", LATER, "a")).isTrue();
        }

        @Test
        void whatWasToldIsNotBroughtBackByLettingItGo() {
            reserve("me", NOON, "a");
            notices().told(List.of("a"), NOON);
            notices().released(List.of("a", "nothing"), "me");

            assertThat(waiting()).containsExactly("b", "c");
        }
    }
}
