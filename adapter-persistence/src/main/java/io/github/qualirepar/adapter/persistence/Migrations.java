package io.github.qualirepar.adapter.persistence;

import io.github.qualirepar.ports.StorageException;
import io.github.qualirepar.ports.StorageException.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings a database to the schema of this version, by numbered scripts that are never changed once released. */
final class Migrations {
    private static final Logger LOG = LoggerFactory.getLogger(Migrations.class);
    private static final String VERSIONS = "schema_version";

    /** What a script cannot say in SQL, by its name: done after its statements, in the same unit of work. */
    private static final Map<String, Consumer<Handle>> FOLLOWED_BY =
            Map.of("004-support.sql", ClaimTable::makeDeviceNumbersPlain);

    private final Dialect dialect;
    private final Clock clock;
    private final List<Script> scripts;

    /** A migration as shipped; its number is its place in the list. */
    private record Script(int number, String name, String text, String checksum) {}

    /** A migration as carried out on a database. */
    private record Applied(int number, String checksum) {}

    Migrations(Dialect dialect, Clock clock) {
        this.dialect = dialect;
        this.clock = clock;
        this.scripts = new ArrayList<>();
        for (String name : dialect.migrations()) {
            String text = load(dialect.migrationFolder() + "/" + name);
            scripts.add(new Script(scripts.size() + 1, name, text, checksum(text)));
        }
    }

    /**
     * Carries out what is missing, in one unit of work.
     *
     * @throws StorageException if the database is of a newer version, was changed by hand, or is another program's
     */
    void migrate(Database database) {
        // Most of the time nothing is missing: then nobody who writes has to be waited for.
        if (database.read(this::missing).isEmpty()) {
            return;
        }
        int applied = database.write(handle -> {
            List<Script> missing = missing(handle);
            missing.forEach(script -> apply(handle, script));
            return missing.size();
        });
        if (applied > 0) {
            LOG.info("{}: schema brought to version {}", dialect.name(), scripts.size());
        }
    }

    private List<Script> missing(Handle handle) {
        List<Applied> applied = applied(handle);
        if (applied.size() > scripts.size()) {
            throw new StorageException(
                    Kind.NEWER_VERSION,
                    dialect.name() + " has schema version " + applied.size() + ", this program knows " + scripts.size()
                            + ": use the newer program",
                    null);
        }
        for (Applied done : applied) {
            Script script = scripts.get(done.number() - 1);
            if (!script.checksum().equals(done.checksum())) {
                throw new StorageException(
                        Kind.UNAVAILABLE,
                        dialect.name() + " was made by another build: its migration " + script.name()
                                + " is not the one of this program; use the program that made it",
                        null);
            }
        }
        return scripts.subList(applied.size(), scripts.size());
    }

    private List<Applied> applied(Handle handle) {
        List<String> tables =
                handle.createQuery(dialect.tableNames()).mapTo(String.class).list();
        if (!tables.contains(VERSIONS)) {
            if (!tables.isEmpty()) {
                throw new StorageException(
                        Kind.UNAVAILABLE,
                        dialect.name() + " is the database of another program: choose another one",
                        null);
            }
            return List.of();
        }
        return handle.createQuery("SELECT number, checksum FROM " + VERSIONS + " ORDER BY number")
                .map((row, context) -> new Applied(row.getInt("number"), row.getString("checksum")))
                .list();
    }

    private void apply(Handle handle, Script script) {
        if (script.number() == 1) {
            handle.execute("CREATE TABLE " + VERSIONS + " (number INTEGER PRIMARY KEY, name TEXT NOT NULL,"
                    + " checksum TEXT NOT NULL, applied_at TEXT NOT NULL)");
        }
        for (String statement : statements(script.text())) {
            handle.execute(statement);
        }
        FOLLOWED_BY.getOrDefault(script.name(), nothing -> {}).accept(handle);
        handle.createUpdate("INSERT INTO " + VERSIONS + " (number, name, checksum, applied_at)"
                        + " VALUES (:number, :name, :checksum, :at)")
                .bind("number", script.number())
                .bind("name", script.name())
                .bind("checksum", script.checksum())
                .bind("at", clock.instant())
                .execute();
    }

    /** A statement ends with a semicolon at the end of a line; a comment has its line to itself. */
    private static List<String> statements(String script) {
        List<String> statements = new ArrayList<>();
        StringBuilder statement = new StringBuilder();
        for (String line : script.lines().toList()) {
            if (line.isBlank() || line.startsWith("--")) {
                continue;
            }
            statement.append(line).append('\n');
            if (line.endsWith(";")) {
                statements.add(statement.substring(0, statement.length() - 2));
                statement.setLength(0);
            }
        }
        if (!statement.isEmpty()) {
            throw new IllegalStateException("the last statement of a migration does not end");
        }
        return statements;
    }

    /** Line ends do not count: a checkout may have changed them. */
    private static String load(String path) {
        try (InputStream in = Migrations.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("migration " + path + " is missing in the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("migration " + path + " cannot be read", e);
        }
    }

    private static String checksum(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
