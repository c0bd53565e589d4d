package io.github.qualirepar.domain.rule;

import io.github.qualirepar.domain.data.RuleData;
import io.github.qualirepar.domain.reference.Period;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes the catalogue of rules down for people, and says what is not in it and why. */
public final class RuleCatalogue {
    private static final String SEEN_ONLY_ON_PAPER = "stands on the paper only; the host's data do not tell it";
    private static final String NOTHING_TO_CHECK = "says how things are; nothing in a file can break it";
    private static final String TEXT_FOR_PEOPLE = "a duty of the shop that no file shows";

    /**
     * A rule that is checked where something else than a repair file is looked at.
     *
     * @param id its id
     * @param when when it is checked, in one English line
     * @param level its weight
     * @param confidence how sure it is
     * @param source where it comes from
     */
    public record Elsewhere(String id, String when, Level level, Confidence confidence, String source) {}

    private static final List<Elsewhere> ELSEWHERE = List.of(
            new Elsewhere(
                    "AMT-03",
                    "When the organisation states its amount: it is compared with the one that was deducted.",
                    Level.WARN,
                    Confidence.HIGH,
                    "S3"),
            new Elsewhere(
                    "DOC-11",
                    "When a document is judged: the same bytes with another repair, or twice in a claim, are announced.",
                    Level.WARN,
                    Confidence.LOW,
                    "ours"),
            new Elsewhere(
                    "RTE-09",
                    "When the lists are taken from the store: old ones are announced, and count still.",
                    Level.WARN,
                    Confidence.HIGH,
                    "S6"));

    private RuleCatalogue() {}

    /** The rules that are checked where something else than a repair file is looked at, by id. */
    public static List<Elsewhere> elsewhere() {
        return ELSEWHERE;
    }

    /** Ids of rules that nothing here checks, with the reason. */
    public static Map<String, String> leftOut() {
        Map<String, String> leftOut = new TreeMap<>();
        put(leftOut, NOTHING_TO_CHECK, "SCO-04", "SCO-08", "SCO-09", "AMT-13", "FLT-13", "COD-02", "COD-03");
        put(leftOut, NOTHING_TO_CHECK, "COD-08", "COD-09", "COD-10", "LAB-13");
        put(leftOut, TEXT_FOR_PEOPLE, "LAB-09", "LAB-10", "LAB-12");
        put(leftOut, SEEN_ONLY_ON_PAPER, "INV-01", "INV-05");
        put(leftOut, "AMT-06 looks at the amounts of the host's data; the paper itself cannot be seen", "INV-08");
        put(leftOut, "how the amount is rounded: part of finding it", "AMT-15");
        put(leftOut, "the lists do not show the flag", "RTE-08");
        put(leftOut, "shows when the organisation refuses the credentials", "LAB-11");
        put(leftOut, "taken over from what the organisation answers", "DOC-05", "DOC-06");
        put(leftOut, "needs something that reads pictures", "DOC-07");
        put(leftOut, "the host's duty", "DOC-10");
        put(leftOut, "how a code travels: part of the connection", "COD-06");
        put(leftOut, "a wish for the host's screens", "COD-11");
        put(leftOut, "no fee for a file was found: none is modelled (D-23)", "PAY-07");
        put(leftOut, "how the overview of the money is made up", "PAY-08");
        return Collections.unmodifiableMap(leftOut);
    }

    private static void put(Map<String, String> leftOut, String reason, String... ids) {
        for (String id : ids) {
            leftOut.put(id, reason);
        }
    }

    /** Is it the id of a rule: one that is checked, that says the same as one, or that is left out with a reason? */
    public static boolean knows(String id) {
        return Rules.of(id).isPresent()
                || Rules.all().stream().anyMatch(rule -> rule.also().contains(id))
                || ELSEWHERE.stream().anyMatch(rule -> rule.id().equals(id))
                || leftOut().containsKey(id);
    }

    /**
     * All tables in Markdown; lines end with a line feed.
     *
     * @param data where days stand that the rules do not have themselves
     */
    public static String markdown(RuleData data) {
        StringBuilder text = new StringBuilder(
                        "| rule | what is checked | level | sure | from | until | source | also |\n")
                .append("| --- | --- | --- | --- | --- | --- | --- | --- |\n");
        RuleFiles files = new RuleFiles(data);
        Rules.all().stream().sorted(Comparator.comparing(Rule::id)).forEach(rule -> text.append(row(rule, files)));
        text.append("\n| checked elsewhere | when | level | sure | source |\n| --- | --- | --- | --- | --- |\n");
        ELSEWHERE.forEach(rule -> text.append(
                cells(rule.id(), rule.when(), rule.level().name(), word(rule.confidence()), rule.source())));
        text.append("\n| not checked | why |\n| --- | --- |\n");
        leftOut().forEach((id, reason) -> text.append(cells(id, reason)));
        return text.toString();
    }

    private static String row(Rule rule, RuleFiles files) {
        Period period = rule.period();
        return cells(
                rule.id(),
                rule.meaning() + (rule.isQuestion() ? " *Asked.*" : ""),
                rule.level().name(),
                word(rule.confidence()),
                Stream.concat(Stream.ofNullable(period.from()).map(Objects::toString), files.of(rule.id()).stream())
                        .collect(Collectors.joining(", ")),
                period.until() == null ? "" : period.until().toString(),
                rule.source(),
                String.join(", ", new TreeSet<>(rule.also())));
    }

    private static String word(Confidence confidence) {
        return confidence.name().toLowerCase(Locale.ROOT);
    }

    private static String cells(String... cells) {
        return "| " + String.join(" | ", cells) + " |\n";
    }
}
