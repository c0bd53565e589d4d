package io.github.qualirepar.domain.reference;

import io.github.qualirepar.domain.OrganisationId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the host's key of a shop is called at one organisation.
 *
 * @param site the host's key
 * @param organisation the organisation
 * @param account name of the account it claims under
 * @param siteId the organisation's id of the repairer or site
 * @param placeId the organisation's id of the usual repair place, or {@code null} = the site itself
 * @param siret business number, or {@code null}
 * @param labelledProducts product codes the site is labelled for, where the organisation's lists do not tell (SCO-06);
 *     empty = not known
 */
public record SiteMapping(
        String site,
        OrganisationId organisation,
        String account,
        String siteId,
        @Nullable String placeId,
        @Nullable String siret,
        Set<String> labelledProducts) {

    public SiteMapping {
        labelledProducts = Set.copyOf(labelledProducts);
    }
}
