package io.github.qualirepar.domain.data;

import io.github.qualirepar.domain.OrganisationId;
import io.github.qualirepar.domain.rule.Confidence;
import io.github.qualirepar.domain.rule.Level;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads the small files: deadlines, factors of the circular economy, judged repair codes. */
final class OtherTables {
    private static final List<String> DEADLINES =
            List.of("organisation", "kind", "length", "unit", "rule", "level", "confidence", "from", "until", "source");
    private static final List<String> FACTORS =
            List.of("organisation", "factor", "declarable", "rule", "confidence", "from", "until", "source");
    private static final List<String> CODES =
            List.of("organisation", "product", "code", "rule", "level", "confidence", "from", "until", "source");

    private enum Unit {
        DAYS,
        MONTHS
    }

    private OtherTables() {}

    static List<Deadline> deadlines(Reader reader, String file) {
        List<Deadline> deadlines = new ArrayList<>();
        Timeline byRule = Timeline.withGaps();
        Timeline limits = Timeline.withoutGaps();
        for (CsvRow row : CsvTable.read(reader, file, DEADLINES).rows()) {
            Deadline deadline = new Deadline(
                    row.organisation("organisation"),
                    row.word("kind", DeadlineKind.class),
                    row.count("length"),
                    row.word("unit", Unit.class) == Unit.MONTHS,
                    row.text("rule"),
                    row.word("level", Level.class),
                    row.word("confidence", Confidence.class),
                    row.period(),
                    row.text("source"));
            byRule.add(Arrays.asList(deadline.organisation(), deadline.rule()), deadline.period(), row);
            if (deadline.level() == Level.BLOCK) {
                // Limits that block follow each other: a day without one would let everything pass.
                limits.add(Arrays.asList(deadline.organisation(), deadline.kind()), deadline.period(), row);
            }
            deadlines.add(deadline);
        }
        byRule.check();
        limits.check();
        return List.copyOf(deadlines);
    }

    static List<PiecFactor> piecFactors(Reader reader, String file) {
        List<PiecFactor> factors = new ArrayList<>();
        Timeline timeline = Timeline.withoutGaps();
        for (CsvRow row : CsvTable.read(reader, file, FACTORS).rows()) {
            OrganisationId organisation = row.organisation("organisation", row.text("organisation"));
            PiecFactor factor = new PiecFactor(
                    organisation,
                    row.factor("factor"),
                    row.flag("declarable"),
                    row.text("rule"),
                    row.word("confidence", Confidence.class),
                    row.period(),
                    row.text("source"));
            timeline.add(organisation, factor.period(), row);
            factors.add(factor);
        }
        timeline.check();
        return List.copyOf(factors);
    }

    static List<JudgedCode> judgedCodes(Reader reader, String file, BonusScale scale) {
        List<JudgedCode> codes = new ArrayList<>();
        Timeline timeline = Timeline.withGaps();
        for (CsvRow row : CsvTable.read(reader, file, CODES).rows()) {
            JudgedCode code = new JudgedCode(
                    row.organisation("organisation", row.text("organisation")),
                    row.text("product"),
                    row.text("code"),
                    row.text("rule"),
                    row.word("level", Level.class),
                    row.word("confidence", Confidence.class),
                    row.period(),
                    row.text("source"));
            if (!scale.knows(code.product())) {
                throw row.wrong("product", "'" + code.product() + "' is no product key");
            }
            timeline.add(List.of(code.organisation(), code.product(), code.code(), code.rule()), code.period(), row);
            codes.add(code);
        }
        timeline.check();
        return List.copyOf(codes);
    }
}
