package io.github.qualirepar.adapter.cli.output;

import io.github.qualirepar.adapter.cli.message.Messages;
import io.github.qualirepar.application.SyncFailure;
import io.github.qualirepar.application.SyncReport;
import io.github.qualirepar.application.SyncReport.AccountPart;
import io.github.qualirepar.application.SyncReport.ClaimPart;
import io.github.qualirepar.application.SyncReport.NotTold;
import io.github.qualirepar.application.SyncReport.Reading;
import io.github.qualirepar.domain.payment.Payment;
import io.github.qualirepar.ports.NoticeKind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The summary of the nightly job, as a person reads it. Immutable. */
public final class SyncTexts {
    private static final String INDENT = "  ";
    /** So many numbers of claims are named where many failed for one reason. */
    private static final int NAMED = 5;

    private final Messages messages;
    private final ClaimTexts claims;

    /**
     * @param claims shows findings
     */
    public SyncTexts(Messages messages, ClaimTexts claims) {
        this.messages = messages;
        this.claims = claims;
    }

    /** A line for each account; below, what changed, what came and what people were told. */
    public List<String> lines(SyncReport report) {
        List<String> lines = new ArrayList<>(table(report));
        Table changes = new Table(INDENT);
        report.accounts().forEach(part -> changes(changes, part));
        lines.addAll(changes.lines());
        report.accounts().forEach(part -> payments(lines, part));
        SyncReport.Notices notices = report.notices();
        if (!notices.told().isEmpty()) {
            lines.add(messages.text("sync.told", "count", notices.told().size()));
        }
        if (notices.silent() > 0) {
            lines.add(messages.text("sync.silent", "count", notices.silent()));
        }
        if (report.joined()) {
            lines.add(messages.text("sync.joined", "at", ClaimTexts.seconds(report.startedAt())));
        }
        return lines;
    }

    private List<String> table(SyncReport report) {
        Table table = new Table();
        for (int column = 2; column <= 7; column++) {
            table.right(column);
        }
        table.row(
                messages.text("head.account"),
                messages.text("head.lists"),
                messages.text("head.read"),
                messages.text("head.changed"),
                messages.text("head.skipped"),
                messages.text("head.failed"),
                messages.text("head.notRead"),
                messages.text("head.newPayments"));
        for (AccountPart part : report.accounts()) {
            table.row(
                    part.account().name(),
                    messages.text("lists." + part.lists()),
                    part.count(Reading.UNCHANGED) + part.count(Reading.CHANGED),
                    part.count(Reading.CHANGED),
                    part.count(Reading.SKIPPED) + part.count(Reading.ELSEWHERE),
                    part.count(Reading.FAILED),
                    part.count(Reading.NOT_READ),
                    part.payments().fresh().size());
        }
        return table.lines();
    }

    private static void changes(Table table, AccountPart part) {
        for (ClaimPart claim : part.claims()) {
            if (claim.reading() == Reading.CHANGED) {
                table.row(
                        claim.number(),
                        part.account().organisation(),
                        claim.stage().label(),
                        (claim.before() == null ? "–" : claim.before()) + " → "
                                + (claim.review() == null ? "–" : claim.review()));
            }
        }
    }

    private void payments(List<String> lines, AccountPart part) {
        for (Payment payment : part.payments().fresh()) {
            lines.add(INDENT
                    + messages.text(
                            "sync.payment",
                            "reference",
                            payment.reference(),
                            "organisation",
                            payment.organisation(),
                            "date",
                            payment.date(),
                            "amount",
                            payment.amount(),
                            "claims",
                            payment.lines().size()));
        }
        lines.addAll(claims.findings(INDENT, part.payments().findings()));
    }

    /** What failed, and why: one sentence for each account and reason. */
    public List<String> failures(SyncReport report) {
        List<String> lines = new ArrayList<>();
        for (AccountPart part : report.accounts()) {
            failure(lines, part, "sync.stopped", part.stopped());
            failure(lines, part, "sync.listsFailed", part.listsFailure());
            failure(lines, part, "sync.paymentsFailed", part.payments().failure());
            claims(lines, part);
        }
        notTold(lines, report.notices());
        if (report.interrupted()) {
            lines.add(messages.text("sync.interrupted"));
        }
        return lines;
    }

    /** What could not be told by reason; what else waits is about to be told by another machine. */
    private void notTold(List<String> lines, SyncReport.Notices notices) {
        Map<String, Map<NoticeKind, Integer>> kinds = new LinkedHashMap<>();
        int waiting = notices.waiting();
        for (NotTold failed : notices.failures()) {
            kinds.computeIfAbsent(failed.reason(), key -> new EnumMap<>(NoticeKind.class))
                    .merge(failed.kind(), failed.items(), Integer::sum);
            waiting -= failed.items();
        }
        kinds.forEach((reason, items) -> {
            String what = items.entrySet().stream()
                    .map(kind -> messages.text("notice." + kind.getKey(), "count", kind.getValue()))
                    .collect(Collectors.joining(", "));
            lines.add(messages.text("sync.notTold", "what", what, "reason", reason));
        });
        if (waiting > 0) {
            lines.add(messages.text("sync.waiting", "count", waiting));
        }
    }

    private void failure(List<String> lines, AccountPart part, String key, @Nullable SyncFailure failure) {
        if (failure != null) {
            lines.add(messages.text(
                    key,
                    "account",
                    part.account().name(),
                    "what",
                    messages.text("failure." + failure.kind()),
                    "cause",
                    failure.message()));
        }
    }

    /** Those of an account that was given up are told with the account. */
    private void claims(List<String> lines, AccountPart part) {
        Map<SyncFailure, List<String>> failed = new LinkedHashMap<>();
        for (ClaimPart claim : part.claims()) {
            SyncFailure failure = claim.failure();
            if (claim.reading() == Reading.FAILED && failure != null) {
                failed.computeIfAbsent(failure, key -> new ArrayList<>()).add(claim.number());
            }
        }
        failed.forEach((failure, numbers) -> lines.add(messages.text(
                "sync.claimsFailed",
                "account",
                part.account().name(),
                "numbers",
                named(numbers),
                "what",
                messages.text("failure." + failure.kind()),
                "cause",
                failure.message())));
    }

    private static String named(List<String> numbers) {
        String some = String.join(", ", numbers.subList(0, Math.min(NAMED, numbers.size())));
        return numbers.size() > NAMED ? some + ", … (" + numbers.size() + ")" : some;
    }
}
