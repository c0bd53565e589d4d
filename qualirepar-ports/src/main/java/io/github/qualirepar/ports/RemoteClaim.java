package io.github.qualirepar.ports;

import io.github.qualirepar.domain.EuroAmount;
import io.github.qualirepar.domain.claim.Review;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A claim as the organisation shows it.
 *
 * @param claimId its id there; never {@code null} in the answer to a creation
 * @param serviceOrder number given at hand-in, or {@code null}
 * @param status its own status text as received, or {@code null} if the answer had none
 * @param phase where it stands
 * @param review what the organisation's review says, {@code null} while the status speaks of the shop's own work only
 * @param bonus the bonus it will pay, if it says so (AMT-03)
 * @param problems what it still has to say, warnings included
 * @param origin what tells it from others
 */
public record RemoteClaim(
        @Nullable String claimId,
        @Nullable String serviceOrder,
        @Nullable String status,
        RemotePhase phase,
        @Nullable Review review,
        @Nullable EuroAmount bonus,
        List<RemoteProblem> problems,
        RemoteOrigin origin) {

    public RemoteClaim {
        problems = List.copyOf(problems);
    }

    /** A claim of which the answer tells no origin. */
    public RemoteClaim(
            @Nullable String claimId,
            @Nullable String serviceOrder,
            @Nullable String status,
            RemotePhase phase,
            @Nullable Review review,
            @Nullable EuroAmount bonus,
            List<RemoteProblem> problems) {
        this(claimId, serviceOrder, status, phase, review, bonus, problems, RemoteOrigin.UNKNOWN);
    }

    /** Ids and phase only. */
    @Override
    public String toString() {
        return "RemoteClaim[" + claimId + ", " + phase + "]";
    }
}
