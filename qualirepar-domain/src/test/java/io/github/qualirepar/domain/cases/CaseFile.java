package io.github.qualirepar.domain.cases;

import io.github.qualirepar.domain.fixture.Asking;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A case in a file: {@code key: value} lines. The facts come first, as changes of a repair that is right; behind
 * {@code --} stands what is to come of them, findings in any order. Lines that begin with {@code #} are remarks.
 */
final class CaseFile {
    static final Path FOLDER = Path.of("src", "test", "resources", "io", "github", "qualirepar", "domain", "cases");

    private record Line(String key, String value) {}

    private final String name;
    private final List<Line> facts = new ArrayList<>();
    private final List<Line> expected = new ArrayList<>();

    private CaseFile(Path file) throws IOException {
        this.name = file.getFileName().toString();
        List<Line> part = facts;
        for (String text : Files.readAllLines(file)) {
            if (text.equals("--")) {
                part = expected;
            } else if (!text.isBlank() && !text.startsWith("#")) {
                int colon = text.indexOf(": ");
                if (colon < 1) {
                    throw new IllegalArgumentException(name + ": no 'key: value' in " + text);
                }
                part.add(new Line(
                        text.substring(0, colon).strip(),
                        text.substring(colon + 1).strip()));
            }
        }
    }

    /** All cases of the folder, in the order of their names. */
    static List<CaseFile> all() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            List<CaseFile> cases = new ArrayList<>();
            for (Path file : files.sorted().toList()) {
                cases.add(new CaseFile(file));
            }
            return cases;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The question that the facts put. */
    CaseFacts question() {
        CaseFacts question = new CaseFacts();
        for (Line line : facts) {
            question.apply(name, line.key, line.value);
        }
        return question;
    }

    Asking asking() {
        return question().asking();
    }

    /** Everything that is expected under a key. */
    List<String> expected(String key) {
        return expected.stream()
                .filter(line -> line.key.equals(key))
                .map(Line::value)
                .toList();
    }

    /** The keys that are expected anything under. */
    List<String> expectedKeys() {
        return expected.stream().map(Line::key).distinct().toList();
    }

    @Override
    public String toString() {
        return name;
    }
}
