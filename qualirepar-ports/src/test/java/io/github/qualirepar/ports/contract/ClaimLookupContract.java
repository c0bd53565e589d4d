package io.github.qualirepar.ports.contract;

import static io.github.qualirepar.ports.contract.Samples.NOON;
import static io.github.qualirepar.ports.contract.Samples.atVersion;
import static io.github.qualirepar.ports.contract.Samples.claim;
import static io.github.qualirepar.ports.contract.Samples.entry;
import static io.github.qualirepar.ports.contract.Samples.fileWith;
import static io.github.qualirepar.ports.contract.Samples.operation;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.qualirepar.domain.Account;
import io.github.qualirepar.domain.OrganisationId;
import io.github.qualirepar.domain.claim.Claim;
import io.github.qualirepar.domain.claim.ClaimId;
import io.github.qualirepar.domain.claim.ClaimProcess;
import io.github.qualirepar.domain.claim.Colour;
import io.github.qualirepar.domain.claim.LogAction;
import io.github.qualirepar.domain.claim.LogEntry;
import io.github.qualirepar.domain.claim.LogOutcome;
import io.github.qualirepar.domain.claim.Remote;
import io.github.qualirepar.domain.claim.Stage;
import io.github.qualirepar.domain.repair.Amounts;
import io.github.qualirepar.domain.repair.Quote;
import io.github.qualirepar.ports.ClaimFilter;
import io.github.qualirepar.ports.ClaimStore;
import io.github.qualirepar.ports.OperationJournal;
import io.github.qualirepar.ports.SaveResult;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What every {@link ClaimStore} promises of logs, lists and look-ups. */
public abstract class ClaimLookupContract {
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
    class Logging {

        @Test
        void entriesStandInTheOrderTheyWereStoredEvenWithinOneMoment() {
            claims().open(claim("one", "N-1"), List.of(entry(LogAction.OPEN), entry(LogAction.OVERRIDE)));
            claims().append(ONE, List.of(entry(LogAction.STATUS)));
            claims().save(stored(ONE), List.of(entry(LogAction.CORRECT)));

            assertThat(claims().log(ONE))
                    .extracting(LogEntry::action)
                    .containsExactly(LogAction.OPEN, LogAction.OVERRIDE, LogAction.STATUS, LogAction.CORRECT);
        }

        @Test
        void everyFieldOfAnEntrySurvives() {
            LogEntry full = new LogEntry(
                    NOON.plusNanos(1),
                    LogAction.ATTACH,
                    LogOutcome.UNKNOWN,
                    Map.of("document", "NAMEPLATE", "by", "l’atelier \"Sud\""),
                    "<html>\n•••: \"refusé\" é\t" + "x".repeat(4000));
            claims().open(claim("one", "N-1"), List.of(full));

            assertThat(claims().log(ONE)).containsExactly(full);
        }

        @Test
        void appendingChangesNeitherClaimNorVersion() {
            claims().open(claim("one", "N-1"), List.of());
            claims().append(ONE, List.of(entry(LogAction.STATUS)));

            assertThat(claims().find(ONE)).contains(atVersion(1, claim("one", "N-1")));
        }

        @Test
        void appendingIsPossibleWhileAnOperationIsPending() {
            claims().open(claim("one", "N-1"), List.of());
            pendingOn(ONE);
            claims().append(ONE, List.of(entry(LogAction.RECOVER)));

            assertThat(claims().log(ONE)).containsExactly(entry(LogAction.RECOVER));
        }

        @Test
        void anUnknownClaimGetsNoEntries() {
            claims().append(ONE, List.of(entry(LogAction.STATUS)));

            assertThat(claims().log(ONE)).isEmpty();
            claims().open(claim("one", "N-1"), List.of());
            assertThat(claims().log(ONE)).isEmpty();
        }

