package io.github.qualirepar.ports.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * The tables of an adapter's document have every quirk, conflict and question of its contract, and what they name exists.
 */
public abstract class ContractTableContract {

    private static final Set<String> NOT_OURS = Set.of("target", ".git", "node_modules");
    private static final Pattern ROW = Pattern.compile("\\| (\\d+\\.[\\d-]+|Q\\d+) \\|.*\\|([^|]+)\\|");
    private static final Pattern NAME = Pattern.compile("`(\\w+)(?:\\.(\\w+))?`");

    private final String document;
    private final String module;
    private final List<String> numbers;

    /**
     * @param document path of the document below the project's folder
     * @param module the module whose class is meant where several have one name
     * @param numbers all numbers that the tables must have, in order
     */
    protected ContractTableContract(String document, String module, List<String> numbers) {
        this.document = document;
        this.module = module;
        this.numbers = List.copyOf(numbers);
    }

    /** Numbers from 1 on, each behind a prefix. */
    protected static Stream<String> numbered(String prefix, int last) {
        return IntStream.rangeClosed(1, last).mapToObj(number -> prefix + number);
    }

    private Path project() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve(document))) {
            Path above = folder.getParent();
            if (above == null) {
                throw new IllegalStateException(document + " is in no folder above");
            }
            folder = above;
        }
        return folder;
    }

    /** Numbers and their last column, in order. */
    private Map<String, String> rows() throws IOException {
        Map<String, String> rows = new LinkedHashMap<>();
        for (String line : Files.readAllLines(project().resolve(document))) {
            Matcher row = ROW.matcher(line);
            if (row.matches()) {
                assertThat(rows.put(row.group(1), row.group(2).strip()))
                        .as(row.group(1) + " twice")
                        .isNull();
            }
        }
        return rows;
    }

    private Map<String, Path> sources() throws IOException {
        Map<String, Path> sources = new HashMap<>();
        Files.walkFileTree(project(), new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                return NOT_OURS.contains(String.valueOf(folder.getFileName()))
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                String name = String.valueOf(file.getFileName());
                if (name.endsWith(".java")) {
                    // Of two classes of one name, the one of this module is meant.
                    sources.merge(
                            name.substring(0, name.length() - 5),
                            file,
                            (one, other) -> one.toString().contains(module) ? one : other);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return sources;
    }

    @Test
    void everyNumberOfTheContractIsThereInItsOrder() throws IOException {
        assertThat(rows().keySet()).containsExactlyElementsOf(numbers);
    }

    @Test
    void everyRowNamesAClassOrTestThatExists() throws IOException {
        Map<String, Path> sources = sources();
        List<String> wrong = new ArrayList<>();
        for (Map.Entry<String, String> row : rows().entrySet()) {
            Matcher name = NAME.matcher(row.getValue());
            int found = 0;
            while (name.find()) {
                found++;
                Path source = sources.get(name.group(1));
                if (source == null || !holds(source, name.group(2))) {
                    wrong.add(row.getKey() + ": " + name.group());
                }
            }
            if (found == 0) {
                wrong.add(row.getKey() + ": nothing named");
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static boolean holds(Path source, @Nullable String method) throws IOException {
        return method == null || Files.readString(source).contains("void " + method + "(");
    }
}
