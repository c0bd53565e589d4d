package io.github.qualirepar.adapter.cli.output;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.qualirepar.application.ActionResult;
import io.github.qualirepar.application.AdvanceResult;
import io.github.qualirepar.application.ClaimView;
import io.github.qualirepar.application.FindingTexts;
import io.github.qualirepar.domain.claim.Claim;
import io.github.qualirepar.domain.claim.LogEntry;
import io.github.qualirepar.domain.eligibility.Basis;
import io.github.qualirepar.domain.eligibility.EligibilityAnswer;
import io.github.qualirepar.domain.eligibility.InvoicePrint;
import io.github.qualirepar.domain.eligibility.Need;
import io.github.qualirepar.domain.eligibility.Question;
import io.github.qualirepar.domain.eligibility.RequiredDocument;
import io.github.qualirepar.domain.repair.DocumentReference;
import io.github.qualirepar.domain.rule.Finding;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The JSON documents of claims, checks and errors. Their shape is a promise (docs/cli-json.md): fields may be added,
 * never renamed. Amounts are texts with two decimals, moments are UTC. Immutable.
 */
public final class Documents {
    private final FindingTexts texts;

    public Documents(FindingTexts texts) {
        this.texts = texts;
    }

    /** One claim. */
    public ObjectNode claim(ClaimView view) {
        Claim claim = view.claim();
        ObjectNode json = Json.object();
        json.put("id", claim.id().value());
        json.put("number", claim.number());
        json.put("organisation", claim.organisation().value());
        json.put("account", claim.account().name());
        json.put("stage", claim.stage().name());
        json.put("colour", claim.colour().name());
        json.put("label", claim.stage().label());
        json.set("review", Json.text(claim.review()));
        json.put("approval", claim.approval().name());
        json.put("bonus", claim.bonus().toString());
        json.set("basis", basis(claim.basis()));
        json.set("remote", remote(claim));
        json.set("pending", pending(view.pending()));
        json.set("replaces", Json.text(claim.replaces()));
        json.set("replacedBy", Json.text(claim.replacedBy()));
        json.set("documents", Json.array(view.documents(), Documents::documentLine));
        json.set("problems", findings(view.problems()));
        json.set("questions", questions(view.questions()));
        json.set("needed", needed(view.need()));
        json.set("next", Json.text(view.next()));
        json.set("payment", payment(view.payment()));
        json.set("openedAt", Json.moment(claim.openedAt()));
        json.set("changedAt", Json.moment(claim.changedAt()));
        return json;
    }

    private static ObjectNode basis(Basis basis) {
        ObjectNode json = Json.object();
        json.put("source", basis.source().name());
        json.set("version", Json.text(basis.version()));
        json.set("fetchedAt", Json.moment(basis.fetchedAt()));
        return json;
    }

    private static ObjectNode remote(Claim claim) {
        ObjectNode json = Json.object();
        json.set("requestId", Json.text(claim.remote().requestId()));
        json.set("claimId", Json.text(claim.remote().claimId()));
        json.set("serviceOrder", Json.text(claim.remote().serviceOrder()));
        json.set("status", Json.text(claim.remote().status()));
        return json;
    }

    private static JsonNode payment(ClaimView.@Nullable ClaimPayment payment) {
        if (payment == null) {
            return JsonNodeFactory.instance.nullNode();
        }
        ObjectNode json = Json.object();
        json.put("reference", payment.reference());
        json.set("date", Json.text(payment.date()));
        json.put("amount", payment.amount().toString());
        return json;
    }

    private static JsonNode pending(ClaimView.@Nullable PendingAction pending) {
        if (pending == null) {
            return JsonNodeFactory.instance.nullNode();
        }
        ObjectNode json = Json.object();
        json.put("kind", pending.kind().name());
        json.set("since", Json.moment(pending.since()));
        json.put("state", pending.state().name());
        return json;
    }

    private static ObjectNode documentLine(ClaimView.DocumentLine line) {
        ObjectNode json = Json.object();
        json.put("kind", line.kind().name());
        json.put("state", line.state().name());
        json.put("required", line.required());
        json.set("path", Json.text(line.path()));
        return json;
    }

    /** Findings of a check and problems of a claim have one shape. */
    public JsonNode findings(List<Finding> findings) {
        return Json.array(findings, finding -> detail(Detail.of(finding, texts)));
    }

    private JsonNode reasons(ActionResult result) {
        Overriding decided = Overriding.of(result.claim());
        return Json.array(result.findings(), finding -> detail(Detail.of(finding, texts, decided)));
    }

    private static ObjectNode detail(Detail detail) {
        ObjectNode json = Json.object();
        json.set("rule", Json.text(detail.rule()));
        json.put("code", detail.code());
        json.put("level", detail.level().name());
        json.set("field", Json.text(detail.field()));
        json.put("message", detail.message());
        json.set("source", Json.text(detail.source()));
        json.set("organisationText", Json.text(detail.organisationText()));
        if (detail.overriddenBy() != null) {
            json.put("overriddenBy", detail.overriddenBy());
        }
        return json;
    }

