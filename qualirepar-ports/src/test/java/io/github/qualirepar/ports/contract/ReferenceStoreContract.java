package io.github.qualirepar.ports.contract;

import static io.github.qualirepar.ports.contract.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.qualirepar.domain.Account;
import io.github.qualirepar.domain.EuroAmount;
import io.github.qualirepar.domain.OrganisationId;
import io.github.qualirepar.domain.reference.Brand;
import io.github.qualirepar.domain.reference.Code;
import io.github.qualirepar.domain.reference.DatedAmount;
import io.github.qualirepar.domain.reference.IdentifierKind;
import io.github.qualirepar.domain.reference.LabelSheet;
import io.github.qualirepar.domain.reference.Period;
import io.github.qualirepar.domain.reference.ProductTie;
import io.github.qualirepar.domain.reference.ReferenceData;
import io.github.qualirepar.domain.reference.ReferencePlace;
import io.github.qualirepar.domain.reference.ReferenceProduct;
import io.github.qualirepar.domain.reference.ReferenceSite;
import io.github.qualirepar.ports.KeptCalculation;
import io.github.qualirepar.ports.ReferenceStore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What every {@link ReferenceStore} promises. */
public abstract class ReferenceStoreContract {
    private static final Account ACCOUNT = Samples.ECOSYSTEM;
    private static final OrganisationId ECOSYSTEM = OrganisationId.ECOSYSTEM;
    private static final Instant EVENING = NOON.plusSeconds(6 * 3_600);

    /** The store of this test, empty when the test begins. */
    protected abstract ReferenceStore references();

    private static ReferenceData lists(Account account, String version, Instant fetchedAt) {
        return new ReferenceData(
                account, fetchedAt, version, false, List.of(), List.of(new Brand("7", version, true)), List.of());
    }

    private static ReferenceData lists(String version, Instant fetchedAt) {
        return lists(ACCOUNT, version, fetchedAt);
    }

