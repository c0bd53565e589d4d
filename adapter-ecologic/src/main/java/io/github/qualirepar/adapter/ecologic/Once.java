package io.github.qualirepar.adapter.ecologic;

import org.jspecify.annotations.Nullable;

/** Asked for when first needed and remembered, a failure too. For one thread. */
final class Once<T> {

    /** Where it comes from. */
    @FunctionalInterface
    interface Source<T> {
        T get() throws CannotSee;
    }

    private final Source<T> source;
    private @Nullable T value;
    private @Nullable CannotSee failure;

    Once(Source<T> source) {
        this.source = source;
    }

    T get() throws CannotSee {
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
