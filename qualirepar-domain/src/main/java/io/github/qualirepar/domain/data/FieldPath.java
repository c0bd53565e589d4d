package io.github.qualirepar.domain.data;

import io.github.qualirepar.domain.repair.RepairFile;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A value of the repair file, found by its path when data are read and looked at in every check. There is one of each
 * path ({@link FieldPaths#of}).
 *
 * <p>Immutable and safe to share between threads.
 */
public final class FieldPath {
    private final String name;
    private final int position;
    private final Function<RepairFile, @Nullable Object> reader;

    FieldPath(String name, int position, Function<RepairFile, @Nullable Object> reader) {
        this.name = name;
        this.position = position;
        this.reader = reader;
    }

    /** The path, for example {@code customer.email}. */
    public String name() {
        return name;
    }

    /** Its place among all paths, from 0. */
    public int position() {
        return position;
    }

    /** The value as text, without blanks around it; {@code null} if there is none or it is blank. */
    public @Nullable String text(RepairFile file) {
        Object value = reader.apply(file);
        String text = value == null ? "" : value.toString().strip();
        return text.isEmpty() ? null : text;
    }

    /** Is there no value, or a blank one? */
    public boolean isAbsent(RepairFile file) {
        Object value = reader.apply(file);
        return value == null || (value instanceof String text && text.isBlank());
    }

    @Override
    public String toString() {
        return name;
    }
}
