package io.github.qualirepar.ports;

import org.jspecify.annotations.Nullable;

/** Storage failed. Nothing of the unit of work was stored. The message holds no stored content. */
public final class StorageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What a person can do about it. */
    public enum Kind {
        /** Disk full, file gone, server away. */
        UNAVAILABLE,
        /** Another process held the database for too long. */
        BUSY,
        /** The database was made by a newer version of this library. */
        NEWER_VERSION,
        /** Missing rights on the file or folder. */
        NO_RIGHTS
    }

    private final Kind kind;

    public StorageException(Kind kind, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
