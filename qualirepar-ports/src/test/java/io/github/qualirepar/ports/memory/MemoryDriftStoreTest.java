package io.github.qualirepar.ports.memory;

import io.github.qualirepar.ports.contract.DriftStoreContract;
import io.github.qualirepar.ports.contractcheck.DriftStore;

class MemoryDriftStoreTest extends DriftStoreContract {
    private final MemoryStore store = new MemoryStore();

    @Override
    protected DriftStore drift() {
        return store.drift();
    }
}
