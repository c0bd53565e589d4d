package io.github.qualirepar.application;

import io.github.qualirepar.domain.claim.Claim;
import io.github.qualirepar.domain.claim.NextStep;
import io.github.qualirepar.domain.payment.LineState;
import io.github.qualirepar.domain.payment.Payment;
import io.github.qualirepar.domain.payment.PaymentLine;
import io.github.qualirepar.domain.payment.Receivable;
import io.github.qualirepar.domain.reference.LabelSheet;
import io.github.qualirepar.domain.reference.ReferenceSite;
import io.github.qualirepar.domain.rule.Finding;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The rows of a notice's table: numbers, amounts, days and reasons, never the consumer's data. */
final class NoticeRows {
    private final Views views;
    private final NoticeTexts texts;

    NoticeRows(Views views, NoticeTexts texts) {
        this.views = views;
        this.texts = texts;
    }

    List<List<String>> payment(Payment payment) {
        return payment.lines().stream().map(this::line).toList();
    }

    private List<String> line(PaymentLine line) {
        boolean fits = line.state() == LineState.MATCHED;
        return List.of(
                texts.orUnknown(line.number()),
                line.stated(),
                texts.amount(line.amount() == null ? line.expected() : line.amount()),
                fits ? "" : texts.text("line." + line.state(), Map.of("expected", texts.amount(line.expected()))));
    }

    List<List<String>> answered(Claim claim) {
        ClaimView view = views.of(claim);
        List<Finding> reasons = reasons(claim);
        String why = told(reasons, finding -> texts.findings().sentence(finding));
        return List.of(List.of(
                claim.number(),
                texts.orUnknown(claim.remote().number()),
                texts.amount(claim.bonus()),
                why.isEmpty() ? texts.text("reason.none", statusOf(claim)) : why,
                told(reasons, finding -> texts.findings().remedy(finding)),
                next(view.next())));
    }

    private Map<String, String> statusOf(Claim claim) {
        return Map.of("status", texts.orUnknown(claim.remote().status()));
    }

    /** What stands against the claim in the organisation's words or ours; else whatever it said. */
    private List<Finding> reasons(Claim claim) {
        List<Finding> blocking =
                claim.problems().stream().filter(Finding::blocks).toList();
        return (blocking.isEmpty() ? claim.problems() : blocking)
                .stream()
                        .map(problem -> views.explained(claim, problem))
                        // The consumer's data are shown on demand only, never sent about.
                        .map(Finding::withoutPersonal)
                        .toList();
    }

    private static String told(List<Finding> findings, Function<Finding, String> words) {
        return findings.stream()
                .map(words)
                .filter(text -> !text.isEmpty())
                .distinct()
                .collect(Collectors.joining(" "));
    }

    private String next(@Nullable NextStep step) {
        return texts.word("next." + (step == null ? "none" : step.name()));
    }

    List<List<String>> draft(Claim claim, @Nullable LocalDate created, @Nullable LocalDate lastDay) {
        return List.of(List.of(
                claim.number(),
                texts.orUnknown(claim.remote().number()),
                texts.amount(claim.bonus()),
                texts.day(created),
                texts.day(lastDay),
                next(views.of(claim).next())));
    }

    List<List<String>> late(Receivable receivable) {
        Claim claim = receivable.claim();
        Instant handedIn = claim.handedInAt();
        return List.of(List.of(
                claim.number(),
                texts.orUnknown(claim.remote().number()),
                texts.amount(receivable.outstanding()),
                texts.day(handedIn == null ? null : LocalDate.ofInstant(handedIn, Paris.ZONE)),
                texts.day(receivable.dueOn())));
    }

    List<List<String>> label(ReferenceSite site, LabelSheet sheet, LocalDate end, LocalDate today) {
        return List.of(List.of(
                site.town().isBlank() ? site.name() : site.name() + ", " + site.town(),
                sheet.label(),
                sheet.number(),
                texts.day(end),
                String.valueOf(ChronoUnit.DAYS.between(today, end))));
    }
}
