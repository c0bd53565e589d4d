package io.github.qualirepar.ports.memory;

import io.github.qualirepar.ports.SyncJournal;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How far the nightly job has come, in memory. Safe for use by several threads. */
final class MemorySync implements SyncJournal {
    private final Map<String, Instant> marks = new HashMap<>();
    private final Set<String> taken = new HashSet<>();
    private final Set<String> done = new HashSet<>();
    private @Nullable Run latest;
    private boolean finished;
    private int begun;

    @Override
    public synchronized Run begin(Instant now, Duration patience) {
        Run known = latest;
        if (known != null && !finished && !known.startedAt().plus(patience).isBefore(now)) {
            return new Run(known.id(), known.startedAt(), true);
        }
        begun++;
        Run fresh = new Run("run-" + begun, now, false);
        latest = fresh;
        finished = false;
        taken.clear();
        done.clear();
        return fresh;
    }

    private boolean isKnown(Run run) {
        Run known = latest;
        return known != null && known.id().equals(run.id());
    }

    @Override
    public synchronized boolean take(Run run, String item) {
        return isKnown(run) && taken.add(item);
    }

    @Override
    public synchronized void done(Run run, String item) {
        if (isKnown(run)) {
            taken.add(item);
            done.add(item);
        }
    }

    @Override
    public synchronized Set<String> done(Run run, Collection<String> items) {
        return isKnown(run) ? items.stream().filter(done::contains).collect(Collectors.toUnmodifiableSet()) : Set.of();
    }

    @Override
    public synchronized void finish(Run run) {
        if (isKnown(run)) {
            finished = true;
        }
    }

    @Override
    public synchronized void mark(String name, Instant at) {
        marks.merge(name, at, (known, fresh) -> fresh.isAfter(known) ? fresh : known);
    }

    @Override
    public synchronized Optional<Instant> marked(String name) {
        return Optional.ofNullable(marks.get(name));
    }
}
