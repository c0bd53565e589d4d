package io.github.qualirepar.adapter.ecologic;

import io.github.qualirepar.ports.FundingBodyException;
import io.github.qualirepar.ports.RemoteClaim;
import io.github.qualirepar.ports.RemotePhase;
import io.github.qualirepar.ports.RemoteProblem;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads one claim ({@code getclaimstatus}, contract section 8.4), at a polite distance from the read before. */
final class StatusCall {
    private static final String OPERATION = "getclaimstatus";

    private final EcologicApi reads;
    private final Transport transport;
    private final Spacing spacing;
    private final Failures failures;

    StatusCall(EcologicApi reads, Transport transport, Spacing spacing, Failures failures) {
        this.reads = reads;
        this.transport = transport;
        this.spacing = spacing;
        this.failures = failures;
    }

    /**
     * Reads a claim. One that the service does not know is {@link RemotePhase#GONE}: its outer flag is false (Q23). A
     * technical failure does not count as that, whatever status carries it: a living claim must not look lost because
     * a database was away for a moment.
     *
     * @throws FundingBodyException if it cannot be read
     */
    RemoteClaim read(String claimId) {
        if (!ClaimData.isId(claimId)) {
            // Its ids are numbers: nothing else can be a claim there.
            return gone(claimId, null);
        }
        spacing.await(OPERATION);
        HttpAnswer answer =
                transport.read(OPERATION, watch -> reads.claimStatus(claimId, watch), Envelope::saysUnknownClaim);
        Optional<Envelope> envelope = Envelope.of(answer);
        if (envelope.isEmpty()) {
            throw failures.unusable(OPERATION, answer);
        }
        if (ClaimData.of(envelope.get()).isOfAnotherClaim(claimId)) {
            throw failures.unreadable(OPERATION, answer, Failures.ANOTHER_CLAIM);
        }
        if (envelope.get().isTechnicalFault()) {
            throw failures.technicalFault(OPERATION, answer);
        }
        return envelope.get().isFailure() || envelope.get().saysUnknownClaim()
                ? gone(claimId, envelope.get().words())
                : ClaimData.of(envelope.get()).shown(claimId);
    }

    private static RemoteClaim gone(String claimId, @Nullable String words) {
        List<RemoteProblem> said = words == null ? List.of() : List.of(Problems.warning(words));
        return new RemoteClaim(claimId, null, null, RemotePhase.GONE, null, null, said);
    }
}
