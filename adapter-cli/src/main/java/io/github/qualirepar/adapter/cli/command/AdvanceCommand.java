package io.github.qualirepar.adapter.cli.command;

import io.github.qualirepar.adapter.cli.output.ExitCode;
import io.github.qualirepar.application.ActionResult;
import io.github.qualirepar.application.AdvanceResult;
import io.github.qualirepar.application.ClaimDesk;
import io.github.qualirepar.application.ClaimView;
import io.github.qualirepar.application.Outcome;
import io.github.qualirepar.application.Overrides;
import io.github.qualirepar.domain.claim.ClaimId;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Everything that can be done now, in the right order. */
@Command(name = "advance")
final class AdvanceCommand extends BaseCommand {
    @Parameters(arity = "0..*", paramLabel = "ID", descriptionKey = "par.id")
    private List<String> ids = new ArrayList<>();

    @Option(names = "--all", descriptionKey = "opt.all")
    private boolean all;

    @Mixin
    private OverrideOptions overriding;

    @Override
    ExitCode run(Session session) {
        if (all != ids.isEmpty()) {
            throw usage(session, "usage.advanceEither");
        }
        Overrides overrides = overriding.of(session, this);
        List<AdvanceResult> results =
                all ? session.library().claims().advanceAll(overrides) : advance(session, overrides);
        if (!all && results.size() == 1) {
            return one(session, results.get(0), overrides);
        }
        results.forEach(result -> tell(session, result, overrides));
        session.print(() -> session.documents().advanced(results), () -> list(session, results));
        return ExitCode.worst(results.stream()
                .map(result -> ExitCode.of(result.last().outcome()))
                .toList());
    }

    private List<AdvanceResult> advance(Session session, Overrides overrides) {
        ClaimDesk desk = session.library().claims();
        Answers answers = new Answers(session);
        // All are looked up first: a mistyped id must not leave half of the others done.
        List<ClaimId> claims = ids.stream().map(answers::id).distinct().toList();
        List<AdvanceResult> results = new ArrayList<>();
        for (ClaimId claim : claims) {
            session.console().progress(session.messages().text("progress.advance", "claim", claim));
            results.add(desk.advance(claim, overrides));
        }
        return results;
    }

    private static ExitCode one(Session session, AdvanceResult result, Overrides overrides) {
        ActionResult last = result.last();
        ClaimView view = last.claim();
        if (!session.json()) {
            result.steps().forEach(step -> session.console().result(step(step)));
        }
        if (last.outcome() != Outcome.DONE || view == null) {
            return new Answers(session).answer(last, overrides);
        }
        session.print(
                () -> session.documents().advanced(result),
                () -> session.claimTexts().brief(view, last.findings()));
        return ExitCode.DONE;
    }

    private static String step(AdvanceResult.Step step) {
        return "  " + step.step() + "  " + step.outcome() + "  " + step.stage().colour() + " "
                + step.stage().label();
    }

    private static void tell(Session session, AdvanceResult result, Overrides overrides) {
        if (result.last().outcome() != Outcome.DONE && !session.json()) {
            session.fail(new Answers(session).failure(result.last(), overrides));
        }
    }

    private static List<String> list(Session session, List<AdvanceResult> results) {
        List<ClaimView> views = new ArrayList<>();
        for (AdvanceResult result : results) {
            if (result.last().claim() != null) {
                views.add(result.last().claim());
            }
        }
        return session.claimTexts().list(views);
    }
}
