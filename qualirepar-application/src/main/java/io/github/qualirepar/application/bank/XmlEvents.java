package io.github.qualirepar.application.bank;

import io.github.qualirepar.domain.rule.Finding;
import io.github.qualirepar.domain.rule.FindingCode;
import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Walks through an XML file that nobody vouches for: no document type, no entity but the five that XML has itself,
 * limited nesting, limited texts. Not safe for use by several threads.
 */
final class XmlEvents {
    /** A bank file is about 15 deep; newer Java versions have a limit of their own, of about 100, and say less. */
    private static final int DEEPEST = 50;
    /** The longest text of the standard has some hundred characters. */
    private static final int LONGEST_TEXT = 20_000;

    private static final Pattern END = Pattern.compile("</(?:[\\w.-]+:)?Document\\s*>\\s*\\z");
    private static final int TAIL = 4_000;
    private static final Pattern OTHER_ENCODING =
            Pattern.compile("^\\s*<\\?xml[^>]*\\bencoding\\s*=\\s*[\"'](?!(?i)utf-?8[\"'])");
    private static final Pattern UTF_16 = Pattern.compile("\u00fe\u00ff|\u00ff\u00fe");
    private static final int HEAD = 400;

    private final byte[] bytes;
    private final XMLStreamReader reader;
    private int depth;
    private int textLength;

    /** Nothing more can be read, for the reason that the finding tells. */
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;
        private final transient Finding finding;

        Unreadable(Finding finding, @Nullable Throwable cause) {
            super(finding.toString(), cause);
            this.finding = finding;
        }

        Finding finding() {
            return finding;
        }
    }

    XmlEvents(byte[] bytes) throws Unreadable {
        this.bytes = bytes;
        refuseBrokenUtf8();
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        try {
            this.reader = factory.createXMLStreamReader(new ByteArrayInputStream(bytes));
        } catch (XMLStreamException e) {
            throw broken(e);
        }
    }

    /** Looked for here, since the JDK's parser tells of it on standard error, past every handler. */
    private void refuseBrokenUtf8() throws Unreadable {
        String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
        if (OTHER_ENCODING.matcher(head).find()
                || head.indexOf('\0') >= 0
                || UTF_16.matcher(head).lookingAt()) {
            return;
        }
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CoderResult result =
                StandardCharsets.UTF_8.newDecoder().decode(in, CharBuffer.allocate(bytes.length + 1), false);
        if (result.isError()) {
            int row = 1;
            for (int i = 0; i < in.position(); i++) {
                row += bytes[i] == '\n' ? 1 : 0;
            }
            throw new Unreadable(
                    Problem.of(FindingCode.PAYMENT_FILE_MALFORMED, row, Problem.Reason.BANK_NO_UTF_8), null);
        }
    }

    /**
     * Goes on to the next start or end of an element, or text.
     *
     * @return the kind of event; {@link XMLStreamConstants#END_DOCUMENT} at the end
     */
    int next() throws Unreadable {
        try {
            while (reader.hasNext()) {
                int event = reader.next();
                guard(event);
                if (event == XMLStreamConstants.START_ELEMENT
                        || event == XMLStreamConstants.END_ELEMENT
                        || event == XMLStreamConstants.CHARACTERS
                        || event == XMLStreamConstants.CDATA) {
                    return event;
                }
            }
            return XMLStreamConstants.END_DOCUMENT;
        } catch (XMLStreamException e) {
            throw broken(e);
        }
    }

    String name() {
        return reader.getLocalName();
    }

    String text() {
        return reader.getText();
    }

    int row() {
        return Math.max(1, reader.getLocation().getLineNumber());
    }

    /** The whole element that begins here. */
    XmlNode element() throws Unreadable {
        String currency = reader.getAttributeValue(null, "Ccy");
        XmlNode node = new XmlNode(name(), currency == null ? "" : currency.strip(), row());
        while (true) {
            int event = next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                node.add(element());
            } else if (event == XMLStreamConstants.END_ELEMENT || event == XMLStreamConstants.END_DOCUMENT) {
                return node;
            } else {
                node.add(text());
            }
        }
    }

    private void guard(int event) throws Unreadable {
        switch (event) {
            case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                throw hostile(Problem.Reason.BANK_DOCTYPE);
            case XMLStreamConstants.START_ELEMENT -> {
                textLength = 0;
                if (++depth > DEEPEST) {
                    throw hostile(Problem.Reason.BANK_NESTING);
                }
            }
            case XMLStreamConstants.END_ELEMENT -> {
                textLength = 0;
                depth--;
            }
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                textLength += reader.getTextLength();
                if (textLength > LONGEST_TEXT) {
                    throw hostile(Problem.Reason.BANK_TEXT_TOO_LONG);
                }
            }
            default -> {
                // Comments, processing instructions and blanks are nothing to us.
            }
        }
    }

    private Unreadable hostile(Problem.Reason reason) {
        return new Unreadable(Problem.of(FindingCode.PAYMENT_FILE_HOSTILE, row(), reason), null);
    }

    /** The parser's own message may quote the file; where it stopped is told, and whether the file has its end. */
    private Unreadable broken(XMLStreamException e) {
        int row = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNumber());
        return new Unreadable(
                hasItsEnd()
                        ? Problem.of(FindingCode.PAYMENT_FILE_MALFORMED, row, Problem.Reason.BANK_XML_BROKEN)
                        : Problem.of(FindingCode.PAYMENT_FILE_TRUNCATED, row, Problem.Reason.BANK_XML_CUT),
                null);
    }

    private boolean hasItsEnd() {
        int from = Math.max(0, bytes.length - TAIL);
        String tail = new String(bytes, from, bytes.length - from, StandardCharsets.ISO_8859_1).replace("\0", "");
        return END.matcher(tail).find();
    }
}
