package io.github.qualirepar.adapter.ecosystem;

import io.github.qualirepar.ports.contractcheck.ContractProbe.Verdict;
import java.util.Collection;
import java.util.Map;
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

    /** An answer in short: its HTTP status, and the organisation's token if it refused. */
    static String of(Reply reply) {
        ServiceError error = reply.error();
        if (error == null) {
            return "HTTP " + reply.httpStatus();
        }
        if (error.status() != null) {
            return "HTTP " + reply.httpStatus() + " " + token(error.status());
        }
        return "HTTP " + reply.httpStatus() + (reply.tree() == null ? ", no JSON" : ", message only");
    }

    /** A token as it is if it looks like one; anything else may be somebody's data. */
    static String token(String word) {
        return word.matches("[A-Z][A-Z_]{1,59}") ? word : "(a text of another form)";
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
