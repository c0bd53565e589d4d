package io.github.qualirepar.ports.memory;

import io.github.qualirepar.ports.ReferenceStore;
import io.github.qualirepar.ports.contract.ReferenceStoreContract;

class MemoryReferenceStoreTest extends ReferenceStoreContract {
    private final MemoryStore store = new MemoryStore();

    @Override
    protected ReferenceStore references() {
        return store.references();
    }
}
