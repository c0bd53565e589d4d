package io.github.qualirepar.domain.eligibility;

import io.github.qualirepar.domain.OrganisationId;
import io.github.qualirepar.domain.data.BonusScale;
import io.github.qualirepar.domain.data.DocumentCondition;
import io.github.qualirepar.domain.data.DocumentRow;
import io.github.qualirepar.domain.document.DocumentKind;
import io.github.qualirepar.domain.reference.ReferenceProduct;
import io.github.qualirepar.domain.rule.Confidence;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The documents that an organisation wants for a repair (DOC-08, D-07, D-08), by {@code required-documents.csv}. */
public final class RequiredDocuments {

    private RequiredDocuments() {}

    /** One line of each kind; while the organisation is open, what all of them want. */
    public static List<RequiredDocument> of(Facts facts) {
        OrganisationId organisation = facts.organisation();
        if (organisation != null) {
            return List.copyOf(wantedAt(facts, organisation).values());
        }
        Map<DocumentKind, RequiredDocument> common = null;
        for (OrganisationId candidate : facts.data().scale().organisations(BonusScale.EEE)) {
            Map<DocumentKind, RequiredDocument> there = wantedAt(facts, candidate);
            if (common == null) {
                common = there;
            } else {
                common.keySet().retainAll(there.keySet());
                common.replaceAll((kind, document) -> weaker(document, there.getOrDefault(kind, document)));
            }
        }
        return common == null ? List.of() : List.copyOf(common.values());
    }

    private static Map<DocumentKind, RequiredDocument> wantedAt(Facts facts, OrganisationId organisation) {
        Map<DocumentKind, RequiredDocument> wanted = new EnumMap<>(DocumentKind.class);
        for (DocumentRow row : facts.data().documents(organisation, facts.today())) {
            if (holds(row.condition(), facts)) {
                wanted.merge(row.kind(), document(row), RequiredDocuments::stronger);
            }
        }
        return wanted;
    }

    private static boolean holds(DocumentCondition condition, Facts facts) {
        return switch (condition.kind()) {
            case ALWAYS -> true;
            case PIEC -> facts.file().repair().usesPiec();
            case IMEI_PRODUCT -> facts.isImeiProduct();
            case PICTURE_FLAG ->
                facts.listed().map(ReferenceProduct::pictureRequired).orElse(false);
            case PRODUCT ->
                condition.product() != null && facts.product().keys().contains(condition.product());
        };
    }

    private static RequiredDocument document(DocumentRow row) {
        return new RequiredDocument(row.kind(), row.level(), row.rule(), row.confidence(), row.source());
    }

    private static RequiredDocument stronger(RequiredDocument one, RequiredDocument other) {
        int byLevel = one.level().compareTo(other.level());
        if (byLevel != 0) {
            return byLevel < 0 ? one : other;
        }
        return lower(one.confidence(), other.confidence()) == one.confidence() ? other : one;
    }

    private static RequiredDocument weaker(RequiredDocument one, RequiredDocument other) {
        return stronger(one, other).equals(one) ? other : one;
    }

    private static Confidence lower(Confidence one, Confidence other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
