package io.github.qualirepar.adapter.persistence;

import io.github.qualirepar.domain.OrganisationId;
import io.github.qualirepar.ports.contractcheck.DriftStore;
import io.github.qualirepar.ports.contractcheck.Sighting;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Sightings and how often they occurred, in a database. Safe for use by several threads. */
final class SqlDrift implements DriftStore {
    /** Sorted here: databases do not agree on the order of texts. */
    private static final Comparator<Sighting> ORDER = Comparator.comparing(Sighting::organisation)
            .thenComparing(Sighting::call)
            .thenComparing(Sighting::path)
            .thenComparing(Sighting::kind)
            .thenComparing(Sighting::shape);

    private final Database database;

    SqlDrift(Database database) {
        this.database = database;
    }

    @Override
    public void record(List<Sighting> sightings, Instant at) {
        // Nothing to count is no reason to wait for whoever writes.
        if (sightings.isEmpty()) {
            return;
        }
        database.write(handle -> {
            int counted = 0;
            for (Sighting sighting : sightings) {
                counted += count(handle, sighting, at);
            }
            return counted;
        });
    }

    /** One statement: no count is lost, even where a database lets writers in side by side. */
    private static int count(Handle handle, Sighting sighting, Instant at) {
        return handle.createUpdate("INSERT INTO drift (organisation, call, path, kind, shape, times, first_at, last_at)"
                        + " SELECT :organisation, :call, :path, :kind, :shape, 1, :at, :at"
                        + " WHERE (SELECT count(*) FROM drift) < :capacity OR EXISTS (SELECT 1 FROM drift"
                        + " WHERE organisation = :organisation AND call = :call AND path = :path AND kind = :kind"
                        + " AND shape = :shape)"
                        + " ON CONFLICT (organisation, call, path, kind, shape) DO UPDATE SET times = drift.times + 1,"
                        + " last_at = CASE WHEN excluded.last_at > drift.last_at THEN excluded.last_at"
                        + " ELSE drift.last_at END")
                .bind("organisation", sighting.organisation().value())
                .bind("call", sighting.call())
                .bind("path", sighting.path())
                .bind("kind", sighting.kind().name())
                .bind("shape", sighting.shape())
                .bind("at", at)
                .bind("capacity", CAPACITY)
                .execute();
    }

    @Override
    public List<SeenDrift> all() {
        return database.read(handle -> handle
                .createQuery("SELECT organisation, call, path, kind, shape, times, first_at, last_at FROM drift")
                .map((row, context) -> seen(row))
                .stream()
                .sorted(Comparator.comparing(SeenDrift::sighting, ORDER))
                .toList());
    }

    private static SeenDrift seen(ResultSet row) throws SQLException {
        Sighting sighting = new Sighting(
                new OrganisationId(row.getString("organisation")),
                row.getString("call"),
                row.getString("path"),
                Sighting.Kind.valueOf(row.getString("kind")),
                row.getString("shape"));
        return new SeenDrift(
                sighting,
                row.getLong("times"),
                Times.instant(row.getString("first_at")),
                Times.instant(row.getString("last_at")));
    }

    @Override
    public void compared(OrganisationId organisation, Instant at) {
        database.write(handle -> handle.createUpdate("INSERT INTO drift_comparison (organisation, first_at, last_at)"
                        + " VALUES (:organisation, :at, :at) ON CONFLICT (organisation) DO UPDATE SET"
                        + " first_at = CASE WHEN excluded.first_at < drift_comparison.first_at THEN excluded.first_at"
                        + " ELSE drift_comparison.first_at END,"
                        + " last_at = CASE WHEN excluded.last_at > drift_comparison.last_at THEN excluded.last_at"
                        + " ELSE drift_comparison.last_at END")
                .bind("organisation", organisation.value())
                .bind("at", at)
                .execute());
    }

    @Override
    public Map<OrganisationId, Compared> comparisons() {
        return database.read(handle -> handle
                .createQuery("SELECT organisation, first_at, last_at FROM drift_comparison")
                .map((row, context) -> Map.entry(
                        new OrganisationId(row.getString("organisation")),
                        new Compared(
                                Times.instant(row.getString("first_at")), Times.instant(row.getString("last_at")))))
                .stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    @Override
    public void clear() {
        database.write(handle -> handle.execute("DELETE FROM drift"));
    }
}
