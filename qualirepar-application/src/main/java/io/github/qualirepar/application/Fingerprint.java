package io.github.qualirepar.application;

import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Digest of a value's whole content, whatever its {@code toString} hides: two values with the same content have the
 * same fingerprint, and nothing of the content can be read from it.
 */
final class Fingerprint {

    private Fingerprint() {}

    /** SHA-256 of the values in lower-case hexadecimal. */
    static String of(@Nullable Object... values) {
        StringBuilder text = new StringBuilder();
        for (Object value : values) {
            append(text, value);
        }
        byte[] digest = Documents.sha256().digest(text.toString().getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest);
    }

    private static void append(StringBuilder text, @Nullable Object value) {
        if (value instanceof Record record) {
            text.append('{');
            for (RecordComponent component : record.getClass().getRecordComponents()) {
                text.append(component.getName()).append('=');
                append(text, componentOf(record, component));
            }
            text.append('}');
        } else if (value instanceof List<?> list) {
            text.append('[');
            list.forEach(element -> append(text, element));
            text.append(']');
        } else {
            String leaf = String.valueOf(value);
            // The length keeps two neighbours from being read as one.
            text.append(leaf.length()).append(':').append(leaf).append(';');
        }
    }

    private static @Nullable Object componentOf(Record record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot read " + component, e);
        }
    }
}
