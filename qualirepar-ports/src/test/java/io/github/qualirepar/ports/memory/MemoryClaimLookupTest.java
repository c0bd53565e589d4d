package io.github.qualirepar.ports.memory;

import io.github.qualirepar.ports.ClaimStore;
import io.github.qualirepar.ports.OperationJournal;
import io.github.qualirepar.ports.contract.ClaimLookupContract;

class MemoryClaimLookupTest extends ClaimLookupContract {
    private final MemoryStore store = new MemoryStore();

    @Override
    protected ClaimStore claims() {
        return store.claims();
    }

    @Override
    protected OperationJournal operations() {
        return store.operations();
    }
}
