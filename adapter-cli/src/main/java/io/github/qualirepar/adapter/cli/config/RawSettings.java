package io.github.qualirepar.adapter.cli.config;

import io.github.qualirepar.adapter.cli.input.Nearest;
import io.github.qualirepar.adapter.cli.input.Problem;
import io.github.qualirepar.adapter.cli.input.ProblemCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The properties as written: those of the file, and over them those of the environment. A property without a value is as
 * good as none.
 */
final class RawSettings {
    private final Map<String, String> values = new TreeMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private final List<Problem> warnings = new ArrayList<>();

    RawSettings(Map<String, String> file, Map<String, String> environment) {
        file.forEach(this::fromFile);
        environment.forEach((variable, value) -> {
            if (variable.startsWith(PropertyNames.PREFIX) && !variable.equals("QUALIREPAR_HOME") && !value.isBlank()) {
                fromEnvironment(variable, value.strip());
            }
        });
    }

    Map<String, String> values() {
        return values;
    }

    List<Problem> problems() {
        return problems;
    }

    List<Problem> warnings() {
        return warnings;
    }

    private void fromFile(String property, String value) {
        if (!PropertyNames.isKnown(property)) {
            problems.add(Problem.at(property, ProblemCode.PROPERTY_UNKNOWN).with("nearest", nearest(property)));
        } else if (!value.isBlank()) {
            values.put(property, value.strip());
        }
    }

    private void fromEnvironment(String variable, String value) {
        Optional<String> property = plain(variable)
                .or(() -> ofFamily(PropertyNames.ACCOUNT, variable))
                .or(() -> ofFamily(PropertyNames.SITE, variable));
        if (property.isPresent()) {
            values.put(property.get(), value);
        } else {
            // Unlike the file, the environment is not ours alone.
            warnings.add(Problem.at(variable, ProblemCode.ENVIRONMENT_UNKNOWN));
        }
    }

    private static Optional<String> plain(String variable) {
        return PropertyNames.PLAIN.stream()
                .filter(property -> PropertyNames.variable(property).equals(variable))
                .findFirst();
    }

    /** A name that the file spells otherwise (small letters, hyphens) is meant, if one becomes the same variable. */
    private Optional<String> ofFamily(PropertyNames.Family family, String variable) {
        for (String tail : family.tails()) {
            Pattern pattern = Pattern.compile(Pattern.quote(PropertyNames.variable(family.head()) + "_") + "(.+)"
                    + Pattern.quote(PropertyNames.variable(tail).substring(PropertyNames.PREFIX.length() - 1)));
            Matcher matcher = pattern.matcher(variable);
            if (matcher.matches()) {
                String name = family.namesIn(values.keySet()).stream()
                        .filter(known -> PropertyNames.variable(family.property(known, tail))
                                .equals(variable))
                        .findFirst()
                        .orElse(matcher.group(1));
                return Optional.of(family.property(name, tail));
            }
        }
        return Optional.empty();
    }

    /** For a misspelt property of a family the nearest tail with the same name; else the nearest of all. */
    private static @Nullable String nearest(String property) {
        for (PropertyNames.Family family : List.of(PropertyNames.ACCOUNT, PropertyNames.SITE)) {
            String[] parts = property.split("\\.", 3);
            if (parts.length == 3 && Nearest.to(parts[0], Set.of(family.head())) != null) {
                String tail = Nearest.of(parts[2], family.tails());
                return tail == null ? null : family.property(parts[1], tail);
            }
        }
        return Nearest.of(property, PropertyNames.PLAIN);
    }
}
