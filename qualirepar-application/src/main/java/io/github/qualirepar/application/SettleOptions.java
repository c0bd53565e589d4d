package io.github.qualirepar.application;

import io.github.qualirepar.domain.EuroAmount;
import io.github.qualirepar.domain.OrganisationId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How something is settled; {@code null} = not said.
 *
 * @param organisation whose transfer is meant, where two organisations use one reference
 * @param date the day the money counts from, by default the day of the credit, else of the transfer, else today
 * @param amount how much came, by default all that is left
 * @param claims claims that the transfer pays beside those it names, by id, number or number at the organisation
 * @param reference for claims that are ticked off: the reference of the transfer, by default one made up
 */
public record SettleOptions(
        @Nullable OrganisationId organisation,
        @Nullable LocalDate date,
        @Nullable EuroAmount amount,
        List<String> claims,
        @Nullable String reference) {

    public static final SettleOptions NONE = new SettleOptions(null, null, null, List.of(), null);

    public SettleOptions {
        claims = List.copyOf(claims);
    }
}
