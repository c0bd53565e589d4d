package io.github.qualirepar.domain.eligibility;

import io.github.qualirepar.domain.EuroAmount;
import io.github.qualirepar.domain.data.PiecFactor;
import io.github.qualirepar.domain.rule.Confidence;
import org.jspecify.annotations.Nullable;

/**
 * The bonus of a repair on a day, and what it rests on.
 *
 * @param amount what is to be deducted; {@code null} if no list and no scale knows it
 * @param base the amount without a part of the circular economy
 * @param threshold the total including VAT that must be reached (AMT-05), or {@code null} = none
 * @param basis the data it rests on
 * @param confidence how sure the amount is
 * @param ambiguous does the list have two amounts for that day? The lower one counts
 * @param piec what a part of the circular economy does to it
 * @param factor by how much one raises it, where it may; else {@code null}
 */
public record BonusInForce(
        @Nullable EuroAmount amount,
        @Nullable EuroAmount base,
        @Nullable EuroAmount threshold,
        Basis basis,
        Confidence confidence,
        boolean ambiguous,
        PiecEffect piec,
        @Nullable PiecFactor factor) {

    /** What a part of the circular economy does to a bonus. */
    public enum PiecEffect {
        /** No such part is used, or nothing raised the bonus on that day. */
        NONE,
        /** It raises it (AMT-08). */
        RAISED,
        /** It raises it, but nobody knows how to declare it (D-12). */
        UNDECLARABLE,
        /** Sources differ on whether it does (D-13, D-26). */
        UNCERTAIN,
        /** The product is not one of those whose bonus it raises. */
        NO_INCREASE,
        /** The organisation's list forbids it for the product (AMT-10). */
        NOT_ALLOWED
    }

    static final BonusInForce UNKNOWN =
            new BonusInForce(null, null, null, Basis.NONE, Confidence.LOW, false, PiecEffect.NONE, null);

    /** Was the base raised? */
    public boolean isRaised() {
        return amount != null && !amount.equals(base);
    }
}
