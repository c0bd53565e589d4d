package io.github.qualirepar.ports.contract;

import static io.github.qualirepar.ports.contract.Samples.atVersion;
import static io.github.qualirepar.ports.contract.Samples.claim;
import static io.github.qualirepar.ports.contract.Samples.entry;
import static io.github.qualirepar.ports.contract.Samples.fullClaim;
import static io.github.qualirepar.ports.contract.Samples.operation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.qualirepar.domain.claim.Claim;
import io.github.qualirepar.domain.claim.ClaimId;
import io.github.qualirepar.domain.claim.LogAction;
import io.github.qualirepar.domain.claim.OperationState;
import io.github.qualirepar.domain.claim.Remote;
import io.github.qualirepar.domain.claim.Review;
import io.github.qualirepar.domain.claim.Stage;
import io.github.qualirepar.ports.ClaimFilter;
import io.github.qualirepar.ports.ClaimStore;
import io.github.qualirepar.ports.OperationJournal;
import io.github.qualirepar.ports.SaveResult;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What every {@link ClaimStore} promises of single claims, their versions and logs. */
public abstract class ClaimStoreContract {
    private static final ClaimId ONE = new ClaimId("one");
    private static final ClaimId TWO = new ClaimId("two");

    /** The store of this test, empty when the test begins. */
    protected abstract ClaimStore claims();

    /** The journal over the same claims. */
    protected abstract OperationJournal operations();

    private Claim stored(ClaimId id) {
        return claims().find(id).orElseThrow();
    }

    private void pendingOn(ClaimId id) {
        assertThat(operations()
                        .begin(operation("key-" + id, id.value()), stored(id).version()))
                .isEqualTo(OperationJournal.Begin.BEGUN);
    }

    @Nested
    class Opening {

        @Test
        void aNewClaimIsStoredAsVersionOneWithItsLog() {
            assertThat(claims().open(claim("one", "N-1"), List.of(entry(LogAction.OPEN))))
                    .isEqualTo(SaveResult.SAVED);

            assertThat(claims().find(ONE)).contains(atVersion(1, claim("one", "N-1")));
            assertThat(claims().log(ONE)).containsExactly(entry(LogAction.OPEN));
        }

        @Test
        void everyFieldOfAClaimSurvives() {
            claims().open(fullClaim("one", "N-1"), List.of());

            assertThat(claims().find(ONE)).contains(atVersion(1, fullClaim("one", "N-1")));
        }

        @Test
        void aNumberThatNamesAnotherClaimIsTakenAndNothingIsStored() {
            claims().open(claim("one", "N-1"), List.of());

            assertThat(claims().open(claim("two", "N-1"), List.of(entry(LogAction.OPEN))))
                    .isEqualTo(SaveResult.NUMBER_TAKEN);
            assertThat(claims().find(TWO)).isEmpty();
            assertThat(claims().log(TWO)).isEmpty();
        }

        @Test
        void numbersAreToldApartByCaseAndBlanks() {
            claims().open(claim("one", "N-1"), List.of());

            assertThat(claims().open(claim("two", "n-1"), List.of())).isEqualTo(SaveResult.SAVED);
            assertThat(claims().open(claim("three", "N-1 "), List.of())).isEqualTo(SaveResult.SAVED);
        }

        @Test
        void anEndedClaimKeepsItsNumber() {
            claims().open(claim("one", "N-1").change().stage(Stage.ENDED).build(), List.of());

            assertThat(claims().open(claim("two", "N-1"), List.of())).isEqualTo(SaveResult.NUMBER_TAKEN);
        }

        @Test
        void anIdIsUsedOnce() {
            claims().open(claim("one", "N-1"), List.of());

            assertThatThrownBy(() -> claims().open(claim("one", "N-2"), List.of()))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThat(claims().find(ONE)).contains(atVersion(1, claim("one", "N-1")));
            assertThat(claims().open(claim("two", "N-2"), List.of())).isEqualTo(SaveResult.SAVED);
        }

        @Test
        void ofManyThatOpenOneNumberAtOnceOneSucceeds() throws Exception {
            List<SaveResult> results = Racing.race(8, number -> claims().open(claim("id-" + number, "N-1"), List.of()));

            assertThat(results).containsOnlyOnce(SaveResult.SAVED);
            assertThat(results).filteredOn(SaveResult.NUMBER_TAKEN::equals).hasSize(7);
            assertThat(claims().list(ClaimFilter.ALL)).hasSize(1);
        }
    }

    @Nested
    class Saving {

