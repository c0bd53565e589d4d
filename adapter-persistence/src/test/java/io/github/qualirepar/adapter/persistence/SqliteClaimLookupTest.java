package io.github.qualirepar.adapter.persistence;

import io.github.qualirepar.ports.ClaimStore;
import io.github.qualirepar.ports.OperationJournal;
import io.github.qualirepar.ports.contract.ClaimLookupContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqliteClaimLookupTest extends ClaimLookupContract {
    @RegisterExtension
    final SqliteFile file = SqliteFile.withOneStore();

    @Override
    protected ClaimStore claims() {
        return file.store().claims();
    }

    @Override
    protected OperationJournal operations() {
        return file.store().operations();
    }
}
