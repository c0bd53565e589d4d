package io.github.qualirepar.adapter.persistence;

import io.github.qualirepar.domain.claim.ClaimEvent;
import io.github.qualirepar.domain.claim.ClaimId;
import io.github.qualirepar.domain.claim.Operation;
import io.github.qualirepar.domain.claim.OperationKind;
import io.github.qualirepar.domain.claim.OperationState;
import io.github.qualirepar.domain.document.DocumentKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Statements on operations. The transaction is the caller's. */
final class OperationTable {
    private static final String SELECT = "SELECT operation_key, claim, kind, owner, began_at, lease_until, fingerprint,"
            + " document, document_path, portal_lookup, reason, state FROM operation";

    /** The same words as in the schema's index of pending operations, so that it is used. */
    private static final String IS_PENDING = "state IN ('IN_FLIGHT', 'UNKNOWN')";

    boolean isPendingOn(Handle handle, ClaimId claim) {
        return handle.createQuery("SELECT 1 FROM operation WHERE claim = :claim AND " + IS_PENDING)
                .bind("claim", claim.value())
                .mapTo(Integer.class)
                .findFirst()
                .isPresent();
    }

    Optional<Operation> find(Handle handle, String key) {
        return handle.createQuery(SELECT + " WHERE operation_key = :operation_key")
                .bind("operation_key", key)
                .map((row, context) -> operation(row))
                .findOne();
    }

    Optional<Operation> pendingOn(Handle handle, ClaimId claim) {
        return handle.createQuery(SELECT + " WHERE claim = :claim AND " + IS_PENDING)
                .bind("claim", claim.value())
                .map((row, context) -> operation(row))
                .findOne();
    }

    List<Operation> pending(Handle handle) {
        return handle.createQuery(SELECT + " WHERE " + IS_PENDING + " ORDER BY began_at, seq")
                .map((row, context) -> operation(row))
                .list();
    }

    void insert(Handle handle, Operation operation) {
        handle.createUpdate("INSERT INTO operation (operation_key, claim, kind, owner, began_at, lease_until,"
                        + " fingerprint, document, document_path, portal_lookup, reason, state) VALUES (:operation_key,"
                        + " :claim, :kind, :owner, :began_at, :lease_until, :fingerprint, :document, :document_path,"
                        + " :portal_lookup, :reason, :state)")
                .bindMap(columns(operation))
                .execute();
    }

    void update(Handle handle, Operation operation) {
        handle.createUpdate("UPDATE operation SET claim = :claim, kind = :kind, owner = :owner, began_at = :began_at,"
                        + " lease_until = :lease_until, fingerprint = :fingerprint, document = :document,"
                        + " document_path = :document_path, portal_lookup = :portal_lookup, reason = :reason,"
                        + " state = :state WHERE operation_key = :operation_key")
                .bindMap(columns(operation))
                .execute();
    }

    private static Map<String, @Nullable Object> columns(Operation operation) {
        Map<String, @Nullable Object> columns = new HashMap<>();
        columns.put("operation_key", operation.key());
        columns.put("claim", operation.claim().value());
        columns.put("kind", operation.kind().name());
        columns.put("owner", operation.owner());
        columns.put("began_at", Times.text(operation.beganAt()));
        columns.put("lease_until", Times.text(operation.leaseUntil()));
        columns.put("fingerprint", operation.fingerprint());
        columns.put(
                "document",
                operation.document() == null ? null : operation.document().name());
        columns.put("document_path", operation.documentPath());
        columns.put("portal_lookup", operation.portalLookup());
        columns.put(
                "reason", operation.reason() == null ? null : operation.reason().name());
        columns.put("state", operation.state().name());
        return columns;
    }

    private static Operation operation(ResultSet row) throws SQLException {
        String document = row.getString("document");
        String reason = row.getString("reason");
        return new Operation(
                row.getString("operation_key"),
                new ClaimId(row.getString("claim")),
                OperationKind.valueOf(row.getString("kind")),
                row.getString("owner"),
                Times.instant(row.getString("began_at")),
                Times.instant(row.getString("lease_until")),
                row.getString("fingerprint"),
                document == null ? null : DocumentKind.valueOf(document),
                row.getString("document_path"),
                row.getBoolean("portal_lookup"),
                reason == null ? null : ClaimEvent.valueOf(reason),
                OperationState.valueOf(row.getString("state")));
    }
}
