package io.github.qualirepar.domain.payment;

import io.github.qualirepar.domain.EuroAmount;
import io.github.qualirepar.domain.OrganisationId;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The money of all claims, by where it stands (PAY-08). Every cent is in it once: the six amounts of {@link #total()}
 * with {@link #writtenOff()} and without {@link #surplus()} make up {@link #owed()}, and what was settled is either paid
 * or {@link #unallotted()}.
 *
 * <p>Immutable and safe to share between threads.
 *
 * @param total all claims
 * @param byOrganisation by who owes it
 * @param byMonth by the month of the invoice, or of the opening where there is none
 * @param byAge what has still to come, by the days since the hand-in, or the invoice, or the opening
 * @param byDaysLate what is late, by the days beyond the limit
 * @param owed what is or was owed for all claims that money is owed for
 * @param writtenOff what was given up, and for how many claims
 * @param surplus what came beyond what was owed, and for how many claims
 * @param unallotted settled money that pays no claim we know, and of how many transfers
 */
public record MoneyOverview(
        Split total,
        SortedMap<OrganisationId, Split> byOrganisation,
        SortedMap<YearMonth, Split> byMonth,
        List<Band> byAge,
        List<Band> byDaysLate,
        EuroAmount owed,
        Bucket writtenOff,
        Bucket surplus,
        Bucket unallotted) {

    public MoneyOverview {
        byOrganisation = Collections.unmodifiableSortedMap(new TreeMap<>(byOrganisation));
        byMonth = Collections.unmodifiableSortedMap(new TreeMap<>(byMonth));
        byAge = List.copyOf(byAge);
        byDaysLate = List.copyOf(byDaysLate);
    }

    /**
     * A number of claims and their money.
     *
     * @param count how many
     * @param amount how much
     */
    public record Bucket(int count, EuroAmount amount) {
        public static final Bucket EMPTY = new Bucket(0, EuroAmount.ZERO);

        Bucket plus(int more, EuroAmount money) {
            return new Bucket(count + more, amount.plus(money));
        }
    }

    /**
     * The six places where money can stand. A claim is counted once, where its rest stands; of one that was paid in
     * part, the part is in the amount of {@code paid}.
     *
     * @param notSent the organisation knows of nothing
     * @param unconfirmed a draft waits for the shop
     * @param underReview handed in, to be answered or paid in time
     * @param late accepted and not paid within the limit
     * @param refused refused or cancelled, not replaced
     * @param paid settled
     */
    public record Split(
            Bucket notSent, Bucket unconfirmed, Bucket underReview, Bucket late, Bucket refused, Bucket paid) {

        /** The six, by name. */
        public Bucket of(Standing standing) {
            return switch (standing) {
                case NOT_SENT -> notSent;
                case UNCONFIRMED -> unconfirmed;
                case UNDER_REVIEW -> underReview;
                case LATE -> late;
                case REFUSED -> refused;
                case PAID -> paid;
            };
        }

        /** All six together. */
        public Bucket sum() {
            Bucket sum = Bucket.EMPTY;
            for (Standing standing : Standing.values()) {
                sum = sum.plus(of(standing).count(), of(standing).amount());
            }
            return sum;
        }
    }

    /**
     * Money by days.
     *
     * @param from first day of the band
     * @param to last day, or {@code null} = no end
     * @param money how many claims, and what has still to come for them
     */
    public record Band(int from, @Nullable Integer to, Bucket money) {}

    /**
     * Adds everything up.
     *
     * @param receivables every claim, also those that nothing is owed for
     * @param payments all transfers
     * @param today the legal day
     * @param zone where days begin
     */
    public static MoneyOverview of(
            Collection<Receivable> receivables, Collection<Payment> payments, LocalDate today, ZoneId zone) {
        MoneyCount count = new MoneyCount(today, zone);
        receivables.forEach(count::add);
        payments.forEach(count::add);
        return count.overview();
    }

    /** What was settled in all: paid for claims, or left over. */
    public EuroAmount settled() {
        return total.paid().amount().plus(unallotted.amount());
    }

    /** By organisation or month. */
    static <K extends Comparable<K>> SortedMap<K, Split> splits(Map<K, MoneyCount.Tally> tallies) {
        SortedMap<K, Split> splits = new TreeMap<>();
        tallies.forEach((key, tally) -> splits.put(key, tally.split()));
        return splits;
    }
}
