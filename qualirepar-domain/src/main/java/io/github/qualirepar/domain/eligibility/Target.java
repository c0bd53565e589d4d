package io.github.qualirepar.domain.eligibility;

import io.github.qualirepar.domain.OrganisationId;
import io.github.qualirepar.domain.reference.ReferenceProduct;
import org.jspecify.annotations.Nullable;

/**
 * A repair in the words of one organisation: what an adapter needs to know beside the repair file.
 *
 * @param organisation the organisation
 * @param account name of the account
 * @param product the product of its list
 * @param brandId its id of the brand; for an unknown brand the id it wants then
 * @param unknownBrand brand name as typed where the brand is in nobody's list (RTE-05), else {@code null}
 * @param siteId its id of the repairer or site
 * @param placeId its id of the repair place, or {@code null} where it knows none
 */
public record Target(
        OrganisationId organisation,
        String account,
        ReferenceProduct product,
        String brandId,
        @Nullable String unknownBrand,
        String siteId,
        @Nullable String placeId) {}
