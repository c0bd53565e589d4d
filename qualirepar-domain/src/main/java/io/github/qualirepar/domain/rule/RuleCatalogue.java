package io.github.qualirepar.domain.rule;

import io.github.qualirepar.domain.reference.Period;
import java.util.Collections;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Writes the catalogue of rules down for people, and says what is not in it and why. */
public final class RuleCatalogue {
    private static final String SEEN_ONLY_ON_PAPER = "stands on the paper only; the host's data do not tell it";
    private static final String NOTHING_TO_CHECK = "says how things are; nothing in a file can break it";
    private static final String TEXT_FOR_PEOPLE = "a duty of the shop that no file shows";

    private RuleCatalogue() {}

    /** Ids of rules that nothing here checks on a repair file, with the reason. */
    public static Map<String, String> leftOut() {
        Map<String, String> leftOut = new TreeMap<>();
        put(leftOut, NOTHING_TO_CHECK, "SCO-04", "SCO-08", "SCO-09", "AMT-13", "FLT-13", "COD-02", "COD-03");
        put(leftOut, NOTHING_TO_CHECK, "COD-08", "COD-09", "COD-10", "LAB-13");
        put(leftOut, TEXT_FOR_PEOPLE, "LAB-09", "LAB-10", "LAB-12");
        put(leftOut, SEEN_ONLY_ON_PAPER, "INV-01", "INV-05", "INV-08");
        put(leftOut, "how the amount is rounded: part of finding it", "AMT-15");
        put(leftOut, "checked when the organisation states its amount", "AMT-03");
        put(leftOut, "the lists do not show the flag", "RTE-08");
        put(leftOut, "checked when the lists are taken from the store", "RTE-09");
        put(leftOut, "shows when the organisation refuses the credentials", "LAB-11");
        put(leftOut, "checked when a document is registered or sent", "DOC-04", "DOC-11");
        put(leftOut, "taken over from what the organisation answers", "DOC-05", "DOC-06");
        put(leftOut, "needs something that reads pictures", "DOC-07");
        put(leftOut, "the host's duty", "DOC-10");
        put(leftOut, "how a code travels: part of the connection", "COD-06");
        put(leftOut, "a wish for the host's screens", "COD-11");
        return Collections.unmodifiableMap(leftOut);
    }

    private static void put(Map<String, String> leftOut, String reason, String... ids) {
        for (String id : ids) {
            leftOut.put(id, reason);
        }
    }

    /** Both tables in Markdown; lines end with a line feed. */
    public static String markdown() {
        StringBuilder text = new StringBuilder(
                        "| rule | what is checked | level | sure | from | until | source | also |\n")
                .append("| --- | --- | --- | --- | --- | --- | --- | --- |\n");
        Rules.all().stream().sorted(Comparator.comparing(Rule::id)).forEach(rule -> text.append(row(rule)));
        text.append("\n| not checked | why |\n| --- | --- |\n");
        leftOut()
                .forEach((id, reason) -> text.append("| ")
                        .append(id)
                        .append(" | ")
                        .append(reason)
                        .append(" |\n"));
        return text.toString();
    }

    private static String row(Rule rule) {
        Period period = rule.period();
        return "| "
                + String.join(
                        " | ",
                        rule.id(),
                        rule.meaning() + (rule.isQuestion() ? " *Asked.*" : ""),
                        rule.level().name(),
                        rule.confidence().name().toLowerCase(Locale.ROOT),
                        period.from() == null ? "" : period.from().toString(),
                        period.until() == null ? "" : period.until().toString(),
                        rule.source(),
                        String.join(", ", new TreeSet<>(rule.also())))
                + " |\n";
    }
}
