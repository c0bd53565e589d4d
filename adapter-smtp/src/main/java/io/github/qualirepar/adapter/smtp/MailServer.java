package io.github.qualirepar.adapter.smtp;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The mail server that takes our mails.
 *
 * @param host its name
 * @param port its port
 * @param tls is the connection encrypted from its first byte? Else it is encrypted as soon as the server offers it
 * @param username whom to log in as, or {@code null} = nobody
 * @param password his password, or {@code null}
 */
record MailServer(
        String host,
        int port,
        boolean tls,
        @Nullable String username,
        @Nullable String password) {

    private static final int SUBMISSION_PORT = 587;
    private static final int TLS_PORT = 465;
    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration READ = Duration.ofSeconds(30);
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

    /**
     * Reads an address such as {@code smtps://user:password@mail.example.org:465}. What stands in it never gets into a
     * message: there may be a password.
     */
    static MailServer of(URI address) {
        String scheme = String.valueOf(address.getScheme());
        if (!scheme.equals("smtp") && !scheme.equals("smtps")) {
            throw new IllegalArgumentException("the address of a mail server begins with smtp:// or smtps://");
        }
        String host = address.getHost();
        if (host == null) {
            throw new IllegalArgumentException(
                    "the address of a mail server names a host: smtp://user:password@host:587 (signs such as @ or / in"
                            + " a user name or password are written as %40, %2F)");
        }
        boolean tls = scheme.equals("smtps");
        int usual = tls ? TLS_PORT : SUBMISSION_PORT;
        String[] login = address.getRawUserInfo() == null
                ? new String[0]
                : address.getRawUserInfo().split(":", 2);
        return new MailServer(
                host,
                address.getPort() < 0 ? usual : address.getPort(),
                tls,
                login.length == 0 ? null : decoded(login[0]),
                login.length < 2 ? null : decoded(login[1]));
    }

    /** A plus sign stands for itself in a user name. */
    private static String decoded(String part) {
        return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    String protocol() {
        return tls ? "smtps" : "smtp";
    }

    boolean isLoopback() {
        return LOOPBACK.contains(host);
    }

    /** The settings of the mail library. A password goes over an encrypted line, or stays on this machine. */
    Properties properties() {
        String prefix = "mail." + protocol() + '.';
        Properties properties = new Properties();
        properties.setProperty(prefix + "host", host);
        properties.setProperty(prefix + "port", Integer.toString(port));
        properties.setProperty(prefix + "auth", Boolean.toString(username != null));
        properties.setProperty(prefix + "connectiontimeout", Long.toString(CONNECT.toMillis()));
        properties.setProperty(prefix + "timeout", Long.toString(READ.toMillis()));
        properties.setProperty(prefix + "writetimeout", Long.toString(READ.toMillis()));
        properties.setProperty(prefix + "ssl.checkserveridentity", "true");
        properties.setProperty(prefix + "starttls.enable", Boolean.toString(!tls));
        properties.setProperty(
                prefix + "starttls.required", Boolean.toString(!tls && username != null && !isLoopback()));
        // All receivers or none: a mail that only some got could not be sent again to the others alone.
        properties.setProperty(prefix + "sendpartial", "false");
        properties.setProperty(prefix + "reportsuccess", "false");
        return properties;
    }

    /** Host and port: the rest is secret. */
    @Override
    public String toString() {
        return host + ':' + port;
    }
}
