package io.github.qualirepar.adapter.cli.wiring;

import io.github.qualirepar.domain.repair.DocumentReference;
import io.github.qualirepar.domain.repair.RepairFile;
import io.github.qualirepar.ports.DocumentLibrary;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/** Documents as files on the disk, referred to by their absolute paths. Immutable and safe to share between threads. */
public final class FileDocuments implements DocumentLibrary {

    @Override
    public List<DocumentReference> list(RepairFile file) {
        return file.documents();
    }

    @Override
    public InputStream open(String path) throws IOException {
        try {
            Path file = Path.of(path);
            if (Files.isDirectory(file)) {
                throw new NoSuchFileException(path, null, "a folder");
            }
            return Files.newInputStream(file);
        } catch (InvalidPathException e) {
            throw new NoSuchFileException(path, null, "no path on this system");
        }
    }
}
