package io.github.qualirepar.domain.data;

import io.github.qualirepar.domain.rule.Confidence;
import io.github.qualirepar.domain.rule.Level;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads {@code required-fields.csv}. */
final class FieldTable {
    private static final List<String> COLUMNS = List.of(
            "organisation",
            "field",
            "phase",
            "condition",
            "rule",
            "level",
            "confidence",
            "max_length",
            "from",
            "until",
            "source");

    private FieldTable() {}

    static List<RequiredField> read(DataTexts texts) {
        List<RequiredField> fields = new ArrayList<>();
        Timeline timeline = Timeline.withGaps();
        for (CsvRow row : texts.rows(DataFile.REQUIRED_FIELDS, COLUMNS, FieldTable::subject)) {
            RequiredField field = field(row);
            timeline.add(
                    Arrays.asList(
                            field.organisation(), field.paths(), field.condition(), field.phase() == Phase.OPTIONAL),
                    field.period(),
                    row);
            fields.add(field);
        }
        timeline.check();
        return List.copyOf(fields);
    }

    /** A value that is demanded at another phase is the same demand; its length is another matter. */
    private static Object subject(CsvRow row) {
        boolean length = Phase.OPTIONAL.name().equals(row.optional("phase"));
        return List.of(row.key("organisation", "field", "condition"), length);
    }

    private static RequiredField field(CsvRow row) {
        List<FieldPath> paths = new ArrayList<>();
        for (String path : row.text("field").split("\\|", -1)) {
            if (!FieldPaths.isKnown(path)) {
                throw row.wrong("field", "'" + path + "' is none of " + FieldPaths.all());
            }
            paths.add(FieldPaths.of(path));
        }
        Phase phase = row.word("phase", Phase.class);
        Integer maxLength = row.optionalCount("max_length");
        if ((phase == Phase.OPTIONAL) != (maxLength != null)) {
            throw row.wrong("max_length", "stands in rows of phase OPTIONAL, and in all of them");
        }
        return new RequiredField(
                row.organisation("organisation"),
                paths,
                phase,
                row.word("condition", FieldCondition.class),
                row.rule("rule"),
                row.word("level", Level.class),
                row.word("confidence", Confidence.class),
                maxLength,
                row.period(),
                row.text("source"));
    }
}
