package io.github.qualirepar.adapter.ecologic;

import io.github.qualirepar.ports.Answer;
import io.github.qualirepar.ports.OutcomeUnknown;
import io.github.qualirepar.ports.RemoteProblem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether something was created. With an id in the answer it exists, however incomplete; without one nothing
 * was created, and the reason is the first of error text, text and validation errors (contract section 8.1).
 */
final class Creation {
    private final Failures failures;

    Creation(Failures failures) {
        this.failures = failures;
    }

    /**
     * The id of what was created, or the reasons why nothing was.
     *
     * @param id the id in the answer, or {@code null}
     * @throws OutcomeUnknown if the answer names neither an id nor a reason: a second try could make a second file
     */
    Answer<String> idOf(String operation, Envelope envelope, @Nullable String id) {
        if (id != null && ClaimData.isNamed(id)) {
            if (!ClaimData.isId(id)) {
                throw failures.unknown(operation, envelope.answer(), "created perhaps, but its id is unreadable", null);
            }
            return Answer.accepted(id);
        }
        if (envelope.saysUnknownClaim()) {
            return Answer.refused(List.of(Problems.ofUnknownClaim(envelope)));
        }
        if (envelope.words() != null) {
            return Answer.refused(List.of(Problems.ofWords(envelope.words(), Problems.NOT_CREATED)));
        }
        List<RemoteProblem> reasons =
                Problems.ofValidation(ClaimData.of(envelope).errors(), true);
        if (!reasons.isEmpty()) {
            return Answer.refused(reasons);
        }
        if (envelope.isFailure()) {
            return Answer.refused(List.of(Problems.own(Problems.NOT_CREATED, null, null)));
        }
        throw failures.unknown(operation, envelope.answer(), "neither an id nor a reason why there is none", null);
    }
}
