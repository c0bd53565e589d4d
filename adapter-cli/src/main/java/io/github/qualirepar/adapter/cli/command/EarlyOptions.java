package io.github.qualirepar.adapter.cli.command;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The options that count before the arguments are read: in which language and form to complain about those.
 *
 * @param language as given, or {@code null}
 * @param home as given, or {@code null}
 * @param json is one JSON document wanted?
 * @param verbose are details wanted?
 */
record EarlyOptions(@Nullable String language, @Nullable String home, boolean json, boolean verbose) {

    static EarlyOptions of(List<String> args) {
        int end = args.indexOf("--");
        List<String> options = end < 0 ? args : args.subList(0, end);
        return new EarlyOptions(
                value(options, "--lang"),
                value(options, "--home"),
                options.contains("--json"),
                options.contains("--verbose"));
    }

    private static @Nullable String value(List<String> options, String name) {
        for (int i = 0; i < options.size(); i++) {
            String option = options.get(i);
            if (option.equals(name) && i + 1 < options.size()) {
                return options.get(i + 1);
            }
            if (option.startsWith(name + "=")) {
                return option.substring(name.length() + 1);
            }
        }
        return null;
    }
}
