package io.github.qualirepar.adapter.cli.command;

import io.github.qualirepar.adapter.cli.output.ErrorCode;
import io.github.qualirepar.adapter.cli.output.ExitCode;
import io.github.qualirepar.adapter.cli.output.Failure;
import io.github.qualirepar.adapter.cli.output.OverviewOutput;
import io.github.qualirepar.adapter.cli.output.PaymentDocuments;
import io.github.qualirepar.application.ExportLine;
import io.github.qualirepar.application.PaymentExport;
import io.github.qualirepar.application.PaymentList;
import io.github.qualirepar.domain.OrganisationId;
import io.github.qualirepar.domain.payment.MoneyOverview;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Looking at the money; nothing is changed. */
final class PaymentReads {
    private PaymentReads() {}

    /** The transfers with their claims, and what could be ticked off beside them. */
    @Command(name = "list")
    static final class ListAll extends BaseCommand {
        @Option(names = "--organisation", paramLabel = "O", descriptionKey = "opt.organisation")
        private @Nullable OrganisationId organisation;

        @Option(names = "--open", descriptionKey = "opt.open")
        private boolean open;

        @Override
        ExitCode run(Session session) {
            PaymentList list = session.library().payments().list(organisation, open);
            session.print(
                    () -> session.paymentDocuments().list(list),
                    () -> session.paymentTexts().list(list));
            return ExitCode.DONE;
        }
    }

    /** The money of all claims by where it stands. */
    @Command(name = "overview")
    static final class Overview extends BaseCommand {
        @Override
        ExitCode run(Session session) {
            MoneyOverview overview = session.library().payments().overview();
            session.print(
                    () -> OverviewOutput.json(overview),
                    () -> new OverviewOutput(
                                    session.messages(), session.console().paint())
                            .lines(overview));
            return ExitCode.DONE;
        }
    }

    /** One line a claim for the accountant. */
    @Command(name = "export")
    static final class Export extends BaseCommand {
        @Parameters(paramLabel = "FILE", descriptionKey = "par.exportFile")
        private Path file;

        @Option(names = "--decimal-comma", descriptionKey = "opt.decimalComma")
        private boolean decimalComma;

        @Option(names = "--bom", descriptionKey = "opt.bom")
        private boolean byteOrderMark;

        @Option(names = "--force", descriptionKey = "opt.force")
        private boolean force;

        @Override
        ExitCode run(Session session) {
            if (InputFile.isStandard(file) && session.json()) {
                throw usage(session, "usage.exportJson");
            }
            List<ExportLine> lines = session.library().payments().export();
            String text = text(session, lines);
            if (InputFile.isStandard(file)) {
                session.console().raw(text);
                return ExitCode.DONE;
            }
            write(session, text);
            session.print(
                    () -> PaymentDocuments.exported(file.toString(), lines.size()),
                    () -> List.of(session.messages().text("export.done", "file", file, "count", lines.size())));
            return ExitCode.DONE;
        }

        private String text(Session session, List<ExportLine> lines) {
            StringBuilder text = new StringBuilder();
            try {
                new PaymentExport(session.messages().language().locale(), decimalComma, byteOrderMark)
                        .write(lines, text);
            } catch (IOException e) {
                throw new UncheckedIOException("a text in memory can be written", e);
            }
            return text.toString();
        }

        private void write(Session session, String text) {
            OpenOption[] how = force
                    ? new OpenOption[] {
                        StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE
                    }
                    : new OpenOption[] {StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE};
            try {
                Files.writeString(file, text, StandardCharsets.UTF_8, how);
            } catch (FileAlreadyExistsException e) {
                throw failed(session, ErrorCode.USAGE_WRONG, "usage.exportExists", e);
            } catch (IOException e) {
                throw failed(session, ErrorCode.STORAGE_NO_RIGHTS, "error.cannotWrite", e);
            }
        }

        private CommandFailed failed(Session session, ErrorCode code, String key, IOException cause) {
            CommandFailed failed =
                    new CommandFailed(new Failure(code, session.messages().text(key, "file", file)));
            failed.initCause(cause);
            return failed;
        }
    }
}
