package io.github.qualirepar.adapter.persistence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A store on a fresh SQLite file for each test, closed and deleted after it. */
final class SqliteFile implements BeforeEachCallback, AfterEachCallback {
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-06-20T08:00:00Z"), ZoneOffset.UTC);

    private final boolean withSecondStore;
    private final AtomicInteger turns = new AtomicInteger();
    private Path folder = Path.of("");
    private List<SqlStore> stores = List.of();

    private SqliteFile(boolean withSecondStore) {
        this.withSecondStore = withSecondStore;
    }

    static SqliteFile withOneStore() {
        return new SqliteFile(false);
    }

    /** Two stores on one file, as two processes would have it open. */
    static SqliteFile withTwoStores() {
        return new SqliteFile(true);
    }

    SqlStore store() {
        return stores.get(0);
    }

    /** One of the stores, each time another. */
    SqlStore nextStore() {
        return stores.get(Math.floorMod(turns.getAndIncrement(), stores.size()));
    }

    @Override
    public void beforeEach(ExtensionContext context) throws IOException {
        folder = Files.createTempDirectory("store");
        Path file = folder.resolve("claims.db");
        stores = withSecondStore
                ? List.of(SqlStore.open(file, CLOCK), SqlStore.open(file, CLOCK))
                : List.of(SqlStore.open(file, CLOCK));
    }

    @Override
    public void afterEach(ExtensionContext context) throws IOException {
        stores.forEach(SqlStore::close);
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
