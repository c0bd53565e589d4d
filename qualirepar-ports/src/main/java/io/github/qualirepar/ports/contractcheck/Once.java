package io.github.qualirepar.ports.contractcheck;

import org.jspecify.annotations.Nullable;

/** Asked for when first needed and remembered, a failure too. For one thread. */
public final class Once<T> {

    /** Where it comes from. */
    @FunctionalInterface
    public interface Source<T> {
        T get() throws CannotSee;
    }

    private final Source<T> source;
    private @Nullable T value;
    private @Nullable CannotSee failure;

    public Once(Source<T> source) {
        this.source = source;
    }

    /** The value, asked for at most once. */
    public T get() throws CannotSee {
        if (failure != null) {
            throw failure;
        }
        T known = value;
        if (known != null) {
            return known;
        }
        try {
            T fresh = source.get();
            value = fresh;
            return fresh;
        } catch (CannotSee e) {
            failure = e;
            throw e;
        }
    }
}
