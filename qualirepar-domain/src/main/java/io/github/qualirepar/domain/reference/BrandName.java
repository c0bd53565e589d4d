package io.github.qualirepar.domain.reference;

import org.jspecify.annotations.Nullable;

/**
 * A brand's name as a person types it, brought into the form in which two spellings of it are equal: once, however many
 * lists are then searched for it.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class BrandName {
    private final @Nullable String typed;
    private final String form;

    private BrandName(@Nullable String typed) {
        this.typed = typed;
        this.form = Names.normalise(typed);
    }

    public static BrandName of(@Nullable String typed) {
        return new BrandName(typed);
    }

    /** Is there no name, or nothing but blanks? */
    public boolean isBlank() {
        return typed == null || typed.isBlank();
    }

    /** The form that lists are searched by; empty where there is nothing to search for. */
    String form() {
        return form;
    }

    /** The name as typed. */
    @Override
    public String toString() {
        return String.valueOf(typed);
    }
}