        @Test
        void logsOfTwoClaimsDoNotMix() {
            claims().open(claim("one", "N-1"), List.of(entry(LogAction.OPEN)));
            claims().open(claim("two", "N-2"), List.of(entry(LogAction.LINK)));

            assertThat(claims().log(ONE)).containsExactly(entry(LogAction.OPEN));
        }
    }

    @Nested
    class Wiping {

        @Test
        void aMaskedClaimIsStoredAndItsLogForgetsWhatTheOrganisationAnswered() {
            LogEntry refused = new LogEntry(NOON, LogAction.CREATE, LogOutcome.REFUSED, Map.of("call", "1"));
            claims().open(claim("one", "N-1"), List.of(refused.answered("{\"name\":\"•••\"}")));
            claims().open(claim("two", "N-2"), List.of(refused.answered("kept")));

            assertThat(claims().saveMasked(stored(ONE), List.of(entry(LogAction.PURGE))))
                    .isEqualTo(SaveResult.SAVED);

            assertThat(claims().find(ONE)).contains(atVersion(2, claim("one", "N-1")));
            assertThat(claims().log(ONE)).containsExactly(refused, entry(LogAction.PURGE));
            assertThat(claims().log(new ClaimId("two"))).containsExactly(refused.answered("kept"));
        }

        @Test
        void aClaimThatChangedMeanwhileIsNotMaskedAndForgetsNothing() {
            LogEntry refused = entry(LogAction.CREATE).answered("kept");
            claims().open(claim("one", "N-1"), List.of(refused));
            Claim seen = stored(ONE);
            claims().save(seen, List.of());

            assertThat(claims().saveMasked(seen, List.of(entry(LogAction.PURGE))))
                    .isEqualTo(SaveResult.STALE);
            assertThat(claims().log(ONE)).containsExactly(refused);
        }

        @Test
        void aWipeLeavesClaimsAndTheirLogsAsTheyAre() {
            claims().open(claim("one", "N-1"), List.of(entry(LogAction.OPEN)));
            claims().save(stored(ONE), List.of(entry(LogAction.PURGE)));
            claims().wipe();
            claims().wipe();

            assertThat(claims().find(ONE)).contains(atVersion(2, claim("one", "N-1")));
            assertThat(claims().log(ONE)).containsExactly(entry(LogAction.OPEN), entry(LogAction.PURGE));
        }
    }

    @Nested
    class Finding {

        @Test
        void nothingIsFoundInAnEmptyStore() {
            assertThat(claims().find(ONE)).isEmpty();
            assertThat(claims().latest("N-1")).isEmpty();
            assertThat(claims().list(ClaimFilter.ALL)).isEmpty();
        }

        @Test
        void theLatestClaimOfANumberIsFound() {
            claims().open(claim("one", "N-1"), List.of());
            claims().open(claim("two", "N-2"), List.of());

            assertThat(claims().latest("N-2").map(Claim::id)).contains(TWO);
        }

        @Test
        void aListIsInOrderOfOpening() {
            claims().open(openedLater(claim("late", "N-1"), 60), List.of());
            claims().open(openedLater(claim("early", "N-2"), 1), List.of());
            claims().open(openedLater(claim("same", "N-3"), 60), List.of());

            assertThat(claims().list(ClaimFilter.ALL))
                    .extracting(claim -> claim.id().value())
                    .containsExactly("early", "late", "same");
        }

