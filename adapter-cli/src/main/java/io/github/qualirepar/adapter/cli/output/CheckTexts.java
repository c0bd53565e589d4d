package io.github.qualirepar.adapter.cli.output;

import io.github.qualirepar.adapter.cli.message.Messages;
import io.github.qualirepar.application.FindingTexts;
import io.github.qualirepar.domain.eligibility.EligibilityAnswer;
import io.github.qualirepar.domain.eligibility.InvoicePrint;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The answer at the counter as a person reads it. Immutable. */
public final class CheckTexts {
    private final Messages messages;
    private final FindingTexts texts;
    private final ClaimTexts claims;
    private final Paint paint;

    public CheckTexts(Messages messages, FindingTexts texts, ClaimTexts claims, Paint paint) {
        this.messages = messages;
        this.texts = texts;
        this.claims = claims;
        this.paint = paint;
    }

    public List<String> answer(EligibilityAnswer answer) {
        List<String> lines = new ArrayList<>();
        lines.add(paint.bold(answer.verdict().name()) + "  " + messages.text("check.verdict." + answer.verdict()));
        Table facts = new Table("  ");
        facts.row(messages.text("head.organisation"), answer.organisation() == null ? "–" : answer.organisation());
        facts.row(messages.text("head.bonus"), answer.bonus() == null ? "–" : answer.bonus() + " EUR");
        facts.row(messages.text("head.basis"), ClaimTexts.basis(answer.basis()));
        lines.addAll(facts.lines());
        section(lines, "head.findings", claims.findings("  ", answer.findings()));
        section(lines, "head.questions", claims.questions(answer.questions()));
        section(lines, "head.needed", needed(answer));
        if (answer.print() != null) {
            section(lines, "head.print", print(answer.print()));
        }
        return lines;
    }

    private void section(List<String> lines, String head, List<String> content) {
        if (!content.isEmpty()) {
            lines.add(messages.text(head));
            lines.addAll(content);
        }
    }

    private List<String> needed(EligibilityAnswer answer) {
        Table table = new Table("  ");
        if (!answer.need().documents().isEmpty()) {
            table.row(
                    messages.text("head.documents"),
                    answer.need().documents().stream()
                            .map(document -> document.kind()
                                    + (document.missing().blocks()
                                            ? ""
                                            : " (" + messages.text("document.optional") + ")"))
                            .distinct()
                            .collect(Collectors.joining(", ")));
        }
        List<String> lines = new ArrayList<>(table.lines());
        if (!answer.need().fields().isEmpty()) {
            lines.add("  " + messages.text("head.fields"));
            lines.addAll(Wrap.lines("    ", String.join(", ", answer.need().fields())));
        }
        return lines;
    }

    private List<String> print(InvoicePrint print) {
        List<String> lines = new ArrayList<>();
        lines.add("  " + print.line() + "  " + print.amount() + " EUR");
        for (String mention : print.mentions()) {
            lines.addAll(Wrap.lines("  ", "- " + texts.mention(mention)));
        }
        return lines;
    }
}
