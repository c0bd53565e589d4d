package io.github.qualirepar.ports;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What an organisation answered to a call: accepted with what it returned, or refused with its problems. Broken
 * infrastructure is an exception ({@link FundingBodyException}), never an answer.
 *
 * <p>Immutable and safe to share between threads if its value is.
 *
 * @param <T> what an accepting answer carries
 */
public final class Answer<T> {
    private final @Nullable T value;
    private final List<RemoteProblem> problems;
    private final FundingBodyException.@Nullable Call call;

    private Answer(@Nullable T value, List<RemoteProblem> problems, FundingBodyException.@Nullable Call call) {
        this.value = value;
        this.problems = List.copyOf(problems);
        this.call = call;
    }

    /** The organisation said yes. */
    public static <T> Answer<T> accepted(T value) {
        return new Answer<>(value, List.of(), null);
    }

    /**
     * The organisation said no.
     *
     * @throws IllegalArgumentException if there is no problem: a refusal has a reason
     */
    public static <T> Answer<T> refused(List<RemoteProblem> problems) {
        if (problems.isEmpty()) {
            throw new IllegalArgumentException("a refusal has a reason");
        }
        return new Answer<>(null, problems, null);
    }

    /**
     * The same answer with the call that it came to. Kept of a refusal only, for support: what was accepted is told by
     * its value.
     */
    public Answer<T> to(FundingBodyException.Call refusedCall) {
        return value == null ? new Answer<>(null, problems, refusedCall) : this;
    }

    /** The call that was refused, with the masked answer; empty if it was accepted, or nothing was asked. */
    public Optional<FundingBodyException.Call> call() {
        return Optional.ofNullable(call);
    }

    /** One of two ways on; neither can be forgotten. */
    public <R> R fold(
            Function<? super T, ? extends R> whenAccepted, Function<List<RemoteProblem>, ? extends R> whenRefused) {
        return value != null ? whenAccepted.apply(value) : whenRefused.apply(problems);
    }

    public boolean isAccepted() {
        return value != null;
    }

    /** What was accepted, if it was. */
    public Optional<T> value() {
        return Optional.ofNullable(value);
    }

    /** Why it was refused; empty for an accepting answer. */
    public List<RemoteProblem> problems() {
        return problems;
    }
}
