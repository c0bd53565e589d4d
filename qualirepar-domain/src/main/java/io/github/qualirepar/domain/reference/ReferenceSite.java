package io.github.qualirepar.domain.reference;

import java.util.List;

/**
 * A site the account may claim for.
 *
 * @param id the organisation's id (repairer id, site id)
 * @param name its name
 * @param town its town
 * @param places repair places; empty where the organisation knows none
 * @param sheets labels; empty where the list does not tell
 * @param sheetsListed does the list tell the labels at all?
 */
public record ReferenceSite(
        String id,
        String name,
        String town,
        List<ReferencePlace> places,
        List<LabelSheet> sheets,
        boolean sheetsListed) {

    public ReferenceSite {
        places = List.copyOf(places);
        sheets = List.copyOf(sheets);
    }
}
