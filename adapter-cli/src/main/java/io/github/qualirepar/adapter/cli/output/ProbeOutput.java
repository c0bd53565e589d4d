package io.github.qualirepar.adapter.cli.output;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.qualirepar.adapter.cli.config.AccountSettings;
import io.github.qualirepar.adapter.cli.message.Messages;
import io.github.qualirepar.domain.OrganisationId;
import io.github.qualirepar.domain.rule.Level;
import io.github.qualirepar.ports.contractcheck.ContractProbe.Question;
import io.github.qualirepar.ports.contractcheck.ContractProbe.Result;
import io.github.qualirepar.ports.contractcheck.ContractProbe.Verdict;
import io.github.qualirepar.ports.contractcheck.Remedy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The answers of a probe: how an account compares with the contract. */
public final class ProbeOutput {
    /** What a host's setting is called in the configuration file; a host embeds the library for the others. */
    private static final Map<String, String> PROPERTIES = Map.of(
            "ECOSYSTEM payments", "ecosystem.payments",
            "ECOSYSTEM maxDocumentBytes", "ecosystem.max-file-mb",
            "ECOLOGIC maxFileBytes", "ecologic.max-file-mb",
            "ECOLOGIC process", "ecologic.process",
            "ECOLOGIC unknownBrandIds", "ecologic.unknown-brand");

    private final Messages messages;
    private final Paint paint;
    private final AccountSettings account;
    private final Map<String, Question> questions;
    private final ObservationTexts observations;

    /**
     * @param account the account that was asked
     * @param questions by their ids
     */
    public ProbeOutput(Messages messages, Paint paint, AccountSettings account, Map<String, Question> questions) {
        this.messages = messages;
        this.paint = paint;
        this.account = account;
        this.questions = Map.copyOf(questions);
        this.observations = new ObservationTexts(messages);
    }

    private OrganisationId organisation() {
        return account.account().organisation();
    }

    /** The document of {@code probe}. */
    public ObjectNode document(boolean write, List<Result> results) {
        ObjectNode json = Json.object()
                .put("organisation", organisation().value())
                .put("account", account.account().name())
                .put("url", account.url().toString())
                .put("write", write);
        json.set("results", Json.array(results, this::result));
        return json;
    }

    private ObjectNode result(Result result) {
        Remedy remedy = result.remedy();
        ObjectNode json = Json.object()
                .put("question", result.question())
                .put("assumption", assumption(result))
                .put("verdict", result.verdict().name())
                .put("seen", observations.text(result.seen()))
                .put("remedy", remedy == null ? null : remedy.name())
                .put("setting", result.setting())
                .put("property", property(result))
                .put("tolerated", result.tolerated());
        json.set("observation", ObservationTexts.json(result.seen()));
        return json;
    }

    /** The same for a person: the assumption, what was seen, and what to do about a difference. */
    public List<String> lines(List<Result> results) {
        List<String> lines = new ArrayList<>();
        lines.add(messages.text(
                "probe.heading",
                "organisation",
                organisation(),
                "account",
                account.account().name(),
                "url",
                account.url()));
        for (Result result : results) {
            lines.add(result.question() + "  " + verdict(result) + "  " + assumption(result));
            lines.add("    " + messages.text("probe.seen", "seen", observations.text(result.seen())));
            Remedy remedy = result.remedy();
            if (remedy != null) {
                lines.add("    " + messages.text("probe.remedy." + remedy, "setting", setting(result)));
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

    private @Nullable String setting(Result result) {
        String property = property(result);
        return property != null || result.setting() == null
                ? property
                : messages.text("probe.inCode", "setting", result.setting());
    }

    private @Nullable String property(Result result) {
        return PROPERTIES.get(organisation() + " " + result.setting());
    }

    private String assumption(Result result) {
        return Objects.requireNonNull(questions.get(result.question()), "an answer without a question")
                .text(messages.language().locale());
    }

    private static long count(List<Result> results, Verdict verdict) {
        return results.stream().filter(result -> result.verdict() == verdict).count();
    }
}
