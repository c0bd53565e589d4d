package io.github.qualirepar.adapter.persistence;

import io.github.qualirepar.ports.contract.DriftStoreContract;
import io.github.qualirepar.ports.contractcheck.DriftStore;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqliteDriftStoreTest extends DriftStoreContract {
    @RegisterExtension
    final SqliteFile file = SqliteFile.withOneStore();

    @Override
    protected DriftStore drift() {
        return file.store().drift();
    }
}
