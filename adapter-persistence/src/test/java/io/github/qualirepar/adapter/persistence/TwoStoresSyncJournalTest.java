package io.github.qualirepar.adapter.persistence;

import io.github.qualirepar.ports.SyncJournal;
import io.github.qualirepar.ports.contract.SyncJournalContract;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The promises hold when every call goes through another store than the one before. */
class TwoStoresSyncJournalTest extends SyncJournalContract {
    @RegisterExtension
    final SqliteFile file = SqliteFile.withTwoStores();

    @Override
    protected SyncJournal sync() {
        return file.nextStore().sync();
    }
}
