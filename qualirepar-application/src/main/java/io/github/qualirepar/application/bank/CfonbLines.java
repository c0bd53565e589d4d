package io.github.qualirepar.application.bank;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Cuts a CFONB 120 file into its lines: they end as on any system, or not at all. */
final class CfonbLines {
    /** Length of every record. */
    static final int LENGTH = 120;

    private static final Pattern START = Pattern.compile("\\s*0[1457]\\d{5}.{20,}", Pattern.DOTALL);
    private static final Pattern RECORD = Pattern.compile("\\s*0[1457]\\d{5}.{4}\\d{5}[A-Z]{3}\\d.*", Pattern.DOTALL);
    private static final Pattern LINE_END = Pattern.compile("\r\n|\n|\r");

    private CfonbLines() {}

    /**
     * One line.
     *
     * @param row its place in the file, from 1
     * @param text the line without its end
     */
    record Line(int row, String text) {}

    /** Does a text begin with a record and the code of a bank? */
    static boolean recognises(String text) {
        return START.matcher(text).matches();
    }

    /** Does a text begin with a record, its bank, branch and currency in their places? */
    static boolean isSurely(String text) {
        return RECORD.matcher(text).matches();
    }

    /** The lines that hold something. */
    static List<Line> of(String text) {
        // Old systems end a file with the sign for its end.
        String content = text.replace("\u001A", "").replaceAll("[\r\n]+$", "");
        List<Line> lines = new ArrayList<>();
        int row = 0;
        boolean hasLineEnds = content.indexOf('\n') >= 0 || content.indexOf('\r') >= 0;
        for (String line : hasLineEnds ? List.of(LINE_END.split(content, -1)) : pieces(content)) {
            row++;
            if (!line.isBlank()) {
                lines.add(new Line(row, line));
            }
        }
        return lines;
    }

    private static List<String> pieces(String text) {
        List<String> pieces = new ArrayList<>();
        for (int from = 0; from < text.length(); from += LENGTH) {
            pieces.add(text.substring(from, Math.min(text.length(), from + LENGTH)));
        }
        return pieces;
    }
}
