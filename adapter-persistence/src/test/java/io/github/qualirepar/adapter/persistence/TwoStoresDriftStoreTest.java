package io.github.qualirepar.adapter.persistence;

import io.github.qualirepar.ports.contract.DriftStoreContract;
import io.github.qualirepar.ports.contractcheck.DriftStore;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The promises hold when every call goes through another store than the one before. */
class TwoStoresDriftStoreTest extends DriftStoreContract {
    @RegisterExtension
    final SqliteFile file = SqliteFile.withTwoStores();

    @Override
    protected DriftStore drift() {
        return file.nextStore().drift();
    }
}
