package io.github.qualirepar.application;

/** A piece of the nightly job that one of several machines does. What came of it stays with it. */
interface SyncTask {

    /** Names it within the run. */
    String item();

    SyncAccount account();

    /**
     * Does it.
     *
     * @return is it done within this run? If not, it may be tried again
     */
    boolean perform();

    /** It was not foreseen that it fails so. */
    void failed(SyncFailure failure);

    /** Another machine did it within this run, or an earlier start of the run. */
    void doneElsewhere();
}
