package io.github.qualirepar.domain.eligibility;

import io.github.qualirepar.domain.OrganisationId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which organisation takes a device, and why (RTE-01).
 *
 * @param kind how the lists answer
 * @param organisation who takes it, or {@code null} if that is open
 * @param missingLists organisations whose lists were never downloaded
 */
public record Route(Kind kind, @Nullable OrganisationId organisation, List<OrganisationId> missingLists) {

    /** How the lists answer. */
    public enum Kind {
        /** A list that crosses brands with products has the brand at the product as its own (RTE-02). */
        OWN_BRAND(true),
        /** One list says "somebody else's", another holds brand and product. */
        FLAGGED_AND_LISTED(true),
        /** No list crosses them, one holds both (RTE-04). */
        LISTED(true),
        /** In nobody's list (RTE-05, D-16). */
        UNKNOWN_BRAND(true),
        /** One list says "somebody else's", and no other holds both. */
        FLAGGED_ONLY(false),
        /** A list was never downloaded, and the others do not settle it. */
        LISTS_MISSING(false),
        /** The lists do not settle it. */
        UNCLEAR(false),
        /** The file names no product, no known one, or no brand. */
        NOT_ASKED(false);

        private final boolean certain;

        Kind(boolean certain) {
            this.certain = certain;
        }
    }

    public Route {
        missingLists = List.copyOf(missingLists);
    }

    /** Do the lists settle it? Else it has to be asked online. */
    public boolean isCertain() {
        return kind.certain;
    }
}
