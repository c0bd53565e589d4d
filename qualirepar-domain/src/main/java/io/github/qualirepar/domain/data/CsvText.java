package io.github.qualirepar.domain.data;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes a CSV text apart after RFC 4180: commas, quotes doubled inside quotes, line breaks allowed inside quotes. What
 * the standard leaves open is refused, so that a slip of the editor cannot shift values.
 */
final class CsvText {
    private static final int END = -1;

    /** One record with the line it starts on. */
    record Fields(int line, List<String> values) {}

    private final String file;
    private final String text;
    private int at;
    private int line = 1;

    private CsvText(String file, String text) {
        this.file = file;
        this.text = text;
    }

    /**
     * All records of a file, the header among them.
     *
     * @throws DataFileException if quotes or line breaks are not as the standard wants them
     */
    static List<Fields> read(Reader reader, String file) {
        return new CsvText(file, whole(reader, file)).fields();
    }

    /** The text to its end, without a byte order mark. */
    static String whole(Reader reader, String file) {
        StringBuilder text = new StringBuilder();
        char[] buffer = new char[8192];
        try {
            for (int read = reader.read(buffer); read >= 0; read = reader.read(buffer)) {
                text.append(buffer, 0, read);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
        return text.length() > 0 && text.charAt(0) == '\uFEFF' ? text.substring(1) : text.toString();
    }

    private List<Fields> fields() {
        List<Fields> all = new ArrayList<>();
        while (peek() != END) {
            all.add(fieldsOfOneRecord());
        }
        return all;
    }

    private Fields fieldsOfOneRecord() {
        int start = line;
        List<String> values = new ArrayList<>();
        values.add(value());
        while (peek() == ',') {
            at++;
            values.add(value());
        }
        endOfRecord();
        return new Fields(start, values);
    }

    private String value() {
        return peek() == '"' ? quoted() : plain();
    }

    private String plain() {
        int start = at;
        while (peek() != END && peek() != ',' && peek() != '\n' && peek() != '\r') {
            if (peek() == '"') {
                throw wrong("a quote inside a value that does not begin with one");
            }
            at++;
        }
        return text.substring(start, at);
    }

    private String quoted() {
        StringBuilder value = new StringBuilder();
        at++;
        while (true) {
            int next = peek();
            if (next == END) {
                throw wrong("a quote is never closed");
            }
            at++;
            if (next != '"') {
                value.append((char) next);
                line += next == '\n' ? 1 : 0;
            } else if (peek() == '"') {
                at++;
                value.append('"');
            } else {
                return value.toString();
            }
        }
    }

    private void endOfRecord() {
        if (peek() == '\r') {
            at++;
            if (peek() != '\n') {
                throw wrong("a carriage return without a line feed");
            }
        }
        if (peek() == '\n') {
            at++;
            line++;
        } else if (peek() != END) {
            throw wrong("text behind a closing quote");
        }
    }

    private int peek() {
        return at < text.length() ? text.charAt(at) : END;
    }

    private DataFileException wrong(String reason) {
        return new DataFileException(file, line, reason);
    }
}
