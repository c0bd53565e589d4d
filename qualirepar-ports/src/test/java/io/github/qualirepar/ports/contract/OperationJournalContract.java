package io.github.qualirepar.ports.contract;

import static io.github.qualirepar.ports.contract.Samples.NOON;
import static io.github.qualirepar.ports.contract.Samples.atVersion;
import static io.github.qualirepar.ports.contract.Samples.claim;
import static io.github.qualirepar.ports.contract.Samples.entry;
import static io.github.qualirepar.ports.contract.Samples.operation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.qualirepar.domain.claim.Claim;
import io.github.qualirepar.domain.claim.ClaimEvent;
import io.github.qualirepar.domain.claim.ClaimId;
import io.github.qualirepar.domain.claim.LogAction;
import io.github.qualirepar.domain.claim.Operation;
import io.github.qualirepar.domain.claim.OperationKind;
import io.github.qualirepar.domain.claim.OperationState;
import io.github.qualirepar.domain.claim.Stage;
import io.github.qualirepar.domain.document.DocumentKind;
import io.github.qualirepar.ports.ClaimStore;
import io.github.qualirepar.ports.OperationJournal;
import io.github.qualirepar.ports.OperationJournal.Begin;
import io.github.qualirepar.ports.SaveResult;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What every {@link OperationJournal} promises. */
public abstract class OperationJournalContract {
    private static final ClaimId ONE = new ClaimId("one");

    private final Operation operation = operation("key-1", "one");

    /** The claims that the operations are about; empty when the test begins. */
    protected abstract ClaimStore claims();

    /** The journal of this test, empty when the test begins. */
    protected abstract OperationJournal operations();

    @BeforeEach
    void openAClaim() {
        claims().open(claim("one", "N-1"), List.of());
    }

    private Claim stored() {
        return claims().find(ONE).orElseThrow();
    }

    @Nested
    class Beginning {

        @Test
        void anIntentionIsStoredAndHoldsItsClaim() {
            assertThat(operations().begin(operation, 1)).isEqualTo(Begin.BEGUN);

            assertThat(operations().pending(ONE)).contains(operation);
            assertThat(operations().pending()).containsExactly(operation);
            assertThat(stored().version()).isEqualTo(1);
        }

        @Test
        void everyFieldOfAnOperationSurvives() {
            Operation full = new Operation(
                    "key-2",
                    ONE,
                    OperationKind.ATTACH,
                    "shop-2 \"l’été\"",
                    NOON.plusNanos(1),
                    NOON.plusSeconds(120),
                    "ab".repeat(32),
                    DocumentKind.DEVICE_PICTURE,
                    "photos/été.jpg",
                    true,
                    ClaimEvent.DRAFT_LOST,
                    OperationState.UNKNOWN);
            operations().begin(full, 1);

            assertThat(operations().pending(ONE)).contains(full);
        }

        @Test
        void aSecondOperationOnTheSameClaimIsRefused() {
            operations().begin(operation, 1);

            assertThat(operations().begin(operation("key-2", "one"), 1)).isEqualTo(Begin.PENDING);
            assertThat(operations().pending()).containsExactly(operation);
        }

        @Test
        void anOperationOfUnknownOutcomeHoldsItsClaimToo() {
            operations().begin(operation, 1);
            operations().change(operation, operation.in(OperationState.UNKNOWN), List.of());

            assertThat(operations().begin(operation("key-2", "one"), 1)).isEqualTo(Begin.PENDING);
        }

        @Test
        void aClaimThatChangedMeanwhileIsStale() {
            claims().save(stored(), List.of());

            assertThat(operations().begin(operation, 1)).isEqualTo(Begin.STALE);
            assertThat(operations().pending()).isEmpty();
            assertThat(operations().begin(operation, 2)).isEqualTo(Begin.BEGUN);
        }

        @Test
        void aClaimThatIsNotThereIsStale() {
            assertThat(operations().begin(operation("key-1", "nobody"), 1)).isEqualTo(Begin.STALE);
        }

        @Test
        void aClosedOperationLetsTheNextOneBegin() {
            operations().begin(operation, 1);
            operations().close(operation.in(OperationState.REFUSED), stored(), List.of());

            assertThat(operations().begin(operation("key-2", "one"), 2)).isEqualTo(Begin.BEGUN);
        }