        @Test
        void aChangedClaimIsStoredAsTheNextVersion() {
            claims().open(claim("one", "N-1"), List.of(entry(LogAction.OPEN)));
            Claim changed = fullClaim("one", "N-1").change().version(1).build();

            assertThat(claims().save(changed, List.of(entry(LogAction.STATUS)))).isEqualTo(SaveResult.SAVED);
            assertThat(claims().find(ONE))
                    .contains(atVersion(2, fullClaim("one", "N-1")).change().build());
            assertThat(claims().log(ONE)).containsExactly(entry(LogAction.OPEN), entry(LogAction.STATUS));
        }

        @Test
        void valuesCanBeTakenAwayAgain() {
            claims().open(fullClaim("one", "N-1"), List.of());
            Claim bare = claim("one", "N-1");
            Claim changed = stored(ONE)
                    .change()
                    .file(bare.file())
                    .account(bare.account(), bare.process())
                    .stage(bare.stage())
                    .review(null)
                    .remote(Remote.NONE)
                    .documents(List.of())
                    .problems(List.of())
                    .replaces(null)
                    .replacedBy(null)
                    .build();

            assertThat(claims().save(changed, List.of())).isEqualTo(SaveResult.SAVED);
            assertThat(claims().find(ONE)).contains(atVersion(2, changed));
            assertThat(claims().sharingDocument("other", "ab".repeat(32))).isEmpty();
            assertThat(claims().linkedTo("atelier-sud", "C-1")).isEmpty();
        }

        @Test
        void aClaimReadBeforeAnothersChangeIsStaleAndNothingIsStored() {
            claims().open(claim("one", "N-1"), List.of());
            Claim read = stored(ONE);
            claims().save(read.change().stage(Stage.CREATED).build(), List.of());

            SaveResult result =
                    claims().save(read.change().stage(Stage.ENDED).build(), List.of(entry(LogAction.CANCEL)));

            assertThat(result).isEqualTo(SaveResult.STALE);
            assertThat(stored(ONE).stage()).isEqualTo(Stage.CREATED);
            assertThat(stored(ONE).version()).isEqualTo(2);
            assertThat(claims().log(ONE)).isEmpty();
        }

        @Test
        void aClaimFromTheFutureIsStale() {
            claims().open(claim("one", "N-1"), List.of());

            assertThat(claims().save(atVersion(2, claim("one", "N-1")), List.of()))
                    .isEqualTo(SaveResult.STALE);
        }

        @Test
        void aClaimThatWasNeverOpenedIsStale() {
            assertThat(claims().save(claim("one", "N-1"), List.of())).isEqualTo(SaveResult.STALE);
            assertThat(claims().find(ONE)).isEmpty();
        }

        @Test
        void aClaimWithAPendingOperationIsNotSaved() {
            claims().open(claim("one", "N-1"), List.of());
            pendingOn(ONE);

            SaveResult result =
                    claims().save(stored(ONE).change().stage(Stage.ENDED).build(), List.of(entry(LogAction.CANCEL)));

            assertThat(result).isEqualTo(SaveResult.PENDING);
            assertThat(claims().find(ONE)).contains(atVersion(1, claim("one", "N-1")));
            assertThat(claims().log(ONE)).isEmpty();
        }

        @Test
        void aClaimIsFreeAgainOnceItsOperationIsClosed() {
            claims().open(claim("one", "N-1"), List.of());
            pendingOn(ONE);
            operations().close(operation("key-one", "one").in(OperationState.NOT_SENT), stored(ONE), List.of());

            assertThat(claims().save(stored(ONE), List.of())).isEqualTo(SaveResult.SAVED);
        }

        @Test
        void anOperationOnAnotherClaimDoesNotHinder() {
            claims().open(claim("one", "N-1"), List.of());
            claims().open(claim("two", "N-2"), List.of());
            pendingOn(TWO);

            assertThat(claims().save(stored(ONE), List.of())).isEqualTo(SaveResult.SAVED);
        }

        @Test
        void aClaimCannotTakeTheNumberOfAnother() {
            claims().open(claim("one", "N-1"), List.of());
            claims().open(claim("two", "N-2"), List.of());
            Claim renamed = stored(TWO).change().file(Samples.emptyFile("N-1")).build();

            assertThat(claims().save(renamed, List.of())).isEqualTo(SaveResult.NUMBER_TAKEN);
            assertThat(stored(TWO).number()).isEqualTo("N-2");
        }

