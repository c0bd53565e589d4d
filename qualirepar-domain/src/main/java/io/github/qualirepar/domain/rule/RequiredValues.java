package io.github.qualirepar.domain.rule;

import io.github.qualirepar.domain.OrganisationId;
import io.github.qualirepar.domain.data.BonusScale;
import io.github.qualirepar.domain.data.FieldCondition;
import io.github.qualirepar.domain.data.FieldPath;
import io.github.qualirepar.domain.data.FieldPaths;
import io.github.qualirepar.domain.data.RequiredField;
import io.github.qualirepar.domain.eligibility.Facts;
import io.github.qualirepar.domain.eligibility.ResolvedSite;
import java.util.ArrayList;
import java.util.List;

/**
 * The values that the organisation wants, by {@code required-fields.csv}. In an early file a value that is missing is
 * something to come; with an invoice it is a finding of the rule that the row names.
 */
public final class RequiredValues {

    private RequiredValues() {}

    /** Paths of the values that are demanded and not there yet; none once the file has an invoice. */
    public static List<String> needed(Facts facts) {
        if (!facts.isEarly()) {
            return List.of();
        }
        List<RequiredField> wanted = wanted(facts);
        List<String> needed = new ArrayList<>(wanted.size() + 1);
        // One path may stand in several rows.
        boolean[] seen = new boolean[FieldPaths.count()];
        for (RequiredField field : wanted) {
            FieldPath path = path(field);
            if (field.level() == Level.BLOCK && !seen[path.position()] && isAbsent(facts, field)) {
                seen[path.position()] = true;
                needed.add(path.name());
            }
        }
        if (needsSite(facts) && !seen[FieldPaths.SITE.position()]) {
            needed.add(FieldPaths.SITE.name());
        }
        return List.copyOf(needed);
    }

    private static boolean needsSite(Facts facts) {
        return facts.site().standing() == ResolvedSite.Standing.NOT_NAMED
                || facts.site().standing() == ResolvedSite.Standing.AMBIGUOUS;
    }

    /** A finding for each value that a rule wants and an invoiced file does not have. */
    static List<Finding> missing(Rule rule, Facts facts) {
        if (facts.isEarly()) {
            return List.of();
        }
        List<Finding> findings = new ArrayList<>();
        for (RequiredField field : missing(facts, rule.id())) {
            Finding finding = rule.found(FindingCode.FIELD_MISSING, field.level(), field.confidence(), field.source())
                    .with("organisation", facts.organisation());
            pathsOf(facts, field).forEach(path -> findings.add(finding.at(path)));
        }
        return findings;
    }

    /** The rows of a rule whose value an invoiced file does not have. */
    static List<RequiredField> missing(Facts facts, String rule) {
        if (facts.isEarly()) {
            return List.of();
        }
        return wanted(facts).stream()
                .filter(field -> field.rule().equals(rule))
                .filter(field -> isAbsent(facts, field))
                .toList();
    }

    /** The path a finding names: of several that would do, the first. */
    static FieldPath path(RequiredField field) {
        return field.paths().get(0);
    }

    private static List<String> pathsOf(Facts facts, RequiredField field) {
        if (!path(field).equals(FieldPaths.PART_ORIGINS)) {
            return List.of(path(field).name());
        }
        List<String> paths = new ArrayList<>();
        for (int i = 0; i < facts.file().repair().parts().size(); i++) {
            if (facts.file().repair().parts().get(i).origin() == null) {
                paths.add("repair.parts[" + i + "].origin");
            }
        }
        return paths;
    }

    private static boolean isAbsent(Facts facts, RequiredField field) {
        for (FieldPath path : field.paths()) {
            if (!path.isAbsent(facts.file())) {
                return false;
            }
        }
        return true;
    }

    /** What is demanded for this repair; while the organisation is open, what all of them demand. */
    private static List<RequiredField> wanted(Facts facts) {
        OrganisationId organisation = facts.organisation();
        if (organisation != null) {
            return wantedAt(facts, organisation);
        }
        List<OrganisationId> all = List.copyOf(facts.data().scale().organisations(BonusScale.EEE));
        return all.isEmpty()
                ? List.of()
                : wantedAt(facts, all.get(0)).stream()
                        .filter(field -> all.stream().allMatch(other -> isWantedAt(facts, other, field)))
                        .toList();
    }

    private static boolean isWantedAt(Facts facts, OrganisationId organisation, RequiredField field) {
        return wantedAt(facts, organisation).stream()
                .anyMatch(other -> other.paths().equals(field.paths()));
    }

    private static List<RequiredField> wantedAt(Facts facts, OrganisationId organisation) {
        return facts.data().demandedFields(organisation, facts.today(), condition -> holds(facts, condition));
    }

    /** Does the condition of a row hold for this repair? */
    static boolean holds(Facts facts, FieldCondition condition) {
        return switch (condition) {
            case ALWAYS -> true;
            case IMEI_PRODUCT -> facts.isImeiProduct();
            case OTHER_PRODUCT -> !facts.isImeiProduct();
            case SYMPTOMS_LISTED ->
                facts.listed()
                        .filter(product -> !product.symptomCodes().isEmpty())
                        .isPresent();
            case UNKNOWN_BRAND -> facts.isUnknownBrand();
            case PARTS_USED -> !facts.file().repair().parts().isEmpty();
        };
    }
}
