package io.github.qualirepar.application;

import io.github.qualirepar.domain.claim.Claim;
import io.github.qualirepar.domain.claim.ClaimDocument;
import io.github.qualirepar.domain.claim.DocumentState;
import io.github.qualirepar.domain.claim.NextSteps;
import io.github.qualirepar.domain.claim.Operation;
import io.github.qualirepar.domain.claim.OperationState;
import io.github.qualirepar.domain.claim.Stage;
import io.github.qualirepar.domain.eligibility.EligibilityAnswer;
import io.github.qualirepar.domain.eligibility.RequiredDocument;
import io.github.qualirepar.domain.rule.Finding;
import io.github.qualirepar.ports.OperationJournal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Derives what is shown of a claim: documents, problems, next step, pending action. Nothing of it is stored. */
final class Views {
    private final Assessment assessment;
    private final OperationJournal journal;
    private final Clock clock;

    Views(Assessment assessment, OperationJournal journal, Clock clock) {
        this.assessment = assessment;
        this.journal = journal;
        this.clock = clock;
    }

    ClaimView of(Claim claim) {
        return of(claim, journal.pending(claim.id()).orElse(null));
    }

    ClaimView of(Claim claim, @Nullable Operation pending) {
        boolean ended = claim.stage() == Stage.ENDED;
        List<Finding> rules = List.of();
        List<RequiredDocument> wanted = List.of();
        if (!ended) {
            EligibilityAnswer answer = assessment.ofClaim(claim);
            // What is handed in is the organisation's to judge: our rules have nothing more to say of it.
            rules = claim.stage().isBlue() ? List.of() : notOverridden(answer.findings(), claim);
            wanted = Assessment.wanted(claim, answer);
        }
        List<Finding> missing = claim.stage().isBlue() ? List.of() : Assessment.missing(claim, wanted);
        return new ClaimView(
                claim,
                lines(claim, wanted),
                problems(claim, rules, wanted),
                NextSteps.of(claim, pending, clock.instant(), rules, missing),
                pending == null ? null : pendingAction(pending));
    }

    /** A document that is registered and only waits to be sent is a next step, no problem. */
    private static List<Finding> problems(Claim claim, List<Finding> rules, List<RequiredDocument> wanted) {
        List<Finding> problems = new ArrayList<>(rules);
        problems.addAll(claim.problems());
        if (claim.remote().claimId() != null && !claim.stage().isBlue()) {
            wanted.stream()
                    .filter(want -> claim.documents().stream().noneMatch(there -> there.kind() == want.kind()))
                    .map(RequiredDocument::missing)
                    .forEach(problems::add);
        }
        return Assessment.sorted(problems);
    }

    /** A finding that a person overrode is shown no more: its override stands in the log. */
    private static List<Finding> notOverridden(List<Finding> findings, Claim claim) {
        return findings.stream()
                .filter(finding -> !(finding.overridable() && claim.overrides(finding.rule())))
                .toList();
    }

    private static List<ClaimView.DocumentLine> lines(Claim claim, List<RequiredDocument> wanted) {
        List<ClaimView.DocumentLine> lines = new ArrayList<>();
        for (RequiredDocument document : wanted) {
            if (claim.documents().stream().noneMatch(there -> there.kind() == document.kind())) {
                lines.add(new ClaimView.DocumentLine(
                        document.kind(),
                        DocumentState.MISSING,
                        document.missing().blocks(),
                        null));
            }
        }
        for (ClaimDocument document : claim.documents()) {
            boolean required = wanted.stream()
                    .anyMatch(want ->
                            want.kind() == document.kind() && want.missing().blocks());
            lines.add(new ClaimView.DocumentLine(document.kind(), document.state(), required, document.path()));
        }
        lines.sort(java.util.Comparator.comparing(ClaimView.DocumentLine::kind));
        return lines;
    }

    private ClaimView.PendingAction pendingAction(Operation pending) {
        OperationState shown = pending.isAtWork(clock.instant()) ? OperationState.IN_FLIGHT : OperationState.UNKNOWN;
        return new ClaimView.PendingAction(pending.kind(), pending.beganAt(), shown);
    }
}
