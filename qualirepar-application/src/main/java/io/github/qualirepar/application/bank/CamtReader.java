package io.github.qualirepar.application.bank;

import io.github.qualirepar.domain.payment.BankCredit;
import io.github.qualirepar.domain.rule.Finding;
import io.github.qualirepar.domain.rule.FindingCode;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import org.jspecify.annotations.Nullable;

/**
 * Reads camt.053 and camt.054 of any version: what both are is told by the element below {@code Document}, and the
 * versions differ in nothing that is read here but where they are asked for it. For one file only; not safe for use by
 * several threads.
 */
final class CamtReader {
    private final byte[] bytes;
    private final List<BankCredit> credits = new ArrayList<>();
    private final List<Finding> problems = new ArrayList<>();
    private final EntryKeys keys = new EntryKeys();
    private @Nullable BankFormat format;
    private @Nullable CamtBalances balances;
    private String account = "";
    private int entries;

    CamtReader(byte[] bytes) {
        this.bytes = bytes;
    }

    BankReading read() {
        try {
            XmlEvents events = new XmlEvents(bytes);
            BankFormat found = format(events);
            if (found == null) {
                return BankReading.nothing(null, Problem.of(FindingCode.PAYMENT_FILE_UNKNOWN, events.row()));
            }
            format = found;
            readEntries(events, found);
        } catch (XmlEvents.Unreadable e) {
            problems.add(e.finding());
        }
        return BankReading.of(format, credits, problems);
    }

    /** Is it camt.053 or camt.054, as far as its first two elements tell? */
    boolean recognises() {
        try {
            return format(new XmlEvents(bytes)) != null;
        } catch (XmlEvents.Unreadable e) {
            // What cannot be read that far is none that we know.
            return false;
        }
    }

    /** What the first two elements tell; {@code null} if it is no bank file of these. */
    private static @Nullable BankFormat format(XmlEvents events) throws XmlEvents.Unreadable {
        return "Document".equals(nextElement(events)) ? format(nextElement(events)) : null;
    }

    private static @Nullable BankFormat format(@Nullable String message) {
        if ("BkToCstmrStmt".equals(message)) {
            return BankFormat.CAMT_053;
        }
        return "BkToCstmrDbtCdtNtfctn".equals(message) ? BankFormat.CAMT_054 : null;
    }

    private static @Nullable String nextElement(XmlEvents events) throws XmlEvents.Unreadable {
        while (true) {
            int event = events.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                return events.name();
            }
            if (event == XMLStreamConstants.END_DOCUMENT) {
                return null;
            }
        }
    }

    private void readEntries(XmlEvents events, BankFormat found) throws XmlEvents.Unreadable {
        String element = nextElement(events);
        while (element != null) {
            switch (element) {
                case "Stmt", "Ntfctn" -> {
                    endStatement();
                    account = "";
                    balances = found == BankFormat.CAMT_053 ? new CamtBalances(events.row()) : null;
                }
                case "Bal" -> {
                    XmlNode node = events.element();
                    if (balances != null) {
                        balances.balance(node);
                    }
                }
                case "Acct" -> account = account(events.element());
                case "Ntry" -> {
                    entries++;
                    XmlNode node = events.element();
                    if (balances != null) {
                        balances.entry(node);
                    }
                    CamtEntry entry = new CamtEntry(entries, node, account);
                    credits.addAll(entry.credits(found, keys));
                    problems.addAll(entry.problems());
                }
                default -> {
                    // Nothing else is read, and what is in it is walked through.
                }
            }
            element = nextElement(events);
        }
        endStatement();
    }

    private void endStatement() {
        if (balances != null) {
            balances.problem().ifPresent(problems::add);
        }
        balances = null;
    }

    private static String account(XmlNode node) {
        String iban = node.text("Id", "IBAN");
        return iban.isEmpty() ? node.text("Id", "Othr", "Id") : iban;
    }
}
