package io.github.qualirepar.adapter.cli.command;

import io.github.qualirepar.adapter.cli.input.Nearest;
import io.github.qualirepar.application.Overrides;
import io.github.qualirepar.domain.rule.Rule;
import io.github.qualirepar.domain.rule.Rules;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** A person's decision to go on although an uncertain rule stands against it. */
final class OverrideOptions {
    /** Checked outside the list of rules, where documents, lists and the organisation's answers are at hand. */
    private static final Set<String> ELSEWHERE = Set.of("DOC-05", "DOC-11", "RTE-09", "AMT-03");

    @Option(names = "--override", paramLabel = "RULE-ID", split = ",", descriptionKey = "opt.override")
    private List<String> rules = new ArrayList<>();

    @Option(names = "--by", paramLabel = "NAME", descriptionKey = "opt.by")
    private @Nullable String by;

    /** The decision; throws wrong usage if a rule does not exist or nobody's name stands for it. */
    Overrides of(Session session, BaseCommand command) {
        if (rules.isEmpty()) {
            return Overrides.NONE;
        }
        refuseUnknown(session, command);
        if (by == null || by.isBlank()) {
            throw command.usage(session, "usage.overrideByWhom");
        }
        return new Overrides(new LinkedHashSet<>(rules), by);
    }

    /** A mistyped id would override nothing, and nobody would notice. */
    private void refuseUnknown(Session session, BaseCommand command) {
        List<String> known = Stream.concat(Rules.all().stream().map(Rule::id), ELSEWHERE.stream())
                .sorted()
                .toList();
        List<String> unknown =
                rules.stream().filter(rule -> !known.contains(rule)).distinct().toList();
        if (!unknown.isEmpty()) {
            throw command.usage(
                    session,
                    "usage.overrideUnknown",
                    "rules",
                    String.join(", ", unknown),
                    "nearest",
                    unknown.stream()
                            .map(rule -> Nearest.of(rule, known))
                            .distinct()
                            .collect(Collectors.joining(", ")));
        }
    }
}
