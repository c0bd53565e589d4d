package io.github.qualirepar.ports.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** Lets several threads do the same at once. */
public final class Racing {

    private Racing() {}

    /**
     * Runs the work in so many threads, all started by one barrier, and answers what each returned.
     *
     * @param threads how many
     * @param work what the thread with that number does
     * @throws ExecutionException if the work of a thread fails
     */
    public static <T> List<T> race(int threads, IntFunction<T> work) throws InterruptedException, ExecutionException {
        CyclicBarrier start = new CyclicBarrier(threads);
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            List<Callable<T>> runners = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                int number = i;
                runners.add(() -> {
                    start.await();
                    return work.apply(number);
                });
            }
            List<T> results = new ArrayList<>();
            for (Future<T> future : executor.invokeAll(runners)) {
                results.add(future.get());
            }
            return results;
        } finally {
            executor.shutdownNow();
        }
    }
}