        @Test
        void aListHoldsWhatMatchesOrganisationColourAndStage() {
            claims().open(claim("grey", "N-1"), List.of());
            claims().open(claim("ended", "N-2").change().stage(Stage.ENDED).build(), List.of());
            claims().open(claim("red", "N-3").change().stage(Stage.TO_CONFIRM).build(), List.of());
            claims().open(
                            claim("other", "N-4")
                                    .change()
                                    .account(Samples.ECOLOGIC, ClaimProcess.DIRECT_CLAIM)
                                    .build(),
                            List.of());

            assertThat(ids(null, null, null)).containsExactly("grey", "ended", "red", "other");
            assertThat(ids(OrganisationId.ECOLOGIC, null, null)).containsExactly("other");
            assertThat(ids(null, Colour.GREY, null)).containsExactly("grey", "ended", "other");
            assertThat(ids(OrganisationId.ECOSYSTEM, Colour.GREY, null)).containsExactly("grey", "ended");
            assertThat(ids(null, Colour.GREY, Stage.ENDED)).containsExactly("ended");
            assertThat(ids(null, null, Stage.TO_CONFIRM)).containsExactly("red");
            assertThat(ids(null, Colour.BLUE, null)).isEmpty();
            assertThat(ids(null, Colour.BLUE, Stage.TO_CONFIRM)).isEmpty();
        }

        private List<String> ids(
                @Nullable OrganisationId organisation, @Nullable Colour colour, @Nullable Stage stage) {
            return claims().list(new ClaimFilter(organisation, colour, stage)).stream()
                    .map(claim -> claim.id().value())
                    .toList();
        }

        @Test
        void claimsLinkedToAnIdAreFoundWithinTheAccount() {
            claims().open(linked("one", "N-1", "C-1"), List.of());
            claims().open(linked("two", "N-2", "C-1"), List.of());
            claims().open(linked("three", "N-3", "C-2"), List.of());

            assertThat(claims().linkedTo("ecosystem", "C-1")).containsExactly(ONE, TWO);
            assertThat(claims().linkedTo("ecologic", "C-1")).isEmpty();
            assertThat(claims().linkedTo("ecosystem", "C-3")).isEmpty();
        }

        @Test
        void claimsOfAQuoteAreFoundWithinTheOrganisation() {
            Claim one = claim("one", "N-1");
            Quote quote = new Quote(" DEV-1", null, null, Amounts.NONE);
            claims().open(one.change().file(one.file().withQuote(quote)).build(), List.of());
            claims().open(claim("two", "DEV-1"), List.of());

            assertThat(claims().quoted(OrganisationId.ECOSYSTEM, "DEV-1 "))
                    .extracting(Claim::id)
                    .containsExactly(ONE);
            assertThat(claims().quoted(OrganisationId.ECOLOGIC, "DEV-1")).isEmpty();
            assertThat(claims().quoted(OrganisationId.ECOSYSTEM, "EV-1")).isEmpty();
        }

        @Test
        void claimsOfASupportRequestAreFoundWithinTheAccount() {
            claims().open(requested("one", "N-1", "R-1"), List.of());
            claims().open(requested("two", "N-2", "R-12"), List.of());
            claims().open(requested("three", "N-3", "R_1"), List.of());
            claims().open(claim("four", "R-1"), List.of());

            assertThat(claims().requestedAs("ecosystem", "R-1")).containsExactly(ONE);
            assertThat(claims().requestedAs("ecosystem", "R_1")).containsExactly(new ClaimId("three"));
            assertThat(claims().requestedAs("ecosystem", "R%")).isEmpty();
            assertThat(claims().requestedAs("ecologic", "R-1")).isEmpty();
        }

        private Claim linked(String id, String number, String remoteId) {
            return claim(id, number)
                    .change()
                    .remote(new Remote("R-1", remoteId, null, null))
                    .build();
        }

        private Claim requested(String id, String number, String requestId) {
            return claim(id, number)
                    .change()
                    .remote(new Remote(requestId, null, null, null))
                    .build();
        }
    }

    /** How statements name claims. */
    @Nested
    class Naming {

        @Test
        void claimsAreFoundByTheirIdOrTheirNumberAtTheOrganisationInAnyAccount() {
            claims().open(known("one", Samples.ECOLOGIC, "C-1", "OS-1"), List.of());
            claims().open(known("two", new Account("atelier-sud", OrganisationId.ECOLOGIC), "C-2", "C-1"), List.of());
            claims().open(known("three", Samples.ECOSYSTEM, "C-1", "OS-1"), List.of());
            claims().open(claim("four", "N-four"), List.of());

            assertThat(knownThereAs("C-1")).containsExactly("one", "two");
            assertThat(knownThereAs("OS-1")).containsExactly("one");
            assertThat(knownThereAs("C-2")).containsExactly("two");
            assertThat(knownThereAs("N-four")).isEmpty();
            assertThat(knownThereAs("")).isEmpty();
        }

