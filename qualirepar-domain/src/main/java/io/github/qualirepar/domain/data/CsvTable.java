package io.github.qualirepar.domain.data;

import java.io.Reader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The one reader of all dated data files. It is strict: the header names exactly the columns that are known, each row
 * has as many values, and no value has blanks around it.
 *
 * <p>Immutable and safe to share between threads.
 */
final class CsvTable {
    private final List<CsvRow> rows;

    private CsvTable(List<CsvRow> rows) {
        this.rows = List.copyOf(rows);
    }

    /**
     * Reads a table whole.
     *
     * @param reader the text; not closed here
     * @param file name of the file, for messages
     * @param columns the columns it must have, in any order
     * @throws DataFileException naming the line, if anything is not as it must be
     */
    static CsvTable read(Reader reader, String file, List<String> columns) {
        List<CsvText.Fields> lines = CsvText.read(reader, file);
        if (lines.isEmpty()) {
            throw new DataFileException(file, 1, "there is no header");
        }
        List<String> header = header(lines.get(0), file, columns);
        List<CsvRow> rows = new ArrayList<>();
        for (CsvText.Fields line : lines.subList(1, lines.size())) {
            rows.add(row(line, file, header));
        }
        return new CsvTable(rows);
    }

    private static List<String> header(CsvText.Fields line, String file, List<String> columns) {
        Set<String> seen = new HashSet<>();
        for (String column : line.values()) {
            if (!columns.contains(column)) {
                throw new DataFileException(
                        file, line.line(), "unknown column '" + column + "', known are " + String.join(", ", columns));
            }
            if (!seen.add(column)) {
                throw new DataFileException(file, line.line(), "column '" + column + "' stands there twice");
            }
        }
        for (String column : columns) {
            if (!seen.contains(column)) {
                throw new DataFileException(file, line.line(), "column '" + column + "' is missing");
            }
        }
        return line.values();
    }

    private static CsvRow row(CsvText.Fields line, String file, List<String> header) {
        List<String> values = line.values();
        if (values.size() != header.size()) {
            throw new DataFileException(
                    file, line.line(), values.size() + " values where the header has " + header.size() + " columns");
        }
        Map<String, String> byColumn = new LinkedHashMap<>();
        for (int i = 0; i < values.size(); i++) {
            String value = values.get(i);
            if (!value.equals(value.strip())) {
                throw new DataFileException(
                        file, line.line(), "blanks around the value of column '" + header.get(i) + "'");
            }
            byColumn.put(header.get(i), value);
        }
        return new CsvRow(file, line.line(), byColumn);
    }

    List<CsvRow> rows() {
        return rows;
    }
}
