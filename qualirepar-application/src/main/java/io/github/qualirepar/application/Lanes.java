package io.github.qualirepar.application;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * Works off several queues at once, none of them by more than so many threads. The caller's thread works too, so that
 * everything is done whatever the executor does: runs it at once, late, never, or rejects it.
 */
final class Lanes {
    private final Executor executor;
    private final int width;
    private final Object monitor = new Object();

    Lanes(Executor executor, int width) {
        this.executor = executor;
        this.width = width;
    }

    /**
     * Runs all tasks, those of one queue in order. Returns when none of them runs any more.
     *
     * @return {@code false} if the calling thread was interrupted before all was begun; its interrupt status is set
     * @throws Error the first one that a task threw; no further task is begun then
     */
    boolean run(Collection<? extends List<Runnable>> queues) {
        Work work = new Work(Thread.currentThread(), queues);
        for (Lane lane : work.lanes) {
            try {
                for (int i = 0; i < Math.min(width, lane.size); i++) {
                    executor.execute(() -> work.in(lane));
                }
            } catch (RejectedExecutionException e) {
                // Whatever nobody else runs, the caller does.
                break;
            }
        }
        return work.finish();
    }

    /** One queue and how many threads work on it. */
    private static final class Lane {
        private final Queue<Runnable> tasks;
        private final int size;
        private int active;

        Lane(Collection<Runnable> tasks) {
            this.tasks = new ArrayDeque<>(tasks);
            this.size = tasks.size();
        }
    }

    /** One call of {@link #run}; its fields are guarded by the monitor. */
    private final class Work {
        private final Thread caller;
        private final List<Lane> lanes;
        private boolean stopping;
        private boolean interrupted;
        private @Nullable Throwable fault;

        Work(Thread caller, Collection<? extends List<Runnable>> queues) {
            this.caller = caller;
            this.lanes = queues.stream().map(Lane::new).toList();
        }

        /** Works on a lane until it is empty, if not enough threads do already. */
        void in(Lane lane) {
            synchronized (monitor) {
                if (lane.active >= width) {
                    return;
                }
                lane.active++;
            }
            try {
                for (Runnable task = next(lane); task != null; task = next(lane)) {
                    task.run();
                }
            } catch (Throwable e) {
                // It belongs to the caller, who throws it once nothing runs any more.
                failed(e);
            } finally {
                synchronized (monitor) {
                    lane.active--;
                    monitor.notifyAll();
                }
            }
        }

        private @Nullable Runnable next(Lane lane) {
            synchronized (monitor) {
                if (Thread.currentThread().isInterrupted()) {
                    // A worker that is interrupted leaves the rest to others; the caller ends it all.
                    stopping |= Thread.currentThread() == caller;
                    return null;
                }
                return stopping ? null : lane.tasks.poll();
            }
        }

        private void failed(Throwable e) {
            synchronized (monitor) {
                stopping = true;
                if (fault == null) {
                    fault = e;
                }
            }
        }

        boolean finish() {
            Lane open = nextOpen();
            while (open != null) {
                in(open);
                open = nextOpen();
            }
            if (interrupted) {
                caller.interrupt();
            }
            if (fault instanceof Error error) {
                throw error;
            }
            if (fault instanceof RuntimeException unforeseen) {
                throw unforeseen;
            }
            synchronized (monitor) {
                return lanes.stream().allMatch(lane -> lane.tasks.isEmpty());
            }
        }

        /** A lane that the caller can work on; waits while others do all there is, {@code null} once all is over. */
        private @Nullable Lane nextOpen() {
            synchronized (monitor) {
                while (true) {
                    if (caller.isInterrupted()) {
                        stopping = true;
                    }
                    for (Lane lane : lanes) {
                        if (!stopping && !lane.tasks.isEmpty() && lane.active < width) {
                            return lane;
                        }
                    }
                    if (lanes.stream().allMatch(lane -> lane.active == 0)) {
                        return null;
                    }
                    try {
                        monitor.wait();
                    } catch (InterruptedException e) {
                        // What is under way is waited for; the status is set again at the end.
                        stopping = true;
                        interrupted = true;
                    }
                }
            }
        }
    }
}
