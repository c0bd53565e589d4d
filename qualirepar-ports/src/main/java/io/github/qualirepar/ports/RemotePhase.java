package io.github.qualirepar.ports;

/** Where the organisation says a claim stands, as far as the shop's own work is concerned. */
public enum RemotePhase {
    /** Open: a draft, incomplete, returned, or to be finalised. */
    OPEN,
    /** Handed in: under review, decided, paid. */
    HANDED_IN,
    /** Cancelled before or after it was handed in. */
    CANCELLED,
    /** Deleted, expired, or not known there. */
    GONE,
    /** A status that nobody has seen; its text is kept. */
    UNRECOGNISED
}
