package io.github.qualirepar.ports.contract;

import static io.github.qualirepar.ports.contract.MoneySamples.change;
import static io.github.qualirepar.ports.contract.MoneySamples.fullPayment;
import static io.github.qualirepar.ports.contract.MoneySamples.line;
import static io.github.qualirepar.ports.contract.MoneySamples.payment;
import static io.github.qualirepar.ports.contract.MoneySamples.settlement;
import static io.github.qualirepar.ports.contract.MoneySamples.writeOff;
import static io.github.qualirepar.ports.contract.Samples.NOON;
import static io.github.qualirepar.ports.contract.Samples.claim;
import static io.github.qualirepar.ports.contract.Samples.entry;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.qualirepar.domain.EuroAmount;
import io.github.qualirepar.domain.OrganisationId;
import io.github.qualirepar.domain.claim.Claim;
import io.github.qualirepar.domain.claim.ClaimId;
import io.github.qualirepar.domain.claim.LogAction;
import io.github.qualirepar.domain.payment.Payment;
import io.github.qualirepar.domain.payment.Receipt;
import io.github.qualirepar.domain.payment.Withdrawal;
import io.github.qualirepar.domain.payment.WriteOff;
import io.github.qualirepar.ports.ClaimStore;
import io.github.qualirepar.ports.PaymentStore;
import io.github.qualirepar.ports.PaymentStore.Change;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What every {@link PaymentStore} promises. */
public abstract class PaymentStoreContract {
    private static final ClaimId ONE = new ClaimId("one");
    private static final ClaimId TWO = new ClaimId("two");

    /** The claims whose logs the store writes, empty when the test begins. */
    protected abstract ClaimStore claims();

    /** The store of this test, empty when the test begins. */
    protected abstract PaymentStore payments();

    private void store(Payment... stored) {
        assertThat(payments().save(payments().revision(), change(stored))).isTrue();
    }

    private static List<String> references(List<Payment> found) {
        return found.stream().map(Payment::reference).toList();
    }

    @Nested
    class Saving {

        @Test
        void nothingIsThereAtFirst() {
            assertThat(payments().revision()).isZero();
            assertThat(payments().all()).isEmpty();
            assertThat(payments().writeOffs()).isEmpty();
            assertThat(payments().find(OrganisationId.ECOLOGIC, "P-1")).isEmpty();
        }

        @Test
        void aTransferIsStoredAndCounted() {
            store(payment("P-1"));

            assertThat(payments().find(OrganisationId.ECOLOGIC, "P-1")).contains(payment("P-1"));
            assertThat(payments().revision()).isEqualTo(1);
        }

        @Test
        void everyFieldOfATransferSurvives() {
            store(fullPayment("P-1 \"été\""));

            assertThat(payments().find(OrganisationId.ECOLOGIC, "P-1 \"été\"")).contains(fullPayment("P-1 \"été\""));
            assertThat(payments().all()).containsExactly(fullPayment("P-1 \"été\""));
        }

        @Test
        void aTransferOfWhichNextToNothingIsKnownSurvives() {
            Payment vague = payment("P-1").known(null, null, null);
            store(vague);

            assertThat(payments().find(OrganisationId.ECOLOGIC, "P-1")).contains(vague);
        }

        @Test
        void aChangedTransferTakesThePlaceOfTheOneWithItsReference() {
            store(payment("P-1"), payment("P-2"));
            Payment changed = payment("P-1")
                    .known("atelier-sud", LocalDate.of(2026, 7, 3), new EuroAmount(1))
                    .received(new Receipt(LocalDate.of(2026, 7, 4), new EuroAmount(1), "E-1"))
                    .settledBy(settlement("one", 1));
            store(changed);

            assertThat(payments().all()).containsExactly(changed, payment("P-2"));
        }

        @Test
        void twoOrganisationsMayUseTheSameReference() {
            Payment other = payment(OrganisationId.ECOSYSTEM, "P-1", 0);
            store(payment("P-1"), other);

            assertThat(payments().all()).containsExactly(payment("P-1"), other);
            assertThat(payments().find(OrganisationId.ECOSYSTEM, "P-1")).contains(other);
        }

        @Test
        void referencesThatDifferInCaseOrSpacesNameDifferentTransfers() {
            store(payment("p-1"), payment("P-1"), payment("P-1 "));

            assertThat(payments().all()).hasSize(3);
            assertThat(payments().find(OrganisationId.ECOLOGIC, "P-1")).contains(payment("P-1"));
        }

