package io.github.qualirepar.ports.memory;

import io.github.qualirepar.domain.claim.Claim;
import io.github.qualirepar.domain.claim.ClaimId;
import io.github.qualirepar.domain.claim.LogEntry;
import io.github.qualirepar.domain.claim.Operation;
import io.github.qualirepar.ports.SaveResult;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Claims, logs and operations, which share their units of work. Everything but {@link #locked} needs the lock. */
final class MemoryTables {
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<ClaimId, Row> rows = new LinkedHashMap<>();
    private final Map<String, Operation> operations = new LinkedHashMap<>();

    /** One claim and its log. */
    private static final class Row {
        private final List<LogEntry> log = new ArrayList<>();
        private Claim claim;

        private Row(Claim claim) {
            this.claim = claim;
        }
    }

    /** Runs one unit of work. */
    <T> T locked(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    /** All claims in the order they were stored. */
    Stream<Claim> claims() {
        return rows.values().stream().map(row -> row.claim);
    }

    Optional<Claim> claim(ClaimId id) {
        return Optional.ofNullable(rows.get(id)).map(row -> row.claim);
    }

    List<LogEntry> log(ClaimId id) {
        Row row = rows.get(id);
        return row == null ? List.of() : List.copyOf(row.log);
    }

    void insert(Claim claim, List<LogEntry> log) {
        if (rows.containsKey(claim.id())) {
            throw new IllegalArgumentException("a claim with this id is stored already");
        }
        Row row = new Row(claim.change().version(1).build());
        row.log.addAll(log);
        rows.put(claim.id(), row);
    }

    void update(Claim claim, List<LogEntry> log) {
        Row row = rows.get(claim.id());
        if (row == null) {
            throw new IllegalStateException("no claim to update");
        }
        row.claim = claim.change().version(claim.version() + 1).build();
        row.log.addAll(log);
    }

    void append(ClaimId id, List<LogEntry> log) {
        Row row = rows.get(id);
        if (row != null) {
            row.log.addAll(log);
        }
    }

    void forgetAnswers(ClaimId id) {
        Row row = rows.get(id);
        if (row != null) {
            row.log.replaceAll(entry -> entry.answered(null));
        }
    }

    boolean isAtVersion(ClaimId id, long version) {
        Row row = rows.get(id);
        return row != null && row.claim.version() == version;
    }

    /** May this changed claim take the place of the stored one? */
    SaveResult judge(Claim changed) {
        if (!isAtVersion(changed.id(), changed.version())) {
            return SaveResult.STALE;
        }
        if (pending(changed.id()).isPresent()) {
            return SaveResult.PENDING;
        }
        return isRenamedToTaken(changed) ? SaveResult.NUMBER_TAKEN : SaveResult.SAVED;
    }

    /** Does another claim, that replaces none, bear this number? */
    boolean isNumberTaken(String number, ClaimId by) {
        return claims().anyMatch(other -> other.replaces() == null
                && other.number().equals(number)
                && !other.id().equals(by));
    }

    boolean isRenamedToTaken(Claim changed) {
        Row row = rows.get(changed.id());
        return row != null
                && !row.claim.number().equals(changed.number())
                && isNumberTaken(changed.number(), changed.id());
    }

    Stream<Operation> pendingOperations() {
        return operations.values().stream()
                .filter(operation -> operation.state().isPending());
    }

    Optional<Operation> pending(ClaimId claim) {
        return pendingOperations()
                .filter(operation -> operation.claim().equals(claim))
                .findFirst();
    }

    @Nullable
    Operation operation(String key) {
        return operations.get(key);
    }

    /** Adds an operation, or puts a changed one in the place of the old. */
    void put(Operation operation) {
        operations.put(operation.key(), operation);
    }
}
