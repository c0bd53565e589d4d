package io.github.qualirepar.adapter.persistence;

import io.github.qualirepar.ports.ClaimStore;
import io.github.qualirepar.ports.PaymentStore;
import io.github.qualirepar.ports.contract.PaymentStoreContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqlitePaymentStoreTest extends PaymentStoreContract {
    @RegisterExtension
    final SqliteFile file = SqliteFile.withOneStore();

    @Override
    protected ClaimStore claims() {
        return file.store().claims();
    }

    @Override
    protected PaymentStore payments() {
        return file.store().payments();
    }
}
