package io.github.qualirepar.domain.data;

import io.github.qualirepar.domain.EuroAmount;
import io.github.qualirepar.domain.OrganisationId;
import io.github.qualirepar.domain.reference.Period;
import io.github.qualirepar.domain.rule.Confidence;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The bonus of a product over some days.
 *
 * @param product own product key
 * @param organisations who pays it
 * @param bonus the amount (AMT-01)
 * @param threshold the total including VAT that must be reached (AMT-05), or {@code null}
 * @param period days it is in force
 * @param piec does a part of the circular economy raise it?
 * @param confidence how sure the amount is
 * @param source where it comes from
 * @param note what else is to be known, or {@code null}
 */
public record ScaleRow(
        String product,
        Set<OrganisationId> organisations,
        EuroAmount bonus,
        @Nullable EuroAmount threshold,
        Period period,
        PiecFlag piec,
        Confidence confidence,
        String source,
        @Nullable String note) {

    public ScaleRow {
        organisations = Set.copyOf(organisations);
    }
}
