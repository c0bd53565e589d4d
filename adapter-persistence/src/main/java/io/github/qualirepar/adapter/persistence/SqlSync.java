package io.github.qualirepar.adapter.persistence;

import io.github.qualirepar.ports.SyncJournal;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** How far the nightly job has come, in a database. Safe for use by several threads. */
final class SqlSync implements SyncJournal {
    /** Adds nothing to a run that is forgotten: there is no row to select. */
    private static final String ADD =
            "INSERT INTO sync_item (run, item, done) SELECT id, :item, :done FROM sync_run WHERE id = :run"
                    + " ON CONFLICT (run, item) DO ";

    private final Database database;

    SqlSync(Database database) {
        this.database = database;
    }

    @Override
    public Run begin(Instant now, Duration patience) {
        return database.write(handle -> unfinished(handle)
                .filter(run -> !run.startedAt().plus(patience).isBefore(now))
                .orElseGet(() -> beginAnew(handle, now)));
    }

    private Optional<Run> unfinished(Handle handle) {
        return handle.createQuery("SELECT id, started_at FROM sync_run WHERE finished = 0"
                        + database.dialect().lockingRows())
                .map((row, context) -> new Run(row.getString("id"), Times.instant(row.getString("started_at")), true))
                .findOne();
    }

    private static Run beginAnew(Handle handle, Instant now) {
        handle.execute("DELETE FROM sync_item");
        handle.execute("DELETE FROM sync_run");
        Run run = new Run(UUID.randomUUID().toString(), now, false);
        handle.createUpdate("INSERT INTO sync_run (id, started_at, finished) VALUES (:id, :started_at, 0)")
                .bind("id", run.id())
                .bind("started_at", now)
                .execute();
        return run;
    }

    @Override
    public boolean take(Run run, String item) {
        return add(run, item, 0, "NOTHING") == 1;
    }

    @Override
    public void done(Run run, String item) {
        add(run, item, 1, "UPDATE SET done = 1");
    }

    private int add(Run run, String item, int done, String orElse) {
        return database.write(handle -> handle.createUpdate(ADD + orElse)
                .bind("run", run.id())
                .bind("item", item)
                .bind("done", done)
                .execute());
    }

    @Override
    public Set<String> done(Run run, Collection<String> items) {
        String query = "SELECT item FROM sync_item WHERE run = :run AND done = 1 AND item IN " + Chunks.PLACES;
        return database.read(handle -> Set.copyOf(
                Chunks.query(handle, query, items, Map.of("run", run.id()), (row, context) -> row.getString("item"))));
    }

    @Override
    public void finish(Run run) {
        database.write(handle -> handle.createUpdate("UPDATE sync_run SET finished = 1 WHERE id = :id")
                .bind("id", run.id())
                .execute());
    }

    @Override
    public void mark(String name, Instant at) {
        database.write(handle -> handle.createUpdate("INSERT INTO sync_mark (name, marked_at) VALUES (:name, :at)"
                        + " ON CONFLICT (name) DO UPDATE SET marked_at = excluded.marked_at"
                        + " WHERE excluded.marked_at > sync_mark.marked_at")
                .bind("name", name)
                .bind("at", at)
                .execute());
    }

    @Override
    public Optional<Instant> marked(String name) {
        return database.read(handle -> handle.createQuery("SELECT marked_at FROM sync_mark WHERE name = :name")
                .bind("name", name)
                .map((row, context) -> Times.instant(row.getString("marked_at")))
                .findOne());
    }
}
