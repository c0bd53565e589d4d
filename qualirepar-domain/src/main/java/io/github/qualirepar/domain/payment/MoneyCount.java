package io.github.qualirepar.domain.payment;

import io.github.qualirepar.domain.EuroAmount;
import io.github.qualirepar.domain.OrganisationId;
import io.github.qualirepar.domain.claim.Claim;
import io.github.qualirepar.domain.payment.MoneyOverview.Band;
import io.github.qualirepar.domain.payment.MoneyOverview.Bucket;
import io.github.qualirepar.domain.payment.MoneyOverview.Split;
import io.github.qualirepar.domain.repair.Invoice;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Adds up an overview. Not safe for use by several threads. */
final class MoneyCount {
    /** Last days of the bands but the last one, which has no end. */
    private static final int[] BAND_ENDS = {15, 30, 60, 90};

    private final LocalDate today;
    private final ZoneId zone;
    private final Tally total = new Tally();
    private final Map<OrganisationId, Tally> byOrganisation = new TreeMap<>();
    private final Map<YearMonth, Tally> byMonth = new TreeMap<>();
    private final Bucket[] byAge = new Bucket[BAND_ENDS.length + 1];
    private final Bucket[] byDaysLate = new Bucket[BAND_ENDS.length + 1];
    private EuroAmount owed = EuroAmount.ZERO;
    private Bucket writtenOff = Bucket.EMPTY;
    private Bucket surplus = Bucket.EMPTY;
    private Bucket unallotted = Bucket.EMPTY;

    MoneyCount(LocalDate today, ZoneId zone) {
        this.today = today;
        this.zone = zone;
        Arrays.fill(byAge, Bucket.EMPTY);
        Arrays.fill(byDaysLate, Bucket.EMPTY);
    }

    /** Six buckets being filled. */
    static final class Tally {
        private final Map<Standing, Bucket> buckets = new EnumMap<>(Standing.class);

        void add(Standing standing, int count, EuroAmount amount) {
            buckets.put(standing, of(standing).plus(count, amount));
        }

        private Bucket of(Standing standing) {
            return buckets.getOrDefault(standing, Bucket.EMPTY);
        }

        Split split() {
            return new Split(
                    of(Standing.NOT_SENT),
                    of(Standing.UNCONFIRMED),
                    of(Standing.UNDER_REVIEW),
                    of(Standing.LATE),
                    of(Standing.REFUSED),
                    of(Standing.PAID));
        }
    }

    void add(Receivable receivable) {
        owed = owed.plus(receivable.owed());
        writtenOff = counted(writtenOff, receivable.writtenOff());
        surplus = counted(surplus, receivable.surplus());
        stand(receivable, total);
        Claim claim = receivable.claim();
        stand(receivable, byOrganisation.computeIfAbsent(claim.organisation(), key -> new Tally()));
        stand(receivable, byMonth.computeIfAbsent(YearMonth.from(dayOf(claim)), key -> new Tally()));
        if (receivable.isOpen()) {
            band(byAge, ChronoUnit.DAYS.between(begin(claim), today), receivable);
        }
        if (receivable.isOpen() && receivable.standing(today) == Standing.LATE && receivable.dueOn() != null) {
            band(byDaysLate, ChronoUnit.DAYS.between(receivable.dueOn(), today), receivable);
        }
    }

    void add(Payment payment) {
        unallotted = counted(unallotted, payment.unallotted());
    }

    private static Bucket counted(Bucket bucket, EuroAmount amount) {
        return amount.isZero() ? bucket : bucket.plus(1, amount);
    }

    /** The rest stands where the claim stands, what was settled is paid; one that was only given up is neither. */
    private void stand(Receivable receivable, Tally tally) {
        boolean settled = !receivable.settled().isZero();
        if (receivable.isOpen()) {
            tally.add(receivable.standing(today), 1, receivable.outstanding());
        }
        if (settled) {
            tally.add(Standing.PAID, receivable.isOpen() ? 0 : 1, receivable.settled());
        }
    }

    private void band(Bucket[] bands, long days, Receivable receivable) {
        int band = 0;
        while (band < BAND_ENDS.length && days > BAND_ENDS[band]) {
            band++;
        }
        bands[band] = bands[band].plus(1, receivable.outstanding());
    }

    private LocalDate dayOf(Claim claim) {
        Invoice invoice = claim.file().invoice();
        return invoice != null && invoice.date() != null ? invoice.date() : LocalDate.ofInstant(claim.openedAt(), zone);
    }

    private LocalDate begin(Claim claim) {
        return claim.handedInAt() == null ? dayOf(claim) : LocalDate.ofInstant(claim.handedInAt(), zone);
    }

    MoneyOverview overview() {
        return new MoneyOverview(
                total.split(),
                MoneyOverview.splits(byOrganisation),
                MoneyOverview.splits(byMonth),
                bands(byAge, 0),
                bands(byDaysLate, 1),
                owed,
                writtenOff,
                surplus,
                unallotted);
    }

    private static List<Band> bands(Bucket[] buckets, int first) {
        List<Band> bands = new ArrayList<>();
        int from = first;
        for (int i = 0; i < buckets.length; i++) {
            Integer to = i < BAND_ENDS.length ? BAND_ENDS[i] : null;
            bands.add(new Band(from, to, buckets[i]));
            from = to == null ? from : to + 1;
        }
        return bands;
    }
}
