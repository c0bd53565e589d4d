package io.github.qualirepar.adapter.cli.output;

import io.github.qualirepar.adapter.cli.message.Messages;
import io.github.qualirepar.adapter.cli.output.Table.Cell;
import io.github.qualirepar.application.ClaimView;
import io.github.qualirepar.application.FindingTexts;
import io.github.qualirepar.domain.claim.Claim;
import io.github.qualirepar.domain.claim.ClaimProcess;
import io.github.qualirepar.domain.claim.DocumentState;
import io.github.qualirepar.domain.claim.LogEntry;
import io.github.qualirepar.domain.claim.NextStep;
import io.github.qualirepar.domain.claim.Remote;
import io.github.qualirepar.domain.eligibility.Basis;
import io.github.qualirepar.domain.eligibility.Question;
import io.github.qualirepar.domain.repair.DocumentReference;
import io.github.qualirepar.domain.rule.Finding;
import io.github.qualirepar.domain.rule.Level;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Claims as a person reads them. Immutable. */
public final class ClaimTexts {
    private final Messages messages;
    private final FindingTexts texts;
    private final Paint paint;

    public ClaimTexts(Messages messages, FindingTexts texts, Paint paint) {
        this.messages = messages;
        this.texts = texts;
        this.paint = paint;
    }

    /** The coloured list, with a line of headings. */
    public List<String> list(List<ClaimView> views) {
        if (views.isEmpty()) {
            return List.of(messages.text("claim.none"));
        }
        boolean paid = views.stream().anyMatch(view -> view.payment() != null);
        Table table = new Table().right(4);
        table.row(
                messages.text("head.number"),
                messages.text("head.organisation"),
                messages.text("head.colour"),
                messages.text("head.stage"),
                messages.text("head.bonus"),
                messages.text("head.next"),
                paid ? messages.text("head.payment") : "");
        for (ClaimView view : views) {
            Claim claim = view.claim();
            table.row(
                    claim.number(),
                    claim.organisation(),
                    colour(claim),
                    new Cell(stageAndReview(claim), text -> paint.in(claim.colour(), text)),
                    claim.bonus(),
                    view.next() == null ? "–" : view.next(),
                    view.payment() == null ? "" : view.payment().reference());
        }
        return table.lines();
    }

    private Cell colour(Claim claim) {
        return new Cell(claim.colour().name(), text -> paint.in(claim.colour(), text));
    }

    private static String stageAndReview(Claim claim) {
        return claim.review() == null ? claim.stage().label() : claim.stage().label() + " (" + claim.review() + ")";
    }

    /** Where a claim stands, in one line. */
    public String stage(Claim claim) {
        return paint.in(claim.colour(), claim.colour() + " " + claim.stage().label());
    }

    /**
     * Where a claim stands in a few lines: its review, what stands against it or is worth knowing, what comes next.
     *
     * @param findings what the last action had to say
     */
    public List<String> brief(ClaimView view, List<Finding> findings) {
        Claim claim = view.claim();
        List<String> lines = new ArrayList<>();
        lines.add(claim.number() + "  " + claim.organisation() + "  " + stage(claim) + "  " + claim.bonus() + " EUR");
        if (claim.review() != null) {
            String status = claim.remote().status();
            lines.add(messages.text("head.review") + "  " + claim.review()
                    + (status == null ? "" : "  \"" + status + "\""));
        }
        lines.addAll(details("  ", worthKnowing(view, findings)));
        String unsent = unsent(view);
        if (view.next() == NextStep.ATTACH_DOCUMENTS && !unsent.isEmpty()) {
            lines.add(messages.text("head.unsent") + "  " + unsent);
        }
        lines.add(messages.text("head.next") + "  " + next(view.next()));
        return lines;
    }

