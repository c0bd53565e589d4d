package io.github.qualirepar.ports.memory;

import io.github.qualirepar.ports.NoticeStore;
import io.github.qualirepar.ports.contract.NoticeStoreContract;

class MemoryNoticeStoreTest extends NoticeStoreContract {
    private final MemoryStore store = new MemoryStore();

    @Override
    protected NoticeStore notices() {
        return store.notices();
    }
}
