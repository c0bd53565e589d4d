package io.github.qualirepar.adapter.cli.output;

import io.github.qualirepar.adapter.cli.message.Messages;
import io.github.qualirepar.adapter.cli.output.Table.Cell;
import io.github.qualirepar.application.ImportResult;
import io.github.qualirepar.application.MatchResult;
import io.github.qualirepar.application.PaymentList;
import io.github.qualirepar.application.PurgeReport;
import io.github.qualirepar.application.SettleResult;
import io.github.qualirepar.domain.payment.CreditMatch;
import io.github.qualirepar.domain.payment.LineState;
import io.github.qualirepar.domain.payment.Payment;
import io.github.qualirepar.domain.payment.PaymentLine;
import io.github.qualirepar.domain.rule.Finding;
import io.github.qualirepar.domain.rule.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Transfers and what comes of them, as a person reads them. Immutable. */
public final class PaymentTexts {
    private static final String INDENT = "    ";

    private final Messages messages;
    private final ClaimTexts claims;
    private final Paint paint;

    /**
     * @param claims shows findings
     */
    public PaymentTexts(Messages messages, ClaimTexts claims, Paint paint) {
        this.messages = messages;
        this.claims = claims;
        this.paint = paint;
    }

    /** The transfers, each with its claims, and what could be ticked off beside them. */
    public List<String> list(PaymentList list) {
        if (list.payments().isEmpty()
                && list.toTick().isEmpty()
                && list.withdrawn().isEmpty()) {
            return List.of(messages.text("payments.none"));
        }
        List<String> lines = new ArrayList<>();
        lines.addAll(withLines(
                list.payments(),
                PaymentList.Entry::payment,
                entry -> "",
                entry -> entry.proposal().isEmpty() ? List.of() : proposal(entry)));
        if (!list.toTick().isEmpty()) {
            lines.add(messages.text("payments.toTick", "count", list.toTick().size()));
            lines.addAll(toTick(list.toTick()));
        }
        list.withdrawn()
                .forEach(one -> lines.addAll(Wrap.lines(
                        "",
                        messages.text(
                                "payments.withdrawn",
                                "reference",
                                one.reference(),
                                "organisation",
                                one.organisation(),
                                "amount",
                                one.amount(),
                                "by",
                                one.by(),
                                "at",
                                ClaimTexts.seconds(one.at()),
                                "reason",
                                one.reason()))));
        return lines;
    }

    /** Transfers with a line of headings; below each its claims, and what there is to say of it. */
    private <T> List<String> withLines(
            List<T> all, Function<T, Payment> payment, Function<T, String> effect, Function<T, List<String>> remarks) {
        if (all.isEmpty()) {
            return List.of();
        }
        Table table = new Table().right(3).right(4);
        table.row(
                messages.text("head.reference"),
                messages.text("head.organisation"),
                messages.text("head.date"),
                messages.text("head.amount"),
                messages.text("head.settled"),
                messages.text("head.state"));
        all.forEach(one -> head(table, payment.apply(one), effect.apply(one)));
        List<String> heads = table.lines();
        List<String> lines = new ArrayList<>(List.of(heads.get(0)));
        for (int i = 0; i < all.size(); i++) {
            lines.add(heads.get(i + 1));
            lines.addAll(lines(payment.apply(all.get(i)).lines()));
            lines.addAll(remarks.apply(all.get(i)));
        }
        return lines;
    }

    private void head(Table table, Payment payment, String effect) {
        table.row(
                new Cell(payment.reference(), paint::bold),
                payment.organisation(),
                orDash(payment.date()),
                orDash(payment.amount()),
                payment.settled(),
                payment.state(),
                effect);
    }

    private static Object orDash(@Nullable Object value) {
        return value == null ? "–" : value;
    }

    private List<String> lines(List<PaymentLine> all) {
        Table table = new Table(INDENT).right(2);
        for (PaymentLine line : all) {
            boolean matched = line.state() == LineState.MATCHED;
            String expected = line.state() == LineState.AMOUNT_DIFFERS && line.expected() != null
                    ? messages.text("payments.expected", "amount", line.expected())
                    : "";
            table.row(
                    orDash(line.number()),
                    line.stated(),
                    orDash(line.amount() == null ? line.expected() : line.amount()),
                    new Cell(line.state().name(), text -> matched ? text : paint.in(Level.WARN, text)),
                    expected);
        }
        return table.lines();
    }

