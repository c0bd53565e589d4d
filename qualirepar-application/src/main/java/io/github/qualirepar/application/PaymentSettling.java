package io.github.qualirepar.application;

import io.github.qualirepar.domain.OrganisationId;
import io.github.qualirepar.domain.claim.Claim;
import io.github.qualirepar.domain.payment.Ledger;
import io.github.qualirepar.domain.payment.Payment;
import io.github.qualirepar.domain.rule.Finding;
import io.github.qualirepar.domain.rule.FindingCode;
import io.github.qualirepar.domain.rule.Rules;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Settles transfers, and claims that a person ticks off (PAY-06). */
final class PaymentSettling {
    private final Books books;
    private final Accounts accounts;
    private final Clock clock;

    PaymentSettling(Books books, Accounts accounts, Clock clock) {
        this.books = books;
        this.accounts = accounts;
        this.clock = clock;
    }

    SettleResult settle(String reference, SettleOptions options) {
        return books.change(ledger -> {
            List<Payment> called = Books.called(ledger, reference.strip(), options.organisation());
            if (called.size() > 1) {
                return refused(about(FindingCode.PAYMENT_AMBIGUOUS, reference));
            }
            if (called.isEmpty()) {
                List<String> names = new ArrayList<>(List.of(reference));
                names.addAll(options.claims());
                return ticked(ledger, names, options);
            }
            Set<Claim> claims = new LinkedHashSet<>();
            Optional<Finding> unknown = resolve(options.claims(), options, claims);
            if (unknown.isPresent()) {
                return refused(unknown.get());
            }
            SettlingAttempt attempt = attempt(ledger, options);
            return attempt.decision(attempt.settle(called.get(0), claims));
        });
    }

    SettleResult tick(List<String> names, SettleOptions options) {
        return books.change(ledger -> ticked(ledger, names, options));
    }

    private Books.Decision<SettleResult> ticked(Ledger ledger, List<String> names, SettleOptions options) {
        Set<Claim> claims = new LinkedHashSet<>();
        Optional<Finding> unknown = resolve(names, options, claims);
        if (unknown.isPresent()) {
            return refused(unknown.get());
        }
        SettlingAttempt attempt = attempt(ledger, options);
        return attempt.decision(attempt.tick(claims));
    }

    private SettlingAttempt attempt(Ledger ledger, SettleOptions options) {
        return new SettlingAttempt(books, ledger, options, clock.instant(), Paris.today(clock));
    }

    /** Adds the claims that are named; answers why not, if one is not there, could be several, or is another payer's. */
    private Optional<Finding> resolve(List<String> names, SettleOptions options, Set<Claim> claims) {
        LocalDate date = options.date();
        if (date != null && date.isAfter(Paris.today(clock))) {
            return Optional.of(
                    Rules.finding(FindingCode.PAYMENT_DATE_IN_FUTURE, "date").with("date", date));
        }
        Set<OrganisationId> organisations = new TreeSet<>();
        accounts.all().forEach(body -> organisations.add(body.account().organisation()));
        for (String name : names) {
            Set<Claim> found = books.named(name, options.organisation(), organisations);
            if (found.size() != 1) {
                return Optional.of(
                        about(found.isEmpty() ? FindingCode.PAYMENT_UNKNOWN : FindingCode.PAYMENT_AMBIGUOUS, name));
            }
            claims.addAll(found);
        }
        boolean severalPayers =
                claims.stream().map(Claim::organisation).distinct().count() > 1;
        return severalPayers
                ? Optional.of(about(FindingCode.PAYMENT_AMBIGUOUS, String.join(", ", names)))
                : Optional.empty();
    }

    private static Finding about(FindingCode code, String name) {
        return Rules.finding(code, null).with("reference", name);
    }

    private static Books.Decision<SettleResult> refused(Finding finding) {
        return Books.Decision.nothing(SettleResult.refused(finding));
    }
}
