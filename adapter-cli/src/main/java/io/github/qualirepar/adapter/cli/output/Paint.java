package io.github.qualirepar.adapter.cli.output;

import io.github.qualirepar.domain.claim.Colour;
import io.github.qualirepar.domain.rule.Level;

/** Colours text for a terminal, or leaves it as it is. */
public enum Paint {
    NONE,
    ANSI;

    private static final String RESET = "\u001B[0m";

    /** In one of the four colours of the shop's list. */
    public String in(Colour colour, String text) {
        return wrap(
                switch (colour) {
                    case GREY -> "90";
                    case YELLOW -> "33";
                    case RED -> "31";
                    case BLUE -> "34;1";
                },
                text);
    }

    /** By the weight of a finding. */
    public String in(Level level, String text) {
        return wrap(
                switch (level) {
                    case BLOCK -> "31;1";
                    case WARN -> "33";
                    case INFO -> "36";
                },
                text);
    }

    public String bold(String text) {
        return wrap("1", text);
    }

    private String wrap(String code, String text) {
        return this == NONE || text.isEmpty() ? text : "\u001B[" + code + "m" + text + RESET;
    }
}
