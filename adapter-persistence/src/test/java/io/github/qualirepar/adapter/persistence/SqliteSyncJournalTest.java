package io.github.qualirepar.adapter.persistence;

import io.github.qualirepar.ports.SyncJournal;
import io.github.qualirepar.ports.contract.SyncJournalContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqliteSyncJournalTest extends SyncJournalContract {
    @RegisterExtension
    final SqliteFile file = SqliteFile.withOneStore();

    @Override
    protected SyncJournal sync() {
        return file.store().sync();
    }
}
