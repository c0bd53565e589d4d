package io.github.qualirepar.domain.payment;

import io.github.qualirepar.domain.EuroAmount;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a statement says of one claim, before it is known which one is meant.
 *
 * @param row its line in the file, or its place in the answer, from 1
 * @param claimId its id at the organisation
 * @param serviceOrder the number the organisation gave it at hand-in
 * @param fileNumber the shop's own number of the repair
 * @param invoiceNumber the invoice number
 * @param amount what is paid for it, or {@code null} if that is not said
 */
public record StatedLine(
        int row,
        @Nullable String claimId,
        @Nullable String serviceOrder,
        @Nullable String fileNumber,
        @Nullable String invoiceNumber,
        @Nullable EuroAmount amount) {

    /** Blank values count as not said. */
    public StatedLine {
        claimId = said(claimId);
        serviceOrder = said(serviceOrder);
        fileNumber = said(fileNumber);
        invoiceNumber = said(invoiceNumber);
    }

    private static @Nullable String said(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }

    /** What the claim is called: the first that is said of id, number there, own number and invoice; else nothing. */
    public String stated() {
        return Stream.of(claimId, serviceOrder, fileNumber, invoiceNumber)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
    }

    StatedLine paying(@Nullable EuroAmount newAmount) {
        return new StatedLine(row, claimId, serviceOrder, fileNumber, invoiceNumber, newAmount);
    }
}
