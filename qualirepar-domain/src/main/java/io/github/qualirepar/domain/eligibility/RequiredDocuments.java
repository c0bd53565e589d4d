package io.github.qualirepar.domain.eligibility;

import io.github.qualirepar.domain.OrganisationId;
import io.github.qualirepar.domain.data.BonusScale;
import io.github.qualirepar.domain.data.DocumentCondition;
import io.github.qualirepar.domain.data.DocumentRow;
import io.github.qualirepar.domain.document.DocumentKind;
import io.github.qualirepar.domain.reference.ReferenceProduct;
import io.github.qualirepar.domain.rule.Confidence;
import java.util.ArrayList;
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
            return documents(wantedAt(facts, organisation));
        }
        Map<DocumentKind, DocumentRow> common = null;
        for (OrganisationId candidate : facts.data().scale().organisations(BonusScale.EEE)) {
            Map<DocumentKind, DocumentRow> there = wantedAt(facts, candidate);
            if (common == null) {
                common = there;
            } else {
                common.keySet().retainAll(there.keySet());
                common.replaceAll((kind, row) -> weaker(row, there.getOrDefault(kind, row)));
            }
        }
        return common == null ? List.of() : documents(common);
    }

    private static List<RequiredDocument> documents(Map<DocumentKind, DocumentRow> rows) {
        List<RequiredDocument> documents = new ArrayList<>(rows.size());
        for (DocumentRow row : rows.values()) {
            documents.add(new RequiredDocument(row.kind(), row.level(), row.rule(), row.confidence(), row.source()));
        }
        return List.copyOf(documents);
    }

    private static Map<DocumentKind, DocumentRow> wantedAt(Facts facts, OrganisationId organisation) {
        Map<DocumentKind, DocumentRow> wanted = new EnumMap<>(DocumentKind.class);
        for (DocumentRow row : rows(facts, organisation)) {
            if (holds(row.condition(), facts)) {
                wanted.merge(row.kind(), row, RequiredDocuments::stronger);
            }
        }
        return wanted;
    }

    private static List<DocumentRow> rows(Facts facts, OrganisationId organisation) {
        return facts.data()
                .documents(organisation, facts.today(), facts.product().keys());
    }

    /** Does the condition hold? Rows of other products are left out before. */
    private static boolean holds(DocumentCondition condition, Facts facts) {
        return switch (condition.kind()) {
            case ALWAYS, PRODUCT -> true;
            case PIEC -> facts.file().repair().usesPiec();
            case IMEI_PRODUCT -> facts.isImeiProduct();
            case PICTURE_FLAG ->
                facts.listed().map(ReferenceProduct::pictureRequired).orElse(false);
        };
    }

    private static DocumentRow stronger(DocumentRow one, DocumentRow other) {
        int byLevel = one.level().compareTo(other.level());
        if (byLevel != 0) {
            return byLevel < 0 ? one : other;
        }
        return lower(one.confidence(), other.confidence()) == one.confidence() ? other : one;
    }

    private static DocumentRow weaker(DocumentRow one, DocumentRow other) {
        return stronger(one, other).equals(one) ? other : one;
    }

    private static Confidence lower(Confidence one, Confidence other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
