package io.github.qualirepar.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LanesTest {
    private final List<Integer> ran = Collections.synchronizedList(new ArrayList<>());

    private List<Runnable> tasks(int from, int to) {
        return IntStream.range(from, to)
                .<Runnable>mapToObj(i -> () -> ran.add(i))
                .toList();
    }

    @Test
    void inTheCallersThreadEverythingRunsInOrder() {
        assertThat(new Lanes(Runnable::run, 8).run(List.of(tasks(0, 3), tasks(3, 5))))
                .isTrue();

        assertThat(ran).containsExactly(0, 1, 2, 3, 4);
    }

    @Test
    void anExecutorThatRejectsLeavesItToTheCaller() {
        boolean whole = new Lanes(
                        work -> {
                            throw new RejectedExecutionException("full");
                        },
                        2)
                .run(List.of(tasks(0, 3)));

        assertThat(whole).isTrue();
        assertThat(ran).containsExactly(0, 1, 2);
    }

    @Test
    void anExecutorThatRunsLateOrNeverIsNotWaitedFor() {
        List<Runnable> late = new ArrayList<>();
        assertThat(new Lanes(late::add, 2).run(List.of(tasks(0, 3)))).isTrue();

        late.forEach(Runnable::run);

        assertThat(ran).containsExactly(0, 1, 2);
    }

    @Test
    void soManyAtOnceAndNoMoreRunOfOneQueue() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(8);
        AtomicInteger active = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CountDownLatch three = new CountDownLatch(3);
        Runnable task = () -> {
            most.accumulateAndGet(active.incrementAndGet(), Math::max);
            three.countDown();
            await(three);
            active.decrementAndGet();
        };
        try {
            assertThat(new Lanes(pool, 3).run(List.of(Collections.nCopies(60, task))))
                    .isTrue();
        } finally {
            pool.shutdownNow();
        }

        assertThat(most).hasValue(3);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void anErrorInAnotherThreadComesToTheCallerOnceNothingRunsAnyMore() {
        ExecutorService pool = Executors.newSingleThreadExecutor();
        try {
            assertThatThrownBy(() -> new Lanes(pool, 1)
                            .run(List.of(List.of(
                                    () -> {
                                        throw new Mortal.Death("here");
                                    },
                                    () -> ran.add(1)))))
                    .isInstanceOf(Mortal.Death.class);
        } finally {
            pool.shutdownNow();
        }

        assertThat(ran).isEmpty();
    }

    @Test
    void aWorkerThatIsInterruptedLeavesTheRestToTheCaller() {
        ExecutorService pool = Executors.newSingleThreadExecutor();
        try {
            List<Runnable> tasks = new ArrayList<>();
            Thread caller = Thread.currentThread();
            for (int i = 0; i < 5; i++) {
                int number = i;
                tasks.add(() -> {
                    ran.add(number);
                    if (Thread.currentThread() != caller) {
                        Thread.currentThread().interrupt();
                    }
                });
            }
            assertThat(new Lanes(pool, 1).run(List.of(tasks))).isTrue();
        } finally {
            pool.shutdownNow();
        }

        assertThat(ran).containsExactly(0, 1, 2, 3, 4);
    }

    @Test
    void anInterruptWhileOthersWorkIsWaitedOutAndKept() throws Exception {
        ExecutorService pool = Executors.newSingleThreadExecutor();
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch submitted = new CountDownLatch(1);
        Thread caller = Thread.currentThread();
        try {
            boolean whole = new Lanes(
                            work -> {
                                pool.execute(work);
                                await(begun);
                                submitted.countDown();
                            },
                            1)
                    .run(List.of(List.of(
                            () -> {
                                begun.countDown();
                                await(submitted);
                                caller.interrupt();
                                // The caller takes note of it when it waits.
                                while (caller.isInterrupted()) {
                                    Thread.onSpinWait();
                                }
                                ran.add(0);
                            },
                            () -> ran.add(1))));
            assertThat(whole).isFalse();
        } finally {
            pool.shutdownNow();
        }

        assertThat(Thread.interrupted()).isTrue();
        assertThat(ran).containsExactly(0);
    }
}
