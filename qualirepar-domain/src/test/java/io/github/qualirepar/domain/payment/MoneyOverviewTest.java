package io.github.qualirepar.domain.payment;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qualirepar.domain.EuroAmount;
import io.github.qualirepar.domain.OrganisationId;
import io.github.qualirepar.domain.claim.Claim;
import io.github.qualirepar.domain.claim.ClaimId;
import io.github.qualirepar.domain.claim.Review;
import io.github.qualirepar.domain.claim.Stage;
import io.github.qualirepar.domain.eligibility.Settings;
import io.github.qualirepar.domain.fixture.Asking;
import io.github.qualirepar.domain.payment.MoneyOverview.Bucket;
import io.github.qualirepar.domain.payment.MoneyOverview.Split;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every cent of what is owed and of what came is accounted for. */
class MoneyOverviewTest {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final LocalDate HANDED_IN = LocalDate.of(2026, 6, 1);
    private static final PaymentTerms TERMS = new PaymentTerms(Asking.DATA, Settings.defaults());

    @Test
    void eachClaimStandsWhereItsMoneyStands() {
        MoneyOverview overview = overview(
                HANDED_IN.plusDays(16),
                List.of(
                        Claims.at("a", 1000, Stage.TO_CREATE, null),
                        Claims.at("b", 2000, Stage.TO_CONFIRM, null),
                        Claims.at("c", 3000, Stage.CONFIRMED, Review.UNDER_REVIEW),
                        Claims.accepted("d", 4000),
                        Claims.at("e", 5000, Stage.CONFIRMED, Review.REFUSED),
                        Claims.at("f", 6000, Stage.CONFIRMED, Review.PAID),
                        Claims.at("g", 7000, Stage.ENDED, null)),
                List.of(),
                List.of());

        Split total = overview.total();
        assertThat(total.notSent()).isEqualTo(bucket(1, 1000));
        assertThat(total.unconfirmed()).isEqualTo(bucket(1, 2000));
        assertThat(total.underReview()).isEqualTo(bucket(1, 3000));
        assertThat(total.late()).isEqualTo(bucket(2, 10_000));
        assertThat(total.refused()).isEqualTo(bucket(1, 5000));
        assertThat(total.paid()).isEqualTo(bucket(0, 0));
        assertThat(overview.owed()).isEqualTo(new EuroAmount(21_000));
        assertThat(overview.byDaysLate().get(0).money()).isEqualTo(bucket(2, 10_000));
    }

    @Test
    void theLastDayOfTheLimitIsInTimeAndTheNextIsLate() {
        List<Claim> claims = List.of(Claims.accepted("a", 5000));

        assertThat(overview(HANDED_IN.plusDays(15), claims, List.of(), List.of())
                        .total()
                        .underReview())
                .isEqualTo(bucket(1, 5000));
        assertThat(overview(HANDED_IN.plusDays(16), claims, List.of(), List.of())
                        .total()
                        .late())
                .isEqualTo(bucket(1, 5000));
    }

    @Test
    void aPartThatCameIsPaidAndTheClaimIsCountedWhereItsRestStands() {
        MoneyOverview overview =
                overview(HANDED_IN, List.of(Claims.accepted("a", 5000)), List.of(paying(3000, 3000, "a")), List.of());

        assertThat(overview.total().paid()).isEqualTo(bucket(0, 3000));
        assertThat(overview.total().underReview()).isEqualTo(bucket(1, 2000));
        assertThat(overview.byOrganisation().get(OrganisationId.ECOSYSTEM)).isEqualTo(overview.total());
    }

    @Test
    void moneyBeyondWhatIsOwedIsSurplusAndMoneyForNothingIsUnallotted() {
        MoneyOverview overview =
                overview(HANDED_IN, List.of(Claims.accepted("a", 5000)), List.of(paying(9000, 6000, "a")), List.of());

        assertThat(overview.total().paid()).isEqualTo(bucket(1, 6000));
        assertThat(overview.surplus()).isEqualTo(bucket(1, 1000));
        assertThat(overview.unallotted()).isEqualTo(bucket(1, 3000));
        assertThat(overview.settled()).isEqualTo(new EuroAmount(9000));
    }

