package io.github.qualirepar.adapter.persistence;

import io.github.qualirepar.ports.StorageException;
import io.github.qualirepar.ports.StorageException.Kind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteOpenMode;

/** SQLite in one file: write-ahead log, every commit synced to the disk, writers one after the other. */
final class SqliteDialect implements Dialect {
    private final Path file;
    private final Duration patience;

    /**
     * @param file the database file
     * @param patience how long to wait for another process that is writing
     */
    SqliteDialect(Path file, Duration patience) {
        this.file = file.toAbsolutePath().normalize();
        this.patience = patience;
        // The driver would take what follows as settings and open another file.
        if (this.file.toString().indexOf('?') >= 0) {
            throw new IllegalArgumentException("the path of a SQLite file has no question mark");
        }
    }

    @Override
    public String migrationFolder() {
        return "db/sqlite";
    }

    @Override
    public List<String> migrations() {
        return List.of(
                "001-claims.sql",
                "002-answers.sql",
                "003-money.sql",
                "004-support.sql",
                "005-comparisons.sql",
                "006-withdrawals.sql");
    }

    @Override
    public String tableNames() {
        return "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'";
    }

    @Override
    public String lockingRows() {
        // An immediate transaction holds the whole database already.
        return "";
    }

    @Override
    public void prepare() {
        DatabaseFile.prepare(file);
    }

    @Override
    public Connection openWriter() throws SQLException {
        // What is overwritten or deleted may be consumer data: most of its bytes are gone even before a wipe.
        return open("PRAGMA synchronous = FULL", "PRAGMA secure_delete = ON");
    }

    @Override
    public Connection openReader() throws SQLException {
        return open("PRAGMA query_only = ON");
    }

    private Connection open(String... settings) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(Math.toIntExact(patience.toMillis()));
        config.enforceForeignKeys(true);
        // A file that is gone is to be told, not made anew and empty behind an open store.
        config.resetOpenMode(SQLiteOpenMode.CREATE);
        Connection connection = config.createConnection("jdbc:sqlite:" + file);
        try (Statement statement = connection.createStatement()) {
            useWriteAheadLog(statement);
            for (String setting : settings) {
                statement.execute(setting);
            }
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /** The mode is kept in the file; setting it again would need the file alone. */
    static void useWriteAheadLog(Statement statement) throws SQLException {
        while (!usesWriteAheadLog(statement)) {
            try {
                statement.execute("PRAGMA journal_mode = WAL");
                return;
            } catch (SQLException e) {
                if (primary(e) != SQLiteErrorCode.SQLITE_BUSY) {
                    throw e;
                }
                // Of several that set it at once all but one fail without waiting; a transaction does wait.
                execute(statement.getConnection(), "BEGIN EXCLUSIVE");
                execute(statement.getConnection(), "ROLLBACK");
            }
        }
    }

    private static boolean usesWriteAheadLog(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("PRAGMA journal_mode")) {
            return "wal".equalsIgnoreCase(row.getString(1));
        }
    }

    /**
     * A plain statement rather than the driver's transactions: its {@code commit()} starts the next transaction at once,
     * which can fail for another writer although the commit is done.
     */
    @Override
    public void begin(Connection connection) throws SQLException {
        execute(connection, "BEGIN IMMEDIATE");
    }

    @Override
    public void commit(Connection connection) throws SQLException {
        execute(connection, "COMMIT");
    }

    @Override
    public void rollback(Connection connection) throws SQLException {
        execute(connection, "ROLLBACK");
    }

    /**
     * Overwriting with zeros is not enough: rows that moved from page to page left copies behind that count as free room
     * of a page. So the file is made anew, and the write-ahead log that has the old pages is emptied.
     */
    @Override
    public void wipe(Connection connection) throws SQLException {
        execute(connection, "VACUUM");
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("PRAGMA wal_checkpoint(TRUNCATE)")) {
            if (row.getInt("busy") != 0) {
                throw new StorageException(
                        Kind.BUSY,
                        file + " is being read by another process for more than " + patience.toMillis()
                                + " ms: what was purged is still in its write-ahead log; purge again",
                        null);
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public boolean isConstraintViolation(SQLException failure) {
        return primary(failure) == SQLiteErrorCode.SQLITE_CONSTRAINT;
    }

    @Override
    public StorageException explain(SQLException failure) {
        if (!Files.exists(file)) {
            return new StorageException(
                    Kind.UNAVAILABLE, file + " is not there any more: put it back and start again", failure);
        }
        return switch (primary(failure)) {
            case SQLITE_BUSY, SQLITE_LOCKED ->
                new StorageException(
                        Kind.BUSY,
                        file + " is being written by another process for more than " + patience.toMillis()
                                + " ms: try again",
                        failure);
            case SQLITE_READONLY, SQLITE_PERM, SQLITE_AUTH ->
                new StorageException(Kind.NO_RIGHTS, DatabaseFile.missingRights(file), failure);
            case SQLITE_CORRUPT, SQLITE_NOTADB ->
                new StorageException(
                        Kind.UNAVAILABLE,
                        file + " is no SQLite database, or it is damaged: move it away and put a copy in its place",
                        failure);
            case SQLITE_FULL ->
                new StorageException(
                        Kind.UNAVAILABLE, "the disk is full, " + file + " cannot grow: make room", failure);
            default ->
                DatabaseFile.isUsable(file)
                        ? new StorageException(
                                Kind.UNAVAILABLE, file + " cannot be used: check the disk and the file", failure)
                        : new StorageException(Kind.NO_RIGHTS, DatabaseFile.missingRights(file), failure);
        };
    }

    private static SQLiteErrorCode primary(SQLException failure) {
        return SQLiteErrorCode.getErrorCode(failure.getErrorCode() & 0xff);
    }

    @Override
    public String name() {
        return file.toString();
    }
}
