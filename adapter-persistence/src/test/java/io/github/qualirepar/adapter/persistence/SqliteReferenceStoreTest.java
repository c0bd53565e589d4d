package io.github.qualirepar.adapter.persistence;

import io.github.qualirepar.ports.ReferenceStore;
import io.github.qualirepar.ports.contract.ReferenceStoreContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqliteReferenceStoreTest extends ReferenceStoreContract {
    @RegisterExtension
    final SqliteFile file = SqliteFile.withOneStore();

    @Override
    protected ReferenceStore references() {
        return file.store().references();
    }
}
