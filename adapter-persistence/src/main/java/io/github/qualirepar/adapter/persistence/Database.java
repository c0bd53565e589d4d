package io.github.qualirepar.adapter.persistence;

import io.github.qualirepar.ports.StorageException;
import java.sql.SQLException;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jdbi.v3.core.ConnectionFactory;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.statement.StatementExceptions.MessageRendering;
import org.jspecify.annotations.Nullable;

/**
 * Connections and units of work: one connection kept for writing, used by one thread at a time, and some for reading.
 *
 * <p>Safe for use by several threads.
 */
final class Database implements AutoCloseable {
    /** Reading connections kept open; more are opened when more threads read at once, and closed afterwards. */
    private static final int IDLE_READERS = 4;

    private final Dialect dialect;
    private final Jdbi writers;
    private final Jdbi readers;
    private final ReentrantLock writing = new ReentrantLock();
    private final Deque<Handle> idleReaders = new ConcurrentLinkedDeque<>();
    private @Nullable Handle writer;
    private volatile boolean closed;

    Database(Dialect dialect) {
        this.dialect = dialect;
        this.writers = jdbi(dialect::openWriter);
        this.readers = jdbi(dialect::openReader);
    }

    private static Jdbi jdbi(ConnectionFactory connections) {
        Jdbi jdbi = Jdbi.create(connections);
        jdbi.registerArgument(new Times.InstantArgument());
        jdbi.setStatementBuilderFactory(connection -> new StatementCache());
        // Its messages would show the values bound: consumer data.
        jdbi.configure(StatementExceptions.class, config -> config.setMessageRendering(MessageRendering.NONE));
        return jdbi;
    }

    Dialect dialect() {
        return dialect;
    }

    /**
     * Runs one unit of work that changes something: all of it is stored, or nothing.
     *
     * @throws StorageException if the database fails
     * @throws IllegalArgumentException if the work breaks a rule of the schema
     */
    <T> T write(Function<Handle, T> work) {
        writing.lock();
        try {
            requireOpen();
            Handle handle = writer();
            try {
                dialect.begin(handle.getConnection());
                T result = work.apply(handle);
                dialect.commit(handle.getConnection());
                return result;
            } catch (SQLException | RuntimeException | Error e) {
                undo(handle, e);
                throw e;
            }
        } catch (SQLException | JdbiException e) {
            throw explained(e);
        } finally {
            writing.unlock();
        }
    }

    /**
     * Wipes from the storage what was overwritten or deleted; nobody writes meanwhile.
     *
     * @throws StorageException if the database fails, or others still read what is to be wiped
     */
    void wipe() {
        writing.lock();
        try {
            requireOpen();
            // The kept connections hold prepared statements, of which one in progress would stand in the way.
            closeReaders();
            closeWriter();
            dialect.wipe(writer().getConnection());
        } catch (SQLException | JdbiException e) {
            throw explained(e);
        } finally {
            writing.unlock();
        }
    }

    private Handle writer() {
        Handle kept = writer;
        if (kept == null) {
            kept = writers.open();
            writer = kept;
        }
        return kept;
    }

    /** Rolls back; a connection on which that fails is given up, which undoes its work too. */
    private void undo(Handle handle, Throwable reason) {
        try {
            dialect.rollback(handle.getConnection());
        } catch (SQLException e) {
            reason.addSuppressed(e);
            writer = null;
            discard(handle, reason);
        }
    }

    private static void discard(Handle handle, Throwable reason) {
        try {
            handle.close();
        } catch (JdbiException e) {
            reason.addSuppressed(e);
        }
    }

    /**
     * Runs work that only reads.
     *
     * @throws StorageException if the database fails
     */
    <T> T read(Function<Handle, T> work) {
        requireOpen();
        try {
            Handle idle = idleReaders.pollFirst();
            Handle reader = idle == null ? readers.open() : idle;
            T result;
            try {
                result = work.apply(reader);
            } catch (RuntimeException | Error e) {
                // Whatever went wrong on it, it is not used again.
                discard(reader, e);
                throw e;
            }
            giveBack(reader);
            return result;
        } catch (JdbiException e) {
            throw explained(e);
        }
    }

    private void giveBack(Handle reader) {
        if (idleReaders.size() >= IDLE_READERS) {
            reader.close();
            return;
        }
        idleReaders.addFirst(reader);
        if (closed) {
            closeReaders();
        }
    }

    private void closeReaders() {
        Handle reader = idleReaders.pollFirst();
        while (reader != null) {
            reader.close();
            reader = idleReaders.pollFirst();
        }
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("the store is closed");
        }
    }

    private RuntimeException explained(Exception failure) {
        Optional<SQLException> found = sqlException(failure);
        if (found.isEmpty()) {
            return new IllegalStateException("a statement of the store is wrong", failure);
        }
        SQLException cause = found.get();
        return dialect.isConstraintViolation(cause)
                ? new IllegalArgumentException("an id is used twice, or names nothing stored", cause)
                : dialect.explain(cause);
    }

    private static Optional<SQLException> sqlException(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return Optional.of(sql);
            }
        }
        return Optional.empty();
    }

    /** Closes all connections; units of work that run are finished first. Closing again does nothing. */
    @Override
    public void close() {
        writing.lock();
        try {
            closed = true;
            closeReaders();
            closeWriter();
        } finally {
            writing.unlock();
        }
    }

    private void closeWriter() {
        Handle kept = writer;
        if (kept != null) {
            writer = null;
            kept.close();
        }
    }
}
