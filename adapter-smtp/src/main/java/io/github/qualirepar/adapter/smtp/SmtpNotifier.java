package io.github.qualirepar.adapter.smtp;

import io.github.qualirepar.ports.Notice;
import io.github.qualirepar.ports.Notifier;
import jakarta.mail.Address;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.util.MailConnectException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends notices by mail, as plain text and as HTML.
 *
 * <p>A connection is made for each notice and closed after it. All receivers get a mail or none, so that it can be tried
 * again; one whom the server refuses for ever is left out with a warning. The same notice always bears the same
 * {@code Message-ID}, so that a mail program can recognise one that had to be sent twice. Certificates are checked; a
 * password is only sent over an encrypted connection, or to this machine.
 *
 * <p>Safe for use by several threads.
 */
public final class SmtpNotifier implements Notifier {
    private static final Logger LOG = LoggerFactory.getLogger(SmtpNotifier.class);

    /** From here on an answer of a mail server is its last word. */
    private static final int PERMANENT = 500;

    private final MailServer server;
    private final InternetAddress from;
    private final List<InternetAddress> to;
    private final Clock clock;

    private SmtpNotifier(MailServer server, InternetAddress from, List<InternetAddress> to, Clock clock) {
        this.server = server;
        this.from = from;
        this.to = List.copyOf(to);
        this.clock = clock;
    }

    /**
     * Sends by a mail server.
     *
     * @param server its address: {@code smtp://host:587} (encrypted as soon as the server offers it) or
     *     {@code smtps://host:465}, with {@code user:password@} before the host where it wants a login
     * @param from the sender's address
     * @param to the addresses of those who are told, at least one
     * @param clock tells what day the mails bear
     * @throws IllegalArgumentException if one of them is no such address; the message says which and holds no password
     */
    public static SmtpNotifier of(URI server, String from, List<String> to, Clock clock) {
        if (to.isEmpty()) {
            throw new IllegalArgumentException("nobody is named to whom notices are sent");
        }
        List<InternetAddress> receivers = new ArrayList<>();
        to.forEach(receiver -> receivers.add(address(receiver)));
        return new SmtpNotifier(MailServer.of(server), address(from), receivers, clock);
    }

    private static InternetAddress address(String text) {
        try {
            InternetAddress address = new InternetAddress(text, true);
            address.validate();
            return address;
        } catch (AddressException e) {
            throw new IllegalArgumentException("no mail address: " + text, e);
        }
    }

    @Override
    public void send(Notice notice) throws NotDelivered {
        List<InternetAddress> receivers = to;
        while (true) {
            try {
                send(notice, receivers);
                return;
            } catch (SendFailedException e) {
                List<InternetAddress> left = withoutRefusedForEver(receivers, e);
                if (left.isEmpty() || left.size() == receivers.size()) {
                    throw new NotDelivered("the mail server " + server + " refuses sender or receivers", e);
                }
                LOG.warn(
                        "the mail server {} refuses {} of {} receivers of notices",
                        server,
                        to.size() - left.size(),
                        to.size());
                receivers = left;
            }
        }
    }

    private void send(Notice notice, List<InternetAddress> receivers) throws NotDelivered, SendFailedException {
        Session session = Session.getInstance(server.properties());
        try (Transport transport = session.getTransport(server.protocol())) {
            Message mail = Mail.of(session, notice, from, receivers, clock.instant());
            transport.connect(server.host(), server.port(), server.username(), server.password());
            transport.sendMessage(mail, receivers.toArray(new Address[0]));
        } catch (MailConnectException e) {
            throw new NotDelivered("the mail server " + server + " cannot be reached", e);
        } catch (AuthenticationFailedException e) {
            throw new NotDelivered("the mail server " + server + " refuses user name or password", e);
        } catch (SendFailedException e) {
            if (e.getNextException() == null) {
                throw new NotDelivered("the mail server " + server + " did not take the mail", e);
            }
            throw e;
        } catch (MessagingException e) {
            throw new NotDelivered("the mail server " + server + " did not take the mail", e);
        }
    }

    /** A receiver who is refused for the moment only waits with the others; one refused for ever must not hold them up. */
    private static List<InternetAddress> withoutRefusedForEver(
            List<InternetAddress> receivers, SendFailedException failure) {
        List<InternetAddress> left = new ArrayList<>(receivers);
        for (Exception next = failure.getNextException();
                next instanceof MessagingException one;
                next = one.getNextException()) {
            if (one instanceof SMTPAddressFailedException refused && refused.getReturnCode() >= PERMANENT) {
                left.remove(refused.getAddress());
            }
        }
        return left;
    }

    /** The server only. */
    @Override
    public String toString() {
        return "SmtpNotifier[" + server + "]";
    }
}
