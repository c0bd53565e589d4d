package io.github.qualirepar.domain.eligibility;

import io.github.qualirepar.domain.OrganisationId;
import io.github.qualirepar.domain.reference.ProductTie;
import io.github.qualirepar.domain.reference.ReferenceData;
import io.github.qualirepar.domain.reference.SiteMapping;
import io.github.qualirepar.domain.reference.TieList;
import io.github.qualirepar.domain.repair.RepairFile;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything an eligibility answer depends on. The same question has the same answer for ever.
 *
 * @param file the repair file, early or invoiced
 * @param today the legal day in Paris
 * @param references the lists known that day, at most one of each account
 * @param ties own product keys tied to the organisations' codes
 * @param sites the host's sites
 * @param earlier other claims that share an identifier with the file; never those of the same file
 * @param organisation an organisation that is settled already (a claim is there), or {@code null} = find it
 * @param account the account that is settled already, or {@code null}
 * @param calculated what the organisation calculated for this repair, or {@code null} = it was not asked
 */
public record EligibilityQuestion(
        RepairFile file,
        LocalDate today,
        List<ReferenceData> references,
        List<ProductTie> ties,
        List<SiteMapping> sites,
        List<EarlierClaim> earlier,
        @Nullable OrganisationId organisation,
        @Nullable String account,
        @Nullable CalculatedBonus calculated) {

    public EligibilityQuestion {
        references = List.copyOf(references);
        ties = TieList.of(ties);
        sites = List.copyOf(sites);
        earlier = List.copyOf(earlier);
    }

    /** A question for which no organisation was asked online. */
    public EligibilityQuestion(
            RepairFile file,
            LocalDate today,
            List<ReferenceData> references,
            List<ProductTie> ties,
            List<SiteMapping> sites,
            List<EarlierClaim> earlier,
            @Nullable OrganisationId organisation,
            @Nullable String account) {
        this(file, today, references, ties, sites, earlier, organisation, account, null);
    }

    /** The same question, now that the organisation has calculated the bonus of this repair. */
    public EligibilityQuestion with(CalculatedBonus answer) {
        return new EligibilityQuestion(file, today, references, ties, sites, earlier, organisation, account, answer);
    }
}
