package io.github.qualirepar.adapter.cli.config;

import io.github.qualirepar.adapter.cli.input.Problem;
import io.github.qualirepar.adapter.cli.input.ProblemCode;
import io.github.qualirepar.domain.data.DataFile;
import io.github.qualirepar.domain.data.DataFileException;
import io.github.qualirepar.domain.data.RuleData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads newer dated data than the shipped from a folder, as strictly. */
final class RulesFolder {
    private static final String PROPERTY = "rules.dir";
    private static final Set<String> KNOWN =
            Arrays.stream(DataFile.values()).map(DataFile::fileName).collect(Collectors.toUnmodifiableSet());

    private RulesFolder() {}

    /** The shipped data renewed by the folder's files; {@code null} if none is configured, or it is not as it must be. */
    static @Nullable RuleData read(Values values) {
        Path folder = values.path(PROPERTY);
        if (folder == null) {
            return null;
        }
        try {
            return RuleData.shippedAnd(folder.toString(), texts(folder));
        } catch (DataFileException e) {
            values.add(Problem.at(PROPERTY, ProblemCode.RULES_WRONG).with("reason", e.getMessage()));
        } catch (IOException e) {
            values.add(Problem.at(PROPERTY, ProblemCode.RULES_UNREADABLE).with("folder", folder));
        }
        return null;
    }

    /**
     * Everything in the folder but what is hidden: a file that is not read must not look as if it were. Of a file whose
     * name no data file has, the name is enough to refuse it.
     */
    private static Map<String, String> texts(Path folder) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(file -> !name(file).startsWith(".")).toList();
        }
        for (Path file : files) {
            texts.put(name(file), KNOWN.contains(name(file)) ? Files.readString(file) : "");
        }
        return texts;
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }
}
