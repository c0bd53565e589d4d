package io.github.qualirepar.adapter.ecologic;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.qualirepar.ports.RemoteProblem;
import io.github.qualirepar.ports.contractcheck.ContractProbe.Verdict;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What was seen of one question, in words that are never personal or secret.
 *
 * @param setting the setting to change, or {@code null}
 * @param tolerated does the adapter cope with the difference?
 */
record Seen(Verdict verdict, String text, @Nullable String setting, boolean tolerated) {

    static Seen asAssumed(String text) {
        return new Seen(Verdict.AS_ASSUMED, text, null, true);
    }

    /** Another thing than assumed, which the adapter copes with. */
    static Seen different(String text) {
        return new Seen(Verdict.DIFFERENT, text, null, true);
    }

    static Seen notSeen(String reason) {
        return new Seen(Verdict.NOT_SEEN, reason, null, true);
    }

    static Seen compared(boolean asAssumed, String text) {
        return asAssumed ? asAssumed(text) : different(text);
    }

    /** The same, but if it is different the adapter copes with it only under a condition. */
    Seen toleratedIf(boolean condition) {
        return verdict == Verdict.DIFFERENT ? new Seen(verdict, text, setting, condition) : this;
    }

    /** The same, and if it is different this setting has to be changed. */
    Seen setting(String name) {
        return verdict == Verdict.DIFFERENT ? new Seen(verdict, text, name, tolerated) : this;
    }

    /** An answer in short: its HTTP status and its form. */
    static String of(HttpAnswer answer) {
        return "HTTP " + answer.status() + ", " + form(answer);
    }

    /** The form of an answer. */
    static String form(HttpAnswer answer) {
        Optional<Envelope> envelope = Envelope.of(answer);
        if (envelope.isPresent()) {
            String flag = "outer IsValid " + envelope.get().valid();
            return "envelope, " + flag + (envelope.get().saysUnknownClaim() ? ", Invalid claim" : "");
        }
        JsonNode tree = Json.parse(answer.body());
        if (tree == null) {
            return answer.body().isBlank() ? "no body" : "no JSON";
        }
        if (tree.isObject()) {
            return Json.has(tree, "Message") ? "Message" : "object of another form";
        }
        return tree.isTextual() ? "text" : "JSON of another form";
    }

    /** What stands against a file: level and our field, none of the organisation's words. */
    static String of(List<RemoteProblem> problems) {
        return problems.isEmpty()
                ? "no error"
                : problems.stream().map(Seen::of).distinct().collect(Collectors.joining(", "));
    }

    private static String of(RemoteProblem problem) {
        String field = problem.field() == null ? "unknown label" : problem.field();
        return (problem.blocking() ? "E " : "W ")
                + (problem.document() == null ? field : field + " " + problem.document())
                + (problem.missingDocument() ? " missing" : "");
    }

    /** Names of members as they are if they look like names. */
    static String names(Collection<String> names) {
        return names.stream()
                .map(name -> name.matches("[A-Za-z_](?:[A-Za-z_-]|\\d(?!\\d{3})){0,39}") ? name : "(another name)")
                .collect(Collectors.joining(", "));
    }

    /** How often each form occurs: letters as {@code a}, digits as {@code 9}. */
    static String forms(Collection<String> values) {
        Map<String, Integer> counts = new TreeMap<>();
        values.forEach(value -> counts.merge(form(value), 1, Integer::sum));
        return counts.entrySet().stream()
                .limit(8)
                .map(entry -> entry.getKey() + " x" + entry.getValue())
                .collect(Collectors.joining(", "));
    }

    private static String form(String value) {
        String form = value.replaceAll("\\p{Lu}", "A")
                .replaceAll("(?!A)\\p{L}", "a")
                .replaceAll("\\d", "9")
                .replaceAll("[^Aa9+:.TZ_-]", "?");
        return form.length() > 40 ? form.substring(0, 40) + "..." : form;
    }
}
