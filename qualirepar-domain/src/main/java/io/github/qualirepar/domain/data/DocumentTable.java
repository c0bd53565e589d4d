package io.github.qualirepar.domain.data;

import io.github.qualirepar.domain.document.DocumentKind;
import io.github.qualirepar.domain.rule.Confidence;
import io.github.qualirepar.domain.rule.Level;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads {@code required-documents.csv} and {@code document-limits.csv}. */
final class DocumentTable {
    private static final String PRODUCT = "PRODUCT:";
    private static final List<String> COLUMNS =
            List.of("organisation", "kind", "condition", "rule", "level", "confidence", "from", "until", "source");
    private static final List<String> LIMITS =
            List.of("organisation", "kind", "most", "rule", "level", "confidence", "from", "until", "source");

    private DocumentTable() {}

    static List<DocumentRow> read(DataTexts texts, BonusScale scale) {
        List<DocumentRow> documents = new ArrayList<>();
        Timeline timeline = Timeline.withGaps();
        for (CsvRow row : texts.rows(
                DataFile.REQUIRED_DOCUMENTS, COLUMNS, line -> line.key("organisation", "kind", "condition"))) {
            DocumentRow document = new DocumentRow(
                    row.organisation("organisation"),
                    row.word("kind", DocumentKind.class),
                    condition(row, scale),
                    row.rule("rule"),
                    row.word("level", Level.class),
                    row.word("confidence", Confidence.class),
                    row.period(),
                    row.text("source"));
            timeline.add(
                    Arrays.asList(document.organisation(), document.kind(), document.condition()),
                    document.period(),
                    row);
            documents.add(document);
        }
        timeline.check();
        return List.copyOf(documents);
    }

    static List<DocumentLimit> limits(DataTexts texts) {
        List<DocumentLimit> limits = new ArrayList<>();
        Timeline timeline = Timeline.withGaps();
        for (CsvRow row : texts.rows(DataFile.DOCUMENT_LIMITS, LIMITS, line -> line.key("organisation", "kind"))) {
            DocumentLimit limit = new DocumentLimit(
                    row.organisation("organisation"),
                    row.word("kind", DocumentKind.class),
                    row.count("most"),
                    row.rule("rule"),
                    row.word("level", Level.class),
                    row.word("confidence", Confidence.class),
                    row.period(),
                    row.text("source"));
            timeline.add(Arrays.asList(limit.organisation(), limit.kind()), limit.period(), row);
            limits.add(limit);
        }
        timeline.check();
        return List.copyOf(limits);
    }

    private static DocumentCondition condition(CsvRow row, BonusScale scale) {
        String text = row.text("condition");
        if (text.startsWith(PRODUCT)) {
            String key = text.substring(PRODUCT.length());
            if (!scale.knows(key)) {
                throw row.wrong("condition", "'" + key + "' is no product key");
            }
            return new DocumentCondition(DocumentCondition.Kind.PRODUCT, key);
        }
        DocumentCondition.Kind kind = row.word("condition", DocumentCondition.Kind.class);
        if (kind == DocumentCondition.Kind.PRODUCT) {
            throw row.wrong("condition", "names no product: PRODUCT:<key>");
        }
        return new DocumentCondition(kind, null);
    }
}
