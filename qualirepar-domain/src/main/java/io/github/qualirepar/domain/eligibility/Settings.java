package io.github.qualirepar.domain.eligibility;

import io.github.qualirepar.domain.Account;
import io.github.qualirepar.domain.OrganisationId;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The host's choices where the rules leave one.
 *
 * <p>Immutable and safe to share between threads.
 *
 * @param unknownBrandFirst which organisation is asked first for a brand in nobody's list (D-16)
 * @param unknownBrandIds the brand id an organisation wants for such a brand (RTE-05); an organisation that is not
 *     here takes none
 * @param maxDocumentBytes size limit of a document by organisation (DOC-03, D-10)
 * @param accounts the accounts there are, main accounts first
 * @param homePlaceIds the id of the place that an organisation lists for repairs at the consumer's home (D-17)
 * @param paidInvoiceDemanded must an invoice be marked paid before it is claimed for (DOC-09)?
 * @param paymentDays within how many days after hand-in an organisation pays, where that is not the legal limit (D-18)
 */
public record Settings(
        OrganisationId unknownBrandFirst,
        Map<OrganisationId, String> unknownBrandIds,
        Map<OrganisationId, Long> maxDocumentBytes,
        Set<Account> accounts,
        Map<OrganisationId, String> homePlaceIds,
        boolean paidInvoiceDemanded,
        Map<OrganisationId, Integer> paymentDays) {

    private static final long MEGABYTE = 1024L * 1024L;

    public Settings {
        unknownBrandIds = Map.copyOf(unknownBrandIds);
        maxDocumentBytes = Map.copyOf(maxDocumentBytes);
        accounts = Collections.unmodifiableSet(new LinkedHashSet<>(accounts));
        homePlaceIds = Map.copyOf(homePlaceIds);
        paymentDays = Map.copyOf(paymentDays);
    }

    /**
     * What holds where the host chooses nothing: unknown brands go to ecosystem under its id {@code 0000} (RTE-05; the
     * id at Ecologic is an uncertain fact and off), files may have 5 and 3 MB (D-10), repairs at home use ecosystem's
     * place {@code 2000000} (D-17), and an invoice must be paid (DOC-09).
     */
    public static Settings defaults() {
        return new Settings(
                OrganisationId.ECOSYSTEM,
                Map.of(OrganisationId.ECOSYSTEM, "0000"),
                Map.of(OrganisationId.ECOSYSTEM, 5 * MEGABYTE, OrganisationId.ECOLOGIC, 3 * MEGABYTE),
                Set.of(),
                Map.of(OrganisationId.ECOSYSTEM, "2000000"),
                true,
                Map.of());
    }

    public Settings withUnknownBrandFirst(OrganisationId organisation) {
        return new Settings(
                organisation,
                unknownBrandIds,
                maxDocumentBytes,
                accounts,
                homePlaceIds,
                paidInvoiceDemanded,
                paymentDays);
    }

    /** Sends unknown brands to an organisation under an id; {@code null} = it takes none. */
    public Settings withUnknownBrandId(OrganisationId organisation, @Nullable String id) {
        return new Settings(
                unknownBrandFirst,
                changed(unknownBrandIds, organisation, id),
                maxDocumentBytes,
                accounts,
                homePlaceIds,
                paidInvoiceDemanded,
                paymentDays);
    }

    /** Limits the size of a document; {@code null} = no limit. */
    public Settings withMaxDocumentBytes(OrganisationId organisation, @Nullable Long bytes) {
        return new Settings(
                unknownBrandFirst,
                unknownBrandIds,
                changed(maxDocumentBytes, organisation, bytes),
                accounts,
                homePlaceIds,
                paidInvoiceDemanded,
                paymentDays);
    }

    public Settings withAccounts(Collection<Account> newAccounts) {
        return new Settings(
                unknownBrandFirst,
                unknownBrandIds,
                maxDocumentBytes,
                new LinkedHashSet<>(newAccounts),
                homePlaceIds,
                paidInvoiceDemanded,
                paymentDays);
    }

    /** Names the place for repairs at home; {@code null} = the organisation lists none. */
    public Settings withHomePlaceId(OrganisationId organisation, @Nullable String id) {
        return new Settings(
                unknownBrandFirst,
                unknownBrandIds,
                maxDocumentBytes,
                accounts,
                changed(homePlaceIds, organisation, id),
                paidInvoiceDemanded,
                paymentDays);
    }

    public Settings withPaidInvoiceDemanded(boolean demanded) {
        return new Settings(
                unknownBrandFirst, unknownBrandIds, maxDocumentBytes, accounts, homePlaceIds, demanded, paymentDays);
    }

    /** Sets within how many days after hand-in an organisation pays; {@code null} = the legal limit. */
    public Settings withPaymentDays(OrganisationId organisation, @Nullable Integer days) {
        return new Settings(
                unknownBrandFirst,
                unknownBrandIds,
                maxDocumentBytes,
                accounts,
                homePlaceIds,
                paidInvoiceDemanded,
                changed(paymentDays, organisation, days));
    }

    private static <T> Map<OrganisationId, T> changed(
            Map<OrganisationId, T> map, OrganisationId organisation, @Nullable T value) {
        Map<OrganisationId, T> more = new HashMap<>(map);
        if (value == null) {
            more.remove(organisation);
        } else {
            more.put(organisation, value);
        }
        return more;
    }
}