        @Test
        void aKeyIsUsedOnce() {
            operations().begin(operation, 1);
            operations().close(operation.in(OperationState.REFUSED), stored(), List.of());

            assertThatThrownBy(() -> operations().begin(operation, 2)).isInstanceOf(IllegalArgumentException.class);
        }

        @Test
        void whatIsOverCannotBegin() {
            assertThatThrownBy(() -> operations().begin(operation.in(OperationState.SUCCEEDED), 1))
                    .isInstanceOf(IllegalArgumentException.class);
        }

        @Test
        void ofManyThatBeginOnOneClaimAtOnceOneSucceeds() throws Exception {
            List<Begin> results = Racing.race(8, number -> operations().begin(operation("race-" + number, "one"), 1));

            assertThat(results).containsOnlyOnce(Begin.BEGUN);
            assertThat(results).filteredOn(Begin.PENDING::equals).hasSize(7);
            assertThat(operations().pending())
                    .extracting(Operation::key)
                    .containsExactly("race-" + results.indexOf(Begin.BEGUN));
        }

        @Test
        void ofABeginningAndASaveAtOnceOneSucceeds() throws Exception {
            Claim read = stored();

            List<Boolean> won = Racing.race(
                    2,
                    number -> number == 0
                            ? operations().begin(operation, 1) == Begin.BEGUN
                            : claims().save(read, List.of()) == SaveResult.SAVED);

            assertThat(won).containsOnlyOnce(true);
        }
    }

    @Nested
    class Closing {
        private Claim changed;

        @BeforeEach
        void begin() {
            operations().begin(operation, 1);
            changed = stored().change().stage(Stage.CREATED).build();
        }

        @Test
        void outcomeClaimAndLogAreStoredTogether() {
            boolean closed = operations()
                    .close(operation.in(OperationState.SUCCEEDED), changed, List.of(entry(LogAction.CREATE)));

            assertThat(closed).isTrue();
            assertThat(operations().pending(ONE)).isEmpty();
            assertThat(operations().pending()).isEmpty();
            assertThat(claims().find(ONE)).contains(atVersion(2, changed));
            assertThat(claims().log(ONE)).containsExactly(entry(LogAction.CREATE));
        }

        @Test
        void whatSomebodyElseSettledIsNotSettledAgain() {
            operations().close(operation.in(OperationState.SUCCEEDED), changed, List.of());
            Claim second = stored().change().stage(Stage.ENDED).build();

            boolean closed = operations()
                    .close(operation.in(OperationState.NOT_SENT), second, List.of(entry(LogAction.RECOVER)));

            assertThat(closed).isFalse();
            assertThat(claims().find(ONE)).contains(atVersion(2, changed));
            assertThat(claims().log(ONE)).isEmpty();
        }

        @Test
        void aClaimOfAnotherVersionLeavesTheOperationPending() {
            boolean closed = operations()
                    .close(
                            operation.in(OperationState.SUCCEEDED),
                            atVersion(2, changed),
                            List.of(entry(LogAction.CREATE)));

            assertThat(closed).isFalse();
            assertThat(operations().pending(ONE)).contains(operation);
            assertThat(stored().stage()).isEqualTo(Stage.TO_CREATE);
            assertThat(claims().log(ONE)).isEmpty();
        }

        @Test
        void anOperationThatNeverBeganIsNotClosed() {
            assertThat(operations().close(operation("key-2", "one").in(OperationState.SUCCEEDED), changed, List.of()))
                    .isFalse();
            assertThat(stored().version()).isEqualTo(1);
        }

        @Test
        void anOwnerWhoReturnsAfterHisLeaseCanStillTellTheOutcome() {
            operations().change(operation, operation.in(OperationState.UNKNOWN), List.of());

            assertThat(operations().close(operation.in(OperationState.SUCCEEDED), changed, List.of()))
                    .isTrue();
        }

        @Test
        void closingWithoutAnOutcomeOrOnAnotherClaimIsAFaultOfTheCaller() {
            Operation stranger = operation("key-1", "two").in(OperationState.SUCCEEDED);

            assertThatThrownBy(() -> operations().close(operation, changed, List.of()))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> operations().close(stranger, changed, List.of()))
                    .isInstanceOf(IllegalArgumentException.class);
        }

