package io.github.qualirepar.adapter.cli.output;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.qualirepar.application.SyncFailure;
import io.github.qualirepar.application.SyncReport;
import io.github.qualirepar.application.SyncReport.AccountPart;
import io.github.qualirepar.application.SyncReport.ClaimPart;
import io.github.qualirepar.application.SyncReport.Reading;
import org.jspecify.annotations.Nullable;

/** The JSON document of the nightly job. Its shape is a promise (docs/cli-json.md). Immutable. */
public final class SyncOutput {
    private final Documents documents;

    /**
     * @param documents makes those of findings
     */
    public SyncOutput(Documents documents) {
        this.documents = documents;
    }

    /** What came of a run. */
    public ObjectNode json(SyncReport report) {
        ObjectNode json = Json.object();
        json.put("run", report.run());
        json.set("startedAt", Json.moment(report.startedAt()));
        json.put("joined", report.joined());
        json.put("complete", report.isComplete());
        json.set("accounts", Json.array(report.accounts(), this::account));
        json.set("notices", notices(report.notices()));
        return json;
    }

    private ObjectNode account(AccountPart part) {
        ObjectNode json = Json.object();
        json.put("account", part.account().name());
        json.put("organisation", part.account().organisation().value());
        json.put("lists", part.lists().name());
        json.set("listsFailure", failure(part.listsFailure()));
        json.put("read", part.count(Reading.UNCHANGED) + part.count(Reading.CHANGED));
        json.put("changed", part.count(Reading.CHANGED));
        json.put("skipped", part.count(Reading.SKIPPED));
        json.put("failed", part.count(Reading.FAILED));
        json.put("notRead", part.count(Reading.NOT_READ));
        json.put("elsewhere", part.count(Reading.ELSEWHERE));
        json.set("claims", Json.array(part.claims(), SyncOutput::claim));
        json.set("payments", payments(part.payments()));
        json.set("stopped", failure(part.stopped()));
        return json;
    }

    private static ObjectNode claim(ClaimPart part) {
        ObjectNode json = Json.object();
        json.put("claim", part.id().value());
        json.put("number", part.number());
        json.put("reading", part.reading().name());
        json.put("stage", part.stage().name());
        json.set("reviewBefore", Json.text(part.before()));
        json.set("review", Json.text(part.review()));
        json.set("failure", failure(part.failure()));
        return json;
    }

    private ObjectNode payments(SyncReport.PaymentPart part) {
        ObjectNode json = Json.object();
        json.put("asking", part.asking().name());
        json.set("new", Json.array(part.fresh(), PaymentDocuments::payment));
        json.set("changed", Json.array(part.changed(), PaymentDocuments::payment));
        json.put("unchanged", part.unchanged());
        json.set("findings", documents.findings(part.findings()));
        json.set("failure", failure(part.failure()));
        return json;
    }

    private static JsonNode failure(@Nullable SyncFailure failure) {
        return failure == null
                ? JsonNodeFactory.instance.nullNode()
                : Json.object().put("kind", failure.kind().name()).put("message", failure.message());
    }

    private static ObjectNode notices(SyncReport.Notices notices) {
        ObjectNode json = Json.object();
        json.set(
                "told",
                Json.array(
                        notices.told(),
                        told -> Json.object()
                                .put("id", told.id())
                                .put("kind", told.kind().name())
                                .put("items", told.items())));
        json.put("silent", notices.silent());
        json.put("outdated", notices.outdated());
        json.put("waiting", notices.waiting());
        json.set(
                "failures",
                Json.array(
                        notices.failures(),
                        failed -> Json.object()
                                .put("id", failed.id())
                                .put("kind", failed.kind().name())
                                .put("items", failed.items())
                                .put("reason", failed.reason())));
        return json;
    }
}
