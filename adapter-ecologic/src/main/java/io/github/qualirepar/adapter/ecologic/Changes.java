package io.github.qualirepar.adapter.ecologic;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.qualirepar.ports.Answer;
import io.github.qualirepar.ports.OutcomeUnknown;
import io.github.qualirepar.ports.RemoteProblem;
import io.github.qualirepar.ports.Unreachable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Decides what the HTTP answer to a call that changes something means, before anybody looks into its payload (contract
 * sections 3 and 4):
 *
 * <ul>
 *   <li>the envelope, on any status: the service has answered;
 *   <li>400, 413 and other statuses of that kind: it refuses the request as it stands; what it says become problems;
 *   <li>404, 405: there is no such call under that address (a mandatory parameter is missing, the address is wrong, or
 *       the method was withdrawn). No route was found, so surely nothing was processed: {@link Unreachable}, with a
 *       text that says so;
 *   <li>429: turned away before anything was done: {@link Unreachable}; a 503 may come from behind the door;
 *   <li>everything else, an unreadable success and a redirect among it: {@link OutcomeUnknown}.
 * </ul>
 */
final class Changes {

    /** Query parameters that an error may name, as our fields. */
    private static final Map<String, String> PARAMETERS = Map.of(
            "repairenddate", "repair.completedOn",
            "repairsiteid", "site",
            "consumerinvoicenumber", "invoice.number",
            "quotenumber", "quote.number",
            "calldate", "quote.date");

    private final Failures failures;

    Changes(Failures failures) {
        this.failures = failures;
    }

    /** The envelope, or the refusal of the request. */
    Answer<Envelope> read(String operation, HttpAnswer answer) {
        Optional<Envelope> envelope = Envelope.of(answer);
        if (envelope.isPresent() && (envelope.get().saysUnknownClaim() || !answer.isTurnedAway())) {
            return Answer.accepted(envelope.get());
        }
        return Answer.refused(refusal(operation, answer));
    }

    /**
     * The problems of an answer without envelope.
     *
     * @throws Unreachable if it surely was not processed
     * @throws OutcomeUnknown if that cannot be told
     */
    List<RemoteProblem> refusal(String operation, HttpAnswer answer) {
        int status = answer.status();
        if (status == 429) {
            throw failures.unreachable(operation, answer, "turned away, nothing was processed");
        }
        if (status == 404 || status == 405) {
            throw failures.unreachable(
                    operation,
                    answer,
                    "there is no such call at this address: a parameter is missing, the address is wrong or the method"
                            + " was withdrawn; nothing was processed");
        }
        if (status >= 400 && status < 500 && status != 408) {
            return reasons(answer);
        }
        throw failures.unknown(operation, answer, "no usable answer", null);
    }

    private static List<RemoteProblem> reasons(HttpAnswer answer) {
        String code = "HTTP_" + answer.status();
        JsonNode tree = Json.parse(answer.body());
        List<RemoteProblem> problems = new ArrayList<>();
        JsonNode state = Json.member(tree, "ModelState");
        if (state != null && state.isObject()) {
            state.properties()
                    .forEach(member -> Json.rows(member.getValue())
                            .forEach(row -> problems.add(problem(code, Json.text(row), fieldOf(member.getKey())))));
        }
        if (problems.isEmpty()) {
            String words = Json.text(tree, "Message");
            boolean technical = TechnicalFault.isToldBy(answer.status()) || TechnicalFault.isToldBy(words);
            problems.add(technical ? TechnicalFault.problem(words) : problem(code, words, null));
        }
        return problems;
    }

    /** What a refusal says, in an envelope or without one; {@code null} if nothing. */
    static @Nullable String words(HttpAnswer answer) {
        Optional<Envelope> envelope = Envelope.of(answer);
        if (envelope.isPresent()) {
            return envelope.get().words();
        }
        String words = reasons(answer).stream()
                .map(RemoteProblem::text)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
        return words.isEmpty() ? null : words;
    }

    private static RemoteProblem problem(String code, @Nullable String words, @Nullable String field) {
        return new RemoteProblem(code, words, field, null, true, false);
    }

    private static @Nullable String fieldOf(String parameter) {
        return PARAMETERS.get(parameter.toLowerCase(Locale.ROOT));
    }
}
