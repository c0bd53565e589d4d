package io.github.qualirepar.ports.memory;

import io.github.qualirepar.domain.OrganisationId;
import io.github.qualirepar.ports.contractcheck.DriftStore;
import io.github.qualirepar.ports.contractcheck.Sighting;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Sightings in memory. Safe for use by several threads. */
final class MemoryDrift implements DriftStore {
    private final Map<Sighting, SeenDrift> seen = new TreeMap<>(Comparator.comparing(Sighting::organisation)
            .thenComparing(Sighting::call)
            .thenComparing(Sighting::path)
            .thenComparing(Sighting::kind)
            .thenComparing(Sighting::shape));

    private final Map<OrganisationId, Compared> comparisons = new TreeMap<>();

    @Override
    public synchronized void record(List<Sighting> sightings, Instant at) {
        for (Sighting sighting : sightings) {
            if (seen.size() < CAPACITY || seen.containsKey(sighting)) {
                seen.merge(sighting, new SeenDrift(sighting, 1, at, at), MemoryDrift::again);
            }
        }
    }

    private static SeenDrift again(SeenDrift known, SeenDrift fresh) {
        Instant last = fresh.last().isAfter(known.last()) ? fresh.last() : known.last();
        return new SeenDrift(known.sighting(), known.count() + 1, known.first(), last);
    }

    @Override
    public synchronized List<SeenDrift> all() {
        return List.copyOf(seen.values());
    }

    @Override
    public synchronized void compared(OrganisationId organisation, Instant at) {
        comparisons.merge(
                organisation,
                new Compared(at, at),
                (known, fresh) -> new Compared(
                        known.first().isBefore(at) ? known.first() : at,
                        known.last().isAfter(at) ? known.last() : at));
    }

    @Override
    public synchronized Map<OrganisationId, Compared> comparisons() {
        return Map.copyOf(comparisons);
    }

    @Override
    public synchronized void clear() {
        seen.clear();
    }
}