        @Test
        void theNumberGivenAtHandInIsFoundFromThenOn() {
            claims().open(known("one", Samples.ECOLOGIC, "C-1", null), List.of());
            assertThat(knownThereAs("OS-1")).isEmpty();

            Remote handedIn = new Remote("R-1", "C-1", "OS-1", null);
            claims().save(stored(ONE).change().remote(handedIn).build(), List.of());

            assertThat(knownThereAs("OS-1")).containsExactly("one");
        }

        @Test
        void theClaimsOfAnInvoiceAreFoundWithoutRegardToSpacesAround() {
            claims().open(invoiced("one", Samples.ECOLOGIC, " FAC-1"), List.of());
            claims().open(invoiced("two", Samples.ECOLOGIC, "FAC-1"), List.of());
            claims().open(invoiced("three", Samples.ECOLOGIC, "FAC-12"), List.of());
            claims().open(invoiced("four", Samples.ECOSYSTEM, "FAC-1"), List.of());

            assertThat(ids(claims().invoiced(OrganisationId.ECOLOGIC, "FAC-1 ")))
                    .containsExactly("one", "two");
            assertThat(claims().invoiced(OrganisationId.ECOLOGIC, "fac-1")).isEmpty();
        }

        @Test
        void aBlankInvoiceNumberNamesNoClaim() {
            claims().open(invoiced("one", Samples.ECOLOGIC, " "), List.of());
            claims().open(invoiced("two", Samples.ECOLOGIC, null), List.of());

            assertThat(claims().invoiced(OrganisationId.ECOLOGIC, " ")).isEmpty();
        }

        @Test
        void bothLookUpsAreInOrderOfOpening() {
            claims().open(openedAt("late", 60), List.of());
            claims().open(openedAt("early", 1), List.of());

            assertThat(knownThereAs("C-1")).containsExactly("early", "late");
            assertThat(ids(claims().invoiced(OrganisationId.ECOLOGIC, "FAC-1"))).containsExactly("early", "late");
        }

        private Claim known(String id, Account account, String remoteId, @Nullable String serviceOrder) {
            return claim(id, "N-" + id)
                    .change()
                    .account(account, ClaimProcess.DIRECT_CLAIM)
                    .remote(new Remote(null, remoteId, serviceOrder, null))
                    .build();
        }

        private Claim invoiced(String id, Account account, @Nullable String invoice) {
            return claim(id, fileWith("N-" + id, invoice, null, null))
                    .change()
                    .account(account, ClaimProcess.DIRECT_CLAIM)
                    .build();
        }

        private Claim openedAt(String id, long seconds) {
            Claim claim = openedLater(invoiced(id, Samples.ECOLOGIC, "FAC-1"), seconds);
            return claim.change().remote(new Remote(null, "C-1", null, null)).build();
        }

        private List<String> knownThereAs(String name) {
            return ids(claims().knownThereAs(OrganisationId.ECOLOGIC, name));
        }

        private List<String> ids(List<Claim> found) {
            return found.stream().map(claim -> claim.id().value()).toList();
        }
    }

    private static Claim openedLater(Claim early, long seconds) {
        return new Claim(
                early.id(),
                0,
                early.file(),
                early.account(),
                early.process(),
                early.stage(),
                early.review(),
                early.approval(),
                early.bonus(),
                early.basis(),
                early.remote(),
                early.documents(),
                early.demanded(),
                early.problems(),
                early.overrides(),
                null,
                null,
                false,
                NOON.plusSeconds(seconds),
                NOON.plusSeconds(seconds),
                null,
                null);
    }
}
