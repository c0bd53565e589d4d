package io.github.qualirepar.adapter.cli.command;

import io.github.qualirepar.application.Overrides;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** A person's decision to go on although an uncertain rule stands against it. */
final class OverrideOptions {
    @Option(names = "--override", paramLabel = "RULE-ID", split = ",", descriptionKey = "opt.override")
    private List<String> rules = new ArrayList<>();

    @Option(names = "--by", paramLabel = "NAME", descriptionKey = "opt.by")
    private @Nullable String by;

    /** The decision; throws wrong usage if nobody's name stands for it. */
    Overrides of(Session session, BaseCommand command) {
        if (rules.isEmpty()) {
            return Overrides.NONE;
        }
        if (by == null || by.isBlank()) {
            throw command.usage(session, "usage.overrideByWhom");
        }
        return new Overrides(new LinkedHashSet<>(rules), by);
    }
}
