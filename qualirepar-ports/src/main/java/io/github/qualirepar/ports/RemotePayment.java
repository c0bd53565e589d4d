package io.github.qualirepar.ports;

import io.github.qualirepar.domain.EuroAmount;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One transfer as the organisation announces it. What is absent or cannot be read is {@code null}; the raw answer holds
 * it all.
 *
 * @param reference the organisation's reference of the transfer
 * @param date day of the transfer
 * @param amount its sum
 * @param site the repairer it is for, in the organisation's id
 * @param lines the claims it pays, if named
 */
public record RemotePayment(
        @Nullable String reference,
        @Nullable LocalDate date,
        @Nullable EuroAmount amount,
        @Nullable String site,
        List<Line> lines) {

    public RemotePayment {
        lines = List.copyOf(lines);
    }

    /**
     * One claim of a transfer.
     *
     * @param row its line in the file, or its place in the answer, from 1
     * @param claimId its id at the organisation
     * @param serviceOrder the number it got at hand-in
     * @param fileNumber the shop's own number of the repair file
     * @param reference the invoice number
     * @param amount what is paid for it
     */
    public record Line(
            int row,
            @Nullable String claimId,
            @Nullable String serviceOrder,
            @Nullable String fileNumber,
            @Nullable String reference,
            @Nullable EuroAmount amount) {}
}
