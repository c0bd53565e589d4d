package io.github.qualirepar.adapter.cli.command;

import io.github.qualirepar.adapter.cli.output.ExitCode;
import io.github.qualirepar.application.CheckRequest;
import io.github.qualirepar.domain.EuroAmount;
import io.github.qualirepar.domain.eligibility.EligibilityAnswer;
import io.github.qualirepar.domain.eligibility.Verdict;
import io.github.qualirepar.domain.repair.Place;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The answer at the counter: is there a bonus, from whom, how much, and what will be needed. */
@Command(name = "check")
final class CheckCommand extends BaseCommand {
    @Option(names = "--product", required = true, paramLabel = "P", descriptionKey = "opt.product")
    private String product;

    @Option(names = "--brand", required = true, paramLabel = "B", descriptionKey = "opt.brand")
    private String brand;

    @Option(names = "--amount", paramLabel = "129.90", descriptionKey = "opt.amount")
    private @Nullable EuroAmount amount;

    @Option(names = "--date", paramLabel = "DATE", descriptionKey = "opt.date")
    private @Nullable LocalDate date;

    @Option(names = "--place", paramLabel = "PLACE", descriptionKey = "opt.place")
    private @Nullable Place place;

    @Option(names = "--repair-code", paramLabel = "C", descriptionKey = "opt.repairCode")
    private @Nullable String repairCode;

    @Option(names = "--site", paramLabel = "NAME", descriptionKey = "opt.site")
    private @Nullable String site;

    @Option(names = "--piec", descriptionKey = "opt.piec")
    private boolean piec;

    @Option(names = "--as-of", paramLabel = "DATE", descriptionKey = "opt.asOf")
    private @Nullable LocalDate asOf;

    @Option(names = "--online", descriptionKey = "opt.online")
    private boolean online;

    @Override
    ExitCode run(Session session) {
        EligibilityAnswer answer = session.library()
                .eligibility()
                .check(new CheckRequest(product, brand, amount, date, place, repairCode, site, piec, asOf, online));
        session.print(
                () -> session.documents().check(answer),
                () -> session.checkTexts().answer(answer));
        return answer.verdict() == Verdict.NOT_ELIGIBLE ? ExitCode.REFUSED : ExitCode.DONE;
    }
}
