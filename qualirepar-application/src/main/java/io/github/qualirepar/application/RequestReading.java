package io.github.qualirepar.application;

import io.github.qualirepar.domain.claim.Claim;
import io.github.qualirepar.domain.claim.ClaimEvent;
import io.github.qualirepar.domain.claim.ConsumerApproval;
import io.github.qualirepar.domain.claim.Remote;
import io.github.qualirepar.domain.rule.Finding;
import io.github.qualirepar.domain.rule.FindingCode;
import io.github.qualirepar.domain.rule.Level;
import io.github.qualirepar.ports.RemoteProblem;
import io.github.qualirepar.ports.RemoteRequest;
import io.github.qualirepar.ports.SupportRequests;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a claim becomes by what the organisation shows of its support request. Pure: stages follow the process table
 * only, and whatever cannot be understood is kept as a warning with its raw text.
 */
final class RequestReading {

    private RequestReading() {}

    /** The claim after the organisation's view of its request. */
    static Claim read(Claim claim, RemoteRequest remote) {
        if (isWithdrawn(remote.problems())) {
            return withdrawn(claim);
        }
        return switch (remote.phase()) {
            case VALID -> RemoteReading.moved(told(claim, remote), ClaimEvent.REQUEST_VALID);
            case CONVERTED -> used(told(claim, remote));
            case INCOMPLETE -> RemoteReading.moved(told(claim, remote), ClaimEvent.REQUEST_INCOMPLETE);
            case LOST -> lost(claim, remote);
            case UNRECOGNISED -> unrecognised(told(claim, remote), remote);
        };
    }

    /** The claim after the organisation refused to save the request. */
    static Claim refused(Claim claim, List<RemoteProblem> problems) {
        if (isWithdrawn(problems)) {
            return withdrawn(claim);
        }
        Claim told = claim.change()
                .problems(RemoteProblems.afterRefusal(problems, claim))
                .build();
        return RemoteProblems.isFault(problems) ? told : RemoteReading.moved(told, ClaimEvent.REQUEST_INCOMPLETE);
    }

    static boolean isWithdrawn(List<RemoteProblem> problems) {
        return problems.stream().anyMatch(problem -> SupportRequests.METHOD_WITHDRAWN.equals(problem.code()));
    }

    private static Claim withdrawn(Claim claim) {
        return claim.change()
                .problems(List.of(Refusals.of(FindingCode.SUPPORT_METHOD_WITHDRAWN, claim)))
                .build();
    }

    private static Claim told(Claim claim, RemoteRequest remote) {
        Remote known = claim.remote();
        ConsumerApproval approval = remote.approval();
        return claim.change()
                .remote(known.withRequest(
                        remote.requestId() == null ? known.requestId() : remote.requestId(),
                        remote.status() == null ? known.status() : remote.status()))
                .approval(approval == null ? claim.approval() : approval)
                .problems(Assessment.sorted(RemoteProblems.findings(remote.problems(), claim)))
                .build();
    }

    /** A request that became a claim without us: a person has to say which. */
    private static Claim used(Claim claim) {
        List<Finding> problems = new ArrayList<>(claim.problems());
        problems.add(Refusals.of(FindingCode.SUPPORT_REQUEST_USED, claim)
                .with("remoteRequest", claim.remote().requestId()));
        return RemoteReading.moved(claim, ClaimEvent.REQUEST_VALID)
                .change()
                .problems(Assessment.sorted(problems))
                .build();
    }

    /** A request that is gone leaves its id to the log: another one is to be made. */
    private static Claim lost(Claim claim, RemoteRequest remote) {
        if (RemoteReading.next(claim, ClaimEvent.REQUEST_LOST).isEmpty()) {
            return claim;
        }
        boolean byConsumer = remote.approval() == ConsumerApproval.REFUSED;
        Finding told = Finding.ofOrganisation(
                        reasonOfLoss(claim, byConsumer),
                        // What a consumer refused is not asked again by itself.
                        byConsumer ? Level.BLOCK : Level.WARN,
                        null,
                        Masking.mask(words(remote), claim.file()))
                .with("organisation", claim.organisation());
        return RemoteReading.moved(claim, ClaimEvent.REQUEST_LOST)
                .change()
                .remote(Remote.NONE)
                .approval(byConsumer ? ConsumerApproval.REFUSED : ConsumerApproval.NOT_ASKED)
                .problems(List.of(told))
                .build();
    }

    /** A request whose consumer never answered is given up by the organisation (section 6.9 of Ecologic's contract). */
    private static FindingCode reasonOfLoss(Claim claim, boolean byConsumer) {
        if (byConsumer) {
            return FindingCode.CONSUMER_REFUSED;
        }
        return claim.approval() == ConsumerApproval.ASKED
                ? FindingCode.CONSUMER_NOT_ANSWERED
                : FindingCode.SUPPORT_REQUEST_LOST;
    }

    /** The status or, where a request is not known any more, what is said instead. */
    private static @Nullable String words(RemoteRequest remote) {
        return remote.status() != null
                ? remote.status()
                : remote.problems().stream()
                        .map(RemoteProblem::text)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
    }

    private static Claim unrecognised(Claim claim, RemoteRequest remote) {
        List<Finding> problems = new ArrayList<>(claim.problems());
        problems.add(Finding.ofOrganisation(
                        FindingCode.ORGANISATION_STATUS_UNKNOWN,
                        Level.WARN,
                        null,
                        Masking.mask(remote.status(), claim.file()))
                .with("organisation", claim.organisation()));
        return claim.change().problems(Assessment.sorted(problems)).build();
    }
}
