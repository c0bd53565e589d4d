package io.github.qualirepar.ports.memory;

import io.github.qualirepar.ports.ClaimStore;
import io.github.qualirepar.ports.PaymentStore;
import io.github.qualirepar.ports.contract.PaymentStoreContract;

class MemoryPaymentStoreTest extends PaymentStoreContract {
    private final MemoryStore store = new MemoryStore();

    @Override
    protected ClaimStore claims() {
        return store.claims();
    }

    @Override
    protected PaymentStore payments() {
        return store.payments();
    }
}
