package io.github.qualirepar.adapter.cli.config;

import io.github.qualirepar.adapter.cli.input.Problem;
import io.github.qualirepar.adapter.cli.input.ProblemCode;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads who is told by mail, and by which server. */
final class NotifyReader {
    private static final String SERVER = "notify.smtp.url";
    private static final String FROM = "notify.from";
    private static final String TO = "notify.to";
    private static final List<String> ALL = List.of(SERVER, FROM, TO);
    private static final Set<String> SCHEMES = Set.of("smtp", "smtps");

    private static final String WORD = "[A-Za-z0-9_%+'-]+";
    private static final String LABEL = "[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?";
    private static final Pattern MAIL_ADDRESS =
            Pattern.compile(WORD + "(\\." + WORD + ")*@" + LABEL + "(\\." + LABEL + ")*");

    private NotifyReader() {}

    /** The settings; {@code null} if nobody is told, or something is wrong with them. */
    static @Nullable NotifySettings read(Values values) {
        if (ALL.stream().noneMatch(values::has)) {
            return null;
        }
        ALL.stream()
                .filter(property -> !values.has(property))
                .forEach(property -> values.add(
                        Problem.at(property, ProblemCode.PROPERTY_MISSING).with("group", "notify.*")));
        Secret server = server(values);
        List<String> from = addresses(values, FROM);
        List<String> to = addresses(values, TO);
        if (from.size() > 1) {
            values.add(wrongAddress(FROM));
        }
        return server == null || from.size() != 1 || to.isEmpty() ? null : new NotifySettings(server, from.get(0), to);
    }

    /** The text is not repeated where it is wrong: there may be a password in it. */
    private static @Nullable Secret server(Values values) {
        Secret server = values.secret(SERVER);
        if (server == null || isMailServer(server.reveal())) {
            return server;
        }
        values.add(Problem.at(SERVER, ProblemCode.MAIL_SERVER_WRONG));
        return null;
    }

    private static boolean isMailServer(String text) {
        try {
            URI address = new URI(text);
            boolean nothingElse = Stream.of(address.getRawPath(), address.getRawQuery(), address.getRawFragment())
                    .allMatch(part -> part == null || part.isEmpty() || part.equals("/"));
            return address.getScheme() != null
                    && SCHEMES.contains(address.getScheme())
                    && address.getHost() != null
                    && nothingElse;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** Addresses separated by commas; none where one of them is wrong. */
    private static List<String> addresses(Values values, String property) {
        String text = values.text(property);
        if (text == null) {
            return List.of();
        }
        List<String> addresses =
                Stream.of(text.split(",", -1)).map(String::strip).toList();
        if (addresses.stream().allMatch(address -> MAIL_ADDRESS.matcher(address).matches())) {
            return addresses;
        }
        values.add(wrongAddress(property));
        return List.of();
    }

    private static Problem wrongAddress(String property) {
        return Problem.at(property, ProblemCode.MAIL_ADDRESS_WRONG);
    }
}
