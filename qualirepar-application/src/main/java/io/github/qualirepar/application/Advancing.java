package io.github.qualirepar.application;

import io.github.qualirepar.domain.claim.Claim;
import io.github.qualirepar.domain.claim.ClaimDocument;
import io.github.qualirepar.domain.claim.ClaimId;
import io.github.qualirepar.domain.claim.NextStep;
import io.github.qualirepar.domain.document.DocumentKind;
import io.github.qualirepar.domain.rule.Finding;
import io.github.qualirepar.domain.rule.FindingCode;
import io.github.qualirepar.domain.rule.Level;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The single steps in a loop, until only a person can go on. */
final class Advancing {
    private final ClaimDesk desk;
    private final Accounts accounts;
    private final Recovery recovery;

    Advancing(ClaimDesk desk, Accounts accounts, Recovery recovery) {
        this.desk = desk;
        this.accounts = accounts;
        this.recovery = recovery;
    }

    AdvanceResult advance(ClaimId id, Overrides overrides) {
        List<AdvanceResult.Step> steps = new ArrayList<>();
        Set<String> done = new HashSet<>();
        Set<Finding> told = new LinkedHashSet<>();
        boolean replaced = false;
        while (true) {
            ClaimView view = desk.view(id);
            NextStep next = stepOf(view);
            if (next == null || next == NextStep.SETTLE) {
                return new AdvanceResult(ActionResult.done(view, List.copyOf(told)), steps);
            }
            if (view.pending() != null && next != NextStep.RECOVER) {
                return new AdvanceResult(desk.held(id), steps);
            }
            ActionResult result = step(view, next, overrides, replaced);
            ClaimView after = result.claim() == null ? view : result.claim();
            steps.add(
                    new AdvanceResult.Step(next, result.outcome(), after.claim().stage()));
            told.addAll(worthKnowing(result, view));
            if (isReplaceable(view, after) && !replaced) {
                replaced = true;
                continue;
            }
            // A step that leaves the claim as it was would be taken for ever.
            if (result.outcome() != Outcome.DONE
                    || !done.add(next + " " + after.claim().version())) {
                return new AdvanceResult(result, steps);
            }
        }
    }

    /** What does not stand against the step, and is not on the claim any more once it is handed in. */
    private static List<Finding> worthKnowing(ActionResult result, ClaimView before) {
        return Stream.concat(result.findings().stream(), before.problems().stream())
                .filter(finding -> finding.level() == Level.WARN)
                .toList();
    }

    /** A document that did not arrive cost the draft: one new draft is tried, a second such loss is for a person. */
    private static boolean isReplaceable(ClaimView before, ClaimView after) {
        return before.claim().remote().claimId() != null
                && after.claim().remote().claimId() == null
                && after.next() == NextStep.CREATE;
    }

    /** What is registered is sent before the claim is handed in, whether it is demanded or only wished for. */
    private @Nullable NextStep stepOf(ClaimView view) {
        NextStep next = view.next();
        return next == NextStep.CONFIRM && toSend(view.claim()).isPresent() ? NextStep.ATTACH_DOCUMENTS : next;
    }

    private ActionResult step(ClaimView view, NextStep next, Overrides overrides, boolean replaced) {
        ClaimId id = view.claim().id();
        return switch (next) {
            case REQUEST_SUPPORT -> desk.support(id, overrides);
            case CREATE -> created(view, overrides);
            case ATTACH_DOCUMENTS ->
                toSend(view.claim())
                        .map(document -> desk.send(id, document.kind(), document.path(), overrides, replaced))
                        .orElseGet(() -> forAPerson(view));
            case CONFIRM -> desk.confirm(id, overrides);
            case RECOVER -> recovery.recover(id).orElseGet(() -> desk.held(id));
            // An override may be what the person decided: then the step itself tells whether it is enough.
            case COMPLETE_FILE, CORRECT, INVOICE ->
                overrides.rules().isEmpty() || view.claim().remote().claimId() != null
                        ? forAPerson(view)
                        : desk.create(id, overrides);
            case WAIT_CONSUMER -> waitedFor(view);
            case PORTAL_LOOKUP, CANCEL_ON_PORTAL, REPLACE, SETTLE -> forAPerson(view);
        };
    }

    private ActionResult created(ClaimView view, Overrides overrides) {
        if (view.claim().isDraftLostAgain()) {
            return forAPerson(view);
        }
        return view.claim().isRequestWithdrawn()
                ? directWayToBeChosen(view)
                : desk.create(view.claim().id(), overrides);
    }

    /** The consumer may have answered. */
    private ActionResult waitedFor(ClaimView view) {
        ActionResult read = desk.status(view.claim().id());
        ClaimView after = read.claim();
        return read.outcome() == Outcome.DONE && after != null && after.next() == NextStep.WAIT_CONSUMER
                ? ActionResult.refused(after, List.of(Refusals.of(FindingCode.CONSUMER_ASKED, after.claim())))
                : read;
    }

    /** Leaving the support request out is the host's decision, made by creating the claim. */
    private static ActionResult directWayToBeChosen(ClaimView view) {
        return ActionResult.refused(
                view,
                List.of(Refusals.of(FindingCode.SUPPORT_METHOD_WITHDRAWN, view.claim())
                        .with(FindingTexts.REMEDY, "HOST_CHOOSES")));
    }

    /** The next document that is registered, waits to be sent, and is of a kind the organisation takes. */
    Optional<ClaimDocument> toSend(Claim claim) {
        return Assessment.toSend(claim).stream()
                .filter(document -> isTaken(claim, document.kind()))
                .findFirst();
    }

    /** Does the claim's organisation take documents of this kind? */
    boolean isTaken(Claim claim, DocumentKind kind) {
        return accounts.of(claim.account()).filter(body -> body.accepts(kind)).isPresent();
    }

    private static ActionResult forAPerson(ClaimView view) {
        List<Finding> reasons = view.problems().stream().filter(Finding::blocks).toList();
        return ActionResult.refused(view, reasons.isEmpty() ? view.problems() : reasons);
    }
}
