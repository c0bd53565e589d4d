package io.github.qualirepar.adapter.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.statement.DefaultStatementBuilder;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * Keeps the prepared statements of one kept connection: our statements are few and come again and again. Not safe for
 * use by several threads, no more than the connection.
 */
final class StatementCache extends DefaultStatementBuilder {
    private final Map<String, PreparedStatement> idle = new HashMap<>();

    @Override
    public PreparedStatement create(Connection connection, String sql, StatementContext context) throws SQLException {
        // Taken out while it is in use, so that the same statement inside itself gets one of its own.
        PreparedStatement known = idle.remove(sql);
        return known == null ? super.create(connection, sql, context) : known;
    }

    @Override
    public void close(Connection connection, String sql, Statement statement) throws SQLException {
        if (!(statement instanceof PreparedStatement prepared)) {
            super.close(connection, sql, statement);
            return;
        }
        prepared.clearParameters();
        PreparedStatement other = idle.put(sql, prepared);
        if (other != null) {
            other.close();
        }
    }

    @Override
    public void close(Connection connection) {
        // The connection closes what it prepared.
        idle.clear();
    }
}
