package io.github.qualirepar.application;

import io.github.qualirepar.domain.claim.Claim;
import io.github.qualirepar.domain.claim.NextStep;
import io.github.qualirepar.domain.claim.Review;
import io.github.qualirepar.domain.payment.LineState;
import io.github.qualirepar.domain.payment.Payment;
import io.github.qualirepar.domain.payment.PaymentLine;
import io.github.qualirepar.domain.payment.Receivable;
import io.github.qualirepar.domain.reference.LabelSheet;
import io.github.qualirepar.domain.reference.ReferenceSite;
import io.github.qualirepar.domain.rule.Finding;
import io.github.qualirepar.domain.rule.FindingCode;
import io.github.qualirepar.ports.ClaimStore;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The rows of a notice's table: numbers, amounts, days and reasons, never the consumer's data. */
final class NoticeRows {
    private final Views views;
    private final ClaimStore claims;
    private final NoticeTexts texts;

    NoticeRows(Views views, ClaimStore claims, NoticeTexts texts) {
        this.views = views;
        this.claims = claims;
        this.texts = texts;
    }

    List<List<String>> payment(Payment payment) {
        return payment.lines().stream().map(this::line).toList();
    }

    private List<String> line(PaymentLine line) {
        boolean fits = line.state() == LineState.MATCHED;
        return List.of(
                texts.orUnknown(line.number()),
                numberThere(line),
                texts.amount(line.amount() == null ? line.expected() : line.amount()),
                fits ? "" : texts.text("line." + line.state(), Map.of("expected", texts.amount(line.expected()))));
    }

    /** What the organisation calls the claim in every other notice, too; else as it stands in the transfer. */
    private String numberThere(PaymentLine line) {
        return Optional.ofNullable(line.claim())
                .flatMap(claims::find)
                .map(claim -> claim.remote().number())
                .orElse(line.stated());
    }

    List<List<String>> answered(Claim claim) {
        ClaimView view = views.of(claim);
        List<Finding> reasons = reasons(claim);
        String why = told(reasons, this::reason);
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

    /** Who says so stands in the subject: of words that nobody explains here, only the words. */
    private String reason(Finding finding) {
        String words = finding.organisationText();
        if (finding.code() != FindingCode.ORGANISATION_REFUSED || words == null) {
            return texts.findings().sentence(finding);
        }
        String code = finding.parameters().get("organisationCode");
        String whole = words.strip() + (code == null ? "" : " (" + code + ")");
        return whole.matches("(?s).*[.!?…]") ? whole : whole + ".";
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
                texts.day(receivable.dueOn()),
                claim.review() == Review.PAID
                        ? texts.text("late.PAID", Map.of("organisation", texts.organisation(claim.organisation())))
                        : ""));
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
