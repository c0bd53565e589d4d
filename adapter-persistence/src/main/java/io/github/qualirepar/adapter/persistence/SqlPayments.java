package io.github.qualirepar.adapter.persistence;

import io.github.qualirepar.domain.EuroAmount;
import io.github.qualirepar.domain.OrganisationId;
import io.github.qualirepar.domain.claim.ClaimId;
import io.github.qualirepar.domain.claim.LogEntry;
import io.github.qualirepar.domain.payment.Payment;
import io.github.qualirepar.domain.payment.Withdrawal;
import io.github.qualirepar.domain.payment.WriteOff;
import io.github.qualirepar.ports.PaymentStore;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Transfers and write-offs in a database. Safe for use by several threads. */
final class SqlPayments implements PaymentStore {
    private final Database database;
    private final PaymentTable payments;
    private final ClaimTable claims;
    private final LogTable logs;

    SqlPayments(Database database, PaymentTable payments, ClaimTable claims, LogTable logs) {
        this.database = database;
        this.payments = payments;
        this.claims = claims;
        this.logs = logs;
    }

    @Override
    public long revision() {
        return database.read(handle -> handle.createQuery("SELECT revision FROM ledger")
                .mapTo(Long.class)
                .one());
    }

    @Override
    public boolean save(long revision, Change change) {
        return database.write(handle -> {
            // Compares and counts in one statement: of two that read the same revision one finds it gone.
            int counted = handle.createUpdate("UPDATE ledger SET revision = revision + 1 WHERE revision = :revision")
                    .bind("revision", revision)
                    .execute();
            if (counted == 0) {
                return false;
            }
            change.withdrawn().forEach(withdrawal -> {
                payments.remove(handle, withdrawal);
                insert(handle, withdrawal);
            });
            change.payments().forEach(payment -> payments.put(handle, payment));
            change.writeOffs().forEach(writeOff -> insert(handle, writeOff));
            change.log().forEach((claim, entries) -> append(handle, claim, entries));
            return true;
        });
    }

    private static void insert(Handle handle, WriteOff writeOff) {
        handle.createUpdate("INSERT INTO write_off (claim, amount_cents, reason, decided_by, decided_at)"
                        + " VALUES (:claim, :amount_cents, :reason, :decided_by, :decided_at)")
                .bind("claim", writeOff.claim().value())
                .bind("amount_cents", writeOff.amount().cents())
                .bind("reason", writeOff.reason())
                .bind("decided_by", writeOff.by())
                .bind("decided_at", writeOff.at())
                .execute();
    }

    private static void insert(Handle handle, Withdrawal withdrawal) {
        LocalDate date = withdrawal.date();
        EuroAmount amount = withdrawal.amount();
        handle.createUpdate(
                        "INSERT INTO withdrawal (organisation, reference, paid_on, amount_cents, reason, decided_by,"
                                + " decided_at) VALUES (:organisation, :reference, :paid_on, :amount_cents, :reason,"
                                + " :decided_by, :decided_at)")
                .bind("organisation", withdrawal.organisation().value())
                .bind("reference", withdrawal.reference())
                .bind("paid_on", date == null ? null : date.toString())
                .bind("amount_cents", amount == null ? null : amount.cents())
                .bind("reason", withdrawal.reason())
                .bind("decided_by", withdrawal.by())
                .bind("decided_at", withdrawal.at())
                .execute();
    }

    private void append(Handle handle, ClaimId claim, List<LogEntry> entries) {
        if (claims.hold(handle, claim).isPresent()) {
            logs.append(handle, claim, entries);
        }
    }

    @Override
    public Optional<Payment> find(OrganisationId organisation, String reference) {
        return database.read(handle -> payments.find(handle, organisation, reference));
    }

    @Override
    public List<Payment> all() {
        return database.read(payments::all);
    }

    @Override
    public List<Payment> of(Collection<ClaimId> wanted) {
        return database.read(handle -> payments.of(handle, wanted));
    }

    @Override
    public List<WriteOff> writeOffs() {
        return database.read(handle -> handle.createQuery(
                        "SELECT claim, amount_cents, reason, decided_by, decided_at FROM write_off"
                                + " ORDER BY decided_at, seq")
                .map((row, context) -> new WriteOff(
                        new ClaimId(row.getString("claim")),
                        new EuroAmount(row.getLong("amount_cents")),
                        row.getString("reason"),
                        row.getString("decided_by"),
                        Times.instant(row.getString("decided_at"))))
                .list());
    }

    @Override
    public List<Withdrawal> withdrawals() {
        return database.read(handle -> handle.createQuery(
                        "SELECT organisation, reference, paid_on, amount_cents, reason, decided_by, decided_at"
                                + " FROM withdrawal ORDER BY decided_at, seq")
                .map((row, context) -> {
                    String date = row.getString("paid_on");
                    return new Withdrawal(
                            new OrganisationId(row.getString("organisation")),
                            row.getString("reference"),
                            date == null ? null : LocalDate.parse(date),
                            CalculationTable.amount(row, "amount_cents"),
                            row.getString("reason"),
                            row.getString("decided_by"),
                            Times.instant(row.getString("decided_at")));
                })
                .list());
    }
}
