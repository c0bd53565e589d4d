package io.github.qualirepar.adapter.cli.output;

/**
 * One thing that was looked at.
 *
 * @param name what it is, a word that does not change with the language
 * @param state how it is
 * @param message what was found, and how to mend it
 */
public record CheckLine(String name, State state, String message) {
    /** How something is. */
    public enum State {
        OK,
        WARN,
        FAILED
    }
}
