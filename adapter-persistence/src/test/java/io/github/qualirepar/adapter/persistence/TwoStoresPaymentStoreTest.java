package io.github.qualirepar.adapter.persistence;

import io.github.qualirepar.ports.ClaimStore;
import io.github.qualirepar.ports.PaymentStore;
import io.github.qualirepar.ports.contract.PaymentStoreContract;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The promises hold when every call goes through another store than the one before. */
class TwoStoresPaymentStoreTest extends PaymentStoreContract {
    @RegisterExtension
    final SqliteFile file = SqliteFile.withTwoStores();

    @Override
    protected ClaimStore claims() {
        return file.nextStore().claims();
    }

    @Override
    protected PaymentStore payments() {
        return file.nextStore().payments();
    }
}