        @Test
        void aWithdrawnTransferIsGoneAndOnlyThatOne() {
            claims().open(claim("one", "N-1"), List.of());
            Payment other = payment(OrganisationId.ECOSYSTEM, "P-1", 0);
            Payment wrong = payment("P-1").withLines(List.of(line("one")));
            store(wrong, other, payment("P-2"));

            boolean saved = payments()
                    .save(
                            1,
                            new Change(
                                    List.of(),
                                    List.of(),
                                    Map.of(ONE, List.of(entry(LogAction.PAYMENT))),
                                    List.of(withdrawal(wrong))));

            assertThat(saved).isTrue();
            assertThat(payments().all()).containsExactly(other, payment("P-2"));
            assertThat(payments().of(List.of(ONE))).isEmpty();
            assertThat(claims().log(ONE)).containsExactly(entry(LogAction.PAYMENT));
            assertThat(payments().revision()).isEqualTo(2);
        }

        @Test
        void everyFieldOfAWithdrawalSurvivesAndTheTransferMayComeBack() {
            Withdrawal full = withdrawal(payment("P-1"));
            Withdrawal bare =
                    new Withdrawal(OrganisationId.ECOLOGIC, "P-2", null, null, "« x »", "C. Été", NOON.minusNanos(1));

            payments().save(0, new Change(List.of(), List.of(), Map.of(), List.of(full, bare)));
            store(payment("P-1"));

            assertThat(payments().withdrawals()).containsExactly(bare, full);
            assertThat(payments().all()).containsExactly(payment("P-1"));
        }

        private Withdrawal withdrawal(Payment payment) {
            return new Withdrawal(
                    payment.organisation(),
                    payment.reference(),
                    LocalDate.of(2026, 7, 1),
                    new EuroAmount(12_345),
                    "pasted twice",
                    "Zoé",
                    NOON);
        }

        @Test
        void aWithdrawalThatIsTooLateRemovesNothing() {
            store(payment("P-1"));
            Change late = new Change(List.of(), List.of(), Map.of(), List.of(withdrawal(payment("P-1"))));

            assertThat(payments().save(0, late)).isFalse();

            assertThat(payments().all()).containsExactly(payment("P-1"));
            assertThat(payments().withdrawals()).isEmpty();
        }

        @Test
        void everyFieldOfAWriteOffSurvives() {
            WriteOff full = new WriteOff(
                    ONE, new EuroAmount(123_456_789_01L), "« Refus » \"sec\"", "C. Été", NOON.plusNanos(1));

            assertThat(payments().save(0, new Change(List.of(), List.of(full), Map.of())))
                    .isTrue();

            assertThat(payments().writeOffs()).containsExactly(full);
        }

        @Test
        void theLogsOfTheClaimsConcernedAreWrittenInTheSameUnit() {
            claims().open(claim("one", "N-1"), List.of(entry(LogAction.OPEN)));
            claims().open(claim("two", "N-2"), List.of());
            Claim before = claims().find(ONE).orElseThrow();

            boolean saved = payments()
                    .save(
                            0,
                            new Change(
                                    List.of(payment("P-1")),
                                    List.of(writeOff("two", 0)),
                                    Map.of(
                                            ONE,
                                            List.of(entry(LogAction.PAYMENT), entry(LogAction.SETTLE)),
                                            TWO,
                                            List.of(entry(LogAction.WRITE_OFF)))));

            assertThat(saved).isTrue();
            assertThat(claims().log(ONE))
                    .containsExactly(entry(LogAction.OPEN), entry(LogAction.PAYMENT), entry(LogAction.SETTLE));
            assertThat(claims().log(TWO)).containsExactly(entry(LogAction.WRITE_OFF));
            assertThat(claims().find(ONE)).contains(before);
        }

        @Test
        void anUnknownClaimGetsNoLogAndTheRestIsStored() {
            boolean saved = payments()
                    .save(
                            0,
                            new Change(
                                    List.of(payment("P-1")), List.of(), Map.of(ONE, List.of(entry(LogAction.SETTLE)))));

            assertThat(saved).isTrue();
            assertThat(payments().all()).hasSize(1);
            claims().open(claim("one", "N-1"), List.of());
            assertThat(claims().log(ONE)).isEmpty();
        }

        @Test
        void ofAChangeThatIsTooLateNothingIsStored() {
            claims().open(claim("one", "N-1"), List.of());
            store(payment("P-1"));
            Change late = new Change(
                    List.of(payment("P-1").settledBy(settlement("one", 5)), payment("P-2")),
                    List.of(writeOff("one", 0)),
                    Map.of(ONE, List.of(entry(LogAction.SETTLE))));

            assertThat(payments().save(0, late)).isFalse();
            assertThat(payments().save(2, late)).isFalse();

            assertThat(payments().all()).containsExactly(payment("P-1"));
            assertThat(payments().writeOffs()).isEmpty();
            assertThat(claims().log(ONE)).isEmpty();
            assertThat(payments().revision()).isEqualTo(1);
        }