    /** The documents that the organisation demands and does not have yet. */
    private static String unsent(ClaimView view) {
        return view.documents().stream()
                .filter(line -> line.required() && line.state() != DocumentState.SENT)
                .map(line -> line.kind().name())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /** What was said and what is open, the weightiest first. The same words are said once, with their highest weight. */
    private List<Detail> worthKnowing(ClaimView view, List<Finding> findings) {
        Overriding decided = Overriding.of(view);
        Set<List<@Nullable Object>> said = new HashSet<>();
        return Stream.concat(
                        findings.stream(), view.problems().stream().filter(problem -> problem.level() != Level.INFO))
                .map(finding -> Detail.of(finding, texts, decided))
                .sorted(Comparator.comparing(Detail::level))
                .filter(detail -> said.add(Arrays.asList(detail.code(), detail.field(), detail.message())))
                .toList();
    }

    /** One claim with its open problems and next step. */
    public List<String> show(ClaimView view) {
        Claim claim = view.claim();
        List<String> lines = new ArrayList<>();
        lines.add(paint.bold(claim.number()) + "  " + claim.organisation() + "  " + stage(claim) + "  (" + claim.stage()
                + ")");
        Table facts = new Table();
        facts.row(messages.text("head.id"), claim.id());
        facts.row(messages.text("head.account"), claim.account().name());
        facts.row(messages.text("head.bonus"), claim.bonus() + " EUR");
        facts.row(messages.text("head.basis"), basis(claim.basis()));
        facts.row(messages.text("head.remote"), remote(claim.remote()));
        if (claim.process() == ClaimProcess.SUPPORT_REQUEST_FIRST) {
            facts.row(messages.text("head.approval"), claim.approval());
        }
        row(facts, "head.review", claim.review());
        row(facts, "head.replaces", claim.replaces());
        row(facts, "head.replacedBy", claim.replacedBy());
        ClaimView.PendingAction pending = view.pending();
        if (pending != null) {
            facts.row(
                    messages.text("head.pending"),
                    pending.kind() + " " + pending.state() + " " + seconds(pending.since()));
        }
        row(facts, "head.payment", payment(view.payment()));
        facts.row(messages.text("head.next"), next(view.next()));
        lines.addAll(facts.lines());
        section(lines, "head.documents", documents(view));
        section(lines, "head.problems", findings("  ", view.problems()));
        section(lines, "head.questions", questions(view.questions()));
        section(lines, "head.fields", fields(view.need().fields()));
        return lines;
    }

    private static @Nullable String payment(ClaimView.@Nullable ClaimPayment payment) {
        if (payment == null) {
            return null;
        }
        String date = payment.date() == null ? "" : "  " + payment.date();
        return payment.reference() + date + "  " + payment.amount() + " EUR";
    }

    private static List<String> fields(List<String> paths) {
        return paths.isEmpty() ? List.of() : Wrap.lines("  ", String.join(", ", paths));
    }

    /** What a person has to answer, by the rule that asks. */
    List<String> questions(List<Question> questions) {
        List<String> lines = new ArrayList<>();
        for (Question question : questions) {
            List<String> wrapped = Wrap.lines("          ", texts.question(question.rule()));
            lines.add("  " + question.rule() + "  " + wrapped.get(0).strip());
            lines.addAll(wrapped.subList(1, wrapped.size()));
        }
        return lines;
    }

    private void row(Table facts, String head, @Nullable Object value) {
        if (value != null) {
            facts.row(messages.text(head), value);
        }
    }

    private void section(List<String> lines, String head, List<String> content) {
        if (!content.isEmpty()) {
            lines.add(messages.text(head));
            lines.addAll(content);
        }
    }

    private static String remote(Remote remote) {
        StringJoiner parts = new StringJoiner(", ");
        add(parts, remote.requestId());
        add(parts, remote.claimId());
        add(parts, remote.serviceOrder());
        if (remote.status() != null) {
            parts.add("\"" + remote.status() + "\"");
        }
        return parts.length() == 0 ? "–" : parts.toString();
    }

    private static void add(StringJoiner parts, @Nullable String value) {
        if (value != null) {
            parts.add(value);
        }
    }

    /** The next step with what it means. */
    public String next(@Nullable NextStep next) {
        return next == null ? "– " + messages.text("next.none") : next + ": " + messages.text("next." + next);
    }

    private List<String> documents(ClaimView view) {
        Table table = new Table("  ");
        for (ClaimView.DocumentLine line : view.documents()) {
            boolean urgent = line.required() && line.state() != DocumentState.SENT;
            table.row(
                    line.kind(),
                    new Cell(line.state().name(), text -> urgent ? paint.bold(text) : text),
                    messages.text(line.required() ? "document.required" : "document.optional"),
                    line.path() == null ? "" : nameOf(line.path()));
        }
        return table.lines();
    }

    private static String nameOf(String path) {
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }

    /** Findings with their sentences, each weight and rule on a line of its own. */
    public List<String> findings(String indent, List<Finding> findings) {
        return details(
                indent,
                findings.stream().map(finding -> Detail.of(finding, texts)).toList());
    }

    /** Findings or problems with their sentences. */
    public List<String> details(String indent, List<Detail> details) {
        List<String> lines = new ArrayList<>();
        for (Detail detail : details) {
            String field = detail.field();
            lines.add(indent + weight(detail) + " "
                    + (detail.rule() == null ? "" : detail.rule() + " ") + detail.code()
                    + (field == null ? "" : "  " + field));
            lines.addAll(Wrap.lines(indent + "  ", detail.message()));
            if (detail.overriddenBy() != null) {
                lines.add(indent + "  " + messages.text("finding.overriddenBy", "by", detail.overriddenBy()));
            }
        }
        return lines;
    }

    private String weight(Detail detail) {
        return detail.overriddenBy() == null
                ? paint.in(detail.level(), detail.level().name())
                : "OVERRIDDEN";
    }

    /** Which data an amount rests on, and how old it is. */
    static String basis(Basis basis) {
        return basis.source()
                + (basis.version() == null ? "" : ", " + shortened(basis.version()))
                + (basis.fetchedAt() == null ? "" : ", " + seconds(basis.fetchedAt()));
    }

    /** A moment as precisely as a person wants it. */
    static Instant seconds(Instant moment) {
        return moment.truncatedTo(ChronoUnit.SECONDS);
    }

    /**
     * A claim's log, oldest first.
     *
     * @param withAnswers also what the organisation answered, below each entry that keeps it
     */
    public List<String> log(List<LogEntry> entries, boolean withAnswers) {
        Table table = new Table();
        for (LogEntry entry : entries) {
            table.row(seconds(entry.at()), entry.action(), entry.outcome(), facts(entry.details()));
        }
        List<String> rows = table.lines();
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            lines.add(rows.get(i));
            String answer = entries.get(i).answer();
            if (withAnswers && answer != null) {
                answer.lines().map(line -> "    " + line).forEach(lines::add);
            }
        }
        return lines;
    }

    private static String facts(Map<String, String> details) {
        return details.entrySet().stream()
                .map(fact -> fact.getKey() + "="
                        + (fact.getKey().equals("sha256") ? shortened(fact.getValue()) : fact.getValue()))
                .collect(Collectors.joining(" "));
    }

    private static String shortened(String value) {
        return value.length() <= 12 ? value : value.substring(0, 12) + "…";
    }

    /**
     * What the document library has for a claim.
     *
     * @param found is the document there?
     */
    public List<String> library(List<DocumentReference> references, Predicate<DocumentReference> found) {
        Table table = new Table();
        for (DocumentReference reference : references) {
            String missing = found.test(reference) ? "" : messages.text("document.notFound");
            table.row(reference.kind(), reference.path(), missing);
        }
        return references.isEmpty() ? List.of(messages.text("document.none")) : table.lines();
    }
}
