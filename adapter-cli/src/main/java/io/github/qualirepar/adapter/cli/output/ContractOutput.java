package io.github.qualirepar.adapter.cli.output;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.qualirepar.adapter.cli.message.Messages;
import io.github.qualirepar.domain.Account;
import io.github.qualirepar.domain.OrganisationId;
import io.github.qualirepar.domain.rule.Level;
import io.github.qualirepar.ports.contractcheck.ContractProbe.Question;
import io.github.qualirepar.ports.contractcheck.ContractProbe.Result;
import io.github.qualirepar.ports.contractcheck.ContractProbe.Verdict;
import io.github.qualirepar.ports.contractcheck.DriftStore.SeenDrift;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How reality compares with the contract: answers of a probe, and what live answers had that it does not know. */
public final class ContractOutput {
    /** What a host's setting is called in the configuration file; a host embeds the library for the others. */
    private static final Map<String, String> PROPERTIES = Map.of(
            "ECOSYSTEM payments", "ecosystem.payments",
            "ECOSYSTEM maxDocumentBytes", "ecosystem.max-file-mb",
            "ECOLOGIC maxFileBytes", "ecologic.max-file-mb",
            "ECOLOGIC process", "ecologic.process",
            "ECOLOGIC unknownBrandIds", "ecologic.unknown-brand");

    private final Messages messages;
    private final Paint paint;

    public ContractOutput(Messages messages, Paint paint) {
        this.messages = messages;
        this.paint = paint;
    }

    /** The document of {@code doctor --drift}. */
    public ObjectNode drift(List<SeenDrift> seen) {
        ObjectNode json = Json.object();
        json.set(
                "drift",
                Json.array(
                        seen,
                        entry -> Json.object()
                                .put(
                                        "organisation",
                                        entry.sighting().organisation().value())
                                .put("call", entry.sighting().call())
                                .put("path", entry.sighting().path())
                                .put("kind", entry.sighting().kind().name())
                                .put("shape", entry.sighting().shape())
                                .put("count", entry.count())
                                .put("first", entry.first().toString())
                                .put("last", entry.last().toString())));
        return json;
    }

    /** The same for a person, ready to be copied into a mail. */
    public List<String> driftLines(List<SeenDrift> seen) {
        if (seen.isEmpty()) {
            return List.of(messages.text("drift.none"));
        }
        List<String> lines = new ArrayList<>();
        lines.add(messages.text("drift.heading", "count", seen.size()));
        Table table = new Table("  ").right(5);
        for (SeenDrift entry : seen) {
            table.row(
                    entry.sighting().organisation(),
                    entry.sighting().call(),
                    entry.sighting().path(),
                    entry.sighting().kind(),
                    entry.sighting().shape(),
                    entry.count() + " x",
                    entry.first(),
                    entry.last());
        }
        lines.addAll(table.lines());
        lines.add(messages.text("drift.send"));
        return lines;
    }

    /** The document of {@code probe}. */
    public ObjectNode probe(
            Account account, boolean write, Map<String, Question> questions, List<Result> results, Locale locale) {
        ObjectNode json = Json.object()
                .put("organisation", account.organisation().value())
                .put("account", account.name())
                .put("write", write);
        json.set(
                "results",
                Json.array(
                        results,
                        result -> Json.object()
                                .put("question", result.question())
                                .put("assumption", assumption(questions, result, locale))
                                .put("verdict", result.verdict().name())
                                .put("seen", result.seen())
                                .put("setting", result.setting())
                                .put("property", property(account.organisation(), result))
                                .put("tolerated", result.tolerated())));
        return json;
    }

    /** The same for a person: the assumption, what was seen, and what to do about a difference. */
    public List<String> probeLines(
            OrganisationId organisation, Map<String, Question> questions, List<Result> results, Locale locale) {
        List<String> lines = new ArrayList<>();
        for (Result result : results) {
            lines.add(result.question() + "  " + verdict(result) + "  " + assumption(questions, result, locale));
            lines.add("    " + messages.text("probe.seen", "seen", result.seen()));
            if (result.verdict() == Verdict.DIFFERENT) {
                lines.add("    " + consequence(organisation, result));
            }
        }
        lines.add(messages.text(
                "probe.summary",
                "same",
                count(results, Verdict.AS_ASSUMED),
                "different",
                count(results, Verdict.DIFFERENT),
                "unseen",
                count(results, Verdict.NOT_SEEN)));
        return lines;
    }

    private String verdict(Result result) {
        String word = messages.text("probe.verdict." + result.verdict());
        if (result.verdict() != Verdict.DIFFERENT) {
            return word;
        }
        return paint.in(result.tolerated() ? Level.WARN : Level.BLOCK, word);
    }

    private String consequence(OrganisationId organisation, Result result) {
        if (result.setting() != null) {
            String property = property(organisation, result);
            return property == null
                    ? messages.text("probe.changeInCode", "setting", result.setting())
                    : messages.text("probe.change", "setting", property);
        }
        return messages.text(result.tolerated() ? "probe.tolerated" : "probe.report");
    }

    private static @Nullable String property(OrganisationId organisation, Result result) {
        return PROPERTIES.get(organisation + " " + result.setting());
    }

    private static String assumption(Map<String, Question> questions, Result result, Locale locale) {
        return Objects.requireNonNull(questions.get(result.question()), "an answer without a question")
                .text(locale);
    }

    private static long count(List<Result> results, Verdict verdict) {
        return results.stream().filter(result -> result.verdict() == verdict).count();
    }
}
