package io.github.qualirepar.domain.rule;

import io.github.qualirepar.domain.data.DataFile;
import io.github.qualirepar.domain.data.Deadline;
import io.github.qualirepar.domain.data.DocumentLimit;
import io.github.qualirepar.domain.data.DocumentRow;
import io.github.qualirepar.domain.data.JudgedCode;
import io.github.qualirepar.domain.data.ObsoleteCodes;
import io.github.qualirepar.domain.data.PiecFactor;
import io.github.qualirepar.domain.data.RequiredField;
import io.github.qualirepar.domain.data.RuleData;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** In which data files the days of a rule stand. */
final class RuleFiles {
    /** The rules that judge by products and amounts, whose rows name no rule. */
    private static final List<String> BY_SCALE =
            List.of("AMT-02", "AMT-04", "AMT-05", "D-01", "D-05", "D-14", "SCO-05");

    private final Map<String, List<String>> files = new HashMap<>();

    RuleFiles(RuleData data) {
        add(DataFile.BONUS_SCALE, BY_SCALE.stream());
        add(DataFile.REQUIRED_FIELDS, data.fields().stream().map(RequiredField::rule));
        add(DataFile.REQUIRED_DOCUMENTS, data.documents().stream().map(DocumentRow::rule));
        add(DataFile.DOCUMENT_LIMITS, data.documentLimits().stream().map(DocumentLimit::rule));
        add(DataFile.DEADLINES, data.deadlines().stream().map(Deadline::rule));
        add(DataFile.PIEC, data.piecFactors().stream().map(PiecFactor::rule));
        add(DataFile.JUDGED_CODES, data.judgedCodes().stream().map(JudgedCode::rule));
        add(DataFile.OBSOLETE_CODES, data.obsoleteCodes().stream().map(ObsoleteCodes::rule));
    }

    private void add(DataFile file, Stream<String> rules) {
        rules.distinct()
                .forEach(rule ->
                        files.computeIfAbsent(rule, id -> new ArrayList<>()).add("`" + file.fileName() + "`"));
    }

    /** Their names as code; none for a rule whose days, if it has any, are its own. */
    List<String> of(String rule) {
        return files.getOrDefault(rule, List.of());
    }
}
