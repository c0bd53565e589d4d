package io.github.qualirepar.adapter.cli.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Who may read a file. */
public enum FileRights {
    OWNER_ONLY,
    OTHERS_READ,
    /** The file system has no such rights. */
    NOT_KNOWN;

    /** Looks at a file or folder. */
    public static FileRights of(Path file) throws IOException {
        if (!arePosix(file)) {
            return NOT_KNOWN;
        }
        Set<PosixFilePermission> rights = Files.getPosixFilePermissions(file);
        boolean others =
                rights.contains(PosixFilePermission.GROUP_READ) || rights.contains(PosixFilePermission.OTHERS_READ);
        return others ? OTHERS_READ : OWNER_ONLY;
    }

    private static boolean arePosix(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    /** For a new file that is its owner's alone, where the file system has such rights. */
    public static FileAttribute<?>[] ownerOnlyFile(Path file) {
        return attributes(file, "rw-------");
    }

    /** For a new folder that is its owner's alone, where the file system has such rights. */
    public static FileAttribute<?>[] ownerOnlyFolder(Path folder) {
        return attributes(folder, "rwx------");
    }

    private static FileAttribute<?>[] attributes(Path path, String rights) {
        return arePosix(path)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights))}
                : new FileAttribute<?>[0];
    }
}
