package io.github.qualirepar.adapter.cli.command;

import io.github.qualirepar.adapter.cli.output.Detail;
import io.github.qualirepar.adapter.cli.output.ErrorCode;
import io.github.qualirepar.adapter.cli.output.ExitCode;
import io.github.qualirepar.adapter.cli.output.Failure;
import io.github.qualirepar.adapter.cli.output.PaymentDocuments;
import io.github.qualirepar.application.ClaimView;
import io.github.qualirepar.application.Outcome;
import io.github.qualirepar.application.PaymentDesk;
import io.github.qualirepar.application.PaymentList;
import io.github.qualirepar.application.SettleOptions;
import io.github.qualirepar.application.SettleResult;
import io.github.qualirepar.application.WithdrawResult;
import io.github.qualirepar.application.WriteOffResult;
import io.github.qualirepar.domain.EuroAmount;
import io.github.qualirepar.domain.OrganisationId;
import io.github.qualirepar.domain.payment.Payment;
import io.github.qualirepar.domain.payment.PaymentLine;
import io.github.qualirepar.domain.rule.Finding;
import io.github.qualirepar.domain.rule.FindingCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What a person says of the money: that it came, or that it is given up. */
final class PaymentSteps {
    private PaymentSteps() {}

    private static Failure failure(Session session, List<Finding> findings) {
        boolean unknown = findings.stream().anyMatch(finding -> finding.code() == FindingCode.PAYMENT_UNKNOWN);
        List<Detail> details = findings.stream()
                .map(finding -> Detail.of(finding, session.findingTexts()))
                .toList();
        return new Failure(
                unknown ? ErrorCode.PAYMENT_UNKNOWN : ErrorCode.REFUSED,
                session.messages().text("outcome.REFUSED"),
                details,
                null);
    }

    /** Records that a transfer came, or ticks claims off. */
    @Command(name = "settle")
    static final class Settle extends BaseCommand {
        @Parameters(arity = "1..*", paramLabel = "REF", descriptionKey = "par.reference")
        private List<String> references = new ArrayList<>();

        @Option(names = "--date", paramLabel = "D", descriptionKey = "opt.settledOn")
        private @Nullable LocalDate date;

        @Option(names = "--amount", paramLabel = "A", descriptionKey = "opt.part")
        private @Nullable EuroAmount amount;

        @Option(names = "--organisation", paramLabel = "O", descriptionKey = "opt.payer")
        private @Nullable OrganisationId organisation;

        @Option(names = "--reference", paramLabel = "R", descriptionKey = "opt.tickReference")
        private @Nullable String reference;

        @Option(names = "--claim", paramLabel = "ID", descriptionKey = "opt.claim")
        private List<String> claims = new ArrayList<>();

        @Override
        ExitCode run(Session session) {
            SettleResult result = settle(session);
            if (result.outcome() != Outcome.DONE && result.settled().isEmpty()) {
                return session.fail(failure(session, result.findings()));
            }
            session.print(
                    () -> session.paymentDocuments().settled(result),
                    () -> session.paymentTexts().settled(result));
            return ExitCode.of(result.outcome());
        }

        private SettleResult settle(Session session) {
            PaymentDesk desk = session.library().payments();
            SettleOptions options = new SettleOptions(organisation, date, amount, claims, reference);
            if (references.size() == 1) {
                return desk.settle(references.get(0), options);
            }
            Set<String> transfers = transfers(desk);
            long named = references.stream()
                    .filter(one -> transfers.contains(fold(one)))
                    .count();
            if (named == 0) {
                List<String> all =
                        Stream.concat(references.stream(), claims.stream()).toList();
                return desk.tick(all, options);
            }
            if (named < references.size()) {
                String others = references.stream()
                        .filter(one -> !transfers.contains(fold(one)))
                        .collect(Collectors.joining(", "));
                throw usage(session, "usage.settleMixed", "others", others);
            }
            if (amount != null || reference != null || !claims.isEmpty()) {
                throw usage(session, "usage.settleOne");
            }
            return together(references.stream()
                    .distinct()
                    .map(one -> desk.settle(one, options))
                    .toList());
        }

