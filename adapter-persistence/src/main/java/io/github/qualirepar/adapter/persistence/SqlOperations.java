package io.github.qualirepar.adapter.persistence;

import io.github.qualirepar.domain.claim.Claim;
import io.github.qualirepar.domain.claim.ClaimId;
import io.github.qualirepar.domain.claim.LogEntry;
import io.github.qualirepar.domain.claim.Operation;
import io.github.qualirepar.ports.OperationJournal;
import java.util.List;
import java.util.Optional;

/** Operations in a database. Safe for use by several threads. */
final class SqlOperations implements OperationJournal {
    private final Database database;
    private final ClaimTable claims;
    private final OperationTable operations;
    private final LogTable logs;

    SqlOperations(Database database, ClaimTable claims, OperationTable operations, LogTable logs) {
        this.database = database;
        this.claims = claims;
        this.operations = operations;
        this.logs = logs;
    }

    @Override
    public Begin begin(Operation operation, long claimVersion) {
        if (!operation.state().isPending()) {
            throw new IllegalArgumentException("an operation begins pending");
        }
        return database.write(handle -> {
            Optional<ClaimTable.Stored> stored = claims.hold(handle, operation.claim());
            if (stored.isEmpty() || stored.get().version() != claimVersion) {
                return Begin.STALE;
            }
            if (operations.isPendingOn(handle, operation.claim())) {
                return Begin.PENDING;
            }
            operations.insert(handle, operation);
            return Begin.BEGUN;
        });
    }

    @Override
    public boolean close(Operation operation, Claim claim, List<LogEntry> log) {
        if (operation.state().isPending() || !operation.claim().equals(claim.id())) {
            throw new IllegalArgumentException("an operation closes with an outcome, on its own claim");
        }
        return database.write(handle -> {
            Optional<ClaimTable.Stored> stored = claims.hold(handle, claim.id());
            if (stored.isEmpty() || stored.get().version() != claim.version()) {
                return false;
            }
            Optional<Operation> pending = operations.pendingOn(handle, claim.id());
            if (pending.isEmpty() || !pending.get().key().equals(operation.key())) {
                return false;
            }
            if (claims.isRenamedToTaken(handle, stored.get(), claim)) {
                throw new IllegalArgumentException("the number names another claim");
            }
            operations.update(handle, operation);
            claims.update(handle, claim);
            logs.append(handle, claim.id(), log);
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
        return database.write(handle -> {
            // The claim is held, not only the operation: whoever changes one of the two holds the claim first.
            if (claims.hold(handle, expected.claim()).isEmpty()
                    || !operations.pendingOn(handle, expected.claim()).equals(Optional.of(expected))) {
                return false;
            }
            operations.update(handle, changed);
            logs.append(handle, changed.claim(), log);
            return true;
        });
    }

    @Override
    public Optional<Operation> pending(ClaimId claim) {
        return database.read(handle -> operations.pendingOn(handle, claim));
    }

    @Override
    public List<Operation> pending() {
        return database.read(operations::pending);
    }
}
