package io.github.qualirepar.sandbox.ecosystem;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.qualirepar.sandbox.support.ReceivedDocument;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A file announced for a claim; its slot is taken from then on, its bytes come with the PUT (section 7). */
final class FileSlot {

    private final String type;
    private final String name;
    private final JsonNode sizeInMb;
    private final String path;
    private final String secretQuery;
    private final Instant end;
    private @Nullable ReceivedDocument received;

    FileSlot(String type, String name, JsonNode sizeInMb, String path, String secretQuery, Instant end) {
        this.type = type;
        this.name = name;
        this.sizeInMb = sizeInMb;
        this.path = path;
        this.secretQuery = secretQuery;
        this.end = end;
    }

    String type() {
        return type;
    }

    String name() {
        return name;
    }

    JsonNode sizeInMb() {
        return sizeInMb;
    }

    String path() {
        return path;
    }

    String secretQuery() {
        return secretQuery;
    }

    /** Whether a query is the one of the URL, byte for byte as it was given out. */
    boolean opensWith(String rawQuery) {
        return secretQuery.equals(rawQuery);
    }

    boolean isOverAt(Instant now) {
        return !now.isBefore(end);
    }

    void receive(byte[] bytes) {
        received = new ReceivedDocument(type, name, bytes);
    }

    boolean isFilled() {
        return received != null;
    }

    @Nullable
    ReceivedDocument received() {
        return received;
    }
}
