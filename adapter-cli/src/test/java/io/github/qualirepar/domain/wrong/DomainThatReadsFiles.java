package io.github.qualirepar.domain.wrong;

import java.nio.file.Files;
import java.nio.file.Path;

/** The domain does no input or output beyond its own resources. */
public final class DomainThatReadsFiles {
    private DomainThatReadsFiles() {}

    public static boolean exists(Path path) {
        return Files.exists(path);
    }
}
