package io.github.qualirepar.adapter.cli.wiring;

import io.github.qualirepar.adapter.cli.config.NotifySettings;
import io.github.qualirepar.adapter.smtp.SmtpNotifier;
import io.github.qualirepar.ports.Notice;
import io.github.qualirepar.ports.Notifier;
import java.net.URI;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/**
 * The way to the mail server, made when something is first told, so that no other command loads a mail library. Safe for
 * use by several threads.
 */
final class LazyNotifier implements Notifier {
    private final NotifySettings settings;
    private final Clock clock;
    private @Nullable Notifier notifier;

    LazyNotifier(NotifySettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public void send(Notice notice) throws NotDelivered {
        notifier().send(notice);
    }

    private synchronized Notifier notifier() {
        if (notifier == null) {
            notifier = SmtpNotifier.of(URI.create(settings.server().reveal()), settings.from(), settings.to(), clock);
        }
        return notifier;
    }
}