    private List<String> proposal(PaymentList.Entry entry) {
        String numbers =
                entry.proposal().stream().map(PaymentList.ToTick::number).collect(Collectors.joining(", "));
        String options = entry.proposal().stream()
                .map(claim -> " --claim " + claim.number())
                .collect(Collectors.joining());
        return Wrap.lines(
                INDENT,
                messages.text(
                        "payments.proposal",
                        "organisation",
                        entry.payment().organisation(),
                        "numbers",
                        numbers,
                        "reference",
                        entry.payment().reference(),
                        "options",
                        options));
    }

    private List<String> toTick(List<PaymentList.ToTick> all) {
        Table table = new Table(INDENT).right(3);
        for (PaymentList.ToTick claim : all) {
            table.row(
                    claim.number(),
                    claim.organisation(),
                    orDash(claim.numberThere()),
                    claim.expected(),
                    orDash(claim.review()),
                    claim.handedInAt() == null ? "" : ClaimTexts.seconds(claim.handedInAt()));
        }
        return table.lines();
    }

    /** What came of a statement: its transfers with their claims, and below each what does not fit. */
    public List<String> imported(ImportResult result) {
        return withLines(
                result.payments(),
                ImportResult.Imported::payment,
                imported -> messages.text("payments.effect." + imported.effect()),
                imported -> claims.findings(INDENT, imported.findings()));
    }

    /** What came of a bank file: the credits that have to do with an organisation, and how many others there were. */
    public List<String> matched(MatchResult result) {
        List<String> lines = new ArrayList<>();
        List<CreditMatch> ours = result.credits().stream()
                .filter(match -> match.kind() != CreditMatch.Kind.OTHER)
                .toList();
        Table table = new Table().right(1);
        ours.forEach(match -> table.row(
                match.credit().date(),
                match.credit().amount(),
                kind(match.kind()),
                match.payments().stream()
                        .map(payment -> payment.organisation() + " " + payment.reference())
                        .collect(Collectors.joining(", "))));
        List<String> heads = table.lines();
        for (int i = 0; i < heads.size(); i++) {
            Finding finding = ours.get(i).finding();
            lines.add(heads.get(i));
            if (finding != null && finding.level() != Level.INFO) {
                lines.addAll(claims.findings(INDENT, List.of(finding)));
            }
        }
        lines.addAll(claims.findings("", result.problems()));
        lines.add(messages.text(
                "match.count", "count", ours.size(), "others", result.credits().size() - ours.size()));
        if (result.dryRun()) {
            lines.add(messages.text("match.dryRun"));
        }
        return lines;
    }

    private Cell kind(CreditMatch.Kind kind) {
        boolean sure = kind == CreditMatch.Kind.TAKEN || kind == CreditMatch.Kind.KNOWN;
        return new Cell(kind.name(), text -> sure ? text : paint.in(Level.WARN, text));
    }

    /** What was settled, and what is worth knowing of it. */
    public List<String> settled(SettleResult result) {
        List<String> lines = new ArrayList<>();
        for (SettleResult.Settled settled : result.settled()) {
            Payment payment = settled.payment();
            lines.add(messages.text(
                    "settle.done",
                    "reference",
                    payment.reference(),
                    "organisation",
                    payment.organisation(),
                    "amount",
                    settled.settlement().amount(),
                    "date",
                    settled.settlement().date(),
                    "claims",
                    settled.settlement().parts().size(),
                    "rest",
                    payment.rest() == null || payment.rest().isZero() ? null : payment.rest()));
        }
        lines.addAll(claims.findings(INDENT, result.findings()));
        return lines;
    }

    /** What came of a purge. */
    public List<String> purged(PurgeReport report) {
        List<String> lines = new ArrayList<>();
        lines.add(messages.text("purge.done", "purged", report.purged(), "before", report.purgedBefore()));
        report.left().forEach((reason, count) -> lines.add("  " + messages.text("purge." + reason, "count", count)));
        return lines;
    }
}
