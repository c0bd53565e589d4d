package io.github.qualirepar.application;

import io.github.qualirepar.domain.EuroAmount;
import io.github.qualirepar.domain.claim.Claim;
import io.github.qualirepar.domain.claim.ClaimDocument;
import io.github.qualirepar.domain.claim.ClaimEvent;
import io.github.qualirepar.domain.claim.DocumentState;
import io.github.qualirepar.domain.claim.Remote;
import io.github.qualirepar.domain.claim.Review;
import io.github.qualirepar.domain.claim.Stage;
import io.github.qualirepar.domain.document.DocumentKind;
import io.github.qualirepar.domain.rule.Confidence;
import io.github.qualirepar.domain.rule.Finding;
import io.github.qualirepar.domain.rule.FindingCode;
import io.github.qualirepar.domain.rule.Level;
import io.github.qualirepar.ports.RemoteClaim;
import io.github.qualirepar.ports.RemotePhase;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a claim becomes by what the organisation shows of it. Pure: stages follow the process table only, a final review
 * is never taken back, and whatever cannot be understood is kept as a warning with its raw text.
 */
final class RemoteReading {

    private RemoteReading() {}

    /** The claim after the organisation's view of it was read. */
    static Claim read(Claim claim, RemoteClaim remote) {
        return switch (remote.phase()) {
            case HANDED_IN -> handedIn(told(claim, remote), remote);
            case OPEN -> open(told(claim, remote), remote);
            case CANCELLED -> cancelled(told(claim, remote), remote);
            case GONE -> gone(claim, remote);
            case UNRECOGNISED -> unrecognised(told(claim, remote), remote);
        };
    }

    /** Ids, status text, amount and problems are taken over whatever they mean. */
    static Claim told(Claim claim, RemoteClaim remote) {
        Remote known = claim.remote();
        List<Finding> problems = new ArrayList<>(RemoteProblems.findings(remote.problems(), claim));
        Claim.Builder change = claim.change()
                .remote(known.withClaim(
                        firstOf(remote.claimId(), known.claimId()),
                        firstOf(remote.serviceOrder(), known.serviceOrder()),
                        firstOf(remote.status(), known.status())))
                .demanded(plus(claim.demanded(), RemoteProblems.demanded(remote.problems())))
                .documents(lostAgain(claim, RemoteProblems.demanded(remote.problems())));
        EuroAmount stated = remote.bonus();
        if (stated != null && !stated.equals(claim.bonus())) {
            problems.add(changedBonus(claim, stated));
            change.bonus(stated, claim.basis());
        } else {
            // A difference that was noticed once stays visible; the amounts have become equal by taking it over.
            claim.problems().stream()
                    .filter(problem -> problem.code() == FindingCode.ORGANISATION_CHANGED_BONUS)
                    .forEach(problems::add);
        }
        return change.problems(Assessment.sorted(problems)).build();
    }

    private static Finding changedBonus(Claim claim, EuroAmount stated) {
        return Finding.of("AMT-03", FindingCode.ORGANISATION_CHANGED_BONUS, Level.WARN, Confidence.HIGH, "S3")
                .at("invoice.bonus")
                .with("invoiced", claim.bonus())
                .with("stated", stated)
                .with("organisation", claim.organisation());
    }

    private static Claim handedIn(Claim claim, RemoteClaim remote) {
        Claim blue = claim.stage().isBlue() ? claim : moved(claim, ClaimEvent.FOUND_SUBMITTED);
        return reviewed(blue, remote.review(), remote);
    }

    private static Claim open(Claim claim, RemoteClaim remote) {
        if (!claim.stage().isBlue()) {
            return moved(claim, ClaimEvent.FOUND_INCOMPLETE);
        }
        if (isFinal(claim) || next(claim, ClaimEvent.FOUND_INCOMPLETE).isEmpty()) {
            return contradicted(claim, remote);
        }
        return moved(claim, ClaimEvent.FOUND_INCOMPLETE)
                .change()
                .review(remote.review())
                .build();
    }

