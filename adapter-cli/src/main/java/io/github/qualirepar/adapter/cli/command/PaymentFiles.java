package io.github.qualirepar.adapter.cli.command;

import io.github.qualirepar.adapter.cli.output.Detail;
import io.github.qualirepar.adapter.cli.output.ErrorCode;
import io.github.qualirepar.adapter.cli.output.ExitCode;
import io.github.qualirepar.adapter.cli.output.Failure;
import io.github.qualirepar.application.ImportOptions;
import io.github.qualirepar.application.ImportResult;
import io.github.qualirepar.application.MatchResult;
import io.github.qualirepar.application.Outcome;
import io.github.qualirepar.domain.EuroAmount;
import io.github.qualirepar.domain.OrganisationId;
import io.github.qualirepar.domain.payment.CreditMatch;
import io.github.qualirepar.domain.payment.LineState;
import io.github.qualirepar.domain.rule.Finding;
import io.github.qualirepar.domain.rule.Level;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Files of organisations and banks. */
final class PaymentFiles {
    private static final Set<CreditMatch.Kind> FOR_A_PERSON =
            Set.of(CreditMatch.Kind.PROPOSED, CreditMatch.Kind.UNEXPLAINED);

    private PaymentFiles() {}

    /** Nothing of such a file is taken: it is named line by line what is wrong with it. */
    private static ExitCode notTaken(Session session, Path file, List<Finding> problems) {
        List<Detail> details = problems.stream()
                .map(problem -> Detail.of(problem, session.findingTexts()))
                .toList();
        String message = session.messages().text("error.notTaken", "file", file, "count", details.size());
        return session.fail(new Failure(ErrorCode.INPUT_UNREADABLE, message, details, null));
    }

    /** Takes a statement, or a pasted list of claims. */
    @Command(name = "import")
    static final class ImportStatement extends BaseCommand {
        @Parameters(paramLabel = "FILE", descriptionKey = "par.statement")
        private Path file;

        @Option(names = "--organisation", paramLabel = "O", descriptionKey = "opt.payer")
        private @Nullable OrganisationId organisation;

        @Option(names = "--reference", paramLabel = "R", descriptionKey = "opt.reference")
        private @Nullable String reference;

        @Option(names = "--date", paramLabel = "D", descriptionKey = "opt.paidOn")
        private @Nullable LocalDate date;

        @Option(names = "--amount", paramLabel = "A", descriptionKey = "opt.total")
        private @Nullable EuroAmount amount;

        @Override
        ExitCode run(Session session) {
            byte[] bytes = InputFile.read(session, file);
            ImportResult result = session.library()
                    .payments()
                    .importStatement(bytes, new ImportOptions(organisation, reference, date, amount));
            if (result.outcome() != Outcome.DONE) {
                return notTaken(session, file, result.problems());
            }
            session.print(
                    () -> session.paymentDocuments().imported(result),
                    () -> session.paymentTexts().imported(result));
            return result.payments().stream().allMatch(ImportStatement::isGood) ? ExitCode.DONE : ExitCode.REFUSED;
        }

        private static boolean isGood(ImportResult.Imported imported) {
            return imported.effect() != ImportResult.Effect.REFUSED
                    && imported.payment().lines().stream().allMatch(line -> line.state() == LineState.MATCHED)
                    && imported.findings().stream().allMatch(finding -> finding.level() == Level.INFO);
        }
    }

    /** Matches the credits of a bank file with the transfers that are known. */
    @Command(name = "match")
    static final class Match extends BaseCommand {
        @Parameters(paramLabel = "FILE", descriptionKey = "par.bankFile")
        private Path file;

        @Option(names = "--dry-run", descriptionKey = "opt.dryRun")
        private boolean dryRun;

        @Override
        ExitCode run(Session session) {
            MatchResult result = session.library().payments().match(InputFile.read(session, file), dryRun);
            if (result.outcome() != Outcome.DONE) {
                return notTaken(session, file, result.problems());
            }
            session.print(
                    () -> session.paymentDocuments().matched(result),
                    () -> session.paymentTexts().matched(result));
            boolean open = result.credits().stream().anyMatch(match -> FOR_A_PERSON.contains(match.kind()));
            return open ? ExitCode.REFUSED : ExitCode.DONE;
        }
    }
}