    private static ReferenceData fullLists() {
        Period year = new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31));
        ReferenceProduct full = new ReferenceProduct(
                "9002",
                "Lave-linge « hublot »",
                year,
                true,
                false,
                IdentifierKind.IMEI,
                "IMEI ou n° de série",
                "GEM",
                List.of(new DatedAmount(Period.ALWAYS, EuroAmount.ofEuros(50))),
                List.of(new DatedAmount(new Period(null, LocalDate.of(2026, 1, 1)), new EuroAmount(18_001))),
                List.of(new Code("LLI01", "Pompe"), new Code("LLI02", "")),
                List.of(new Code("XX1", "Autre")),
                List.of(new Brand("0042 ", "MARQUE ÉTÉ", true), new Brand("9", "Beta", false)));
        ReferenceProduct bare = new ReferenceProduct(
                "1",
                "",
                Period.ALWAYS,
                null,
                null,
                IdentifierKind.UNSPECIFIED,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        ReferenceSite site = new ReferenceSite(
                "590001",
                "Atelier",
                "Lille",
                List.of(
                        new ReferencePlace("1", "Nord", "Lille", "12345678900011"),
                        new ReferencePlace("2", "", "", null)),
                List.of(new LabelSheet("GEM", "QR-1", "Gros électroménager", year)),
                true);
        return new ReferenceData(
                ACCOUNT,
                NOON.plusNanos(5),
                "v-full",
                true,
                List.of(full, bare),
                List.of(new Brand("1", "Alpha", true)),
                List.of(site, new ReferenceSite("590002", "", "", List.of(), List.of(), false)));
    }

    @Nested
    class Lists {

        @Test
        void everyFieldOfTheListsSurvives() {
            references().save(fullLists());

            assertThat(references().latest("ecosystem")).contains(fullLists());
        }

        @Test
        void nothingIsKnownBeforeTheFirstDownload() {
            references().save(lists("v-1", NOON));

            assertThat(references().latest("ecologic")).isEmpty();
            assertThat(references().asOf("ecologic", NOON)).isEmpty();
        }

        @Test
        void aNewVersionIsTheLatestAndTheOldOneIsKept() {
            references().save(lists("v-1", NOON));
            references().save(lists("v-2", EVENING));

            assertThat(references().latest("ecosystem")).contains(lists("v-2", EVENING));
            assertThat(references().asOf("ecosystem", NOON)).contains(lists("v-1", NOON));
        }

        @Test
        void boundsOfADownloadAreIncluded() {
            references().save(lists("v-1", NOON));
            references().save(lists("v-2", EVENING));

            assertThat(references().asOf("ecosystem", NOON.minusNanos(1))).isEmpty();
            assertThat(references().asOf("ecosystem", NOON)).contains(lists("v-1", NOON));
            assertThat(references().asOf("ecosystem", EVENING.minusNanos(1))).contains(lists("v-1", NOON));
            assertThat(references().asOf("ecosystem", EVENING)).contains(lists("v-2", EVENING));
            assertThat(references().asOf("ecosystem", EVENING.plusNanos(1))).contains(lists("v-2", EVENING));
        }

        @Test
        void momentsBeyondTheCalendarAreAskedWithoutHarm() {
            references().save(lists("v-1", NOON));

            assertThat(references().asOf("ecosystem", Instant.MAX)).contains(lists("v-1", NOON));
            assertThat(references().asOf("ecosystem", Instant.MIN)).isEmpty();
        }

        @Test
        void theSameVersionAgainAddsItsMoment() {
            references().save(lists("v-1", NOON));
            references().save(lists("v-1", EVENING));

            assertThat(references().latest("ecosystem")).contains(lists("v-1", EVENING));
            assertThat(references().asOf("ecosystem", EVENING.minusNanos(1))).contains(lists("v-1", NOON));
        }

        @Test
        void aVersionThatComesBackIsTheLatestAgain() {
            references().save(lists("v-1", NOON));
            references().save(lists("v-2", NOON.plusSeconds(1)));
            references().save(lists("v-1", EVENING));

            assertThat(references().latest("ecosystem")).contains(lists("v-1", EVENING));
            assertThat(references().asOf("ecosystem", NOON.plusSeconds(1))).contains(lists("v-2", NOON.plusSeconds(1)));
        }

        @Test
        void anOlderDownloadStoredLateIsNotTheLatest() {
            references().save(lists("v-2", EVENING));
            references().save(lists("v-1", NOON));

            assertThat(references().latest("ecosystem")).contains(lists("v-2", EVENING));
            assertThat(references().asOf("ecosystem", NOON)).contains(lists("v-1", NOON));
        }

        @Test
        void theSameDownloadTwiceChangesNothing() {
            references().save(lists("v-1", NOON));
            references().save(lists("v-1", NOON));

            assertThat(references().latest("ecosystem")).contains(lists("v-1", NOON));
        }

        @Test
        void accountsOfOneOrganisationDoNotMix() {
            Account second = new Account("atelier-sud", ECOSYSTEM);
            references().save(lists("v-1", NOON));
            references().save(lists(second, "v-1", EVENING));

            assertThat(references().latest("ecosystem")).contains(lists("v-1", NOON));
            assertThat(references().latest("atelier-sud")).contains(lists(second, "v-1", EVENING));
        }

        @Test
        void manyCanSaveTheSameDownloadAtOnce() throws Exception {
            Racing.race(8, number -> {
                references().save(lists("v-1", NOON.plusSeconds(number)));
                return number;
            });

            assertThat(references().latest("ecosystem")).contains(lists("v-1", NOON.plusSeconds(7)));
        }
    }

    @Nested
    class Ties {
        private final ProductTie washing = new ProductTie("lave-linge", ECOSYSTEM, "9002", false);
        private final ProductTie washingEcologic =
                new ProductTie("lave-linge", OrganisationId.ECOLOGIC, "EEE.M4.033", false);
        private final ProductTie oven = new ProductTie("four", ECOSYSTEM, "9010", false);
        private final ProductTie byPerson = new ProductTie("lave-linge", ECOSYSTEM, "9003", true);

        @Test
        void tiesStandByKeyAndOrganisation() {
            references().saveTies(List.of(washing, oven, washingEcologic));

            assertThat(references().ties()).containsExactly(oven, washingEcologic, washing);
        }

        @Test
        void aTieReplacesTheOneOfTheSameKeyAndOrganisation() {
            ProductTie other = new ProductTie("lave-linge", ECOSYSTEM, "9009", false);
            references().saveTies(List.of(washing, washingEcologic));
            references().saveTies(List.of(other));

            assertThat(references().ties()).containsExactly(washingEcologic, other);
        }

        @Test
        void aPersonReplacesWhatWasMatched() {
            references().saveTies(List.of(washing));
            references().saveTies(List.of(byPerson));

            assertThat(references().ties()).containsExactly(byPerson);
        }

        @Test
        void whatAPersonTiedIsNeverReplacedByAMatch() {
            references().saveTies(List.of(byPerson));
            references().saveTies(List.of(washing, oven));

            assertThat(references().ties()).containsExactly(oven, byPerson);
        }

        @Test
        void aPersonReplacesWhatAPersonTied() {
            ProductTie second = new ProductTie("lave-linge", ECOSYSTEM, "9004", true);
            references().saveTies(List.of(byPerson));
            references().saveTies(List.of(second));

            assertThat(references().ties()).containsExactly(second);
        }

        @Test
        void aTieIsRemovedWhoeverMadeIt() {
            references().saveTies(List.of(byPerson, washingEcologic, oven));
            references().removeTie("lave-linge", ECOSYSTEM);
            references().removeTie("four", ECOSYSTEM);
            references().removeTie("unknown", ECOSYSTEM);

            assertThat(references().ties()).containsExactly(washingEcologic);
        }

        @Test
        void aMatchCanTakeTheFreePlaceOfAPersonsTie() {
            references().saveTies(List.of(byPerson));
            references().removeTie("lave-linge", ECOSYSTEM);
            references().saveTies(List.of(washing));

            assertThat(references().ties()).containsExactly(washing);
        }
    }

    @Nested
    class Calculations {
        private static final LocalDate REPAIRED = LocalDate.of(2026, 6, 12);

        private final KeptCalculation bonus = new KeptCalculation(
                "ecosystem",
                "9002",
                "0042 ",
                REPAIRED,
                new EuroAmount(12_901),
                "LLI01",
                EuroAmount.ofEuros(50),
                null,
                NOON.plusNanos(5));
        private final KeptCalculation refusal = new KeptCalculation(
                "ecosystem",
                "9002",
                "0042 ",
                REPAIRED,
                new EuroAmount(12_901),
                null,
                null,
                "La marque n’est pas éligible : \"autre\"",
                EVENING);

        private List<KeptCalculation> kept() {
            return references().calculations("ecosystem", "9002", "0042 ", REPAIRED);
        }

        @Test
        void nothingIsKeptBeforeTheFirstAnswer() {
            assertThat(kept()).isEmpty();
        }

        @Test
        void everyFieldOfABonusSurvives() {
            references().saveCalculation(bonus);

            assertThat(kept()).containsExactly(bonus);
        }

        @Test
        void everyFieldOfARefusalSurvives() {
            references().saveCalculation(refusal);

            assertThat(kept()).containsExactly(refusal);
        }

        @Test
        void theVerySameAnswerAgainChangesNothing() {
            references().saveCalculation(bonus);
            references().saveCalculation(refusal);
            references().saveCalculation(refusal);
            references().saveCalculation(bonus);

            assertThat(kept()).containsExactly(refusal, bonus);
        }

        @Test
        void theSameAnswerAtAnotherMomentIsKeptBeside() {
            KeptCalculation later = answer(bonus.totalInclVat(), "LLI01", bonus.bonus(), null, EVENING);
            references().saveCalculation(bonus);
            references().saveCalculation(later);

            assertThat(kept()).containsExactly(later, bonus);
        }

        @Test
        void theNewestAnswerIsFirstEvenIfAnOlderOneIsStoredLate() {
            references().saveCalculation(refusal);
            references().saveCalculation(bonus);

            assertThat(kept()).containsExactly(refusal, bonus);
        }

        @Test
        void ofTwoAnswersOfOneMomentTheOneStoredLaterIsFirst() {
            KeptCalculation less = answer(bonus.totalInclVat(), "LLI01", EuroAmount.ofEuros(25), null, bonus.askedAt());
            references().saveCalculation(bonus);
            references().saveCalculation(less);

            assertThat(kept()).containsExactly(less, bonus);
        }

        @Test
        void answersOfOneMomentThatDifferInOneFieldAreAllKept() {
            EuroAmount total = new EuroAmount(12_901);
            List<KeptCalculation> answers = List.of(
                    answer(total, null, null, null, NOON),
                    answer(new EuroAmount(12_900), null, null, null, NOON),
                    answer(total, "", null, null, NOON),
                    answer(total, "LLI01", null, null, NOON),
                    answer(total, null, EuroAmount.ZERO, null, NOON),
                    answer(total, null, EuroAmount.ofEuros(50), null, NOON),
                    answer(total, null, null, "", NOON),
                    answer(total, null, null, "no", NOON));
            answers.forEach(references()::saveCalculation);

            assertThat(kept()).containsExactlyInAnyOrderElementsOf(answers);
        }

        private static KeptCalculation answer(
                EuroAmount total,
                @Nullable String repairCode,
                @Nullable EuroAmount bonus,
                @Nullable String refusal,
                Instant askedAt) {
            return new KeptCalculation(
                    "ecosystem", "9002", "0042 ", REPAIRED, total, repairCode, bonus, refusal, askedAt);
        }

        @Test
        void answersToOtherQuestionsAreNotReturned() {
            references().saveCalculation(bonus);

            assertThat(references().calculations("atelier-sud", "9002", "0042 ", REPAIRED))
                    .isEmpty();
            assertThat(references().calculations("ecosystem", "9003", "0042 ", REPAIRED))
                    .isEmpty();
            assertThat(references().calculations("ecosystem", "9002", "0042", REPAIRED))
                    .isEmpty();
            assertThat(references().calculations("ecosystem", "9002", "0042 ", REPAIRED.plusDays(1)))
                    .isEmpty();
        }

        @Test
        void manyCanKeepTheSameAnswerAtOnce() throws Exception {
            Racing.race(8, number -> {
                references().saveCalculation(refusal);
                return number;
            });

            assertThat(kept()).containsExactly(refusal);
        }
    }
}