        @Test
        void ofManyThatSaveTheSameVersionAtOnceOneSucceeds() throws Exception {
            claims().open(claim("one", "N-1"), List.of());
            Claim read = stored(ONE);

            List<SaveResult> results = Racing.race(
                    8,
                    number -> claims().save(
                                    read.change()
                                            .remote(new Remote(null, "C-" + number, null, null))
                                            .build(),
                                    List.of(entry(LogAction.LINK).with("thread", number))));

            assertThat(results).containsOnlyOnce(SaveResult.SAVED);
            assertThat(results).filteredOn(SaveResult.STALE::equals).hasSize(7);
            int winner = results.indexOf(SaveResult.SAVED);
            assertThat(stored(ONE).version()).isEqualTo(2);
            assertThat(stored(ONE).remote().claimId()).isEqualTo("C-" + winner);
            assertThat(claims().log(ONE)).containsExactly(entry(LogAction.LINK).with("thread", winner));
        }
    }

    @Nested
    class Replacing {
        private final ClaimId successor = new ClaimId("two");

        private Claim refused() {
            claims().open(claim("one", "N-1"), List.of(entry(LogAction.OPEN)));
            claims().save(
                            stored(ONE)
                                    .change()
                                    .stage(Stage.CONFIRMED)
                                    .review(Review.REFUSED)
                                    .build(),
                            List.of());
            return stored(ONE).change().replacedBy(successor).build();
        }

        private Claim fresh(String number) {
            return claim("two", number).change().replaces(ONE).build();
        }

        @Test
        void oldAndNewAreStoredTogetherAndLinkedBothWays() {
            Claim old = refused();

            SaveResult result = claims().replace(
                            old, List.of(entry(LogAction.REPLACE)), fresh("N-1"), List.of(entry(LogAction.OPEN)));

            assertThat(result).isEqualTo(SaveResult.SAVED);
            assertThat(claims().find(ONE)).contains(atVersion(3, old));
            assertThat(claims().find(successor)).contains(atVersion(1, fresh("N-1")));
            assertThat(claims().log(ONE)).containsExactly(entry(LogAction.OPEN), entry(LogAction.REPLACE));
            assertThat(claims().log(successor)).containsExactly(entry(LogAction.OPEN));
        }

        @Test
        void theNumberNamesTheNewOneFromThenOnAndStaysTaken() {
            claims().replace(refused(), List.of(), fresh("N-1"), List.of());

            assertThat(claims().latest("N-1").map(Claim::id)).contains(successor);
            assertThat(claims().open(claim("three", "N-1"), List.of())).isEqualTo(SaveResult.NUMBER_TAKEN);
        }

        @Test
        void aStaleOldClaimIsNotReplacedAndNoNewOneAppears() {
            Claim old = refused();
            claims().save(stored(ONE), List.of());

            SaveResult result = claims().replace(
                            old, List.of(entry(LogAction.REPLACE)), fresh("N-1"), List.of(entry(LogAction.OPEN)));

            assertThat(result).isEqualTo(SaveResult.STALE);
            assertThat(claims().find(successor)).isEmpty();
            assertThat(stored(ONE).replacedBy()).isNull();
            assertThat(claims().log(ONE)).containsExactly(entry(LogAction.OPEN));
        }

        @Test
        void aClaimWithAPendingOperationIsNotReplaced() {
            Claim old = refused();
            pendingOn(ONE);

            assertThat(claims().replace(old, List.of(), fresh("N-1"), List.of()))
                    .isEqualTo(SaveResult.PENDING);
            assertThat(claims().find(successor)).isEmpty();
        }

        @Test
        void theNewOneCannotTakeTheNumberOfAThird() {
            Claim old = refused();
            claims().open(claim("three", "N-3"), List.of());

            assertThat(claims().replace(old, List.of(), fresh("N-3"), List.of()))
                    .isEqualTo(SaveResult.NUMBER_TAKEN);
            assertThat(claims().find(successor)).isEmpty();
            assertThat(stored(ONE).replacedBy()).isNull();
        }

        @Test
        void aReplacementCanBeReplacedInItsTurn() {
            claims().replace(refused(), List.of(), fresh("N-1"), List.of());
            ClaimId third = new ClaimId("three");
            Claim old = stored(successor).change().replacedBy(third).build();
            Claim fresh = claim("three", "N-1").change().replaces(successor).build();

            assertThat(claims().replace(old, List.of(), fresh, List.of())).isEqualTo(SaveResult.SAVED);
            assertThat(claims().latest("N-1").map(Claim::id)).contains(third);
        }

        @Test
        void claimsThatAreNotLinkedBothWaysAreAFaultOfTheCaller() {
            Claim old = refused();

            assertThatThrownBy(() -> claims().replace(old, List.of(), claim("two", "N-1"), List.of()))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> claims().replace(stored(ONE), List.of(), fresh("N-1"), List.of()))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }
}
