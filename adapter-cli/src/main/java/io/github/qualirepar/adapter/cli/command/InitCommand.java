package io.github.qualirepar.adapter.cli.command;

import io.github.qualirepar.adapter.cli.config.Configuration;
import io.github.qualirepar.adapter.cli.config.ConfigurationReader;
import io.github.qualirepar.adapter.cli.config.FileRights;
import io.github.qualirepar.adapter.cli.config.Template;
import io.github.qualirepar.adapter.cli.output.ErrorCode;
import io.github.qualirepar.adapter.cli.output.ExitCode;
import io.github.qualirepar.adapter.cli.output.Failure;
import io.github.qualirepar.adapter.cli.output.ProgramDocuments;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;

/** Writes a commented configuration file and creates the database. What is there is left alone. */
@Command(name = "init")
final class InitCommand extends BaseCommand {
    @Override
    ExitCode run(Session session) {
        Path file = session.home().resolve(ConfigurationReader.FILE_NAME);
        boolean written = write(session, file);
        Configuration configuration = session.configuration();
        session.program().store();
        session.print(
                () -> ProgramDocuments.initialised(
                        file.toString(), written, configuration.database().toString()),
                () -> List.of(
                        session.messages().text(written ? "init.written" : "init.kept", "file", file),
                        session.messages().text("init.database", "file", configuration.database())));
        return ExitCode.DONE;
    }

    /** Writes the file for its owner alone; never over one that is there. */
    private static boolean write(Session session, Path file) {
        try {
            if (!Files.exists(session.home())) {
                Files.createDirectories(session.home(), FileRights.ownerOnlyFolder(session.home()));
            }
            Files.createFile(file, FileRights.ownerOnlyFile(file));
            Files.write(file, Template.text(session.options().language()).getBytes(StandardCharsets.UTF_8));
            return true;
        } catch (FileAlreadyExistsException e) {
            if (Files.isRegularFile(file)) {
                return false;
            }
            throw cannotWrite(session, file, e);
        } catch (IOException e) {
            throw cannotWrite(session, file, e);
        }
    }

    private static CommandFailed cannotWrite(Session session, Path file, IOException cause) {
        CommandFailed failed = new CommandFailed(
                new Failure(ErrorCode.STORAGE_NO_RIGHTS, session.messages().text("error.cannotWrite", "file", file)));
        failed.initCause(cause);
        return failed;
    }
}
