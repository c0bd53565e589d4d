package io.github.qualirepar.domain.claim;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Draws the tables of {@link ClaimProcess}, so that no picture can say something else than the code. */
public final class ProcessDiagram {
    private static final List<String> HEADER = List.of("process", "from", "colour", "event", "to", "colour");

    private ProcessDiagram() {}

    /** A state diagram in Mermaid's language; lines end with a line feed. */
    public static String mermaid(ClaimProcess process) {
        StringBuilder text = new StringBuilder("stateDiagram-v2\n");
        for (Stage stage : process.stages()) {
            text.append("    state \"")
                    .append(stage)
                    .append("<br/>")
                    .append(stage.label())
                    .append("\" as ")
                    .append(stage)
                    .append('\n');
        }
        for (Colour colour : Colour.values()) {
            text.append("    classDef ").append(style(colour)).append('\n');
        }
        for (Stage stage : process.stages()) {
            text.append("    class ")
                    .append(stage)
                    .append(' ')
                    .append(name(stage.colour()))
                    .append('\n');
        }
        text.append("    [*] --> ").append(process.first()).append('\n');
        arrows(process)
                .forEach((arrow, events) -> text.append("    ")
                        .append(arrow)
                        .append(": ")
                        .append(String.join("<br/>", events))
                        .append('\n'));
        return text.toString();
    }

    /** Events by arrow: one arrow for all that lead the same way, or the picture cannot be read. */
    private static Map<String, List<String>> arrows(ClaimProcess process) {
        return process.transitions().stream()
                .collect(Collectors.groupingBy(
                        row -> row.from() + " --> " + row.to(),
                        LinkedHashMap::new,
                        Collectors.mapping(row -> name(row.event()), Collectors.toList())));
    }

    private static String style(Colour colour) {
        return switch (colour) {
            case GREY -> "grey fill:#d9d9d9,color:#000000";
            case YELLOW -> "yellow fill:#ffe699,color:#000000";
            case RED -> "red fill:#f4b6b6,color:#000000";
            case BLUE -> "blue fill:#bdd7ee,color:#000000";
        };
    }

    /** The rows of one process as aligned columns, a heading first; lines end with a line feed. */
    public static String table(ClaimProcess process) {
        return aligned(rows(process), "", "  ", "");
    }

    /** The same as a table in Markdown. */
    public static String markdown(ClaimProcess process) {
        List<List<String>> rows = new ArrayList<>(rows(process));
        rows.add(1, HEADER.stream().map(column -> "---").toList());
        return aligned(rows, "| ", " | ", " |");
    }

    private static List<List<String>> rows(ClaimProcess process) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(HEADER);
        for (Transition row : process.transitions()) {
            rows.add(List.of(
                    process.name(),
                    row.from().name(),
                    name(row.from().colour()),
                    name(row.event()),
                    row.to().name(),
                    name(row.to().colour())));
        }
        return rows;
    }

    private static String aligned(List<List<String>> rows, String left, String between, String right) {
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            List<String> cells = new ArrayList<>();
            for (int column = 0; column < row.size(); column++) {
                cells.add(padded(row.get(column), width(rows, column)));
            }
            text.append((left + String.join(between, cells) + right).stripTrailing())
                    .append('\n');
        }
        return text.toString();
    }

    private static String padded(String cell, int width) {
        return cell + " ".repeat(width - cell.length());
    }

    private static int width(List<List<String>> rows, int column) {
        return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
    }

    private static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
