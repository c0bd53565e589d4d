package io.github.qualirepar.adapter.cli.output;

import java.io.PrintStream;

/**
 * Where things are printed: results on standard output, everything else on standard error. Not safe for use by several
 * threads.
 */
public final class Console {
    private final PrintStream out;
    private final PrintStream err;
    private final boolean colours;
    private final boolean progress;

    /**
     * @param out standard output
     * @param err standard error
     * @param terminal does a person sit in front of both?
     * @param colours are colours welcome on a terminal?
     */
    public Console(PrintStream out, PrintStream err, boolean terminal, boolean colours) {
        this.out = out;
        this.err = err;
        this.colours = terminal && colours;
        this.progress = terminal;
    }

    /** A line of a result. */
    public void result(String line) {
        out.println(line);
    }

    /** Lines of a result. */
    public void results(Iterable<String> lines) {
        lines.forEach(out::println);
    }

    /** A text as it is, with the line ends that it has. */
    public void raw(String text) {
        out.print(text);
    }

    /** Something worth saying that is no result. */
    public void message(String line) {
        err.println(line);
    }

    /** What is being done, for a person who waits. */
    public void progress(String line) {
        if (progress) {
            err.println(line);
        }
    }

    /** Paints with what this console can show. */
    public Paint paint() {
        return colours ? Paint.ANSI : Paint.NONE;
    }

    public void flush() {
        out.flush();
        err.flush();
    }
}
