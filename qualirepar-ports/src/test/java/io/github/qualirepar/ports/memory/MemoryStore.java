package io.github.qualirepar.ports.memory;

import io.github.qualirepar.ports.ClaimStore;
import io.github.qualirepar.ports.NoticeStore;
import io.github.qualirepar.ports.OperationJournal;
import io.github.qualirepar.ports.PaymentStore;
import io.github.qualirepar.ports.ReferenceStore;
import io.github.qualirepar.ports.SyncJournal;
import io.github.qualirepar.ports.contractcheck.DriftStore;

/**
 * The stores in memory, over one state and one lock: what a database's transactions give, without a database.
 *
 * <p>Safe for use by several threads. Nothing outlives the object.
 */
public final class MemoryStore {
    private final MemoryTables tables = new MemoryTables();
    private final ClaimStore claims = new MemoryClaims(tables);
    private final OperationJournal operations = new MemoryOperations(tables);
    private final ReferenceStore references = new MemoryReferences();
    private final DriftStore drift = new MemoryDrift();
    private final PaymentStore payments = new MemoryPayments(tables);
    private final NoticeStore notices = new MemoryNotices();
    private final SyncJournal sync = new MemorySync();

    public ClaimStore claims() {
        return claims;
    }

    public OperationJournal operations() {
        return operations;
    }

    public ReferenceStore references() {
        return references;
    }

    public DriftStore drift() {
        return drift;
    }

    public PaymentStore payments() {
        return payments;
    }

    public NoticeStore notices() {
        return notices;
    }

    public SyncJournal sync() {
        return sync;
    }
}
