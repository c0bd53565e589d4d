package io.github.qualirepar.adapter.persistence;

import io.github.qualirepar.ports.ClaimStore;
import io.github.qualirepar.ports.NoticeStore;
import io.github.qualirepar.ports.OperationJournal;
import io.github.qualirepar.ports.PaymentStore;
import io.github.qualirepar.ports.ReferenceStore;
import io.github.qualirepar.ports.StorageException;
import io.github.qualirepar.ports.SyncJournal;
import io.github.qualirepar.ports.contractcheck.DriftStore;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;

/**
 * The stores of the library in a database: SQLite in one file, made and brought to the current schema when it is
 * opened. Several processes may have the same file open.
 *
 * <p>Safe for use by several threads. Starts none of its own. Once closed, every use is an
 * {@link IllegalStateException}.
 */
public final class SqlStore implements AutoCloseable {
    private static final String SQLITE = "jdbc:sqlite:";

    /** How long a writer waits for another process before it is told {@link StorageException.Kind#BUSY}. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Database database;
    private final ClaimStore claims;
    private final OperationJournal operations;
    private final ReferenceStore references;
    private final DriftStore drift;
    private final PaymentStore payments;
    private final NoticeStore notices;
    private final SyncJournal sync;

    private SqlStore(Database database) {
        this.database = database;
        Json json = new Json();
        ClaimTable claimTable = new ClaimTable(database.dialect(), new ClaimCodec(json));
        OperationTable operationTable = new OperationTable();
        LogTable logTable = new LogTable(json);
        this.claims = new SqlClaims(database, claimTable, operationTable, logTable);
        this.operations = new SqlOperations(database, claimTable, operationTable, logTable);
        this.references = new SqlReferences(database, json);
        this.drift = new SqlDrift(database);
        this.payments = new SqlPayments(database, new PaymentTable(json), claimTable, logTable);
        this.notices = new SqlNotices(database, json);
        this.sync = new SqlSync(database);
    }

    /**
     * Opens a SQLite file. A missing one is made, with its folders, for the owner alone where the file system has such
     * rights.
     *
     * @param file path of the file
     * @param clock tells when a schema change was carried out
     * @throws StorageException if it cannot be opened: {@code NO_RIGHTS}, {@code NEWER_VERSION}, {@code BUSY}, else
     *     {@code UNAVAILABLE}; the message names the file and what to do
     * @throws IllegalArgumentException if the path has a question mark, which the driver would misread
     */
    public static SqlStore open(Path file, Clock clock) {
        return open(new SqliteDialect(file, PATIENCE), clock);
    }

    /**
     * Opens a database by its JDBC address, for now {@code jdbc:sqlite:PATH}.
     *
     * @param url the address, without parameters: the settings that keep data safe are not for choice
     * @param clock tells when a schema change was carried out
     * @throws StorageException as {@link #open(Path, Clock)}
     * @throws IllegalArgumentException if the address is of no known database or names no file
     */
    public static SqlStore open(String url, Clock clock) {
        if (!url.startsWith(SQLITE)) {
            throw new IllegalArgumentException("the address of a database begins with " + SQLITE);
        }
        String path = url.substring(SQLITE.length());
        if (path.isBlank() || path.startsWith(":") || path.startsWith("file:")) {
            throw new IllegalArgumentException("the address names a file by its path: " + SQLITE + "PATH");
        }
        return open(Path.of(path), clock);
    }

    static SqlStore open(Dialect dialect, Clock clock) {
        dialect.prepare();
        Database database = new Database(dialect);
        try {
            new Migrations(dialect, clock).migrate(database);
            return new SqlStore(database);
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    public ClaimStore claims() {
        return claims;
    }

    public OperationJournal operations() {
        return operations;
    }

    public ReferenceStore references() {
        return references;
    }

    public DriftStore drift() {
        return drift;
    }

    public PaymentStore payments() {
        return payments;
    }

    public NoticeStore notices() {
        return notices;
    }

    public SyncJournal sync() {
        return sync;
    }

    /** Closes the database; what is being stored is finished first. Closing again does nothing. */
    @Override
    public void close() {
        database.close();
    }
}
