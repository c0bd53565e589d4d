package io.github.qualirepar.domain.eligibility;

import io.github.qualirepar.domain.reference.LabelSheet;
import io.github.qualirepar.domain.reference.ReferenceProduct;
import io.github.qualirepar.domain.reference.ReferenceSite;
import io.github.qualirepar.domain.reference.SiteMapping;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Does a site hold the label for a product on a day (SCO-06, LAB-02)?
 *
 * @param answer what the lists or the configuration say
 * @param sheet the sheet that covers it, or the one that comes nearest to it; {@code null} if there is none
 */
public record LabelStanding(Answer answer, @Nullable LabelSheet sheet) {

    /** What the lists or the configuration say. */
    public enum Answer {
        VALID,
        /** There is a sheet for the family, but not for that day. */
        NOT_THEN,
        NONE,
        /** Nobody says. */
        UNKNOWN
    }

    private static final LabelStanding NOBODY_SAYS = new LabelStanding(Answer.UNKNOWN, null);

    /**
     * Judges a site.
     *
     * @param names what the product may be called in the site's configuration
     */
    static LabelStanding of(
            ResolvedSite site, @Nullable ReferenceProduct product, Supplier<Set<String>> names, LocalDate day) {
        ReferenceSite listed = site.listed();
        if (product != null && product.sheetType() != null && listed != null && listed.sheetsListed()) {
            return bySheets(listed, product.sheetType(), day);
        }
        SiteMapping mapping = site.mapping();
        if (mapping == null || mapping.labelledProducts().isEmpty()) {
            return NOBODY_SAYS;
        }
        Set<String> called = names.get();
        if (called.isEmpty()) {
            return NOBODY_SAYS;
        }
        boolean labelled = called.stream().anyMatch(mapping.labelledProducts()::contains);
        return new LabelStanding(labelled ? Answer.VALID : Answer.NONE, null);
    }

    private static LabelStanding bySheets(ReferenceSite site, String type, LocalDate day) {
        List<LabelSheet> sheets = site.sheets().stream()
                .filter(sheet -> sheet.type().equals(type))
                .sorted(Comparator.comparing(LabelStanding::end).reversed())
                .toList();
        Optional<LabelSheet> valid =
                sheets.stream().filter(sheet -> sheet.valid().contains(day)).findFirst();
        if (valid.isPresent()) {
            return new LabelStanding(Answer.VALID, valid.get());
        }
        return sheets.isEmpty()
                ? new LabelStanding(Answer.NONE, null)
                : new LabelStanding(Answer.NOT_THEN, sheets.get(0));
    }

    private static LocalDate end(LabelSheet sheet) {
        return sheet.valid().until() == null ? LocalDate.MAX : sheet.valid().until();
    }
}