    /** Several claims. */
    public ObjectNode claims(List<ClaimView> views) {
        ObjectNode json = Json.object();
        json.set("claims", Json.array(views, this::claim));
        return json;
    }

    /** What came of one action, with the claim as it stands and the reasons if it was not done. */
    public ObjectNode acted(ActionResult result) {
        ObjectNode json = result.claim() == null ? Json.object() : claim(result.claim());
        json.put("outcome", result.outcome().name());
        json.set("reasons", reasons(result));
        return json;
    }

    /** What came of several actions. */
    public ObjectNode acted(List<ActionResult> results) {
        ObjectNode json = Json.object();
        json.set("claims", Json.array(results, this::acted));
        return json;
    }

    /** One claim that was advanced, with the steps taken. */
    public ObjectNode advanced(AdvanceResult result) {
        ObjectNode json = acted(result.last());
        json.set("steps", steps(result.steps()));
        return json;
    }

    /** The steps taken on one claim. */
    public JsonNode steps(List<AdvanceResult.Step> steps) {
        return Json.array(steps, Documents::step);
    }

    private static ObjectNode step(AdvanceResult.Step step) {
        return Json.object()
                .put("step", step.step().name())
                .put("outcome", step.outcome().name())
                .put("stage", step.stage().name());
    }

    /** Several claims that were advanced. */
    public ObjectNode advanced(List<AdvanceResult> results) {
        ObjectNode json = Json.object();
        json.set("claims", Json.array(results, this::advanced));
        return json;
    }

    /** A claim's log. */
    public ObjectNode log(List<LogEntry> entries) {
        ObjectNode json = Json.object();
        json.set("entries", Json.array(entries, Documents::entry));
        return json;
    }

    private static ObjectNode entry(LogEntry entry) {
        ObjectNode details = Json.object();
        entry.details().forEach(details::put);
        ObjectNode json = Json.object();
        json.set("at", Json.moment(entry.at()));
        json.put("action", entry.action().name());
        json.put("outcome", entry.outcome().name());
        json.set("details", details);
        json.put("answer", entry.answer());
        return json;
    }

    /**
     * What the document library has for a claim.
     *
     * @param found is the document there?
     */
    public ObjectNode library(List<DocumentReference> references, Predicate<DocumentReference> found) {
        ObjectNode json = Json.object();
        json.set(
                "documents",
                Json.array(
                        references,
                        reference -> Json.object()
                                .put("kind", reference.kind().name())
                                .put("path", reference.path())
                                .put("found", found.test(reference))));
        return json;
    }

    /** The answer at the counter. */
    public ObjectNode check(EligibilityAnswer answer) {
        ObjectNode json = Json.object();
        json.put("verdict", answer.verdict().name());
        json.set("organisation", Json.text(answer.organisation()));
        json.set("bonus", Json.text(answer.bonus()));
        json.put("currency", "EUR");
        json.set("basis", basis(answer.basis()));
        json.set("findings", findings(answer.findings()));
        json.set("questions", questions(answer.questions()));
        json.set("needed", needed(answer.need()));
        json.set("invoice", invoice(answer.print()));
        return json;
    }

    private JsonNode questions(List<Question> questions) {
        return Json.array(
                questions,
                question -> Json.object().put("rule", question.rule()).put("message", texts.question(question.rule())));
    }

    private static ObjectNode needed(Need need) {
        ObjectNode needed = Json.object();
        needed.set("fields", Json.array(need.fields(), Json::text));
        needed.set("documents", kinds(need.documents()));
        needed.set(
                "documentsRequired",
                kinds(need.documents().stream()
                        .filter(document -> document.missing().blocks())
                        .toList()));
        return needed;
    }

    private static JsonNode kinds(List<RequiredDocument> documents) {
        return Json.array(
                documents.stream()
                        .map(document -> document.kind().name())
                        .distinct()
                        .toList(),
                Json::text);
    }

    private JsonNode invoice(@Nullable InvoicePrint print) {
        if (print == null) {
            return JsonNodeFactory.instance.nullNode();
        }
        ObjectNode json = Json.object();
        json.put("line", print.line());
        json.put("amount", print.amount().toString());
        json.set("mentions", Json.array(print.mentions(), mention -> Json.text(texts.mention(mention))));
        return json;
    }

    /** Why a command was not done. */
    public ObjectNode error(Failure failure) {
        ObjectNode json = Json.object();
        ObjectNode error = json.putObject("error");
        error.put("code", failure.code().name());
        error.put("message", failure.message());
        error.set("details", details(failure.details()));
        if (failure.claim() != null) {
            json.set("claim", claim(failure.claim()));
        }
        return json;
    }

    /** Findings and problems in one shape. */
    public static JsonNode details(List<Detail> details) {
        return Json.array(details, Documents::detail);
    }

    /** A document as text. */
    public static String print(JsonNode document) {
        return Json.print(document);
    }
}
