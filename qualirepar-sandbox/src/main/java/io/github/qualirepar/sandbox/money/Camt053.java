package io.github.qualirepar.sandbox.money;

import io.github.qualirepar.sandbox.money.ShopAccount.Movement;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes a day of the shop's account as camt.053. */
final class Camt053 {

    private static final String NAMESPACE = "urn:iso:std:iso:20022:tech:xsd:camt.053.001.02";

    private final XMLStreamWriter xml;

    private Camt053(XMLStreamWriter xml) {
        this.xml = xml;
    }

    static String text(LocalDate date, List<Movement> movements) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
            new Camt053(xml).document(date, movements);
            xml.close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("A text can always be written", impossible);
        }
        return text.toString();
    }

    private void document(LocalDate date, List<Movement> movements) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("Document");
        xml.writeDefaultNamespace(NAMESPACE);
        open("BkToCstmrStmt");
        open("GrpHdr");
        leaf("MsgId", "STMT-" + date);
        leaf("CreDtTm", date + "T20:00:00");
        close();
        open("Stmt");
        leaf("Id", "STMT-" + date);
        leaf("CreDtTm", date + "T20:00:00");
        open("Acct", "Id");
        leaf("IBAN", ShopAccount.IBAN);
        close();
        leaf("Ccy", ShopAccount.CURRENCY);
        close();
        balance("OPBD", date.minusDays(1), ShopAccount.OPENING_BALANCE);
        balance("CLBD", date, ShopAccount.closing(movements));
        for (Movement movement : movements) {
            entry(movement);
        }
        xml.writeEndDocument();
    }

    private void balance(String code, LocalDate day, BigDecimal amount) throws XMLStreamException {
        open("Bal", "Tp", "CdOrPrtry");
        leaf("Cd", code);
        close();
        close();
        money(amount);
        day("Dt", day);
        close();
    }

    private void entry(Movement movement) throws XMLStreamException {
        String id = String.format(Locale.ROOT, "E%s-%07d", movement.date(), movement.number());
        open("Ntry");
        leaf("NtryRef", id);
        money(movement.amount());
        leaf("Sts", "BOOK");
        day("BookgDt", movement.date());
        day("ValDt", movement.date());
        leaf("AcctSvcrRef", id);
        open("BkTxCd", "Domn");
        leaf("Cd", "PMNT");
        open("Fmly");
        boolean debit = movement.amount().signum() < 0;
        leaf("Cd", debit ? "RDDT" : "RCDT");
        leaf("SubFmlyCd", "ESCT");
        close();
        close();
        close();
        open("NtryDtls", "TxDtls", "Refs");
        leaf("EndToEndId", movement.reference());
        close();
        open("RltdPties", debit ? "Cdtr" : "Dbtr");
        leaf("Nm", movement.payer());
        close();
        close();
        open("RmtInf");
        leaf("Ustrd", movement.text());
        close();
        close();
        close();
        leaf("AddtlNtryInf", movement.label());
        close();
    }

    /** An amount without its sign, and on which side it stands. */
    private void money(BigDecimal amount) throws XMLStreamException {
        xml.writeStartElement("Amt");
        xml.writeAttribute("Ccy", ShopAccount.CURRENCY);
        xml.writeCharacters(amount.abs().setScale(2).toPlainString());
        close();
        leaf("CdtDbtInd", amount.signum() < 0 ? "DBIT" : "CRDT");
    }

    private void day(String name, LocalDate day) throws XMLStreamException {
        open(name);
        leaf("Dt", day.toString());
        close();
    }

    private void open(String... names) throws XMLStreamException {
        for (String name : names) {
            xml.writeStartElement(name);
        }
    }

    private void leaf(String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        close();
    }

    private void close() throws XMLStreamException {
        xml.writeEndElement();
    }
}
