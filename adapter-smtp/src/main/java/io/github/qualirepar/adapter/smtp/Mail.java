package io.github.qualirepar.adapter.smtp;

import io.github.qualirepar.ports.Notice;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;

/** A notice as a mail: plain text, and HTML beside it. */
final class Mail extends MimeMessage {
    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final String id;

    private Mail(Session session, String id) {
        super(session);
        this.id = id;
    }

    static Mail of(Session session, Notice notice, InternetAddress from, List<InternetAddress> to, Instant now)
            throws MessagingException {
        Mail mail = new Mail(session, messageId(notice, from));
        mail.setFrom(from);
        mail.setRecipients(Message.RecipientType.TO, to.toArray(new InternetAddress[0]));
        mail.setSubject(notice.subject(), UTF_8);
        mail.setSentDate(Date.from(now));
        mail.setContentLanguage(new String[] {notice.language()});
        // Nobody's absence note shall answer a program.
        mail.setHeader("Auto-Submitted", "auto-generated");
        mail.setHeader("X-QualiRepar-Notice", notice.kind().name());
        MimeBodyPart plain = new MimeBodyPart();
        plain.setText(PlainText.of(notice), UTF_8);
        MimeBodyPart html = new MimeBodyPart();
        html.setText(Html.of(notice), UTF_8, "html");
        mail.setContent(new MimeMultipart("alternative", plain, html));
        mail.saveChanges();
        return mail;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", id);
    }

    /** Made of the notice alone: whenever it is sent, it is the same. */
    private static String messageId(Notice notice, InternetAddress from) {
        String domain = from.getAddress().substring(from.getAddress().indexOf('@') + 1);
        return '<' + digest(notice.id()) + ".notice@" + domain + '>';
    }

    private static String digest(String text) {
        try {
            byte[] bytes = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(bytes, 0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
