package io.github.qualirepar.benchmarks;

import java.io.PrintStream;
import java.util.Collection;
import java.util.Locale;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;

/** Runs the benchmarks, then gives each check in microseconds and as a multiple of the two plain look-ups. */
public final class Main {
    private static final double NANOSECONDS_PER_MICROSECOND = 1_000;

    private Main() {}

    /**
     * Runs them.
     *
     * @param arguments JMH's own, for example {@code -prof gc}; they may narrow the run, but then no ratio is given
     *     unless the yardstick is in it
     */
    public static void main(String[] arguments) throws CommandLineOptionException, RunnerException {
        print(new Runner(new CommandLineOptions(arguments)).run(), System.out);
    }

    private static void print(Collection<RunResult> results, PrintStream out) {
        double yardstick = results.stream()
                .filter(result -> name(result).equals(CheckBenchmark.YARDSTICK))
                .mapToDouble(Main::nanoseconds)
                .findFirst()
                .orElse(Double.NaN);
        out.println();
        out.printf(Locale.ROOT, "%-14s %12s %10s%n", "", "microseconds", "ratio");
        for (RunResult result : results) {
            double nanoseconds = nanoseconds(result);
            out.printf(
                    Locale.ROOT,
                    "%-14s %12.3f %9.1fx%n",
                    name(result),
                    nanoseconds / NANOSECONDS_PER_MICROSECOND,
                    nanoseconds / yardstick);
        }
    }

    private static String name(RunResult result) {
        return result.getPrimaryResult().getLabel();
    }

    private static double nanoseconds(RunResult result) {
        return result.getPrimaryResult().getScore();
    }
}
