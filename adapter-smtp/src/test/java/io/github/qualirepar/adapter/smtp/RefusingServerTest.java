package io.github.qualirepar.adapter.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.qualirepar.ports.Notice;
import io.github.qualirepar.ports.NoticeKind;
import io.github.qualirepar.ports.Notifier.NotDelivered;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Receivers whom a mail server does not take: those it refuses for the moment and those it refuses for ever. */
class RefusingServerTest {
    private static final Notice NOTICE = new Notice(
            "x", NoticeKind.CLAIM_LATE, "fr", "Retard", List.of("Un dossier."), List.of(), List.of(), List.of());

    /** The receivers of each mail that was taken. */
    private final List<List<String>> taken = new CopyOnWriteArrayList<>();

    private Map<String, String> refusals = Map.of();
    private String answerToData = "250 ok";
    private ServerSocket socket;

    RefusingServerTest() throws IOException {
        socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    }

    @BeforeEach
    void serve() {
        Thread thread = new Thread(this::acceptAll, "mail server");
        thread.setDaemon(true);
        thread.start();
    }

    @AfterEach
    void stop() throws IOException {
        socket.close();
    }

    private void acceptAll() {
        try {
            while (true) {
                try (Socket client = socket.accept()) {
                    talk(client);
                }
            }
        } catch (IOException e) {
            if (!socket.isClosed()) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void talk(Socket client) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
        PrintWriter out = new PrintWriter(client.getOutputStream(), true, StandardCharsets.UTF_8);
        List<String> receivers = new CopyOnWriteArrayList<>();
        out.print("220 test\r\n");
        out.flush();
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String answer = "250 ok";
            if (line.startsWith("RCPT TO:")) {
                String receiver = line.substring("RCPT TO:<".length(), line.indexOf('>'));
                answer = refusals.getOrDefault(receiver, answer);
                if (answer.startsWith("250")) {
                    receivers.add(receiver);
                }
            } else if (line.equals("DATA")) {
                out.print("354 go\r\n");
                out.flush();
                // The mail itself is tried elsewhere.
                for (String mail = in.readLine(); !".".equals(mail); ) {
                    mail = in.readLine();
                }
                answer = answerToData;
                if (answer.startsWith("250")) {
                    taken.add(List.copyOf(receivers));
                }
            } else if (line.equals("RSET")) {
                receivers.clear();
            }
            out.print(answer + "\r\n");
            out.flush();
        }
    }

    private SmtpNotifier notifier() {
        return SmtpNotifier.of(
                URI.create("smtp://127.0.0.1:" + socket.getLocalPort()),
                "atelier@example.org",
                List.of("gerant@example.org", "compta@example.org"),
                Clock.systemUTC());
    }

    @Test
    void aReceiverRefusedForTheMomentHoldsTheMailBackForAll() throws Exception {
        refusals = Map.of("compta@example.org", "450 later");
        assertThatExceptionOfType(NotDelivered.class)
                .isThrownBy(() -> notifier().send(NOTICE))
                .withMessageContaining("refuses sender or receivers");
        assertThat(taken).isEmpty();

        refusals = Map.of();
        notifier().send(NOTICE);
        assertThat(taken).containsExactly(List.of("gerant@example.org", "compta@example.org"));
    }

    @Test
    void aReceiverRefusedForEverIsLeftOut() throws Exception {
        refusals = Map.of("gerant@example.org", "550 unknown");

        notifier().send(NOTICE);

        assertThat(taken).containsExactly(List.of("compta@example.org"));
    }

    @Test
    void nobodyLeftIsNoDelivery() {
        refusals = Map.of("gerant@example.org", "550 unknown", "compta@example.org", "550 unknown");

        assertThatExceptionOfType(NotDelivered.class)
                .isThrownBy(() -> notifier().send(NOTICE));
        assertThat(taken).isEmpty();
    }

    @Test
    void aMailRefusedAsAWholeIsSaidSo() {
        answerToData = "451 later";

        assertThatExceptionOfType(NotDelivered.class)
                .isThrownBy(() -> notifier().send(NOTICE))
                .withMessageContaining("did not take the mail");
        assertThat(taken).isEmpty();
    }
}
