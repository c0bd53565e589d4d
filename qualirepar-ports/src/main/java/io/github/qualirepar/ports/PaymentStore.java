package io.github.qualirepar.ports;

import io.github.qualirepar.domain.OrganisationId;
import io.github.qualirepar.domain.claim.ClaimId;
import io.github.qualirepar.domain.claim.LogEntry;
import io.github.qualirepar.domain.payment.Payment;
import io.github.qualirepar.domain.payment.Withdrawal;
import io.github.qualirepar.domain.payment.WriteOff;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Keeps transfers, what was settled of them, and what was given up. What is owed for one claim may stand under several
 * transfers, so that no line can be judged alone: every change is stored against the revision of the whole ledger that
 * was read before.
 *
 * <p>Implementations are safe for use by several threads and, over one database, several processes. Storage that fails
 * throws {@link StorageException}.
 */
public interface PaymentStore {

    /**
     * What is to be stored in one unit of work.
     *
     * @param payments new transfers, and changed ones in the place of those with the same organisation and reference
     * @param writeOffs new write-offs
     * @param log lines for the logs of the claims concerned; unknown claims get none
     * @param withdrawn withdrawals to be kept; their transfers are removed before the others are stored
     */
    record Change(
            List<Payment> payments,
            List<WriteOff> writeOffs,
            Map<ClaimId, List<LogEntry>> log,
            List<Withdrawal> withdrawn) {
        public Change {
            payments = List.copyOf(payments);
            writeOffs = List.copyOf(writeOffs);
            log = Map.copyOf(log);
            withdrawn = List.copyOf(withdrawn);
        }

        /** A change that removes nothing. */
        public Change(List<Payment> payments, List<WriteOff> writeOffs, Map<ClaimId, List<LogEntry>> log) {
            this(payments, writeOffs, log, List.of());
        }
    }

    /** Counts the stored changes, from 0. Read it before anything else that a change is decided by. */
    long revision();

    /**
     * Stores a change, if nothing else was stored since a revision. A transfer that is stored already keeps its place in
     * the order of storing.
     *
     * @return {@code false} if something was: nothing is stored then, read again
     */
    boolean save(long revision, Change change);

    Optional<Payment> find(OrganisationId organisation, String reference);

    /** All transfers, by the moment they became known and, within one moment, in the order they were stored. */
    List<Payment> all();

    /** The transfers that name one of these claims in a line or a settlement, in the order of {@link #all}. */
    List<Payment> of(Collection<ClaimId> claims);

    /** All write-offs, the oldest first and, within one moment, in the order they were stored. */
    List<WriteOff> writeOffs();

    /** All withdrawals, the oldest first and, within one moment, in the order they were stored. */
    List<Withdrawal> withdrawals();
}
