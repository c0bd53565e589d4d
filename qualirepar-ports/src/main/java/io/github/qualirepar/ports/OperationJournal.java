package io.github.qualirepar.ports;

import io.github.qualirepar.domain.claim.Claim;
import io.github.qualirepar.domain.claim.ClaimId;
import io.github.qualirepar.domain.claim.LogEntry;
import io.github.qualirepar.domain.claim.Operation;
import java.util.List;
import java.util.Optional;

/**
 * Remembers what is being attempted at an organisation: the intention is stored before the call, the outcome after it.
 * At most one operation is pending on a claim.
 *
 * <p>Implementations are safe for use by several threads and, over one database, several processes.
 */
public interface OperationJournal {

    /** How the start of an operation ended. */
    enum Begin {
        BEGUN,
        /** The claim has another version than the caller saw. */
        STALE,
        /** Another operation is pending on the claim. */
        PENDING
    }

    /**
     * Stores an intention, if the claim still has the version the caller saw and nothing is pending on it. The claim's
     * version stays.
     *
     * @throws IllegalArgumentException if the operation is not pending, or its key is used already
     */
    Begin begin(Operation operation, long claimVersion);

    /**
     * Closes an operation and stores what came of it, in one unit of work: the operation's state, the changed claim as
     * the next version, and the log entries.
     *
     * @param operation with its closing state
     * @param claim the changed claim, bearing the version it was read with
     * @return {@code false} if the operation is not pending any more or the claim has another version: somebody else
     *     settled it, and nothing is stored
     * @throws IllegalArgumentException if the operation is still pending, or is about another claim
     */
    boolean close(Operation operation, Claim claim, List<LogEntry> log);

    /**
     * Changes a pending operation that stays pending, with log entries: marks it unknown, hands it to a person, or
     * takes it over for recovery.
     *
     * @param expected the operation as it was read
     * @param changed the operation as it shall be
     * @return {@code false} if it is not as expected any more; nothing is stored then
     * @throws IllegalArgumentException if the changed one is not pending, or has another key or claim
     */
    boolean change(Operation expected, Operation changed, List<LogEntry> log);

    /** The operation pending on a claim. */
    Optional<Operation> pending(ClaimId claim);

    /** All pending operations, oldest first. */
    List<Operation> pending();
}
