package io.github.qualirepar.application;

import io.github.qualirepar.domain.EuroAmount;
import io.github.qualirepar.domain.OrganisationId;
import io.github.qualirepar.domain.claim.Review;
import io.github.qualirepar.domain.payment.Standing;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One claim for the accountant. No consumer data.
 *
 * @param number the host's number of the repair
 * @param organisation who owes the bonus
 * @param account the account it was claimed under
 * @param numberThere what the organisation calls the claim, or {@code null}
 * @param invoiceNumber number of the invoice, or {@code null}
 * @param invoiceDate its day, or {@code null}
 * @param handedInOn the legal day of the hand-in, or {@code null}
 * @param bonus what was taken off the bill
 * @param standing where the money stands; {@code null} for a claim that nothing is owed for (given up or replaced)
 * @param review what the organisation says, or {@code null}
 * @param references the transfers that name the claim or paid for it
 * @param paidOn the day of the last settlement, or {@code null}
 * @param settled how much was settled
 * @param outstanding what has still to come
 * @param writtenOff how much was given up
 */
public record ExportLine(
        String number,
        OrganisationId organisation,
        String account,
        @Nullable String numberThere,
        @Nullable String invoiceNumber,
        @Nullable LocalDate invoiceDate,
        @Nullable LocalDate handedInOn,
        EuroAmount bonus,
        @Nullable Standing standing,
        @Nullable Review review,
        List<String> references,
        @Nullable LocalDate paidOn,
        EuroAmount settled,
        EuroAmount outstanding,
        EuroAmount writtenOff) {

    public ExportLine {
        references = List.copyOf(references);
    }

    /** Has nothing to come although no money came: all of it was given up. */
    public boolean isWrittenOff() {
        return settled.isZero() && outstanding.isZero() && !writtenOff.isZero();
    }
}
