package io.github.qualirepar.application;

import io.github.qualirepar.application.bank.BankFiles;
import io.github.qualirepar.application.bank.BankReading;
import io.github.qualirepar.application.bank.FileText;
import io.github.qualirepar.domain.EuroAmount;
import io.github.qualirepar.domain.OrganisationId;
import io.github.qualirepar.domain.payment.BankCredit;
import io.github.qualirepar.domain.payment.CreditMatch;
import io.github.qualirepar.domain.payment.CreditMatching;
import io.github.qualirepar.domain.payment.Ledger;
import io.github.qualirepar.domain.payment.Payment;
import io.github.qualirepar.domain.payment.Receipt;
import io.github.qualirepar.domain.rule.Finding;
import io.github.qualirepar.domain.rule.FindingCode;
import io.github.qualirepar.domain.rule.Rules;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Matches the credits of a bank file with the transfers that are known. */
final class BankMatching {
    private final Books books;
    private final Accounts accounts;

    BankMatching(Books books, Accounts accounts) {
        this.books = books;
        this.accounts = accounts;
    }

    MatchResult match(byte[] file, boolean dryRun) {
        BankReading reading = BankFiles.read(file);
        if (!reading.taken()) {
            return new MatchResult(Outcome.REFUSED, dryRun, List.of(), named(file, reading.problems()));
        }
        Set<OrganisationId> organisations = new TreeSet<>();
        accounts.all().forEach(body -> organisations.add(body.account().organisation()));
        return books.change(ledger -> decide(ledger, reading, organisations, dryRun));
    }

    /** A file of which no bank's format is known may be an organisation's statement: it is called by its name then. */
    private List<Finding> named(byte[] file, List<Finding> problems) {
        if (problems.stream().noneMatch(problem -> problem.code() == FindingCode.PAYMENT_FILE_UNKNOWN)) {
            return problems;
        }
        String text = FileText.decode(file);
        return accounts.all().stream()
                .filter(body -> body.statementFormat()
                        .filter(one -> one.recognises(text))
                        .isPresent())
                .findFirst()
                .map(body -> List.of(Rules.finding(FindingCode.PAYMENT_FILE_FOR_IMPORT, null)
                        .with("organisation", body.account().organisation())))
                .orElse(problems);
    }

    private static Books.Decision<MatchResult> decide(
            Ledger ledger, BankReading reading, Set<OrganisationId> organisations, boolean dryRun) {
        Books.Entries entries = new Books.Entries();
        List<CreditMatch> matches = new ArrayList<>();
        for (CreditMatch match : CreditMatching.match(reading.credits(), ledger.payments(), organisations)) {
            matches.add(match.kind() == CreditMatch.Kind.TAKEN ? received(match, entries) : match);
        }
        MatchResult result = new MatchResult(Outcome.DONE, dryRun, matches, reading.problems());
        return dryRun ? Books.Decision.nothing(result) : new Books.Decision<>(result, entries.change());
    }

    private static CreditMatch received(CreditMatch match, Books.Entries entries) {
        BankCredit credit = match.credit();
        List<Payment> received = new ArrayList<>();
        for (Payment payment : match.payments()) {
            // One credit for several transfers is taken only if it is the sum of what is due of each.
            EuroAmount due = payment.dueAtBank();
            Receipt receipt = new Receipt(credit.date(), due == null ? credit.amount() : due, credit.entry());
            Payment here = payment.received(receipt);
            entries.put(here);
            received.add(here);
        }
        return new CreditMatch(credit, match.kind(), received, match.finding());
    }
}
