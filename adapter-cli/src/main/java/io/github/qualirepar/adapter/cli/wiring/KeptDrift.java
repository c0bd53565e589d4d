package io.github.qualirepar.adapter.cli.wiring;

import io.github.qualirepar.domain.OrganisationId;
import io.github.qualirepar.ports.contractcheck.DriftListener;
import io.github.qualirepar.ports.contractcheck.DriftStore;
import io.github.qualirepar.ports.contractcheck.Sighting;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Keeps beside the claims what live answers had that the contract does not know. Safe for use by several threads if the
 * store is.
 */
final class KeptDrift implements DriftListener {
    private final Supplier<DriftStore> store;
    private final Clock clock;
    private final Set<OrganisationId> noted = ConcurrentHashMap.newKeySet();

    KeptDrift(Supplier<DriftStore> store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public void seen(List<Sighting> sightings) {
        store.get().record(sightings, clock.instant());
    }

    /** Once for each run of the program: that there was a run is what counts, not every answer of it. */
    @Override
    public void compared(OrganisationId organisation) {
        if (noted.add(organisation)) {
            store.get().compared(organisation, clock.instant());
        }
    }
}
