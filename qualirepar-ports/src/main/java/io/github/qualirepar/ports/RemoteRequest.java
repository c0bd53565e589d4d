package io.github.qualirepar.ports;

import io.github.qualirepar.domain.EuroAmount;
import io.github.qualirepar.domain.claim.ConsumerApproval;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A support request as the organisation shows it.
 *
 * @param requestId its id there; never {@code null} in the answer to a creation
 * @param status its own status text as received, or {@code null} if the answer had none
 * @param phase where it stands
 * @param approval what is known of the consumer's approval of the quote; {@code null} = the answer says nothing of it
 * @param bonus the bonus it grants, if it says so
 * @param claimId the claim it was converted into, if it says so
 * @param problems what stands against it, warnings included
 * @param origin what tells it from others
 */
public record RemoteRequest(
        @Nullable String requestId,
        @Nullable String status,
        Phase phase,
        @Nullable ConsumerApproval approval,
        @Nullable EuroAmount bonus,
        @Nullable String claimId,
        List<RemoteProblem> problems,
        RemoteOrigin origin) {

    public RemoteRequest {
        problems = List.copyOf(problems);
    }

    /** A request of which the answer tells no origin. */
    public RemoteRequest(
            @Nullable String requestId,
            @Nullable String status,
            Phase phase,
            @Nullable ConsumerApproval approval,
            @Nullable EuroAmount bonus,
            @Nullable String claimId,
            List<RemoteProblem> problems) {
        this(requestId, status, phase, approval, bonus, claimId, problems, RemoteOrigin.UNKNOWN);
    }

    /** Where a support request stands. */
    public enum Phase {
        /** Saved, and something of it is missing or wrong. */
        INCOMPLETE,
        /** Valid: it can be converted into a claim, once the consumer agrees where that is asked. */
        VALID,
        /** Converted into a claim. */
        CONVERTED,
        /** Not known there, expired, refused, or refused by the consumer. */
        LOST,
        /** A status that nobody has seen; its text is kept. */
        UNRECOGNISED
    }

    /** Ids and phase only. */
    @Override
    public String toString() {
        return "RemoteRequest[" + requestId + ", " + phase + "]";
    }
}
