package io.github.qualirepar.adapter.persistence;

import io.github.qualirepar.domain.OrganisationId;
import io.github.qualirepar.ports.NoticeKind;
import io.github.qualirepar.ports.NoticeStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** What people are to be told of and were told of, in a database. Safe for use by several threads. */
final class SqlNotices implements NoticeStore {
    private static final String ADD = "INSERT INTO notice_item (item_key, kind, organisation, account, told_with,"
            + " details, noticed_at, told_at) VALUES (:item_key, :kind, :organisation, :account, :told_with, :details,"
            + " :noticed_at, :told_at) ON CONFLICT (item_key) DO NOTHING";

    private static final String RESERVE =
            "UPDATE notice_item SET reserved_by = :owner, reserved_until = :until WHERE item_key = :item_key";

    private static final String TELL = "UPDATE notice_item SET told_at = :at, reserved_by = NULL, reserved_until = NULL"
            + " WHERE item_key = :item_key AND told_at IS NULL";

    private static final String RELEASE = "UPDATE notice_item SET reserved_by = NULL, reserved_until = NULL"
            + " WHERE item_key = :item_key AND reserved_by = :owner";

    private final Database database;
    private final Json json;

    SqlNotices(Database database, Json json) {
        this.database = database;
        this.json = json;
    }

    /** Who tells an item that waits, until when; both {@code null} if nobody does. */
    private record Reservation(
            @Nullable String owner, @Nullable Instant until) {
        boolean isFreeFor(String other, Instant now) {
            return until == null || other.equals(owner) || !until.isAfter(now);
        }
    }

    @Override
    public int add(Collection<Item> items, boolean silently) {
        // Nothing to note is no reason to wait for whoever writes.
        if (items.isEmpty()) {
            return 0;
        }
        return database.write(handle ->
                items.stream().mapToInt(item -> insert(handle, item, silently)).sum());
    }

    private int insert(Handle handle, Item item, boolean told) {
        return handle.createUpdate(ADD)
                .bind("item_key", item.key())
                .bind("kind", item.kind().name())
                .bind("organisation", item.organisation().value())
                .bind("account", item.account())
                .bind("told_with", item.group())
                .bind("details", json.write(item.details()))
                .bind("noticed_at", item.at())
                .bind("told_at", told ? Times.text(item.at()) : null)
                .execute();
    }

    @Override
    public List<Item> waiting() {
        return database.read(handle -> handle.createQuery(
                        "SELECT item_key, kind, organisation, account, told_with, details, noticed_at"
                                + " FROM notice_item WHERE told_at IS NULL ORDER BY noticed_at, seq")
                .map((row, context) -> item(row))
                .list());
    }

    private Item item(ResultSet row) throws SQLException {
        String key = row.getString("item_key");
        return new Item(
                key,
                NoticeKind.valueOf(row.getString("kind")),
                new OrganisationId(row.getString("organisation")),
                row.getString("account"),
                row.getString("told_with"),
                json.readTexts(row.getString("details"), "the stored notice " + key),
                Times.instant(row.getString("noticed_at")));
    }

    @Override
    public boolean reserve(Collection<String> keys, String owner, Instant now, Instant until) {
        Set<String> wanted = Set.copyOf(keys);
        if (wanted.isEmpty()) {
            return true;
        }
        return database.write(handle -> {
            List<Reservation> waiting = hold(handle, wanted);
            if (waiting.size() < wanted.size()
                    || !waiting.stream().allMatch(reservation -> reservation.isFreeFor(owner, now))) {
                return false;
            }
            update(handle, RESERVE, wanted, Map.of("owner", owner, "until", until));
            return true;
        });
    }

    /** The reservations of those of these items that wait, held until the transaction ends. */
    private List<Reservation> hold(Handle handle, Set<String> keys) {
        String query = "SELECT reserved_by, reserved_until FROM notice_item WHERE told_at IS NULL AND item_key IN "
                + Chunks.PLACES + database.dialect().lockingRows();
        return Chunks.query(handle, query, keys, Map.of(), (row, context) -> {
            String until = row.getString("reserved_until");
            return new Reservation(row.getString("reserved_by"), until == null ? null : Times.instant(until));
        });
    }

    @Override
    public void told(Collection<String> keys, Instant at) {
        change(TELL, keys, Map.of("at", at));
    }

    @Override
    public void released(Collection<String> keys, String owner) {
        change(RELEASE, keys, Map.of("owner", owner));
    }

    private void change(String sql, Collection<String> keys, Map<String, ?> values) {
        if (keys.isEmpty()) {
            return;
        }
        database.write(handle -> update(handle, sql, Set.copyOf(keys), values));
    }

    private static int update(Handle handle, String sql, Set<String> keys, Map<String, ?> values) {
        try (PreparedBatch batch = handle.prepareBatch(sql)) {
            keys.forEach(key -> batch.bindMap(values).bind("item_key", key).add());
            return batch.execute().length;
        }
    }
}
