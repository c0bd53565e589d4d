package io.github.qualirepar.domain.data;

import io.github.qualirepar.domain.OrganisationId;
import io.github.qualirepar.domain.rule.Confidence;
import io.github.qualirepar.domain.rule.FindingCode;
import io.github.qualirepar.domain.rule.Level;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads the small files: deadlines, factors of the circular economy, judged and obsolete codes, refusal reasons. */
final class OtherTables {
    private static final List<String> DEADLINES =
            List.of("organisation", "kind", "length", "unit", "rule", "level", "confidence", "from", "until", "source");
    private static final List<String> FACTORS =
            List.of("organisation", "factor", "declarable", "rule", "confidence", "from", "until", "source");
    private static final List<String> CODES =
            List.of("organisation", "product", "code", "rule", "level", "confidence", "from", "until", "source");
    private static final List<String> OBSOLETE =
            List.of("organisation", "label_mark", "rule", "level", "confidence", "from", "until", "source");
    private static final List<String> REASONS =
            List.of("organisation", "code", "finding", "rule", "confidence", "from", "until", "source");

    private enum Unit {
        DAYS,
        MONTHS
    }

    private OtherTables() {}

    static List<Deadline> deadlines(DataTexts texts) {
        List<Deadline> deadlines = new ArrayList<>();
        Timeline byRule = Timeline.withGaps();
        Timeline limits = Timeline.withoutGaps();
        for (CsvRow row : texts.rows(DataFile.DEADLINES, DEADLINES, OtherTables::deadline)) {
            Deadline deadline = new Deadline(
                    row.organisation("organisation"),
                    row.word("kind", DeadlineKind.class),
                    row.count("length"),
                    row.word("unit", Unit.class) == Unit.MONTHS,
                    row.rule("rule"),
                    row.word("level", Level.class),
                    row.word("confidence", Confidence.class),
                    row.period(),
                    row.text("source"));
            byRule.add(deadline(row), deadline.period(), row);
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

    /** A rule has one deadline for each day; of announcements there may be several, each with its own length. */
    private static Object deadline(CsvRow row) {
        return DeadlineKind.LABEL_ENDING.name().equals(row.optional("kind"))
                ? row.key("organisation", "kind", "rule", "length", "unit")
                : row.key("organisation", "kind", "rule");
    }

    static List<PiecFactor> piecFactors(DataTexts texts) {
        List<PiecFactor> factors = new ArrayList<>();
        Timeline timeline = Timeline.withoutGaps();
        for (CsvRow row : texts.rows(DataFile.PIEC, FACTORS, line -> line.key("organisation"))) {
            OrganisationId organisation = row.organisation("organisation", row.text("organisation"));
            PiecFactor factor = new PiecFactor(
                    organisation,
                    row.factor("factor"),
                    row.flag("declarable"),
                    row.rule("rule"),
                    row.word("confidence", Confidence.class),
                    row.period(),
                    row.text("source"));
            timeline.add(organisation, factor.period(), row);
            factors.add(factor);
        }
        timeline.check();
        return List.copyOf(factors);
    }

    static List<JudgedCode> judgedCodes(DataTexts texts, BonusScale scale) {
        List<JudgedCode> codes = new ArrayList<>();
        Timeline timeline = Timeline.withGaps();
        for (CsvRow row :
                texts.rows(DataFile.JUDGED_CODES, CODES, line -> line.key("organisation", "product", "code", "rule"))) {
            JudgedCode code = new JudgedCode(
                    row.organisation("organisation", row.text("organisation")),
                    row.text("product"),
                    row.text("code"),
                    row.rule("rule"),
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

    static List<ObsoleteCodes> obsoleteCodes(DataTexts texts) {
        List<ObsoleteCodes> codes = new ArrayList<>();
        Timeline timeline = Timeline.withGaps();
        for (CsvRow row : texts.rows(DataFile.OBSOLETE_CODES, OBSOLETE, OtherTables::obsolete)) {
            ObsoleteCodes obsolete = new ObsoleteCodes(
                    row.organisation("organisation", row.text("organisation")),
                    row.text("label_mark"),
                    row.rule("rule"),
                    row.word("level", Level.class),
                    row.word("confidence", Confidence.class),
                    row.period(),
                    row.text("source"));
            timeline.add(obsolete(row), obsolete.period(), row);
            codes.add(obsolete);
        }
        timeline.check();
        return List.copyOf(codes);
    }

    private static Object obsolete(CsvRow row) {
        return row.key("organisation", "label_mark", "rule");
    }

    static List<RefusalReason> refusalReasons(DataTexts texts) {
        List<RefusalReason> reasons = new ArrayList<>();
        Timeline timeline = Timeline.withGaps();
        for (CsvRow row : texts.rows(DataFile.REFUSAL_REASONS, REASONS, OtherTables::reason)) {
            RefusalReason reason = new RefusalReason(
                    row.organisation("organisation", row.text("organisation")),
                    row.text("code"),
                    row.word("finding", FindingCode.class),
                    row.optionalRule("rule"),
                    row.word("confidence", Confidence.class),
                    row.period(),
                    row.text("source"));
            timeline.add(reason(row), reason.period(), row);
            reasons.add(reason);
        }
        timeline.check();
        return List.copyOf(reasons);
    }

    private static Object reason(CsvRow row) {
        return row.key("organisation", "code");
    }
}
