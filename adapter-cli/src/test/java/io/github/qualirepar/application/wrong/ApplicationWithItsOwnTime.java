package io.github.qualirepar.application.wrong;

import java.time.Instant;

/** Time comes from the clock that was handed in, and nothing is printed. */
public final class ApplicationWithItsOwnTime {
    private ApplicationWithItsOwnTime() {}

    public static Instant now() {
        return Instant.now();
    }

    public static void print(String line) {
        System.out.println(line);
    }
}
