package io.github.qualirepar.adapter.cli.input;

import java.util.List;

/** Ends a command because what a person wrote cannot be read; the problems say why. */
public final class UnreadableInput extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final InputKind kind;

    @SuppressWarnings("serial") // an exception of this program alone, never serialized
    private final List<Problem> problems;

    public UnreadableInput(InputKind kind, List<Problem> problems) {
        super(kind + ": "
                + problems.stream()
                        .map(problem -> problem.code() + " " + problem.path())
                        .toList());
        this.kind = kind;
        this.problems = List.copyOf(problems);
    }

    public InputKind kind() {
        return kind;
    }

    public List<Problem> problems() {
        return problems;
    }
}
