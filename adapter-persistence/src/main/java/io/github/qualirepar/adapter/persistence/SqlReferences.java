package io.github.qualirepar.adapter.persistence;

import io.github.qualirepar.domain.OrganisationId;
import io.github.qualirepar.domain.reference.ProductTie;
import io.github.qualirepar.domain.reference.ReferenceData;
import io.github.qualirepar.ports.KeptCalculation;
import io.github.qualirepar.ports.ReferenceStore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Downloaded lists, ties and answers to online calculations in a database. Safe for use by several threads. */
final class SqlReferences implements ReferenceStore {
    private final Database database;
    private final Json json;
    private final ReferenceCache cache = new ReferenceCache();
    private final CalculationTable calculations = new CalculationTable();

    SqlReferences(Database database, Json json) {
        this.database = database;
        this.json = json;
    }

    /** Which version an account had downloaded when. */
    private record Seen(String version, Instant at) {}

    @Override
    public void save(ReferenceData data) {
        byte[] body = json.compress(data);
        database.write(handle -> {
            handle.createUpdate("INSERT INTO reference_content (account, version, body)"
                            + " VALUES (:account, :version, :body) ON CONFLICT (account, version) DO NOTHING")
                    .bind("account", data.account().name())
                    .bind("version", data.version())
                    .bind("body", body)
                    .execute();
            return handle.createUpdate("INSERT INTO reference_seen (account, version, seen_at)"
                            + " VALUES (:account, :version, :at) ON CONFLICT (account, seen_at, version) DO NOTHING")
                    .bind("account", data.account().name())
                    .bind("version", data.version())
                    .bind("at", data.fetchedAt())
                    .execute();
        });
    }

    @Override
    public Optional<ReferenceData> latest(String account) {
        return asOf(account, Instant.MAX);
    }

    @Override
    public Optional<ReferenceData> asOf(String account, Instant moment) {
        return database.read(handle -> handle.createQuery("SELECT version, seen_at FROM reference_seen"
                        + " WHERE account = :account AND seen_at <= :moment ORDER BY seen_at DESC, seq DESC LIMIT 1")
                .bind("account", account)
                .bind("moment", Times.bound(moment))
                .map((row, context) -> new Seen(row.getString("version"), Times.instant(row.getString("seen_at"))))
                .findOne()
                .map(seen -> content(handle, account, seen.version()).fetchedAt(seen.at())));
    }

    private ReferenceData content(Handle handle, String account, String version) {
        return cache.get(account, version, () -> {
            byte[] body = handle.createQuery(
                            "SELECT body FROM reference_content WHERE account = :account AND version = :version")
                    .bind("account", account)
                    .bind("version", version)
                    .mapTo(byte[].class)
                    .one();
            return json.decompress(body, ReferenceData.class, "the stored list " + version + " of " + account);
        });
    }

    @Override
    public List<ProductTie> ties() {
        return database.read(handle -> handle
                .createQuery("SELECT product_key, organisation, code, by_person FROM product_tie")
                .map((row, context) -> new ProductTie(
                        row.getString("product_key"),
                        new OrganisationId(row.getString("organisation")),
                        row.getString("code"),
                        row.getBoolean("by_person")))
                .stream()
                // Sorted here: databases do not agree on the order of texts.
                .sorted(Comparator.comparing(ProductTie::key).thenComparing(ProductTie::organisation))
                .toList());
    }

    @Override
    public void saveTies(List<ProductTie> ties) {
        database.write(handle -> {
            int stored = 0;
            for (ProductTie tie : ties) {
                stored += saveTie(handle, tie);
            }
            return stored;
        });
    }

    private static int saveTie(Handle handle, ProductTie tie) {
        return handle.createUpdate("INSERT INTO product_tie (product_key, organisation, code, by_person)"
                        + " VALUES (:key, :organisation, :code, :by_person)"
                        + " ON CONFLICT (product_key, organisation) DO UPDATE SET code = excluded.code,"
                        + " by_person = excluded.by_person WHERE excluded.by_person >= product_tie.by_person")
                .bind("key", tie.key())
                .bind("organisation", tie.organisation().value())
                .bind("code", tie.code())
                .bind("by_person", tie.byPerson())
                .execute();
    }

    @Override
    public void removeTie(String key, OrganisationId organisation) {
        database.write(handle -> handle.createUpdate(
                        "DELETE FROM product_tie WHERE product_key = :key AND organisation = :organisation")
                .bind("key", key)
                .bind("organisation", organisation.value())
                .execute());
    }

    @Override
    public void saveCalculation(KeptCalculation calculation) {
        database.write(handle -> calculations.insert(handle, calculation));
    }

    @Override
    public List<KeptCalculation> calculations(String account, String product, String brand, LocalDate repairDate) {
        return database.read(handle -> calculations.list(handle, account, product, brand, repairDate));
    }
}
