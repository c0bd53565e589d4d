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
     * @param claimId its id at the organisation
     * @param serviceOrder the number it got at hand-in
     * @param reference the shop's own reference on it, at ecosystem the invoice number
     * @param amount what is paid for it
     */
    public record Line(
            @Nullable String claimId,
            @Nullable String serviceOrder,
            @Nullable String reference,
            @Nullable EuroAmount amount) {}
}
