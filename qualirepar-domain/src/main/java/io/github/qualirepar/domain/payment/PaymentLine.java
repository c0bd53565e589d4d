package io.github.qualirepar.domain.payment;

import io.github.qualirepar.domain.EuroAmount;
import io.github.qualirepar.domain.claim.ClaimId;
import org.jspecify.annotations.Nullable;

/**
 * One claim of a transfer.
 *
 * @param row its line in the file, or its place in the answer, from 1
 * @param stated what it is called there
 * @param claim the claim of ours, or {@code null} if there is none
 * @param number the host's number of that claim
 * @param amount what is paid for it, or {@code null} if that is not said
 * @param expected what was open for it, or {@code null} without a claim
 * @param state what it is worth
 */
public record PaymentLine(
        int row,
        String stated,
        @Nullable ClaimId claim,
        @Nullable String number,
        @Nullable EuroAmount amount,
        @Nullable EuroAmount expected,
        LineState state) {

    /** What is paid for it: as stated, else as expected, else nothing. */
    public EuroAmount worth() {
        if (amount != null) {
            return amount;
        }
        return expected == null ? EuroAmount.ZERO : expected;
    }

    /** Can it be settled against what is owed for its claim? */
    public boolean isPayable() {
        return claim != null && state != LineState.PAID_TWICE;
    }
}
