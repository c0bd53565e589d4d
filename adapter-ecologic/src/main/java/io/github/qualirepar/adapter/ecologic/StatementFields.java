package io.github.qualirepar.adapter.ecologic;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Cuts one line of a statement at its separators; a value may stand in quotes, as spreadsheets write them. */
final class StatementFields {
    private static final char QUOTE = '"';

    private StatementFields() {}

    /** The values without surrounding blanks; empty if a quote is not closed. */
    static Optional<List<String>> of(String line, char separator) {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean isQuoted = false;
        for (int i = 0; i < line.length(); i++) {
            char here = line.charAt(i);
            if (isQuoted && here == QUOTE) {
                boolean isDoubled = i + 1 < line.length() && line.charAt(i + 1) == QUOTE;
                if (isDoubled) {
                    field.append(QUOTE);
                    i++;
                } else {
                    isQuoted = false;
                }
            } else if (here == QUOTE && field.toString().isBlank()) {
                isQuoted = true;
                field.setLength(0);
            } else if (here == separator && !isQuoted) {
                fields.add(bare(field));
                field.setLength(0);
            } else {
                field.append(here);
            }
        }
        fields.add(bare(field));
        return isQuoted ? Optional.empty() : Optional.of(fields);
    }

    private static String bare(StringBuilder field) {
        return field.toString().replace('\u00A0', ' ').replace('\u202F', ' ').strip();
    }
}
