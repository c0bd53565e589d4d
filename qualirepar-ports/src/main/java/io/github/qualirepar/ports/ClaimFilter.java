package io.github.qualirepar.ports;

import io.github.qualirepar.domain.OrganisationId;
import io.github.qualirepar.domain.claim.Colour;
import io.github.qualirepar.domain.claim.Stage;
import org.jspecify.annotations.Nullable;

/**
 * Which claims to list; {@code null} = any.
 *
 * @param organisation organisation
 * @param colour colour
 * @param stage stage
 */
public record ClaimFilter(
        @Nullable OrganisationId organisation,
        @Nullable Colour colour,
        @Nullable Stage stage) {

    public static final ClaimFilter ALL = new ClaimFilter(null, null, null);
}
