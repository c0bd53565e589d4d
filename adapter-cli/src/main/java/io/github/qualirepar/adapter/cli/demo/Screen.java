package io.github.qualirepar.adapter.cli.demo;

import io.github.qualirepar.adapter.cli.message.Messages;
import io.github.qualirepar.adapter.cli.output.ClaimTexts;
import io.github.qualirepar.adapter.cli.output.Console;
import io.github.qualirepar.adapter.cli.output.Detail;
import io.github.qualirepar.adapter.cli.output.OverviewOutput;
import io.github.qualirepar.adapter.cli.output.Paint;
import io.github.qualirepar.adapter.cli.output.PaymentTexts;
import io.github.qualirepar.adapter.cli.output.SyncTexts;
import io.github.qualirepar.application.ClaimView;
import io.github.qualirepar.application.FindingTexts;
import io.github.qualirepar.domain.claim.Claim;
import io.github.qualirepar.domain.payment.MoneyOverview;
import io.github.qualirepar.domain.repair.RepairFile;
import io.github.qualirepar.domain.rule.Finding;
import java.util.List;

/** Shows the demonstration as it happens. Where a document is wanted at the end, the showing goes to standard error. */
final class Screen {
    private static final String INDENT = "    ";

    private final Console console;
    private final Messages messages;
    private final FindingTexts findingTexts;
    private final ClaimTexts texts;
    private final boolean aside;

    Screen(Console console, Messages messages, FindingTexts findingTexts, boolean aside) {
        this.console = console;
        this.messages = messages;
        this.findingTexts = findingTexts;
        this.texts = new ClaimTexts(messages, findingTexts, paint(console, aside));
        this.aside = aside;
    }

    private static Paint paint(Console console, boolean aside) {
        return aside ? Paint.NONE : console.paint();
    }

    private void line(String line) {
        if (aside) {
            console.message(line);
        } else {
            console.result(line);
        }
    }

    void say(String key, Object... namesAndValues) {
        line(messages.text(key, namesAndValues));
    }

    void heading(String key, Object... namesAndValues) {
        line("");
        line(paint(console, aside).bold(messages.text(key, namesAndValues)));
    }

    /** A new repair file comes up. */
    void file(RepairFile file) {
        line("");
        line(paint(console, aside).bold(file.number()) + "  " + file.device().product() + ", "
                + file.device().brand() + ", " + messages.text("head.site") + " " + file.site());
    }

    void claimAgain(Claim claim) {
        line("");
        line(paint(console, aside).bold(claim.number()) + "  " + claim.organisation());
    }

    /** A step was taken; the claim stands so now. */
    void step(String what, Claim claim, String remark) {
        String stage =
                padded(claim.colour().name(), 6) + "  " + padded(claim.stage().label(), 26);
        line((INDENT + padded(what, 20) + " " + paint(console, aside).in(claim.colour(), stage) + "  " + remark)
                .stripTrailing());
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.codePointCount(0, text.length())));
    }

    void refused(String what, List<Finding> findings) {
        line(INDENT + what);
        texts.findings(INDENT + "  ", findings).forEach(this::line);
    }

    void unreadable(String what, List<Detail> details) {
        line(INDENT + what);
        texts.details(INDENT + "  ", details).forEach(this::line);
    }

    void list(List<ClaimView> views) {
        texts.list(views).forEach(this::line);
    }

    void lines(List<String> lines) {
        lines.forEach(this::line);
    }

    void overview(MoneyOverview overview) {
        lines(new OverviewOutput(messages, paint(console, aside)).lines(overview));
    }

    PaymentTexts paymentTexts() {
        return new PaymentTexts(messages, texts, paint(console, aside));
    }

    SyncTexts syncTexts() {
        return new SyncTexts(messages, texts);
    }

    Messages messages() {
        return messages;
    }

    FindingTexts findingTexts() {
        return findingTexts;
    }
}
