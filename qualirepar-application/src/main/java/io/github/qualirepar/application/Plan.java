package io.github.qualirepar.application;

import io.github.qualirepar.domain.claim.Claim;
import io.github.qualirepar.domain.claim.ClaimEvent;
import io.github.qualirepar.domain.claim.OperationKind;
import io.github.qualirepar.domain.document.DocumentKind;
import io.github.qualirepar.domain.rule.Finding;
import io.github.qualirepar.ports.Answer;
import io.github.qualirepar.ports.FundingBody;
import io.github.qualirepar.ports.RemoteProblem;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the domain decided on an action: the findings that stand against it or are worth knowing, and what is to be done
 * if none of them blocks.
 *
 * @param findings all findings; a blocking one that is not overridden refuses the action
 * @param work what is to be done, {@code null} if the action is refused anyway
 */
record Plan(List<Finding> findings, @Nullable Work work) {

    Plan {
        findings = List.copyOf(findings);
    }

    static Plan refused(Finding finding) {
        return new Plan(List.of(finding), null);
    }

    /** What is to be done. */
    sealed interface Work permits Local, Call {}

    /**
     * A change that concerns the store only.
     *
     * @param change makes the changed claim
     * @param details further facts for the log
     */
    record Local(Change change, Map<String, String> details) implements Work {}

    /** Makes a changed claim. */
    @FunctionalInterface
    interface Change {
        Claim apply(Claim claim);
    }

    /**
     * A call that changes something at the organisation.
     *
     * @param kind what it is
     * @param fingerprint digest of what will be sent
     * @param document kind of document sent, or {@code null}
     * @param documentPath the host's reference of it, or {@code null}
     * @param portalLookup can only a person tell how it ended, if no answer comes?
     * @param reason why a withdrawal is made, or {@code null}
     * @param details further facts for the log
     * @param request makes the call
     * @param accepted what an accepting answer makes of the claim
     * @param refused what a refusal makes of the claim
     * @param <T> what an accepting answer carries
     */
    record Call<T>(
            OperationKind kind,
            String fingerprint,
            @Nullable DocumentKind document,
            @Nullable String documentPath,
            boolean portalLookup,
            @Nullable ClaimEvent reason,
            Map<String, String> details,
            Request<T> request,
            Accepted<T> accepted,
            Refused refused)
            implements Work {}

    /** Makes a call. */
    @FunctionalInterface
    interface Request<T> {
        Answer<T> send(FundingBody body);
    }

    /** What an accepting answer makes of the claim. */
    @FunctionalInterface
    interface Accepted<T> {
        Claim apply(Claim claim, T remote);
    }

    /** What a refusal makes of the claim. */
    @FunctionalInterface
    interface Refused {
        Claim apply(Claim claim, List<RemoteProblem> problems);
    }
}
