package io.github.qualirepar.adapter.persistence;

import io.github.qualirepar.ports.StorageException;
import io.github.qualirepar.ports.StorageException.Kind;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/** The file of an embedded database: made for its owner alone, because it holds consumer data. */
final class DatabaseFile {

    private DatabaseFile() {}

    /**
     * Makes the file, and the folders to it, where they are missing.
     *
     * @throws StorageException if they cannot be made, or the file or its folder may not be written
     */
    static void prepare(Path file) {
        try {
            Path folder = file.getParent();
            if (folder != null && !Files.exists(folder)) {
                Files.createDirectories(folder, ownerOnly(file, "rwx------"));
            }
            Files.createFile(file, ownerOnly(file, "rw-------"));
        } catch (FileAlreadyExistsException e) {
            // Made before, or by another process a moment ago: as good as made here, if it is a file.
            if (!Files.isRegularFile(file)) {
                throw unavailable(file + " is no file: choose another path for the database", e);
            }
        } catch (AccessDeniedException e) {
            throw new StorageException(Kind.NO_RIGHTS, missingRights(file), e);
        } catch (IOException e) {
            throw unavailable(file + " cannot be created: check the path and the disk", e);
        }
        if (!isUsable(file)) {
            throw new StorageException(Kind.NO_RIGHTS, missingRights(file), null);
        }
    }

    private static FileAttribute<?>[] ownerOnly(Path file, String rights) {
        // Other file systems (Windows) hand down the rights of the user's folder.
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights))}
                : new FileAttribute<?>[0];
    }

    /** May this process write the file, and beside it where the write-ahead log stands? */
    static boolean isUsable(Path file) {
        Path folder = file.getParent();
        return Files.isReadable(file) && Files.isWritable(file) && (folder == null || Files.isWritable(folder));
    }

    static String missingRights(Path file) {
        return file + " cannot be written: this user needs the right to read and write the file and its folder";
    }

    private static StorageException unavailable(String message, @Nullable Throwable cause) {
        return new StorageException(Kind.UNAVAILABLE, message, cause);
    }
}