        private Set<String> transfers(PaymentDesk desk) {
            return desk.list(organisation, false).payments().stream()
                    .map(PaymentList.Entry::payment)
                    .map(payment -> fold(payment.reference()))
                    .collect(Collectors.toSet());
        }

        private static String fold(String reference) {
            return reference.strip().toLowerCase(Locale.ROOT);
        }

        /** Each transfer stands for itself: one that is refused does not keep the others back. */
        private static SettleResult together(List<SettleResult> results) {
            boolean done = results.stream().allMatch(result -> result.outcome() == Outcome.DONE);
            return new SettleResult(
                    done ? Outcome.DONE : Outcome.REFUSED,
                    results.stream()
                            .flatMap(result -> result.settled().stream())
                            .toList(),
                    results.stream()
                            .flatMap(result -> result.findings().stream())
                            .toList());
        }
    }

    /** Takes back a transfer that was announced by mistake. */
    @Command(name = "withdraw")
    static final class Withdraw extends BaseCommand {
        @Parameters(paramLabel = "REF", descriptionKey = "par.transfer")
        private String reference;

        @Option(names = "--reason", required = true, paramLabel = "TEXT", descriptionKey = "opt.reason")
        private String reason;

        @Option(names = "--by", required = true, paramLabel = "NAME", descriptionKey = "opt.by")
        private String by;

        @Option(names = "--organisation", paramLabel = "O", descriptionKey = "opt.payer")
        private @Nullable OrganisationId organisation;

        @Override
        ExitCode run(Session session) {
            if (reason.isBlank() || by.isBlank()) {
                throw usage(session, "usage.reasonBlank");
            }
            WithdrawResult result = session.library().payments().withdraw(reference, organisation, reason, by);
            Payment payment = result.payment();
            if (payment == null) {
                return session.fail(failure(session, result.findings()));
            }
            long named = payment.lines().stream()
                    .map(PaymentLine::claim)
                    .filter(Objects::nonNull)
                    .distinct()
                    .count();
            session.print(
                    () -> PaymentDocuments.withdrawn(payment, result.reason(), by.strip()),
                    () -> List.of(session.messages()
                            .text(
                                    "withdraw.done",
                                    "reference",
                                    payment.reference(),
                                    "organisation",
                                    payment.organisation(),
                                    "claims",
                                    named)));
            return ExitCode.DONE;
        }
    }

    /** Gives money up that is owed for a claim. */
    @Command(name = "write-off")
    static final class GiveUp extends BaseCommand {
        @Parameters(paramLabel = "ID", descriptionKey = "par.id")
        private String id;

        @Option(names = "--reason", required = true, paramLabel = "TEXT", descriptionKey = "opt.reason")
        private String reason;

        @Option(names = "--by", required = true, paramLabel = "NAME", descriptionKey = "opt.by")
        private String by;

        @Option(names = "--amount", paramLabel = "A", descriptionKey = "opt.giveUp")
        private @Nullable EuroAmount amount;

        @Override
        ExitCode run(Session session) {
            if (reason.isBlank() || by.isBlank()) {
                throw usage(session, "usage.reasonBlank");
            }
            ClaimView view = new Answers(session).view(id);
            WriteOffResult result =
                    session.library().payments().writeOff(view.claim().id(), amount, reason.strip(), by.strip());
            if (result.outcome() != Outcome.DONE || result.writeOff() == null) {
                return session.fail(failure(session, result.findings()));
            }
            String number = view.claim().number();
            EuroAmount givenUp = result.writeOff().amount();
            session.print(
                    () -> PaymentDocuments.writtenOff(number, result),
                    () -> List.of(session.messages()
                            .text(
                                    "writeOff.done",
                                    "number",
                                    number,
                                    "amount",
                                    givenUp,
                                    "left",
                                    result.receivable().outstanding())));
            return ExitCode.DONE;
        }
    }
}
