package io.github.qualirepar.application;

import io.github.qualirepar.domain.OrganisationId;
import io.github.qualirepar.ports.SyncJournal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Works off the pieces of one run, each on one of the machines that share it. A piece that another one took is left to
 * it at first, and done here at the end if it is still open: whoever took it may be dead, and all pieces may be done
 * twice.
 */
final class SyncRun {
    private static final Logger LOG = LoggerFactory.getLogger(SyncRun.class);

    private final SyncJournal journal;
    private final SyncJournal.Run run;
    private final SyncOptions options;

    SyncRun(SyncJournal journal, SyncJournal.Run run, SyncOptions options) {
        this.journal = journal;
        this.run = run;
        this.options = options;
    }

    /**
     * Works off the pieces of a phase.
     *
     * @return {@code false} if the calling thread was interrupted before the end
     */
    boolean phase(SyncProgress.Phase phase, List<? extends SyncTask> tasks) {
        if (tasks.isEmpty()) {
            return !Thread.currentThread().isInterrupted();
        }
        AtomicInteger ended = new AtomicInteger();
        Runnable step = () -> progressed(phase, ended.incrementAndGet(), tasks.size());
        progressed(phase, 0, tasks.size());
        Queue<SyncTask> others = new ConcurrentLinkedQueue<>();
        List<SyncTask> open = open(tasks, step);
        return work(open, task -> tried(task, others, step))
                && work(open(new ArrayList<>(others), step), task -> done(task, step));
    }

    void progressed(SyncProgress.Phase phase, int done, int total) {
        try {
            options.progress().progressed(phase, done, total);
        } catch (RuntimeException e) {
            LOG.warn("who follows the nightly job failed", e);
        }
    }

    /** The pieces that nobody has done; the others are marked so. */
    private List<SyncTask> open(List<? extends SyncTask> tasks, Runnable step) {
        Set<String> done = journal.done(run, tasks.stream().map(SyncTask::item).toList());
        List<SyncTask> open = new ArrayList<>();
        for (SyncTask task : tasks) {
            if (done.contains(task.item())) {
                task.doneElsewhere();
                step.run();
            } else {
                open.add(task);
            }
        }
        return open;
    }

    /** What is done with a piece. */
    private interface Work {
        void on(SyncTask task);
    }

    /** All accounts of one organisation share its width. */
    private boolean work(List<SyncTask> tasks, Work work) {
        Map<OrganisationId, List<Runnable>> queues = new LinkedHashMap<>();
        for (SyncTask task : tasks) {
            queues.computeIfAbsent(task.account().account().organisation(), organisation -> new ArrayList<>())
                    .add(() -> work.on(task));
        }
        return new Lanes(options.executor(), options.width()).run(queues.values());
    }

    private void tried(SyncTask task, Queue<SyncTask> others, Runnable step) {
        if (task.account().isStopped()) {
            step.run();
            return;
        }
        boolean taken;
        try {
            taken = journal.take(run, task.item());
        } catch (RuntimeException e) {
            unforeseen(task, e);
            step.run();
            return;
        }
        if (taken) {
            done(task, step);
        } else {
            others.add(task);
        }
    }

    private void done(SyncTask task, Runnable step) {
        if (!task.account().isStopped()) {
            try {
                if (task.perform()) {
                    journal.done(run, task.item());
                }
            } catch (RuntimeException e) {
                // One claim's or account's failure never stops the others.
                unforeseen(task, e);
            }
        }
        step.run();
    }

    private static void unforeseen(SyncTask task, RuntimeException e) {
        SyncFailure failure = SyncFailure.of(e);
        // The message of whatever was thrown may hold anything: only its type is told.
        LOG.warn("nightly job: {} failed: {}", task.item(), failure.kind() + " " + failure.message());
        task.failed(failure);
    }
}
