package io.github.qualirepar.adapter.persistence;

import io.github.qualirepar.domain.EuroAmount;
import io.github.qualirepar.domain.OrganisationId;
import io.github.qualirepar.domain.claim.ClaimId;
import io.github.qualirepar.domain.payment.Payment;
import io.github.qualirepar.domain.payment.PaymentLine;
import io.github.qualirepar.domain.payment.PaymentSource;
import io.github.qualirepar.domain.payment.Receipt;
import io.github.qualirepar.domain.payment.Settlement;
import io.github.qualirepar.domain.payment.Withdrawal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** Statements on transfers and the claims they name. The transaction is the caller's. */
final class PaymentTable {
    private static final String SELECT = "SELECT seq, organisation, reference, account, paid_on, amount_cents, source,"
            + " announced_at, body FROM payment";

    private static final String UPSERT = "INSERT INTO payment (organisation, reference, account, paid_on, amount_cents,"
            + " source, announced_at, body) VALUES (:organisation, :reference, :account, :paid_on, :amount_cents,"
            + " :source, :announced_at, :body) ON CONFLICT (organisation, reference) DO UPDATE SET"
            + " account = excluded.account, paid_on = excluded.paid_on, amount_cents = excluded.amount_cents,"
            + " source = excluded.source, announced_at = excluded.announced_at, body = excluded.body";

    private final Json json;

    PaymentTable(Json json) {
        this.json = json;
    }

    /** The part of a transfer that is stored as JSON. */
    private record Body(List<PaymentLine> lines, @Nullable Receipt receipt, List<Settlement> settlements) {}

    /** A transfer and its place in the order of storing. */
    private record Row(long seq, Payment payment) {}

    /** Stores a new transfer, or a changed one in the place of the old. */
    void put(Handle handle, Payment payment) {
        handle.createUpdate(UPSERT).bindMap(columns(payment)).execute();
        long seq = handle.createQuery(
                        "SELECT seq FROM payment WHERE organisation = :organisation AND reference = :reference")
                .bind("organisation", payment.organisation().value())
                .bind("reference", payment.reference())
                .mapTo(Long.class)
                .one();
        handle.createUpdate("DELETE FROM payment_claim WHERE payment = :payment")
                .bind("payment", seq)
                .execute();
        insertClaims(handle, seq, claims(payment));
    }

    /** Removes a transfer and what names it; one that is not there is none. */
    void remove(Handle handle, Withdrawal withdrawal) {
        handle.createUpdate("DELETE FROM payment_claim WHERE payment IN (SELECT seq FROM payment"
                        + " WHERE organisation = :organisation AND reference = :reference)")
                .bind("organisation", withdrawal.organisation().value())
                .bind("reference", withdrawal.reference())
                .execute();
        handle.createUpdate("DELETE FROM payment WHERE organisation = :organisation AND reference = :reference")
                .bind("organisation", withdrawal.organisation().value())
                .bind("reference", withdrawal.reference())
                .execute();
    }

    private static void insertClaims(Handle handle, long seq, List<String> claims) {
        if (claims.isEmpty()) {
            return;
        }
        try (PreparedBatch batch =
                handle.prepareBatch("INSERT INTO payment_claim (claim, payment) VALUES (:claim, :payment)")) {
            claims.forEach(
                    claim -> batch.bind("claim", claim).bind("payment", seq).add());
            batch.execute();
        }
    }

    /** The claims that its lines and settlements name. */
    private static List<String> claims(Payment payment) {
        Stream<ClaimId> named = payment.lines().stream().map(PaymentLine::claim).flatMap(Stream::ofNullable);
        Stream<ClaimId> settled = payment.settlements().stream()
                .flatMap(settlement -> settlement.parts().stream())
                .map(Settlement.Part::claim);
        return Stream.concat(named, settled)
                .map(ClaimId::value)
                .distinct()
                .sorted()
                .toList();
    }

    private Map<String, @Nullable Object> columns(Payment payment) {
        LocalDate date = payment.date();
        EuroAmount amount = payment.amount();
        Map<String, @Nullable Object> columns = new HashMap<>();
        columns.put("organisation", payment.organisation().value());
        columns.put("reference", payment.reference());
        columns.put("account", payment.account());
        columns.put("paid_on", date == null ? null : date.toString());
        columns.put("amount_cents", amount == null ? null : amount.cents());
        columns.put("source", payment.source().name());
        columns.put("announced_at", Times.text(payment.announcedAt()));
        columns.put("body", json.write(new Body(payment.lines(), payment.receipt(), payment.settlements())));
        return columns;
    }

    private Row row(ResultSet row) throws SQLException {
        OrganisationId organisation = new OrganisationId(row.getString("organisation"));
        String reference = row.getString("reference");
        String date = row.getString("paid_on");
        Body body = json.read(
                row.getString("body"), Body.class, "the stored payment " + reference + " of " + organisation.value());
        Payment payment = new Payment(
                organisation,
                reference,
                row.getString("account"),
                date == null ? null : LocalDate.parse(date),
                CalculationTable.amount(row, "amount_cents"),
                PaymentSource.valueOf(row.getString("source")),
                body.lines(),
                body.receipt(),
                body.settlements(),
                Times.instant(row.getString("announced_at")));
        return new Row(row.getLong("seq"), payment);
    }

    Optional<Payment> find(Handle handle, OrganisationId organisation, String reference) {
        return handle.createQuery(SELECT + " WHERE organisation = :organisation AND reference = :reference")
                .bind("organisation", organisation.value())
                .bind("reference", reference)
                .map((row, context) -> row(row).payment())
                .findOne();
    }

    List<Payment> all(Handle handle) {
        return handle.createQuery(SELECT + " ORDER BY announced_at, seq")
                .map((row, context) -> row(row).payment())
                .list();
    }

    /** The transfers that name one of these claims, in the order of {@link #all}. */
    List<Payment> of(Handle handle, Collection<ClaimId> claims) {
        Set<String> ids = claims.stream().map(ClaimId::value).collect(Collectors.toSet());
        String query =
                SELECT + " WHERE seq IN (SELECT payment FROM payment_claim WHERE claim IN " + Chunks.PLACES + ")";
        List<Row> rows = Chunks.query(handle, query, ids, Map.of(), (row, context) -> row(row));
        Comparator<Row> byMoment = Comparator.comparing(row -> row.payment().announcedAt());
        return rows.stream()
                .distinct()
                .sorted(byMoment.thenComparing(Row::seq))
                .map(Row::payment)
                .toList();
    }
}
