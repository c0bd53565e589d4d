package io.github.qualirepar.adapter.cli.output;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Aligned columns without lines. Cells are padded by what is seen, then painted. Not safe for several threads. */
public final class Table {
    private static final String GAP = "  ";

    private final List<List<Cell>> rows = new ArrayList<>();
    private final List<Boolean> right = new ArrayList<>();
    private final String indent;

    public Table() {
        this("");
    }

    /**
     * @param indent stands before each line
     */
    public Table(String indent) {
        this.indent = indent;
    }

    /**
     * A cell.
     *
     * @param text what is seen
     * @param paint colours it
     */
    public record Cell(String text, UnaryOperator<String> paint) {
        public static Cell of(Object text) {
            return new Cell(String.valueOf(text), UnaryOperator.identity());
        }
    }

    /** Aligns a column, counted from 0, to the right. */
    public Table right(int column) {
        while (right.size() <= column) {
            right.add(false);
        }
        right.set(column, true);
        return this;
    }

    /** Adds a row of cells or plain values. */
    public Table row(Object... cells) {
        List<Cell> row = new ArrayList<>();
        for (Object cell : cells) {
            row.add(cell instanceof Cell painted ? painted : Cell.of(cell));
        }
        rows.add(row);
        return this;
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    public List<String> lines() {
        List<Integer> widths = widths();
        List<String> lines = new ArrayList<>();
        for (List<Cell> row : rows) {
            lines.add(line(row, widths));
        }
        return lines;
    }

    private String line(List<Cell> row, List<Integer> widths) {
        StringBuilder line = new StringBuilder(indent);
        for (int i = 0; i < row.size(); i++) {
            Cell cell = row.get(i);
            boolean last = i == row.size() - 1;
            String blanks = " ".repeat(widths.get(i) - width(cell.text()));
            boolean toTheRight = i < right.size() && right.get(i);
            line.append(toTheRight ? blanks : "")
                    .append(cell.paint().apply(cell.text()))
                    .append(toTheRight || last ? "" : blanks)
                    .append(last ? "" : GAP);
        }
        return line.toString().stripTrailing();
    }

    private List<Integer> widths() {
        List<Integer> widths = new ArrayList<>();
        for (List<Cell> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                int width = width(row.get(i).text());
                if (i == widths.size()) {
                    widths.add(width);
                } else {
                    widths.set(i, Math.max(widths.get(i), width));
                }
            }
        }
        return widths;
    }

    private static int width(String text) {
        return text.codePointCount(0, text.length());
    }
}
