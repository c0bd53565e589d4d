package io.github.qualirepar.application;

/** Told how far the nightly job is. Must be safe for several threads; what it throws is logged and has no effect. */
@FunctionalInterface
public interface SyncProgress {
    /** Tells nobody. */
    SyncProgress NONE = (phase, done, total) -> {};

    /** What the job is at. The phases follow each other in this order. */
    enum Phase {
        /** The organisations' lists, an item for each account whose lists are old. */
        LISTS,
        /** The claims that wait for an answer. */
        CLAIMS,
        /** What the organisations paid, an item for each account. */
        PAYMENTS,
        /** What people are told, an item for each notice. */
        NOTICES
    }

    /**
     * A phase began or went on.
     *
     * @param phase the phase
     * @param done how many of its items are done, from 0
     * @param total how many it has, as far as that is known
     */
    void progressed(Phase phase, int done, int total);
}
