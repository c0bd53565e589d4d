package io.github.qualirepar.application;

import io.github.qualirepar.application.bank.BankFiles;
import io.github.qualirepar.domain.Account;
import io.github.qualirepar.domain.EuroAmount;
import io.github.qualirepar.domain.OrganisationId;
import io.github.qualirepar.domain.payment.PaymentSource;
import io.github.qualirepar.domain.rule.Finding;
import io.github.qualirepar.domain.rule.FindingCode;
import io.github.qualirepar.domain.rule.Rules;
import io.github.qualirepar.ports.ClaimStore;
import io.github.qualirepar.ports.FundingBody;
import io.github.qualirepar.ports.RemotePayment;
import io.github.qualirepar.ports.StatementFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads statements and pasted lists, and hands what they say on to be stored: all of a file or nothing. */
final class StatementFiles {
    /** JSON, XML and PDF by their beginning; anything else that is no text by its control characters. */
    private static final Pattern NO_LIST =
            Pattern.compile("\\A\\s*(?:[\\[{<]|%PDF)|[\\x00-\\x08\\x0E-\\x19\\x1B-\\x1F]");

    private final Accounts accounts;
    private final ClaimStore claims;
    private final StatementImport importing;

    StatementFiles(Accounts accounts, ClaimStore claims, StatementImport importing) {
        this.accounts = accounts;
        this.claims = claims;
        this.importing = importing;
    }

    ImportResult file(String text, ImportOptions options) {
        for (FundingBody body : accounts.all()) {
            OrganisationId organisation = body.account().organisation();
            if (options.organisation() == null || options.organisation().equals(organisation)) {
                Optional<StatementFormat> format = body.statementFormat().filter(one -> one.recognises(text));
                if (format.isPresent()) {
                    return stored(
                            format.get().read(text),
                            new StatementImport.Origin(organisation, null, PaymentSource.STATEMENT, false));
                }
            }
        }
        if (BankFiles.recognises(text)) {
            return ImportResult.refused(List.of(Rules.finding(FindingCode.PAYMENT_FILE_FOR_MATCH, null)));
        }
        return NO_LIST.matcher(text).find()
                ? ImportResult.refused(List.of(Rules.finding(FindingCode.PAYMENT_FILE_UNKNOWN, null)))
                : list(text, options);
    }

    private ImportResult list(String text, ImportOptions options) {
        StatementFormat.Reading reading =
                PastedList.read(text, new PastedList.Given(options.date(), options.total(), options.reference()));
        if (!reading.problems().isEmpty()) {
            return ImportResult.refused(reading.problems());
        }
        Optional<OrganisationId> payer =
                Optional.ofNullable(options.organisation()).or(() -> payer(reading.payments()));
        boolean isUnnamed =
                options.reference() == null && reading.payments().stream().allMatch(PastedList::isReferenceMade);
        return payer.map(organisation ->
                        stored(reading, new StatementImport.Origin(organisation, null, PaymentSource.LIST, isUnnamed)))
                .orElseGet(() -> ImportResult.refused(List.of(Rules.finding(FindingCode.PAYMENT_AMBIGUOUS, null)
                        .with("reference", reading.payments().get(0).reference()))));
    }

    private ImportResult stored(StatementFormat.Reading reading, StatementImport.Origin origin) {
        List<Finding> problems = new ArrayList<>(reading.problems());
        problems.addAll(unkeepable(reading.payments()));
        if (!problems.isEmpty() || reading.payments().isEmpty()) {
            return ImportResult.refused(problems);
        }
        return new ImportResult(Outcome.DONE, importing.store(reading.payments(), origin), List.of());
    }

    /** Who pays the claims of a list: the one organisation that knows any of them, else the one that only lists tell of. */
    private Optional<OrganisationId> payer(List<RemotePayment> payments) {
        Set<OrganisationId> knowing = new TreeSet<>();
        Set<OrganisationId> withoutCall = new TreeSet<>();
        for (FundingBody body : accounts.all()) {
            OrganisationId organisation = body.account().organisation();
            if (knowsAny(organisation, payments)) {
                knowing.add(organisation);
            }
            if (body.paymentFeed().isEmpty()) {
                withoutCall.add(organisation);
            }
        }
        Set<OrganisationId> likely = knowing.isEmpty() ? withoutCall : knowing;
        return likely.size() == 1 ? Optional.of(likely.iterator().next()) : Optional.empty();
    }

    private boolean knowsAny(OrganisationId organisation, List<RemotePayment> payments) {
        return payments.stream()
                .flatMap(payment -> payment.lines().stream())
                .map(RemotePayment.Line::claimId)
                .anyMatch(id ->
                        id != null && !claims.knownThereAs(organisation, id).isEmpty());
    }

    /** What an organisation answered is not to be mended by anybody: what can be kept is kept. */
    ImportResult feed(Account account, List<RemotePayment> payments) {
        List<RemotePayment> kept = payments.stream()
                .filter(payment -> unkeepable(payment, 0).isEmpty())
                .toList();
        StatementImport.Origin origin =
                new StatementImport.Origin(account.organisation(), account.name(), PaymentSource.FEED, false);
        return new ImportResult(Outcome.DONE, importing.store(kept, origin), unkeepable(payments));
    }

    private static List<Finding> unkeepable(List<RemotePayment> payments) {
        List<Finding> problems = new ArrayList<>();
        for (int i = 0; i < payments.size(); i++) {
            unkeepable(payments.get(i), i + 1).ifPresent(problems::add);
        }
        return problems;
    }

    /** Nothing but its reference identifies a transfer, and money that is asked back is none. */
    private static Optional<Finding> unkeepable(RemotePayment payment, int row) {
        if (StatementImport.reference(payment).isEmpty()) {
            return Optional.of(Rules.finding(FindingCode.PAYMENT_VALUE_MISSING, null)
                    .with("row", row)
                    .with("missing", "PAYMENT_REFERENCE"));
        }
        return Stream.concat(
                        Stream.ofNullable(payment.amount()).filter(amount -> !amount.isGreaterThan(EuroAmount.ZERO)),
                        payment.lines().stream()
                                .map(RemotePayment.Line::amount)
                                .filter(amount -> amount != null && amount.isLessThan(EuroAmount.ZERO)))
                .findFirst()
                .map(amount -> Rules.finding(FindingCode.PAYMENT_AMOUNT_UNREADABLE, null)
                        .with("row", row)
                        .withPersonal("value", amount));
    }
}
