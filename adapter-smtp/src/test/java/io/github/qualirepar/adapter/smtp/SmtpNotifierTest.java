package io.github.qualirepar.adapter.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.github.qualirepar.ports.Notice;
import io.github.qualirepar.ports.NoticeKind;
import io.github.qualirepar.ports.Notifier.NotDelivered;
import jakarta.mail.BodyPart;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import org.assertj.core.util.Throwables;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SmtpNotifierTest {
    private static final String PASSWORD = "p@ss/w+rd";
    private static final Instant NOW = Instant.parse("2026-07-01T04:00:00Z");
    private static final Notice NOTICE = new Notice(
            "PAYMENT:ECOSYSTEM:VIR-1",
            NoticeKind.PAYMENT_ANNOUNCED,
            "fr",
            "Virement annoncé : VIR-1, 75,00 €",
            List.of("Référence à chercher sur le relevé : VIR-1.", "Payé par <ecosystem> & d'autres."),
            List.of("Dossier", "Montant"),
            List.of(List.of("SAV-2026-0815", "50,00 €"), List.of("SAV-7", "25,00 €")),
            List.of("À rapprocher."));

    private final GreenMail plain = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @BeforeEach
    void start() {
        plain.start();
    }

    @AfterEach
    void stop() {
        plain.stop();
    }

    private SmtpNotifier notifier(String login, String... to) {
        return SmtpNotifier.of(
                URI.create("smtp://" + login + "127.0.0.1:" + plain.getSmtp().getPort()),
                "Atelier Exemple <atelier@example.org>",
                List.of(to),
                Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @Test
    void theMailHoldsTheNoticeAsPlainTextAndAsHtml() throws Exception {
        notifier("", "gerant@example.org", "compta@example.org").send(NOTICE);

        MimeMessage[] received = plain.getReceivedMessages();
        assertThat(received).hasSize(2);
        MimeMessage mail = received[0];
        assertThat(mail.getSubject()).isEqualTo("Virement annoncé : VIR-1, 75,00 €");
        assertThat(mail.getFrom()[0]).hasToString("Atelier Exemple <atelier@example.org>");
        assertThat(mail.getAllRecipients()).hasSize(2);
        assertThat(mail.getSentDate()).isEqualTo(Date.from(NOW));
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getContentLanguage()).containsExactly("fr");
        assertThat(part(mail, 0).getContentType()).startsWith("text/plain").containsIgnoringCase("utf-8");
        assertThat(text(mail, 0)).isEqualTo("""
                        Référence à chercher sur le relevé : VIR-1.

                        Payé par <ecosystem> & d'autres.

                        Dossier        Montant
                        SAV-2026-0815  50,00 €
                        SAV-7          25,00 €

                        À rapprocher.

                        """);
        assertThat(part(mail, 1).getContentType()).startsWith("text/html").containsIgnoringCase("utf-8");
        assertThat(text(mail, 1))
                .contains("<html lang=\"fr\">")
                .contains("<p>Payé par &lt;ecosystem&gt; &amp; d&#39;autres.</p>")
                .contains(">SAV-2026-0815</td>")
                .contains(">Montant</th>");
    }

    @Test
    void aNoticeWithoutATableHasNone() throws Exception {
        notifier("", "gerant@example.org")
                .send(new Notice(
                        "x", NoticeKind.CLAIM_LATE, "en", "Late", List.of("One."), List.of(), List.of(), List.of()));

        MimeMessage mail = plain.getReceivedMessages()[0];
        assertThat(text(mail, 0)).isEqualTo("One.\n\n");
        assertThat(text(mail, 1)).doesNotContain("<table");
    }

    @Test
    void theSameNoticeBearsTheSameMessageIdAndAnotherAnother() throws Exception {
        SmtpNotifier notifier = notifier("", "gerant@example.org");
        notifier.send(NOTICE);
        notifier.send(NOTICE);
        notifier.send(
                new Notice("other", NoticeKind.CLAIM_LATE, "fr", "s", List.of("t"), List.of(), List.of(), List.of()));

        MimeMessage[] received = plain.getReceivedMessages();
        assertThat(received[0].getMessageID())
                .isEqualTo(received[1].getMessageID())
                .endsWith("@example.org>");
        assertThat(received[2].getMessageID()).isNotEqualTo(received[0].getMessageID());
    }

    @Test
    void theLoginIsUsedWithEverySignItHas() throws Exception {
        plain.setUser("gerant@example.org", "atelier@example.org", PASSWORD);

        notifier("atelier%40example.org:p%40ss%2Fw+rd@", "gerant@example.org").send(NOTICE);

        assertThat(plain.getReceivedMessages()).hasSize(1);
    }

    @Test
    void aRefusedLoginIsSaidWithoutThePassword() {
        plain.setUser("gerant@example.org", "atelier", "another");
        SmtpNotifier notifier = notifier("atelier:p%40ss%2Fw+rd@", "gerant@example.org");

        assertThatExceptionOfType(NotDelivered.class)
                .isThrownBy(() -> notifier.send(NOTICE))
                .withMessageContaining("refuses user name or password")
                .satisfies(
                        failure -> assertThat(Throwables.getStackTrace(failure)).doesNotContain(PASSWORD, "p%40ss"));
        assertThat(notifier.toString()).doesNotContain("atelier", PASSWORD);
    }

    @Test
    void aServerThatIsDownIsNamed() {
        SmtpNotifier notifier = notifier("", "gerant@example.org");
        int port = plain.getSmtp().getPort();
        plain.stop();

        assertThatExceptionOfType(NotDelivered.class)
                .isThrownBy(() -> notifier.send(NOTICE))
                .withMessage("the mail server 127.0.0.1:" + port + " cannot be reached");
    }

    @Test
    void anUntrustedCertificateIsRefused() {
        GreenMail tls = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTPS));
        tls.start();
        try {
            SmtpNotifier notifier = SmtpNotifier.of(
                    URI.create("smtps://127.0.0.1:" + tls.getSmtps().getPort()),
                    "atelier@example.org",
                    List.of("gerant@example.org"),
                    Clock.systemUTC());

            assertThatExceptionOfType(NotDelivered.class).isThrownBy(() -> notifier.send(NOTICE));
            assertThat(tls.getReceivedMessages()).isEmpty();
        } finally {
            tls.stop();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://u:geheim@mail.example.org",
                "smtp:u:geheim@mail.example.org",
                "smtp://u:geheim@mail_1.example.org",
                "mail.example.org"
            })
    void anAddressThatIsNoneIsRefusedWithoutShowingIt(String address) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SmtpNotifier.of(
                        URI.create(address), "a@example.org", List.of("b@example.org"), Clock.systemUTC()))
                .satisfies(
                        failure -> assertThat(Throwables.getStackTrace(failure)).doesNotContain("geheim"));
    }

    @Test
    void senderAndReceiversAreChecked() {
        URI server = URI.create("smtp://127.0.0.1");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> SmtpNotifier.of(server, "atelier", List.of("b@example.org"), Clock.systemUTC()))
                .withMessageContaining("atelier");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SmtpNotifier.of(server, "a@example.org", List.of("b@"), Clock.systemUTC()))
                .withMessageContaining("b@");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SmtpNotifier.of(server, "a@example.org", List.of(), Clock.systemUTC()));
    }

    @Test
    void aPasswordLeavesThisMachineOnAnEncryptedLineOnly() {
        assertThat(MailServer.of(URI.create("smtp://u:p@mail.example.org")).properties())
                .containsEntry("mail.smtp.starttls.required", "true")
                .containsEntry("mail.smtp.port", "587");
        assertThat(MailServer.of(URI.create("smtp://mail.example.org")).properties())
                .containsEntry("mail.smtp.starttls.enable", "true")
                .containsEntry("mail.smtp.starttls.required", "false");
        assertThat(MailServer.of(URI.create("smtp://u:p@127.0.0.1:25")).properties())
                .containsEntry("mail.smtp.starttls.required", "false");
        assertThat(MailServer.of(URI.create("smtps://u:p@mail.example.org")).properties())
                .containsEntry("mail.smtps.port", "465")
                .containsEntry("mail.smtps.ssl.checkserveridentity", "true");
    }

    private static BodyPart part(MimeMessage mail, int index) throws Exception {
        return ((Multipart) mail.getContent()).getBodyPart(index);
    }

    private static String text(MimeMessage mail, int index) throws Exception {
        return ((String) part(mail, index).getContent()).replace("\r\n", "\n");
    }
}
