package io.github.qualirepar.adapter.ecologic;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.qualirepar.ports.RemoteProblem;
import io.github.qualirepar.ports.contractcheck.CommonObservation;
import io.github.qualirepar.ports.contractcheck.Observation;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Answers of Ecologic in a form that shows nobody's data. */
final class Shown {

    private Shown() {}

    /** An answer in short: its HTTP status and its form. */
    static Observation of(HttpAnswer answer) {
        int status = answer.status();
        Optional<Envelope> envelope = Envelope.of(answer);
        if (envelope.isPresent()) {
            String valid = flag(envelope.get().valid());
            return (envelope.get().saysUnknownClaim()
                            ? EcologicObservation.HTTP_INVALID_CLAIM
                            : EcologicObservation.HTTP_ENVELOPE)
                    .with(status, valid);
        }
        JsonNode tree = Json.parse(answer.body());
        if (tree == null) {
            return answer.body().isBlank()
                    ? EcologicObservation.HTTP_NO_BODY.with(status)
                    : CommonObservation.HTTP_NO_JSON.with(status);
        }
        if (tree.isObject()) {
            return isMessage(answer)
                    ? CommonObservation.HTTP_MESSAGE.with(status)
                    : EcologicObservation.HTTP_OTHER_OBJECT.with(status);
        }
        return (tree.isTextual() ? EcologicObservation.HTTP_TEXT : EcologicObservation.HTTP_OTHER_JSON).with(status);
    }

    /** Is it the object with {@code Message} that comes without envelope? */
    static boolean isMessage(HttpAnswer answer) {
        JsonNode tree = Json.parse(answer.body());
        return tree != null && tree.isObject() && Envelope.of(answer).isEmpty() && Json.has(tree, "Message");
    }

    /** A flag as JSON writes it. */
    static String flag(@Nullable Boolean flag) {
        return String.valueOf(flag);
    }

    /** What stands against a file: level and our field, none of the organisation's words. */
    static Observation of(List<RemoteProblem> problems) {
        return problems.isEmpty()
                ? EcologicObservation.NO_ERROR.with()
                : EcologicObservation.PROBLEMS.with(
                        problems.stream().map(Shown::of).distinct().toList());
    }

    private static Observation of(RemoteProblem problem) {
        String level = problem.blocking() ? "E" : "W";
        if (problem.document() != null) {
            return (problem.missingDocument()
                            ? EcologicObservation.DOCUMENT_MISSING
                            : EcologicObservation.DOCUMENT_PROBLEM)
                    .with(level, problem.document().name());
        }
        return problem.field() == null
                ? EcologicObservation.PROBLEM_UNKNOWN_LABEL.with(level)
                : EcologicObservation.PROBLEM.with(level, problem.field());
    }
}
