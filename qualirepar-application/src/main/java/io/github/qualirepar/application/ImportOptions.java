package io.github.qualirepar.application;

import io.github.qualirepar.domain.EuroAmount;
import io.github.qualirepar.domain.OrganisationId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a person knows of a pasted list of claims beside the list; it wins over what the list says. {@code null} = not
 * given. Of these only the organisation counts for an organisation's own statement.
 *
 * @param organisation who pays
 * @param reference the reference of the transfer
 * @param date the day of the transfer
 * @param total its sum
 */
public record ImportOptions(
        @Nullable OrganisationId organisation,
        @Nullable String reference,
        @Nullable LocalDate date,
        @Nullable EuroAmount total) {

    public static final ImportOptions NONE = new ImportOptions(null, null, null, null);
}
