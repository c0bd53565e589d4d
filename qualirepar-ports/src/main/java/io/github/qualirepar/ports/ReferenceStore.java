package io.github.qualirepar.ports;

import io.github.qualirepar.domain.OrganisationId;
import io.github.qualirepar.domain.reference.ProductTie;
import io.github.qualirepar.domain.reference.ReferenceData;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Keeps the organisations' lists as downloaded, every version with the moments it was seen, the ties of own product
 * keys, and the answers of online calculations. Safe for use by several threads.
 */
public interface ReferenceStore {

    /** Adds a download. The same version again only adds the moment. */
    void save(ReferenceData data);

    /** The newest download of an account. */
    Optional<ReferenceData> latest(String account);

    /** What was the newest download of an account at a moment (RTE-09)? */
    Optional<ReferenceData> asOf(String account, Instant moment);

    /** All ties, by key and organisation. */
    List<ProductTie> ties();

    /** Stores ties; a tie of the same key and organisation is replaced, one made by a person only by a person. */
    void saveTies(List<ProductTie> ties);

    /** Removes the tie of a key at an organisation, whoever made it. */
    void removeTie(String key, OrganisationId organisation);

    /** Keeps the answer to an online calculation beside all earlier ones; the very same one again changes nothing. */
    void saveCalculation(KeptCalculation calculation);

    /** All kept answers for a product, a brand and a day of repair under an account, the newest first. */
    List<KeptCalculation> calculations(String account, String product, String brand, LocalDate repairDate);
}
