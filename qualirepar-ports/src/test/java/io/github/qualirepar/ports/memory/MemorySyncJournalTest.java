package io.github.qualirepar.ports.memory;

import io.github.qualirepar.ports.SyncJournal;
import io.github.qualirepar.ports.contract.SyncJournalContract;

class MemorySyncJournalTest extends SyncJournalContract {
    private final MemoryStore store = new MemoryStore();

    @Override
    protected SyncJournal sync() {
        return store.sync();
    }
}
