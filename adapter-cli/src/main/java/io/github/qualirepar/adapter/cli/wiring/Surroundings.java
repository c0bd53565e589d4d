package io.github.qualirepar.adapter.cli.wiring;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;

/**
 * All that the program takes from the process it runs in; tests hand in their own.
 *
 * @param environment environment variables
 * @param userHome the user's home folder
 * @param in standard input
 * @param out standard output
 * @param err standard error
 * @param terminal does a person sit in front of both?
 * @param locale the user's language
 * @param clock the machine's clock
 */
public record Surroundings(
        Map<String, String> environment,
        Path userHome,
        InputStream in,
        PrintStream out,
        PrintStream err,
        boolean terminal,
        Locale locale,
        Clock clock) {
    public Surroundings {
        environment = Map.copyOf(environment);
    }

    /** Those of this process. */
    public static Surroundings ofProcess() {
        boolean terminal = isTerminal();
        Charset charset = charset(terminal);
        return new Surroundings(
                System.getenv(),
                Path.of(System.getProperty("user.home", ".")),
                System.in,
                new PrintStream(new FileOutputStream(FileDescriptor.out), true, charset),
                new PrintStream(new FileOutputStream(FileDescriptor.err), true, charset),
                terminal,
                Locale.getDefault(),
                Clock.systemUTC());
    }

    /** Documents for other programs are UTF-8 whatever the locale; only a terminal may want something else. */
    private static Charset charset(boolean terminal) {
        boolean windows = System.getProperty("os.name", "").startsWith("Windows");
        String name = System.getProperty("stdout.encoding", System.getProperty("native.encoding", "UTF-8"));
        return terminal && windows ? Charset.forName(name) : StandardCharsets.UTF_8;
    }

    @SuppressWarnings("SystemConsoleNull") // what null no longer tells since Java 22 is asked for right below
    private static boolean isTerminal() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            // Since Java 22 there is a console without a terminal too, and a method that tells.
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException e) {
            return true;
        } catch (IllegalAccessException | InvocationTargetException e) {
            return false;
        }
    }

    /** Shows no variable: they may hold secrets. */
    @Override
    public String toString() {
        return "Surroundings[" + locale + "]";
    }
}