        @Test
        void ofManyThatChangeTheLedgerAtOnceOneSucceeds() throws Exception {
            store(payment("P-1"));

            List<Boolean> saved = Racing.race(
                    8, number -> payments().save(1, change(payment("P-1").settledBy(settlement("c" + number, 5)))));

            assertThat(saved).containsOnlyOnce(true);
            assertThat(payments().all())
                    .containsExactly(payment("P-1").settledBy(settlement("c" + saved.indexOf(true), 5)));
            assertThat(payments().revision()).isEqualTo(2);
        }

        @Test
        void manyThatReadAgainWhenTheyWereTooLateAllGetTheirPartIn() throws Exception {
            store(payment("P-1"));

            Racing.race(4, number -> {
                boolean saved = false;
                while (!saved) {
                    long revision = payments().revision();
                    Payment read =
                            payments().find(OrganisationId.ECOLOGIC, "P-1").orElseThrow();
                    saved = payments().save(revision, change(read.settledBy(settlement("c" + number, 5))));
                }
                return number;
            });

            assertThat(payments().all()).singleElement().satisfies(all -> {
                assertThat(all.settlements())
                        .containsExactlyInAnyOrder(
                                settlement("c0", 5), settlement("c1", 5), settlement("c2", 5), settlement("c3", 5));
                assertThat(all.settled()).isEqualTo(new EuroAmount(20));
            });
        }
    }

    @Nested
    class Listing {

        @Test
        void transfersStandByTheMomentTheyBecameKnownThenAsTheyWereStored() {
            store(payment("P-late", 60), payment("P-b", 1));
            store(payment("P-a", 1), payment("P-early", 0));

            assertThat(references(payments().all())).containsExactly("P-early", "P-b", "P-a", "P-late");
        }

        @Test
        void aChangedTransferKeepsItsPlace() {
            store(payment("P-1"), payment("P-2"), payment("P-3"));
            store(payment("P-1").withLines(List.of(line("one"))));

            assertThat(references(payments().all())).containsExactly("P-1", "P-2", "P-3");
        }

        @Test
        void writeOffsStandOldestFirstThenAsTheyWereStored() {
            payments()
                    .save(
                            0,
                            new Change(
                                    List.of(),
                                    List.of(writeOff("late", 60), writeOff("b", 1), writeOff("a", 1)),
                                    Map.of()));
            payments().save(1, new Change(List.of(), List.of(writeOff("early", 0)), Map.of()));

            assertThat(payments().writeOffs())
                    .extracting(writeOff -> writeOff.claim().value())
                    .containsExactly("early", "b", "a", "late");
        }

        @Test
        void theTransfersOfAClaimAreThoseThatNameItInALineOrASettlement() {
            store(
                    payment("P-line", 3).withLines(List.of(line("two"), line("one"))),
                    payment("P-settled", 2).settledBy(settlement("one", 5)),
                    payment("P-both", 1)
                            .withLines(List.of(line("one"), line("one")))
                            .settledBy(settlement("one", 5)),
                    payment("P-other", 0).withLines(List.of(line("two"))).settledBy(settlement("two", 5)));

            assertThat(references(payments().of(List.of(ONE)))).containsExactly("P-both", "P-settled", "P-line");
            assertThat(references(payments().of(List.of(ONE, TWO))))
                    .containsExactly("P-other", "P-both", "P-settled", "P-line");
            assertThat(payments().of(List.of())).isEmpty();
            assertThat(payments().of(List.of(new ClaimId("three")))).isEmpty();
        }

        @Test
        void aTransferThatNamesAClaimNoMoreIsNotOneOfItsTransfers() {
            store(payment("P-1").withLines(List.of(line("one"))));
            store(payment("P-1").withLines(List.of(line("two"))));

            assertThat(payments().of(List.of(ONE))).isEmpty();
            assertThat(references(payments().of(List.of(TWO)))).containsExactly("P-1");
        }

        @Test
        void theTransfersOfVeryManyClaimsAreFoundOnceEach() {
            store(
                    payment("P-1", 1).withLines(List.of(line("c0"), line("c699"))),
                    payment("P-2", 0).settledBy(settlement("c1299", 5)),
                    payment("P-3").withLines(List.of(line("c1300"))));
            List<ClaimId> wanted = new ArrayList<>(IntStream.range(0, 1300)
                    .mapToObj(number -> new ClaimId("c" + number))
                    .toList());
            wanted.addAll(Collections.nCopies(3, new ClaimId("c0")));

            assertThat(references(payments().of(wanted))).containsExactly("P-2", "P-1");
        }
    }
}
