package io.github.qualirepar.adapter.cli.config;

import io.github.qualirepar.adapter.cli.input.Nearest;
import io.github.qualirepar.adapter.cli.input.Problem;
import io.github.qualirepar.adapter.cli.input.ProblemCode;
import java.math.BigDecimal;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads single properties as what they mean, and collects whatever is wrong. Values of secrets stay out of problems. */
final class Values {
    private static final Pattern HOST_AND_PORT = Pattern.compile("([A-Za-z0-9.-]+|\\[[0-9A-Fa-f:]+]):(\\d{1,5})");
    private static final Pattern WHOLE = Pattern.compile("\\d{1,9}");
    private static final Pattern MEGABYTES = Pattern.compile("\\d{1,4}(\\.\\d{1,3})?");
    private static final BigDecimal MEGABYTE = BigDecimal.valueOf(1024L * 1024);

    private final Map<String, String> values;
    private final Path home;
    private final List<Problem> problems = new ArrayList<>();

    Values(Map<String, String> values, Path home) {
        this.values = values;
        this.home = home;
    }

    List<Problem> problems() {
        return problems;
    }

    Set<String> names() {
        return values.keySet();
    }

    boolean has(String property) {
        return values.containsKey(property);
    }

    void add(Problem problem) {
        problems.add(problem);
    }

    @Nullable
    String text(String property) {
        return values.get(property);
    }

    @Nullable
    Secret secret(String property) {
        String value = values.get(property);
        return value == null ? null : new Secret(value);
    }

    /** A whole number that is at least the given one; the default where it is absent or wrong. */
    int number(String property, int least, int absent) {
        String value = values.get(property);
        if (value == null) {
            return absent;
        }
        if (!WHOLE.matcher(value).matches() || Integer.parseInt(value) < least) {
            add(Problem.at(property, ProblemCode.NUMBER_WRONG)
                    .with("value", value)
                    .with("least", least));
            return absent;
        }
        return Integer.parseInt(value);
    }

    /** Megabytes as bytes. */
    long megabytes(String property, int absent) {
        String value = values.getOrDefault(property, Integer.toString(absent));
        if (!MEGABYTES.matcher(value).matches() || new BigDecimal(value).signum() == 0) {
            add(Problem.at(property, ProblemCode.NUMBER_WRONG)
                    .with("value", value)
                    .with("least", 1));
            return MEGABYTE.longValueExact() * absent;
        }
        return new BigDecimal(value).multiply(MEGABYTE).longValue();
    }

    boolean bool(String property, boolean absent) {
        String word = word(property, List.of("true", "false"));
        return word == null ? absent : Boolean.parseBoolean(word);
    }

    /** One of some words; {@code null} where it is absent or wrong. */
    @Nullable
    String word(String property, List<String> allowed) {
        String value = values.get(property);
        if (value == null || allowed.contains(value)) {
            return value;
        }
        add(Problem.at(property, ProblemCode.WORD_WRONG)
                .with("value", value)
                .with("allowed", String.join(", ", allowed))
                .with("nearest", Nearest.to(value, allowed)));
        return null;
    }

    /** A path, relative ones to the home folder; {@code null} where it is absent or wrong. */
    @Nullable
    Path path(String property) {
        String value = values.get(property);
        if (value == null) {
            return null;
        }
        try {
            return home.resolve(value).normalize();
        } catch (InvalidPathException e) {
            add(Problem.at(property, ProblemCode.PATH_WRONG).with("value", value));
            return null;
        }
    }

    /** An address that is encrypted, or on this machine; {@code null} where it is absent or wrong. */
    @Nullable
    URI address(String property) {
        String value = values.get(property);
        if (value == null) {
            return null;
        }
        URI url = Addresses.parse(value);
        if (url == null) {
            // The text is not repeated: somebody may have written user and password into it.
            add(Problem.at(property, ProblemCode.ADDRESS_WRONG));
            return null;
        }
        if (!Addresses.isSafe(url)) {
            add(Problem.at(property, ProblemCode.ADDRESS_NOT_ENCRYPTED).with("host", url.getHost()));
            return null;
        }
        return url;
    }

    @Nullable
    InetSocketAddress proxy(String property) {
        String value = values.get(property);
        if (value == null) {
            return null;
        }
        Matcher matcher = HOST_AND_PORT.matcher(value);
        if (!matcher.matches() || Integer.parseInt(matcher.group(2)) > 65_535) {
            add(Problem.at(property, ProblemCode.PROXY_WRONG));
            return null;
        }
        return InetSocketAddress.createUnresolved(matcher.group(1), Integer.parseInt(matcher.group(2)));
    }
}
