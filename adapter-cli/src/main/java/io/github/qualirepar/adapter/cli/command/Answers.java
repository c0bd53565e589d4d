package io.github.qualirepar.adapter.cli.command;

import io.github.qualirepar.adapter.cli.output.Detail;
import io.github.qualirepar.adapter.cli.output.ErrorCode;
import io.github.qualirepar.adapter.cli.output.ExitCode;
import io.github.qualirepar.adapter.cli.output.Failure;
import io.github.qualirepar.adapter.cli.output.Overriding;
import io.github.qualirepar.application.ActionResult;
import io.github.qualirepar.application.ClaimView;
import io.github.qualirepar.application.Outcome;
import io.github.qualirepar.application.Overrides;
import io.github.qualirepar.domain.claim.ClaimId;
import io.github.qualirepar.domain.claim.NextStep;
import io.github.qualirepar.domain.rule.Finding;
import io.github.qualirepar.ports.FundingBodyException;
import io.github.qualirepar.ports.ProtocolViolation;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Tells what came of actions on claims. */
final class Answers {
    private final Session session;

    Answers(Session session) {
        this.session = session;
    }

    /** The claim by its id or the host's number; a command for an unknown one ends here. */
    ClaimView view(String idOrNumber) {
        return session.library()
                .claims()
                .find(idOrNumber)
                .orElseThrow(() -> new CommandFailed(new Failure(
                        ErrorCode.CLAIM_UNKNOWN, session.messages().text("error.claimUnknown", "id", idOrNumber))));
    }

    ClaimId id(String idOrNumber) {
        return view(idOrNumber).claim().id();
    }

    /** Prints what came of one action. */
    ExitCode answer(ActionResult result, Overrides overrides) {
        ClaimView view = result.claim();
        if (result.outcome() == Outcome.DONE && view != null) {
            session.print(
                    () -> session.documents().acted(result),
                    () -> session.claimTexts().brief(view, result.findings()));
            return ExitCode.DONE;
        }
        ExitCode code = session.fail(failure(result, overrides));
        hint(result, overrides);
        return code;
    }

    /**
     * Prints what came of an action that an organisation may have taken with problems: these are a refusal too, unless
     * only documents are missing.
     */
    ExitCode answerWithProblems(ActionResult result, Overrides overrides) {
        ExitCode code = answer(result, overrides);
        ClaimView view = result.claim();
        boolean problems = view != null && view.claim().problems().stream().anyMatch(Finding::blocks);
        return code == ExitCode.DONE && problems ? ExitCode.REFUSED : code;
    }

    /** Why an action was not done. */
    Failure failure(ActionResult result, Overrides overrides) {
        ClaimView view = result.claim();
        Overriding decided = Overriding.of(view, overrides);
        List<Detail> details = result.findings().stream()
                .map(finding -> Detail.of(finding, session.findingTexts(), decided))
                .toList();
        FundingBodyException cause = result.cause();
        String message = session.messages()
                .text(
                        sentence(result, view),
                        "number",
                        view == null ? null : view.claim().number(),
                        "organisation",
                        view == null ? null : view.claim().organisation(),
                        "cause",
                        cause == null ? null : Faults.cause(session, cause),
                        "next",
                        view == null ? null : session.claimTexts().next(view.next()));
        return new Failure(ErrorCode.of(result.outcome()), message, details, view);
    }

    /** Key of the sentence; where only a person can tell how it ended, it says so instead of naming "recover". */
    private static String sentence(ActionResult result, @Nullable ClaimView view) {
        Outcome outcome = result.outcome();
        if (outcome == Outcome.REFUSED && result.findings().isEmpty() && view != null) {
            return "outcome.forAPerson";
        }
        if (outcome == Outcome.UNREACHABLE && result.cause() instanceof ProtocolViolation) {
            return "outcome.UNREADABLE";
        }
        if (outcome == Outcome.UNREACHABLE && result.cause() != null && isNoSuchCall(result.cause())) {
            return "outcome.NO_SUCH_CALL";
        }
        boolean portal = outcome == Outcome.UNKNOWN && view != null && view.next() == NextStep.PORTAL_LOOKUP;
        return "outcome." + (portal ? NextStep.PORTAL_LOOKUP : outcome);
    }

    /** Our mistake or a method that was withdrawn: waiting does not help. */
    private static boolean isNoSuchCall(FundingBodyException cause) {
        int status = cause.call().httpStatus();
        return status == 404 || status == 405;
    }

    /** Tells whether a person may override what stands in the way. */
    private void hint(ActionResult result, Overrides overrides) {
        if (result.outcome() != Outcome.REFUSED) {
            return;
        }
        Overriding decided = Overriding.of(result.claim(), overrides);
        TreeSet<String> certain = new TreeSet<>();
        TreeSet<String> uncertain = new TreeSet<>();
        for (Finding finding : result.findings()) {
            String rule = finding.rule();
            if (finding.blocks() && rule != null && finding.overridable() && decided.by(finding) == null) {
                uncertain.add(rule);
            } else if (finding.blocks()
                    && rule != null
                    && !finding.overridable()
                    && overrides.rules().contains(rule)) {
                certain.add(rule);
            }
        }
        if (!certain.isEmpty()) {
            session.console()
                    .message(session.messages()
                            .text("hint.notOverridable", "count", certain.size(), "rules", String.join(", ", certain)));
        }
        if (!uncertain.isEmpty()) {
            session.console()
                    .message(session.messages()
                            .text("hint.overridable", "count", uncertain.size(), "rules", String.join(",", uncertain)));
        }
    }
}
