package io.github.qualirepar.adapter.cli.command;

import io.github.qualirepar.adapter.cli.output.ExitCode;
import io.github.qualirepar.application.ClaimView;
import io.github.qualirepar.domain.OrganisationId;
import io.github.qualirepar.domain.claim.ClaimId;
import io.github.qualirepar.domain.claim.Colour;
import io.github.qualirepar.domain.claim.LogEntry;
import io.github.qualirepar.domain.claim.NextStep;
import io.github.qualirepar.domain.claim.Stage;
import io.github.qualirepar.domain.repair.DocumentReference;
import io.github.qualirepar.ports.ClaimFilter;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Looking at claims; nothing is changed and no organisation asked. */
final class ClaimReads {
    private ClaimReads() {}

    private static boolean isThere(DocumentReference reference) {
        try {
            return Files.isRegularFile(Path.of(reference.path()));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    /** The coloured list. */
    @Command(name = "list")
    static final class ListAll extends BaseCommand {
        @Option(names = "--organisation", paramLabel = "O", descriptionKey = "opt.organisation")
        private @Nullable OrganisationId organisation;

        @Option(names = "--colour", paramLabel = "C", descriptionKey = "opt.colour")
        private @Nullable Colour colour;

        @Option(names = "--stage", paramLabel = "S", descriptionKey = "opt.stage")
        private @Nullable Stage stage;

        @Option(names = "--next", paramLabel = "N", descriptionKey = "opt.next")
        private @Nullable NextStep next;

        @Option(names = "--limit", paramLabel = "N", descriptionKey = "opt.limit")
        private @Nullable Integer limit;

        @Override
        ExitCode run(Session session) {
            if (limit != null && limit < 1) {
                throw usage(session, "usage.limit");
            }
            List<ClaimView> views =
                    session.library().claims().list(new ClaimFilter(organisation, colour, stage), next, limit);
            session.print(
                    () -> session.documents().claims(views),
                    () -> session.claimTexts().list(views));
            return ExitCode.DONE;
        }
    }

    /** One claim with its open problems and next step. */
    @Command(name = "show")
    static final class Show extends BaseCommand {
        @Parameters(paramLabel = "ID", descriptionKey = "par.id")
        private String id;

        @Override
        ExitCode run(Session session) {
            ClaimView view = new Answers(session).view(id);
            session.print(
                    () -> session.documents().claim(view),
                    () -> session.claimTexts().show(view));
            return ExitCode.DONE;
        }
    }

    /** Every action ever taken on a claim. */
    @Command(name = "log")
    static final class Log extends BaseCommand {
        @Parameters(paramLabel = "ID", descriptionKey = "par.id")
        private String id;

        @Override
        ExitCode run(Session session) {
            ClaimId claim = new Answers(session).id(id);
            List<LogEntry> entries = session.library().claims().log(claim);
            session.print(
                    () -> session.documents().log(entries),
                    () -> session.claimTexts().log(entries, wantsDetails()));
            return ExitCode.DONE;
        }
    }

    /** What the document library has for a claim. */
    @Command(name = "documents")
    static final class Library extends BaseCommand {
        @Parameters(paramLabel = "ID", descriptionKey = "par.id")
        private String id;

        @Override
        ExitCode run(Session session) {
            ClaimId claim = new Answers(session).id(id);
            List<DocumentReference> references = session.library().claims().documents(claim);
            session.print(
                    () -> session.documents().library(references, ClaimReads::isThere),
                    () -> session.claimTexts().library(references, ClaimReads::isThere));
            return ExitCode.DONE;
        }
    }
}
