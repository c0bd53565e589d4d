package io.github.qualirepar.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;

/**
 * An amount of money in euros, kept in whole cents.
 *
 * <p>Immutable and safe to share between threads.
 *
 * @param cents the amount in cents; may be negative
 */
public record EuroAmount(long cents) implements Comparable<EuroAmount> {

    /** No money. */
    public static final EuroAmount ZERO = new EuroAmount(0);

    private static final Pattern TEXT = Pattern.compile("-?\\d{1,12}(\\.\\d{1,2})?");

    /**
     * Reads a decimal text such as {@code 129}, {@code 129.9} or {@code 129.90}.
     *
     * @throws IllegalArgumentException if the text is no decimal number with at most two decimals
     */
    public static EuroAmount parse(String text) {
        if (!TEXT.matcher(text).matches()) {
            throw new IllegalArgumentException("not an amount in euros with at most two decimals");
        }
        return new EuroAmount(new BigDecimal(text).movePointRight(2).longValueExact());
    }

    /**
     * Takes a decimal number over; zeros behind the second decimal are allowed.
     *
     * @throws IllegalArgumentException if the number has more than two decimals that count
     */
    public static EuroAmount of(BigDecimal euros) {
        try {
            return new EuroAmount(euros.movePointRight(2).longValueExact());
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException("not an amount in euros with at most two decimals", e);
        }
    }

    /** Whole euros. */
    public static EuroAmount ofEuros(long euros) {
        return new EuroAmount(Math.multiplyExact(euros, 100L));
    }

    public EuroAmount plus(EuroAmount other) {
        return new EuroAmount(Math.addExact(cents, other.cents));
    }

    public EuroAmount minus(EuroAmount other) {
        return new EuroAmount(Math.subtractExact(cents, other.cents));
    }

    /** Multiplied by a factor, rounded half up to the cent (AMT-15). */
    public EuroAmount times(BigDecimal factor) {
        return new EuroAmount(BigDecimal.valueOf(cents)
                .multiply(factor)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact());
    }

    public boolean isLessThan(EuroAmount other) {
        return cents < other.cents;
    }

    public boolean isGreaterThan(EuroAmount other) {
        return cents > other.cents;
    }

    public boolean isZero() {
        return cents == 0;
    }

    /** The amount in euros with exactly two decimals. */
    public BigDecimal toBigDecimal() {
        return BigDecimal.valueOf(cents, 2);
    }

    @Override
    public int compareTo(EuroAmount other) {
        return Long.compare(cents, other.cents);
    }

    /** Euros with two decimals and a decimal point, for example {@code 50.00}. */
    @Override
    public String toString() {
        return toBigDecimal().toPlainString();
    }
}
