package io.github.qualirepar.adapter.persistence;

import io.github.qualirepar.domain.claim.ClaimId;
import io.github.qualirepar.domain.claim.LogAction;
import io.github.qualirepar.domain.claim.LogEntry;
import io.github.qualirepar.domain.claim.LogOutcome;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Statements on the logs of claims. The transaction is the caller's. */
final class LogTable {
    private final Json json;

    LogTable(Json json) {
        this.json = json;
    }

    void append(Handle handle, ClaimId claim, List<LogEntry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        try (PreparedBatch batch =
                handle.prepareBatch("INSERT INTO claim_log (claim, at, action, outcome, details, answer)"
                        + " VALUES (:claim, :at, :action, :outcome, :details, :answer)")) {
            for (LogEntry entry : entries) {
                batch.bind("claim", claim.value())
                        .bind("at", entry.at())
                        .bind("action", entry.action().name())
                        .bind("outcome", entry.outcome().name())
                        .bind("details", json.write(entry.details()))
                        .bind("answer", entry.answer())
                        .add();
            }
            batch.execute();
        }
    }

    void forgetAnswers(Handle handle, ClaimId claim) {
        handle.createUpdate("UPDATE claim_log SET answer = NULL WHERE claim = :claim AND answer IS NOT NULL")
                .bind("claim", claim.value())
                .execute();
    }

    List<LogEntry> entries(Handle handle, ClaimId claim) {
        return handle.createQuery(
                        "SELECT at, action, outcome, details, answer FROM claim_log WHERE claim = :claim ORDER BY seq")
                .bind("claim", claim.value())
                .map((row, context) -> new LogEntry(
                        Times.instant(row.getString("at")),
                        LogAction.valueOf(row.getString("action")),
                        LogOutcome.valueOf(row.getString("outcome")),
                        json.readTexts(row.getString("details"), "the log of the stored claim " + claim),
                        row.getString("answer")))
                .list();
    }
}
