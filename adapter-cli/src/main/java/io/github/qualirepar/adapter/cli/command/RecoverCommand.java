package io.github.qualirepar.adapter.cli.command;

import io.github.qualirepar.adapter.cli.output.ExitCode;
import io.github.qualirepar.application.ActionResult;
import io.github.qualirepar.application.ClaimView;
import io.github.qualirepar.application.Outcome;
import io.github.qualirepar.application.Overrides;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;

/** Settles every action whose outcome is unknown. */
@Command(name = "recover")
final class RecoverCommand extends BaseCommand {
    @Override
    ExitCode run(Session session) {
        List<ActionResult> results = session.library().recovery().recover();
        session.print(() -> session.documents().acted(results), () -> lines(session, results));
        for (ActionResult result : results) {
            if (result.outcome() != Outcome.DONE && !session.json()) {
                session.fail(new Answers(session).failure(result, Overrides.NONE));
            }
        }
        return ExitCode.worst(results.stream().map(RecoverCommand::code).toList());
    }

    /** What could not be settled is left in doubt, for whatever reason; refused credentials are the one to name. */
    private static ExitCode code(ActionResult result) {
        return switch (result.outcome()) {
            case DONE -> ExitCode.DONE;
            case CREDENTIALS_REFUSED -> ExitCode.CREDENTIALS;
            case BUSY -> ExitCode.BUSY;
            case REFUSED, UNREACHABLE, UNKNOWN -> ExitCode.UNKNOWN;
        };
    }

    private static List<String> lines(Session session, List<ActionResult> results) {
        List<ClaimView> settled = new ArrayList<>();
        for (ActionResult result : results) {
            if (result.outcome() == Outcome.DONE && result.claim() != null) {
                settled.add(result.claim());
            }
        }
        List<String> lines = new ArrayList<>();
        lines.add(session.messages()
                .text("recover.result", "settled", settled.size(), "left", results.size() - settled.size()));
        if (!settled.isEmpty()) {
            lines.addAll(session.claimTexts().list(settled));
        }
        return lines;
    }
}
