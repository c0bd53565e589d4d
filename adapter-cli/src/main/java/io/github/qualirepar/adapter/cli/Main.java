package io.github.qualirepar.adapter.cli;

import io.github.qualirepar.adapter.cli.command.CommandLineProgram;
import io.github.qualirepar.adapter.cli.wiring.Surroundings;
import java.util.List;

/** Entry point of the command line. */
public final class Main {

    private Main() {}

    /**
     * Runs the command line and ends the process with its exit code.
     *
     * @param args the command and its options
     */
    public static void main(String[] args) {
        System.exit(run(List.of(args), Surroundings.ofProcess()));
    }

    /**
     * Runs one command without ending the process.
     *
     * @param args the command and its options
     * @param surroundings where it reads its environment from and prints to
     * @return the exit code
     */
    public static int run(List<String> args, Surroundings surroundings) {
        return new CommandLineProgram(surroundings).run(args);
    }
}
