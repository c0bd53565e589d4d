package io.github.qualirepar.domain.data;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The texts of all data files: the shipped ones, and behind them those of the host that renew them.
 *
 * <p>Immutable and safe to share between threads.
 */
final class DataTexts {
    private record Text(String name, String content) {}

    private final Map<DataFile, List<Text>> texts;

    private DataTexts(Map<DataFile, List<Text>> texts) {
        this.texts = texts;
    }

    /**
     * Reads every file of a source.
     *
     * @throws UncheckedIOException if one is not there or cannot be read
     */
    static DataTexts of(DataSource source) {
        Map<DataFile, List<Text>> texts = new EnumMap<>(DataFile.class);
        for (DataFile file : DataFile.values()) {
            texts.put(file, List.of(new Text(file.fileName(), text(source, file))));
        }
        return new DataTexts(texts);
    }

    private static String text(DataSource source, DataFile file) {
        try (Reader reader = source.open(file)) {
            return CsvText.whole(reader, file.fileName());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file.fileName(), e);
        }
    }

    /**
     * These texts, renewed by files of the host.
     *
     * @param folder where they come from, for messages
     * @param contents text of each file by its name
     * @throws DataFileException for a name that no data file has: what is not read must not look as if it were
     */
    DataTexts renewedBy(String folder, Map<String, String> contents) {
        Map<DataFile, List<Text>> renewed = new EnumMap<>(texts);
        new TreeMap<>(contents).forEach((fileName, content) -> {
            String name = folder + "/" + fileName;
            List<Text> more = new ArrayList<>(renewed.getOrDefault(named(fileName, name), List.of()));
            more.add(new Text(name, CsvText.whole(new StringReader(content), name)));
            renewed.put(named(fileName, name), List.copyOf(more));
        });
        return new DataTexts(renewed);
    }

    private static DataFile named(String fileName, String name) {
        return Arrays.stream(DataFile.values())
                .filter(file -> file.fileName().equals(fileName))
                .findFirst()
                .orElseThrow(() -> new DataFileException(name, 1, "no data file is called so, known are " + known()));
    }

    private static String known() {
        return Arrays.stream(DataFile.values()).map(DataFile::fileName).collect(Collectors.joining(", "));
    }

    /**
     * The rows of a file, older ones renewed by newer ones.
     *
     * @param columns the columns that each of its texts must have
     * @param subject what a row speaks of: rows of one subject follow each other
     */
    List<CsvRow> rows(DataFile file, List<String> columns, Function<CsvRow, Object> subject) {
        List<CsvRow> rows = List.of();
        for (Text text : texts.getOrDefault(file, List.of())) {
            List<CsvRow> newer = CsvTable.read(new StringReader(text.content), text.name, columns)
                    .rows();
            rows = rows.isEmpty() ? newer : NewerRows.over(rows, newer, subject);
        }
        return rows;
    }

    /** Digest of all texts. */
    String digest() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            texts.forEach((file, all) -> all.forEach(text -> {
                digest.update(file.fileName().getBytes(StandardCharsets.UTF_8));
                digest.update(text.content.getBytes(StandardCharsets.UTF_8));
            }));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
