package io.github.qualirepar.adapter.persistence;

import io.github.qualirepar.ports.NoticeStore;
import io.github.qualirepar.ports.contract.NoticeStoreContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqliteNoticeStoreTest extends NoticeStoreContract {
    @RegisterExtension
    final SqliteFile file = SqliteFile.withOneStore();

    @Override
    protected NoticeStore notices() {
        return file.store().notices();
    }
}
