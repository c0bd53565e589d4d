package io.github.qualirepar.adapter.persistence;

import io.github.qualirepar.ports.NoticeStore;
import io.github.qualirepar.ports.contract.NoticeStoreContract;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The promises hold when every call goes through another store than the one before. */
class TwoStoresNoticeStoreTest extends NoticeStoreContract {
    @RegisterExtension
    final SqliteFile file = SqliteFile.withTwoStores();

    @Override
    protected NoticeStore notices() {
        return file.nextStore().notices();
    }
}
