package io.github.qualirepar.ports.memory;

import io.github.qualirepar.domain.claim.Claim;
import io.github.qualirepar.domain.claim.ClaimId;
import io.github.qualirepar.domain.claim.LogEntry;
import io.github.qualirepar.domain.claim.Operation;
import io.github.qualirepar.ports.OperationJournal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Operations in memory. Safe for use by several threads. */
final class MemoryOperations implements OperationJournal {
    private final MemoryTables tables;

    MemoryOperations(MemoryTables tables) {
        this.tables = tables;
    }

    @Override
    public Begin begin(Operation operation, long claimVersion) {
        if (!operation.state().isPending()) {
            throw new IllegalArgumentException("an operation begins pending");
        }
        return tables.locked(() -> {
            if (!tables.isAtVersion(operation.claim(), claimVersion)) {
                return Begin.STALE;
            }
            if (tables.pending(operation.claim()).isPresent()) {
                return Begin.PENDING;
            }
            if (tables.operation(operation.key()) != null) {
                throw new IllegalArgumentException("an operation key is used once");
            }
            tables.put(operation);
            return Begin.BEGUN;
        });
    }

    @Override
    public boolean close(Operation operation, Claim claim, List<LogEntry> log) {
        if (operation.state().isPending() || !operation.claim().equals(claim.id())) {
            throw new IllegalArgumentException("an operation closes with an outcome, on its own claim");
        }
        return tables.locked(() -> {
            Operation stored = tables.operation(operation.key());
            if (stored == null
                    || !stored.state().isPending()
                    || !stored.claim().equals(claim.id())
                    || !tables.isAtVersion(claim.id(), claim.version())) {
                return false;
            }
            if (tables.isRenamedToTaken(claim)) {
                throw new IllegalArgumentException("the number names another claim");
            }
            tables.put(operation);
            tables.update(claim, log);
            return true;
        });
    }

    @Override
    public boolean change(Operation expected, Operation changed, List<LogEntry> log) {
        if (!changed.state().isPending()
                || !changed.key().equals(expected.key())
                || !changed.claim().equals(expected.claim())) {
            throw new IllegalArgumentException("a changed operation stays the same one, and pending");
        }
        return tables.locked(() -> {
            if (!expected.state().isPending() || !expected.equals(tables.operation(expected.key()))) {
                return false;
            }
            tables.put(changed);
            tables.append(changed.claim(), log);
            return true;
        });
    }

    @Override
    public Optional<Operation> pending(ClaimId claim) {
        return tables.locked(() -> tables.pending(claim));
    }

    @Override
    public List<Operation> pending() {
        return tables.locked(() -> tables.pendingOperations()
                .sorted(Comparator.comparing(Operation::beganAt))
                .toList());
    }
}
