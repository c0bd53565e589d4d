package io.github.qualirepar.domain.claim;

/** The four colours of the shop's list. */
public enum Colour {
    /** Nothing valid at the organisation yet. */
    GREY,
    /** The first step is accepted there. */
    YELLOW,
    /** Something is left to do before it counts. */
    RED,
    /** Handed in. */
    BLUE
}
