package io.github.qualirepar.domain.eligibility;

import io.github.qualirepar.domain.reference.ReferenceSite;
import io.github.qualirepar.domain.reference.SiteMapping;
import org.jspecify.annotations.Nullable;

/**
 * The file's site in an organisation's words.
 *
 * @param standing what is known of it
 * @param siteId the organisation's id of it, or {@code null}
 * @param placeId the organisation's id of the repair place, or {@code null} = the site itself
 * @param mapping how the host configured it, or {@code null}
 * @param listed its row in the account's list, or {@code null}
 */
public record ResolvedSite(
        Standing standing,
        @Nullable String siteId,
        @Nullable String placeId,
        @Nullable SiteMapping mapping,
        @Nullable ReferenceSite listed) {

    /** What is known of a site. */
    public enum Standing {
        /** Its id is known. */
        RESOLVED,
        /** Its id is configured, and the account's list does not have it. */
        NOT_IN_ACCOUNT,
        /** The file names none, although sites are configured. */
        NOT_NAMED,
        /** The file names one that is not configured for this organisation. */
        NOT_CONFIGURED,
        /** None is configured, and the account has none or several. */
        AMBIGUOUS,
        /** None is configured, and no list of sites is at hand. */
        UNKNOWN
    }

    static ResolvedSite without(Standing standing) {
        return new ResolvedSite(standing, null, null, null, null);
    }
}
