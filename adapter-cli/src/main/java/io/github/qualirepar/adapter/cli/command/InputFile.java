package io.github.qualirepar.adapter.cli.command;

import io.github.qualirepar.adapter.cli.input.InputKind;
import io.github.qualirepar.adapter.cli.input.Problem;
import io.github.qualirepar.adapter.cli.input.ProblemCode;
import io.github.qualirepar.adapter.cli.input.UnreadableInput;
import io.github.qualirepar.application.bank.BankFiles;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/** Reads a file named on the command line, or standard input for a hyphen. */
final class InputFile {
    private static final Path STANDARD = Path.of("-");

    private InputFile() {}

    static boolean isStandard(Path file) {
        return file.equals(STANDARD);
    }

    /**
     * Reads it whole.
     *
     * @throws UnreadableInput if it is not there, cannot be read, or is larger than any file of money
     */
    static byte[] read(Session session, Path file) {
        try (InputStream stream = isStandard(file) ? session.standardInput() : Files.newInputStream(file)) {
            byte[] bytes = stream.readNBytes(BankFiles.LARGEST + 1);
            if (bytes.length > BankFiles.LARGEST) {
                throw unreadable(file, ProblemCode.FILE_TOO_LARGE);
            }
            return bytes;
        } catch (NoSuchFileException e) {
            throw unreadable(file, ProblemCode.FILE_NOT_FOUND);
        } catch (IOException e) {
            throw unreadable(file, ProblemCode.FILE_UNREADABLE);
        }
    }

    private static UnreadableInput unreadable(Path file, ProblemCode code) {
        return new UnreadableInput(
                InputKind.INPUT_UNREADABLE, List.of(Problem.at("", code).with("file", file)));
    }
}
