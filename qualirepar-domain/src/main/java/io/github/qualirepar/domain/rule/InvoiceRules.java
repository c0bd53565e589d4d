package io.github.qualirepar.domain.rule;

import io.github.qualirepar.domain.eligibility.Facts;
import io.github.qualirepar.domain.repair.Invoice;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What the invoice must be (INV, DOC-09), as far as the host's data tell it. */
final class InvoiceRules {

    static final List<Rule> ALL = List.of(
            Rule.named("INV-02", "The invoice is issued, with number and date.")
                    .source("contracts")
                    .needs(Premise.INVOICE)
                    .finds(
                            InvoiceRules::issued,
                            FindingCode.FIELD_MISSING,
                            FindingCode.INVOICE_NOT_ISSUED,
                            FindingCode.INVOICE_DATE_IN_FUTURE),
            Rule.named("DOC-09", "The invoice is marked paid.")
                    .source("S13, S30")
                    .from("2024-07-01")
                    .also("INV-10")
                    .needs(Premise.INVOICE)
                    .finds(InvoiceRules::paid, FindingCode.INVOICE_NOT_PAID));

    private InvoiceRules() {}

    private static List<Finding> issued(Rule rule, Facts facts) {
        if (facts.isEarly()) {
            return List.of();
        }
        List<Finding> findings = new ArrayList<>(RequiredValues.missing(rule, facts));
        facts.invoice()
                .filter(invoice -> !Boolean.TRUE.equals(invoice.issued()))
                .ifPresent(invoice ->
                        findings.add(rule.found(FindingCode.INVOICE_NOT_ISSUED).at("invoice.issued")));
        LocalDate date = facts.invoice().map(Invoice::date).orElse(null);
        // A repair in the future has its own finding; an invoice of the same day would only repeat it.
        if (date != null && date.isAfter(facts.today()) && !facts.day().isAfter(facts.today())) {
            findings.add(rule.found(FindingCode.INVOICE_DATE_IN_FUTURE, Level.WARN, Confidence.MEDIUM)
                    .at("invoice.date")
                    .with("date", date));
        }
        return findings;
    }

    private static List<Finding> paid(Rule rule, Facts facts) {
        return facts.settings().paidInvoiceDemanded() && !facts.isEarly()
                ? facts
                        .invoice()
                        .filter(invoice -> !Boolean.TRUE.equals(invoice.paid()))
                        .map(invoice -> rule.found(FindingCode.INVOICE_NOT_PAID).at("invoice.paid"))
                        .stream()
                        .toList()
                : List.of();
    }
}
