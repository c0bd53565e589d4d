package io.github.qualirepar.adapter.persistence;

import io.github.qualirepar.domain.EuroAmount;
import io.github.qualirepar.ports.KeptCalculation;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Statements on the kept answers to online calculations. The transaction is the caller's. */
final class CalculationTable {

    /** Keeps an answer unless it stands there already. */
    int insert(Handle handle, KeptCalculation calculation) {
        EuroAmount bonus = calculation.bonus();
        return handle.createUpdate("INSERT INTO kept_calculation (account, product, brand, repair_date, total_cents,"
                        + " repair_code, bonus_cents, refusal, asked_at) VALUES (:account, :product, :brand,"
                        + " :repair_date, :total_cents, :repair_code, :bonus_cents, :refusal, :asked_at)"
                        + " ON CONFLICT DO NOTHING")
                .bind("account", calculation.account())
                .bind("product", calculation.product())
                .bind("brand", calculation.brand())
                .bind("repair_date", calculation.repairDate().toString())
                .bind("total_cents", calculation.totalInclVat().cents())
                .bind("repair_code", calculation.repairCode())
                .bind("bonus_cents", bonus == null ? null : bonus.cents())
                .bind("refusal", calculation.refusal())
                .bind("asked_at", calculation.askedAt())
                .execute();
    }

    /** The newest first; of one moment the one stored last. */
    List<KeptCalculation> list(Handle handle, String account, String product, String brand, LocalDate repairDate) {
        return handle.createQuery(
                        "SELECT total_cents, repair_code, bonus_cents, refusal, asked_at FROM kept_calculation"
                                + " WHERE account = :account AND product = :product AND brand = :brand"
                                + " AND repair_date = :repair_date ORDER BY asked_at DESC, seq DESC")
                .bind("account", account)
                .bind("product", product)
                .bind("brand", brand)
                .bind("repair_date", repairDate.toString())
                .map((row, context) -> new KeptCalculation(
                        account,
                        product,
                        brand,
                        repairDate,
                        new EuroAmount(row.getLong("total_cents")),
                        row.getString("repair_code"),
                        amount(row, "bonus_cents"),
                        row.getString("refusal"),
                        Times.instant(row.getString("asked_at"))))
                .list();
    }

    /** The amount of a column of cents, or {@code null}. */
    static @Nullable EuroAmount amount(ResultSet row, String column) throws SQLException {
        long cents = row.getLong(column);
        return row.wasNull() ? null : new EuroAmount(cents);
    }
}
