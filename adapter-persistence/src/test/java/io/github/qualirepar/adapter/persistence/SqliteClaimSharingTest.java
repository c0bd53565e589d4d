package io.github.qualirepar.adapter.persistence;

import io.github.qualirepar.ports.ClaimStore;
import io.github.qualirepar.ports.contract.ClaimSharingContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqliteClaimSharingTest extends ClaimSharingContract {
    @RegisterExtension
    final SqliteFile file = SqliteFile.withOneStore();

    @Override
    protected ClaimStore claims() {
        return file.store().claims();
    }
}
