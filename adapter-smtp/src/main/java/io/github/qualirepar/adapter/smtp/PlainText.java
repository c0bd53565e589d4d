package io.github.qualirepar.adapter.smtp;

import io.github.qualirepar.ports.Notice;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A notice as plain text, its table in columns. */
final class PlainText {
    private static final String END = "\r\n";
    private static final String GAP = "  ";

    private PlainText() {}

    static String of(Notice notice) {
        StringBuilder text = new StringBuilder();
        notice.introduction()
                .forEach(paragraph -> text.append(paragraph).append(END).append(END));
        if (!notice.head().isEmpty()) {
            List<List<String>> lines = new ArrayList<>();
            lines.add(notice.head());
            lines.addAll(notice.rows());
            int[] widths = widths(lines);
            lines.forEach(line -> text.append(line(line, widths)).append(END));
            text.append(END);
        }
        notice.closing().forEach(paragraph -> text.append(paragraph).append(END).append(END));
        return text.toString();
    }

    private static int[] widths(List<List<String>> lines) {
        return IntStream.range(0, lines.get(0).size())
                .map(column -> lines.stream()
                        .mapToInt(line -> line.get(column).length())
                        .max()
                        .orElse(0))
                .toArray();
    }

    private static String line(List<String> cells, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < cells.size(); column++) {
            String cell = cells.get(column);
            line.append(cell).append(" ".repeat(widths[column] - cell.length())).append(GAP);
        }
        return line.toString().stripTrailing();
    }
}
