package io.github.qualirepar.adapter.persistence;

import io.github.qualirepar.ports.StorageException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Everything in which one database differs from another. Implementations are safe for use by several threads. */
interface Dialect {

    /** Folder of the migrations, beside this class. */
    String migrationFolder();

    /** File names of the migrations in that folder, in order: the first is number 1. */
    List<String> migrations();

    /** Query for the names of the tables that stand in the database. */
    String tableNames();

    /** What is added to a {@code SELECT} so that the rows read stay as they are until the transaction ends. */
    String lockingRows();

    /**
     * Prepares what has to be there before the first connection.
     *
     * @throws StorageException if it cannot be had
     */
    void prepare();

    /** Opens a connection that reads and writes. */
    Connection openWriter() throws SQLException;

    /** Opens a connection that only reads. */
    Connection openReader() throws SQLException;

    /** Starts a transaction that no other writer can get between. */
    void begin(Connection connection) throws SQLException;

    void commit(Connection connection) throws SQLException;

    void rollback(Connection connection) throws SQLException;

    /**
     * Wipes from the storage what was overwritten or deleted. No transaction is open.
     *
     * @throws StorageException if others still read what is to be wiped
     */
    void wipe(Connection connection) throws SQLException;

    /** Was a value that is unique, or a link to a row, not as the schema demands? */
    boolean isConstraintViolation(SQLException failure);

    /** Says what broke and what a person can do; never what is stored. */
    StorageException explain(SQLException failure);

    /** Names the database in messages, without credentials. */
    String name();
}
