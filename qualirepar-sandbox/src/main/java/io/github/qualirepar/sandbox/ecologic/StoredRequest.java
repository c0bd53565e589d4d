package io.github.qualirepar.sandbox.ecologic;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** A support request (section 6.9). While no status is fixed it is open, and its errors say where it stands. */
final class StoredRequest {

    private final long id;
    private final LocalDateTime created;
    private Terms terms;
    private FileBody body;
    private @Nullable String fixed;
    private @Nullable String comment;
    private boolean usable = true;

    StoredRequest(long id, LocalDateTime created, Terms terms, FileBody body) {
        this.id = id;
        this.created = created;
        this.terms = terms;
        this.body = body;
    }

    void write(Terms newTerms, FileBody newBody) {
        terms = newTerms;
        body = newBody;
    }

    /** Fixes the status; null opens the request again. */
    void move(@Nullable String status, @Nullable String newComment) {
        fixed = status;
        comment = newComment;
    }

    /** The request becomes too old to be known. */
    void expire() {
        usable = false;
    }

    long id() {
        return id;
    }

    LocalDateTime created() {
        return created;
    }

    Terms terms() {
        return terms;
    }

    FileBody body() {
        return body;
    }

    @Nullable
    String fixed() {
        return fixed;
    }

    @Nullable
    String comment() {
        return comment;
    }

    boolean usable() {
        return usable;
    }

    boolean isEditable() {
        return fixed == null;
    }
}
