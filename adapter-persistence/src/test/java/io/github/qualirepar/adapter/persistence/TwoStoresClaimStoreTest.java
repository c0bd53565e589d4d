package io.github.qualirepar.adapter.persistence;

import io.github.qualirepar.ports.ClaimStore;
import io.github.qualirepar.ports.OperationJournal;
import io.github.qualirepar.ports.contract.ClaimStoreContract;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The promises hold when every call goes through another store than the one before. */
class TwoStoresClaimStoreTest extends ClaimStoreContract {
    @RegisterExtension
    final SqliteFile file = SqliteFile.withTwoStores();

    @Override
    protected ClaimStore claims() {
        return file.nextStore().claims();
    }

    @Override
    protected OperationJournal operations() {
        return file.nextStore().operations();
    }
}
