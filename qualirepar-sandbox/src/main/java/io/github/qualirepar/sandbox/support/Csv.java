package io.github.qualirepar.sandbox.support;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the sandbox's own CSV resources: comma, double quotes, a header line, no line break inside a value. */
public final class Csv {

    private Csv() {}

    /**
     * Reads a resource.
     *
     * @param owner the class beside which the resource lies
     * @param name the resource's name, relative to the class
     * @return one map from column to value for each line
     * @throws IllegalStateException when there is no such resource or a line has too many or too few values
     */
    public static List<Map<String, String>> resource(Class<?> owner, String name) {
        try (InputStream in = owner.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The sandbox has no resource " + name + " beside " + owner.getName());
            }
            return rows(new String(in.readAllBytes(), StandardCharsets.UTF_8), name);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The sandbox's resource " + name + " cannot be read", unreadable);
        }
    }

    static List<Map<String, String>> rows(String text, String name) {
        List<List<String>> lines =
                text.lines().filter(line -> !line.isBlank()).map(Csv::values).toList();
        List<String> header = lines.get(0);
        List<Map<String, String>> rows = new ArrayList<>();
        for (List<String> values : lines.subList(1, lines.size())) {
            if (values.size() != header.size()) {
                throw new IllegalStateException(name + " has " + values.size() + " values in line " + (rows.size() + 2)
                        + ", not " + header.size());
            }
            Map<String, String> row = new LinkedHashMap<>();
            for (int column = 0; column < header.size(); column++) {
                row.put(header.get(column), values.get(column));
            }
            rows.add(row);
        }
        return rows;
    }

    private static List<String> values(String line) {
        List<String> values = new ArrayList<>();
        StringBuilder value = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                value.append(c);
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                values.add(value.toString());
                value.setLength(0);
            } else {
                value.append(c);
            }
        }
        values.add(value.toString());
        return values;
    }
}
