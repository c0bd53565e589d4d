package io.github.qualirepar.adapter.cli.input;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of reading a text: its meaning, or everything that is wrong with it.
 *
 * @param <T> the meaning
 */
public final class Reading<T> {
    private final @Nullable T value;
    private final List<Problem> problems;

    private Reading(@Nullable T value, List<Problem> problems) {
        this.value = value;
        this.problems = List.copyOf(problems);
    }

    public static <T> Reading<T> of(T value) {
        return new Reading<>(value, List.of());
    }

    /**
     * The text has no meaning.
     *
     * @throws IllegalArgumentException if no problem says why
     */
    public static <T> Reading<T> failed(List<Problem> problems) {
        if (problems.isEmpty()) {
            throw new IllegalArgumentException("a failed reading says why");
        }
        return new Reading<>(null, problems);
    }

    public boolean isGood() {
        return value != null;
    }

    /** Everything that is wrong, in the order of the text; empty if it was read. */
    public List<Problem> problems() {
        return problems;
    }

    /**
     * The meaning.
     *
     * @throws UnreadableInput with all problems if there is none
     */
    public T orThrow(InputKind kind) {
        if (value == null) {
            throw new UnreadableInput(kind, problems);
        }
        return value;
    }
}
