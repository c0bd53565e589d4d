package io.github.qualirepar.ports.memory;

import io.github.qualirepar.ports.ClaimStore;
import io.github.qualirepar.ports.contract.ClaimSharingContract;

class MemoryClaimSharingTest extends ClaimSharingContract {
    private final MemoryStore store = new MemoryStore();

    @Override
    protected ClaimStore claims() {
        return store.claims();
    }
}