        @Test
        void ofManyThatSettleAtOnceOneSucceeds() throws Exception {
            List<Boolean> results = Racing.race(
                    8,
                    number -> operations()
                            .close(
                                    operation.in(OperationState.SUCCEEDED),
                                    changed,
                                    List.of(entry(LogAction.CREATE).with("thread", number))));

            assertThat(results).containsOnlyOnce(true);
            assertThat(stored().version()).isEqualTo(2);
            assertThat(claims().log(ONE))
                    .containsExactly(entry(LogAction.CREATE).with("thread", results.indexOf(true)));
        }
    }

    @Nested
    class Changing {
        private final Operation unknown = operation.in(OperationState.UNKNOWN);

        @BeforeEach
        void begin() {
            operations().begin(operation, 1);
        }

        @Test
        void aPendingOperationIsMarkedWithItsLog() {
            assertThat(operations().change(operation, unknown, List.of(entry(LogAction.CREATE))))
                    .isTrue();

            assertThat(operations().pending(ONE)).contains(unknown);
            assertThat(claims().log(ONE)).containsExactly(entry(LogAction.CREATE));
            assertThat(stored().version()).isEqualTo(1);
        }

        @Test
        void anOperationThatIsNotAsExpectedStays() {
            operations().change(operation, unknown, List.of());

            assertThat(operations().change(operation, operation.needingPortalLookup(), List.of(entry(LogAction.LINK))))
                    .isFalse();
            assertThat(operations().pending(ONE)).contains(unknown);
            assertThat(claims().log(ONE)).isEmpty();
        }

        @Test
        void aTakeOverChangesOwnerAndLease() {
            Operation takenOver = new Operation(
                    operation.key(),
                    ONE,
                    operation.kind(),
                    "shop-2",
                    operation.beganAt(),
                    NOON.plusSeconds(600),
                    operation.fingerprint(),
                    null,
                    null,
                    false,
                    null,
                    OperationState.IN_FLIGHT);

            assertThat(operations().change(operation, takenOver, List.of())).isTrue();
            assertThat(operations().pending(ONE)).contains(takenOver);
        }

        @Test
        void aClosedOperationIsNotChanged() {
            operations().close(operation.in(OperationState.REFUSED), stored(), List.of());

            assertThat(operations().change(operation, unknown, List.of())).isFalse();
            assertThat(operations().change(operation.in(OperationState.REFUSED), unknown, List.of()))
                    .isFalse();
            assertThat(operations().pending()).isEmpty();
        }

        @Test
        void anOperationThatNeverBeganIsNotChanged() {
            Operation other = operation("key-2", "one");

            assertThat(operations().change(other, other.needingPortalLookup(), List.of()))
                    .isFalse();
            assertThat(operations().pending()).containsExactly(operation);
        }

        @Test
        void aChangeThatEndsTheOperationOrRenamesItIsAFaultOfTheCaller() {
            assertThatThrownBy(() -> operations().change(operation, operation.in(OperationState.SUCCEEDED), List.of()))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> operations().change(operation, operation("key-2", "one"), List.of()))
                    .isInstanceOf(IllegalArgumentException.class);
        }

        @Test
        void ofManyThatTakeOverAtOnceOneSucceeds() throws Exception {
            List<Boolean> results = Racing.race(
                    8,
                    number -> operations()
                            .change(
                                    operation,
                                    unknown,
                                    List.of(entry(LogAction.RECOVER).with("thread", number))));

            assertThat(results).containsOnlyOnce(true);
            assertThat(claims().log(ONE)).hasSize(1);
        }
    }

    @Nested
    class Listing {

        @Test
        void pendingOperationsComeOldestFirst() {
            claims().open(claim("two", "N-2"), List.of());
            claims().open(claim("three", "N-3"), List.of());
            operations().begin(begun("key-late", "one", 60), 1);
            operations().begin(begun("key-early", "two", 0), 1);
            operations().begin(begun("key-middle", "three", 30), 1);

            assertThat(operations().pending())
                    .extracting(Operation::key)
                    .containsExactly("key-early", "key-middle", "key-late");
        }

        private Operation begun(String key, String claim, long seconds) {
            Operation early = operation(key, claim);
            return new Operation(
                    key,
                    early.claim(),
                    early.kind(),
                    early.owner(),
                    NOON.plusSeconds(seconds),
                    NOON.plusSeconds(seconds + 120),
                    early.fingerprint(),
                    null,
                    null,
                    false,
                    null,
                    OperationState.IN_FLIGHT);
        }

        @Test
        void nothingIsPendingInTheBeginning() {
            assertThat(operations().pending()).isEmpty();
            assertThat(operations().pending(ONE)).isEmpty();
        }
    }
}
