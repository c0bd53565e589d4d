package io.github.qualirepar.adapter.ecologic;

import io.github.qualirepar.domain.rule.Finding;
import io.github.qualirepar.domain.rule.FindingCode;
import io.github.qualirepar.domain.rule.Rules;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The rows of a statement by column (rules section 11.1). Columns are found by their heading, in any order, without
 * regard to case and accents; the semicolon that ends each row opens no column.
 *
 * <p>Immutable and safe to share between threads.
 *
 * @param rows the rows that have a value for every column
 * @param problems what the others lack
 */
record StatementTable(List<Row> rows, List<Finding> problems) {
    private static final Pattern LINE_END = Pattern.compile("\r\n|\n|\r");
    /** As it is sent, as spreadsheets save it as text, and one that decimal commas make ambiguous. */
    private static final List<Character> SEPARATORS = List.of(';', '\t', ',');
    /** A title or an empty line may stand above the heading, not a page. */
    private static final int LINES_TO_HEADING = 10;

    StatementTable {
        rows = List.copyOf(rows);
        problems = List.copyOf(problems);
    }

    /** The columns, with their headings made comparable. */
    enum Column {
        DATE("Date de paiement", true),
        CODE("Code paiement", true),
        CLAIM("Numero de dossier", true),
        FILE("Numero de dossier interne", false),
        INVOICE("Numero de facture", false),
        AMOUNT("Montant du soutien", true);

        private final String heading;
        private final boolean isNeeded;

        Column(String heading, boolean isNeeded) {
            this.heading = heading;
            this.isNeeded = isNeeded;
        }

        /** The heading as the organisation writes it. */
        String heading() {
            return heading;
        }

        private static Optional<Column> of(String text) {
            String plain = Wording.plain(text);
            for (Column column : values()) {
                if (Wording.plain(column.heading).equals(plain)) {
                    return Optional.of(column);
                }
            }
            return Optional.empty();
        }
    }

    /**
     * One row.
     *
     * @param number its line in the file, from 1
     * @param values the values by column
     */
    record Row(int number, Map<Column, String> values) {
        /** The value without surrounding blanks; empty if there is none. */
        String value(Column column) {
            return values.getOrDefault(column, "");
        }
    }

    /**
     * Where the columns are named.
     *
     * @param line its place, from 0
     * @param separator what stands between the columns
     */
    private record Heading(int line, char separator) {
        /** The first line that names at least two of the columns, between whatever separators. */
        static Optional<Heading> of(List<String> lines) {
            for (int i = 0; i < Math.min(lines.size(), LINES_TO_HEADING); i++) {
                for (char separator : SEPARATORS) {
                    if (names(lines.get(i), separator)) {
                        return Optional.of(new Heading(i, separator));
                    }
                }
            }
            return Optional.empty();
        }

        private static boolean names(String line, char separator) {
            return StatementFields.of(line, separator).stream()
                            .flatMap(List::stream)
                            .filter(field -> Column.of(field).isPresent())
                            .count()
                    >= 2;
        }
    }

    /** Are at least two of the columns named in one of the first lines? */
    static boolean recognises(String text) {
        return Heading.of(lines(text)).isPresent();
    }

    /** Reads a statement as far as it can be. */
    static StatementTable of(String text) {
        List<String> lines = lines(text);
        Heading heading = Heading.of(lines).orElse(new Heading(0, ';'));
        if (heading.separator() == ',') {
            return new StatementTable(List.of(), List.of(malformed(heading.line() + 1, "STATEMENT_COMMAS")));
        }
        Builder builder = new Builder(heading.separator());
        for (int i = heading.line(); i < lines.size() && builder.goesOn(); i++) {
            if (!lines.get(i).isBlank()) {
                builder.add(i + 1, lines.get(i));
            }
        }
        return builder.table();
    }

    private static List<String> lines(String text) {
        String content = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return LINE_END.splitAsStream(content).toList();
    }

    private static Finding malformed(int number, String reason) {
        return Rules.finding(FindingCode.PAYMENT_FILE_MALFORMED, null)
                .with("row", number)
                .with("reason", reason);
    }

    /** Collects the rows. Not safe for use by several threads. */
    private static final class Builder {
        private final char separator;
        private final Map<Column, Integer> places = new EnumMap<>(Column.class);
        private final List<Row> rows = new ArrayList<>();
        private final List<Finding> problems = new ArrayList<>();
        private boolean hasHeading;
        private boolean isStopped;

        Builder(char separator) {
            this.separator = separator;
        }

        boolean goesOn() {
            return !isStopped;
        }

        void add(int number, String line) {
            Optional<List<String>> fields = StatementFields.of(line, separator);
            if (fields.isEmpty()) {
                problems.add(malformed(number, "STATEMENT_QUOTE_OPEN"));
            } else if (hasHeading) {
                addRow(number, fields.get());
            } else {
                addHeading(number, fields.get());
            }
        }

        private void addHeading(int number, List<String> headings) {
            hasHeading = true;
            List<String> strange = new ArrayList<>();
            for (int i = 0; i < headings.size(); i++) {
                String heading = headings.get(i);
                Optional<Column> column = Column.of(heading);
                if (column.isPresent() && places.putIfAbsent(column.get(), i) != null) {
                    problems.add(malformed(number, "STATEMENT_COLUMN_TWICE").withPersonal("value", heading));
                    isStopped = true;
                } else if (column.isEmpty() && !heading.isEmpty()) {
                    strange.add(heading);
                }
            }
            for (Column column : Column.values()) {
                if (!places.containsKey(column)) {
                    problems.add(Rules.finding(FindingCode.PAYMENT_COLUMN_MISSING, null)
                            .with("row", number)
                            .with("column", column.heading())
                            .withPersonal("found", strange.isEmpty() ? null : String.join(", ", strange)));
                    isStopped |= column.isNeeded;
                }
            }
        }

        private void addRow(int number, List<String> fields) {
            Map<Column, String> values = new EnumMap<>(Column.class);
            places.forEach((column, place) -> values.put(column, place < fields.size() ? fields.get(place) : ""));
            int last =
                    places.values().stream().mapToInt(Integer::intValue).max().orElse(0);
            if (fields.size() <= last) {
                problems.add(malformed(number, "STATEMENT_ROW_SHORT"));
            }
            rows.add(new Row(number, values));
        }

        StatementTable table() {
            if (!hasHeading) {
                problems.add(Rules.finding(FindingCode.PAYMENT_FILE_EMPTY, null).with("row", 1));
            }
            return new StatementTable(rows, problems);
        }
    }
}
