package io.github.qualirepar.adapter.cli.config;

import java.util.List;

/**
 * Who is told by mail of what the nightly job noticed. Immutable; {@code toString} shows no secret.
 *
 * @param server address of the mail server, checked: {@code smtp} or {@code smtps}, with a host; may hold a password
 * @param from the sender's address
 * @param to the addresses of those who are told, at least one
 */
public record NotifySettings(Secret server, String from, List<String> to) {
    public NotifySettings {
        to = List.copyOf(to);
    }
}
