package io.github.qualirepar.adapter.ecologic;

import io.github.qualirepar.ports.FundingBodyException;
import io.github.qualirepar.ports.RemoteProblem;
import io.github.qualirepar.ports.RemoteRequest;
import io.github.qualirepar.ports.RemoteRequest.Phase;
import io.github.qualirepar.ports.SupportRequests;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads one support request ({@code getsupportrequestStatus}, contract section 6.8), as {@link StatusCall} a claim. */
final class RequestStatusCall {
    private static final String OPERATION = "getsupportrequestStatus";

    private final EcologicApi reads;
    private final Transport transport;
    private final Spacing spacing;
    private final Failures failures;

    RequestStatusCall(EcologicApi reads, Transport transport, Spacing spacing, Failures failures) {
        this.reads = reads;
        this.transport = transport;
        this.spacing = spacing;
        this.failures = failures;
    }

    /** There is no such method any more, or never was: no route, so surely nothing was processed. */
    static boolean isWithdrawn(HttpAnswer answer) {
        return answer.status() == 404 && Envelope.of(answer).isEmpty();
    }

    /** Can support requests be asked for at all, whatever becomes of this one? */
    boolean isOffered(String requestId) {
        return !isWithdrawn(asked(requestId));
    }

    /**
     * Reads a request. One that the service does not know is {@link Phase#LOST}; a method that was withdrawn says
     * nothing of the request, which is {@link Phase#UNRECOGNISED} then, with the problem that says so.
     *
     * @throws FundingBodyException if it cannot be read
     */
    RemoteRequest read(String requestId) {
        if (!ClaimData.isId(requestId)) {
            return lost(requestId, null);
        }
        HttpAnswer answer = asked(requestId);
        if (isWithdrawn(answer)) {
            RemoteProblem withdrawn = Problems.own(SupportRequests.METHOD_WITHDRAWN, null, null);
            return new RemoteRequest(requestId, null, Phase.UNRECOGNISED, null, null, null, List.of(withdrawn));
        }
        Optional<Envelope> envelope = Envelope.of(answer);
        if (envelope.isEmpty()) {
            throw failures.unusable(OPERATION, answer);
        }
        if (ClaimData.of(envelope.get()).isOfAnotherRequest(requestId)) {
            throw failures.unreadable(OPERATION, answer, Failures.ANOTHER_REQUEST);
        }
        if (envelope.get().isTechnicalFault()) {
            throw failures.technicalFault(OPERATION, answer);
        }
        return envelope.get().isFailure() || envelope.get().saysUnknownClaim()
                ? lost(requestId, envelope.get().words())
                : shown(requestId, ClaimData.of(envelope.get()));
    }

    private HttpAnswer asked(String requestId) {
        spacing.await(OPERATION);
        return transport.read(
                OPERATION, watch -> reads.supportRequestStatus(requestId, watch), Envelope::saysUnknownClaim);
    }

    private static RemoteRequest shown(String requestId, ClaimData data) {
        RequestStanding standing = RequestStanding.of(data);
        return new RemoteRequest(
                requestId,
                data.lastStatus(),
                standing.phase(),
                standing.approval(),
                null,
                data.claimId(),
                data.problemsOfStatus(standing.phase() == Phase.LOST),
                data.origin());
    }

    private static RemoteRequest lost(String requestId, @Nullable String words) {
        List<RemoteProblem> said = words == null ? List.of() : List.of(Problems.warning(words));
        return new RemoteRequest(requestId, null, Phase.LOST, null, null, null, said);
    }
}