    private static Claim cancelled(Claim claim, RemoteClaim remote) {
        if (claim.stage().isBlue()) {
            return reviewed(claim, Review.CANCELLED, remote);
        }
        Claim reopened = lostThere(claim, ClaimEvent.FOUND_CANCELLED, ClaimEvent.DRAFT_LOST);
        return claim.cancelOnPortal() ? ended(reopened) : reopened;
    }

    private static Claim gone(Claim claim, RemoteClaim remote) {
        if (next(claim, ClaimEvent.DRAFT_LOST).isPresent()) {
            return lostThere(claim, ClaimEvent.DRAFT_LOST);
        }
        return warned(claim, FindingCode.ORGANISATION_CLAIM_GONE, remote);
    }

    private static Claim unrecognised(Claim claim, RemoteClaim remote) {
        Claim warned = warned(claim, FindingCode.ORGANISATION_STATUS_UNKNOWN, remote);
        return claim.stage().isBlue() && !isFinal(claim)
                ? warned.change().review(Review.UNKNOWN).build()
                : warned;
    }

    private static Claim reviewed(Claim claim, @Nullable Review review, RemoteClaim remote) {
        if (!claim.stage().isBlue() || review == null || review == claim.review()) {
            return claim;
        }
        return isFinal(claim)
                ? contradicted(claim, remote)
                : claim.change().review(review).build();
    }

    /** A draft that is gone leaves its ids to the log; what was sent to it is to be sent again. */
    static Claim lostThere(Claim claim, ClaimEvent... events) {
        for (ClaimEvent event : events) {
            Optional<Stage> target = next(claim, event);
            if (target.isPresent()) {
                return claim.change()
                        .stage(target.get())
                        .remote(Remote.NONE)
                        .documents(claim.documents().stream()
                                .map(ClaimDocument::lost)
                                .toList())
                        .demanded(Set.of())
                        .problems(List.of())
                        .build();
            }
        }
        return claim;
    }

    static Claim ended(Claim claim) {
        return moved(claim, ClaimEvent.ABANDONED).change().cancelOnPortal(false).build();
    }

    /** The claim in the stage the table names; unchanged if the event may not happen there. */
    static Claim moved(Claim claim, ClaimEvent event) {
        return next(claim, event)
                .map(stage -> claim.change().stage(stage).build())
                .orElse(claim);
    }

    static Optional<Stage> next(Claim claim, ClaimEvent event) {
        return claim.process().next(claim.stage(), event);
    }

    private static boolean isFinal(Claim claim) {
        return claim.review() != null && claim.review().isFinal();
    }

    private static Claim contradicted(Claim claim, RemoteClaim remote) {
        return warned(claim, FindingCode.ORGANISATION_STATUS_CONTRADICTS, remote);
    }

    private static Claim warned(Claim claim, FindingCode code, RemoteClaim remote) {
        List<Finding> problems = new ArrayList<>(claim.problems());
        problems.add(Finding.ofOrganisation(code, Level.WARN, null, Masking.mask(remote.status(), claim.file()))
                .with("organisation", claim.organisation())
                .with("review", claim.review()));
        return claim.change().problems(Assessment.sorted(problems)).build();
    }

    /** A document that the organisation misses although it was sent is to be sent again, where a slot allows that. */
    private static List<ClaimDocument> lostAgain(Claim claim, Set<DocumentKind> demanded) {
        return claim.documents().stream()
                .map(document -> document.state() == DocumentState.SENT && demanded.contains(document.kind())
                        ? document.lost()
                        : document)
                .toList();
    }

    private static Set<DocumentKind> plus(Set<DocumentKind> known, Set<DocumentKind> more) {
        Set<DocumentKind> all = EnumSet.noneOf(DocumentKind.class);
        all.addAll(known);
        all.addAll(more);
        return all;
    }

    private static @Nullable String firstOf(@Nullable String one, @Nullable String other) {
        return one != null ? one : other;
    }

    /** Is this what the organisation shows of a claim that it does not know? */
    static boolean isUnknownThere(RemoteClaim remote) {
        return remote.phase() == RemotePhase.GONE;
    }
}
