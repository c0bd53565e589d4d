package io.github.qualirepar.application;

import java.util.concurrent.Executor;

/**
 * How the nightly job works.
 *
 * @param executor runs the calls to the organisations beside the caller's thread, which works too: whatever it does not
 *     run, or runs late, the caller does
 * @param width how many calls at once go to one organisation, all its accounts together; 1 or more
 * @param progress told how far it is
 */
public record SyncOptions(Executor executor, int width, SyncProgress progress) {
    /** How many calls at once go to one organisation where nobody says otherwise. */
    public static final int DEFAULT_WIDTH = 8;

    /**
     * @throws IllegalArgumentException if the width is less than 1
     */
    public SyncOptions {
        if (width < 1) {
            throw new IllegalArgumentException("at least one call at once: " + width);
        }
    }

    /** Everything in the caller's thread. */
    public static SyncOptions defaults() {
        return new SyncOptions(Runnable::run, DEFAULT_WIDTH, SyncProgress.NONE);
    }

    public SyncOptions withExecutor(Executor newExecutor) {
        return new SyncOptions(newExecutor, width, progress);
    }

    public SyncOptions withWidth(int newWidth) {
        return new SyncOptions(executor, newWidth, progress);
    }

    public SyncOptions withProgress(SyncProgress newProgress) {
        return new SyncOptions(executor, width, newProgress);
    }
}