    @Test
    void aClaimWrittenOffIsAtRiskNoMoreAndNotPaidEither() {
        MoneyOverview overview =
                overview(HANDED_IN, List.of(Claims.accepted("a", 5000)), List.of(), List.of(writeOff("a", 5000)));

        assertThat(overview.total().sum()).isEqualTo(bucket(0, 0));
        assertThat(overview.writtenOff()).isEqualTo(bucket(1, 5000));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyCentIsAccountedForWhateverHappened(long seed) {
        Random random = new Random(seed);
        List<Claim> claims = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            claims.add(anyClaim("c" + i, random));
        }
        List<Payment> payments = new ArrayList<>();
        List<WriteOff> writeOffs = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            long amount = 1L + random.nextInt(9000);
            String claim = "c" + random.nextInt(40);
            payments.add(paying(amount, random.nextInt((int) amount + 1), claim));
            if (random.nextInt(4) == 0) {
                writeOffs.add(writeOff("c" + random.nextInt(40), 1L + random.nextInt(3000)));
            }
        }

        MoneyOverview overview = overview(HANDED_IN.plusDays(random.nextInt(120)), claims, payments, writeOffs);

        EuroAmount owed = claims.stream()
                .filter(claim -> claim.stage() != Stage.ENDED && claim.replacedBy() == null)
                .map(Claim::bonus)
                .reduce(EuroAmount.ZERO, EuroAmount::plus);
        EuroAmount settled = payments.stream().map(Payment::settled).reduce(EuroAmount.ZERO, EuroAmount::plus);
        assertThat(overview.owed()).isEqualTo(owed);
        assertThat(overview.total()
                        .sum()
                        .amount()
                        .plus(overview.writtenOff().amount())
                        .minus(overview.surplus().amount()))
                .isEqualTo(owed);
        assertThat(overview.settled()).isEqualTo(settled);
        assertThat(sum(overview.byOrganisation().values()))
                .isEqualTo(overview.total().sum());
        assertThat(sum(overview.byMonth().values())).isEqualTo(overview.total().sum());
        assertThat(overview.byAge().stream()
                        .map(band -> band.money().amount())
                        .reduce(EuroAmount.ZERO, EuroAmount::plus))
                .isEqualTo(overview.total()
                        .sum()
                        .amount()
                        .minus(overview.total().paid().amount()));
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 200);
    }

    private static Claim anyClaim(String id, Random random) {
        Stage stage = List.of(Stage.TO_CREATE, Stage.TO_CONFIRM, Stage.CONFIRMED, Stage.CONFIRMED, Stage.ENDED)
                .get(random.nextInt(5));
        Review review = stage.isBlue() ? List.of(Review.values()).get(random.nextInt(7)) : null;
        Claim claim = Claims.at(id, random.nextInt(8000), stage, review);
        boolean replaced = review == Review.REFUSED && random.nextBoolean();
        return replaced ? claim.change().replacedBy(new ClaimId("x")).build() : claim;
    }

    private static Bucket sum(Collection<Split> splits) {
        return splits.stream()
                .map(Split::sum)
                .reduce(Bucket.EMPTY, (one, other) -> one.plus(other.count(), other.amount()));
    }

    private static MoneyOverview overview(
            LocalDate today, List<Claim> claims, List<Payment> payments, List<WriteOff> writeOffs) {
        Ledger ledger = new Ledger(payments, writeOffs);
        return MoneyOverview.of(
                claims.stream()
                        .map(claim -> ledger.receivable(claim, TERMS, PARIS))
                        .toList(),
                payments,
                today,
                PARIS);
    }

    private static Bucket bucket(int count, long cents) {
        return new Bucket(count, new EuroAmount(cents));
    }

    private static WriteOff writeOff(String claim, long cents) {
        return new WriteOff(new ClaimId(claim), new EuroAmount(cents), "faillite", "gérant", Claims.HANDED_IN);
    }

    private static Payment paying(long cents, long part, String claim) {
        List<Settlement.Part> parts =
                part == 0 ? List.of() : List.of(new Settlement.Part(new ClaimId(claim), new EuroAmount(part)));
        return new Payment(
                        OrganisationId.ECOSYSTEM,
                        "P" + cents + claim,
                        null,
                        HANDED_IN,
                        new EuroAmount(cents),
                        PaymentSource.FEED,
                        List.of(),
                        null,
                        List.of(),
                        Claims.HANDED_IN)
                .settledBy(new Settlement(HANDED_IN, new EuroAmount(cents), parts, Claims.HANDED_IN));
    }
}
