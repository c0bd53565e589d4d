package io.github.qualirepar.adapter.persistence;

import io.github.qualirepar.ports.ReferenceStore;
import io.github.qualirepar.ports.contract.ReferenceStoreContract;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The promises hold when every call goes through another store than the one before. */
class TwoStoresReferenceStoreTest extends ReferenceStoreContract {
    @RegisterExtension
    final SqliteFile file = SqliteFile.withTwoStores();

    @Override
    protected ReferenceStore references() {
        return file.nextStore().references();
    }
}
