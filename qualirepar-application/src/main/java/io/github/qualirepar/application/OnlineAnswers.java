package io.github.qualirepar.application;

import io.github.qualirepar.domain.EuroAmount;
import io.github.qualirepar.domain.eligibility.Basis;
import io.github.qualirepar.domain.eligibility.BasisSource;
import io.github.qualirepar.domain.eligibility.EligibilityAnswer;
import io.github.qualirepar.domain.eligibility.InvoicePrint;
import io.github.qualirepar.domain.eligibility.Target;
import io.github.qualirepar.domain.eligibility.Verdict;
import io.github.qualirepar.domain.repair.Invoice;
import io.github.qualirepar.domain.repair.Repair;
import io.github.qualirepar.domain.rule.Confidence;
import io.github.qualirepar.domain.rule.Finding;
import io.github.qualirepar.domain.rule.FindingCode;
import io.github.qualirepar.domain.rule.Level;
import io.github.qualirepar.domain.rule.Rules;
import io.github.qualirepar.ports.Answer;
import io.github.qualirepar.ports.ClaimContent;
import io.github.qualirepar.ports.FundingBody;
import io.github.qualirepar.ports.FundingBodyException;
import io.github.qualirepar.ports.KeptCalculation;
import io.github.qualirepar.ports.OnlineEligibility;
import io.github.qualirepar.ports.RemoteProblem;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Asks an organisation whether it pays a bonus, keeps what it answers, and gives the kept answer to the same question:
 * without a network, and for a day in the past as it was then (RTE-09).
 */
final class OnlineAnswers {
    private static final Set<FindingCode> ANSWERED_ONLINE = Set.of(
            FindingCode.BRAND_NOT_CROSSED,
            FindingCode.LISTS_MISSING,
            FindingCode.ROUTE_UNCLEAR,
            FindingCode.TOTAL_NOT_ABOVE_BONUS);

    private final KeptAnswers kept;
    private final Accounts accounts;
    private final Clock clock;

    OnlineAnswers(KeptAnswers kept, Accounts accounts, Clock clock) {
        this.kept = kept;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** The question a request comes down to; empty while product, brand, site or amount are not settled. */
    private static Optional<OnlineQuestion> question(CheckRequest request, LocalDate day, EligibilityAnswer answer) {
        EuroAmount total = request.totalInclVat();
        return total == null
                ? Optional.empty()
                : answer.targetIfComplete()
                        .map(target -> new OnlineQuestion(target, total, day, request.repairCode(), null));
    }

    /**
     * The answer, corrected by what the organisation says now.
     *
     * @throws io.github.qualirepar.ports.FundingBodyException if it cannot be asked
     */
    EligibilityAnswer asked(CheckRequest request, LocalDate day, EligibilityAnswer answer) {
        Optional<OnlineQuestion> question = question(request, day, answer);
        Optional<OnlineEligibility> online = question.flatMap(
                        asked -> accounts.named(asked.target().account()))
                .flatMap(FundingBody::onlineEligibility);
        if (question.isEmpty() || online.isEmpty()) {
            return notAsked(answer, whyNot(request, answer));
        }
        if (!online.get().namesDay() && !day.equals(Paris.today(clock))) {
            return notAsked(answer, "DAY_CANNOT_BE_NAMED");
        }
        return corrected(answer, askedAndKept(question.get(), online.get()), request.piec());
    }

    /** The first thing that is not settled; each is a word of the texts. */
    private String whyNot(CheckRequest request, EligibilityAnswer answer) {
        if (answer.organisation() == null) {
            return "ORGANISATION_OPEN";
        }
        if (accounts.mainOf(answer.organisation())
                .flatMap(FundingBody::onlineEligibility)
                .isEmpty()) {
            return "NO_SUCH_QUESTION";
        }
        if (request.totalInclVat() == null) {
            return "AMOUNT_MISSING";
        }
        return request.site() == null ? "SITE_MISSING" : "NOT_IN_ITS_LISTS";
    }

    private static EligibilityAnswer notAsked(EligibilityAnswer answer, String reason) {
        return with(
                answer,
                answer.verdict(),
                Finding.ofOrganisation(FindingCode.ONLINE_NOT_ASKED, Level.INFO, null, null)
                        .with("organisation", answer.organisation())
                        .with("reason", reason));
    }

    private KeptCalculation askedAndKept(OnlineQuestion question, OnlineEligibility online) {
        KeptCalculation said = saying(question, ask(question, online));
        kept.keep(said);
        return said;
    }

    private static Answer<EuroAmount> ask(OnlineQuestion question, OnlineEligibility online) {
        return online.calculate(
                question.target(), question.total(), question.day(), question.repairCode(), question.symptomCode());
    }

    /** No consumer's data goes into the question, so that none can come back with the answer. */
    private KeptCalculation saying(OnlineQuestion question, Answer<EuroAmount> answer) {
        Target target = question.target();
        return new KeptCalculation(
                target.account(),
                target.product().code(),
                target.brandId(),
                question.day(),
                question.total(),
                question.repairCode(),
                answer.value().orElse(null),
                answer.problems().stream().findFirst().map(OnlineAnswers::words).orElse(null),
                clock.instant());
    }

    private static @Nullable String words(RemoteProblem problem) {
        return problem.text() == null ? problem.code() : problem.text();
    }

    /**
     * The answer, corrected by what the organisation said to the same question. Lists that were downloaded since then
     * count more, unless they cannot tell.
     *
     * @param moment known until then; {@code null} = now
     */
    EligibilityAnswer remembered(
            CheckRequest request, LocalDate day, EligibilityAnswer answer, @Nullable Instant moment) {
        return question(request, day, answer)
                .flatMap(asked -> kept.newest(asked, moment))
                .filter(said -> answer.verdict() == Verdict.ASK_ONLINE || !KeptAnswers.isOlder(said, answer.basis()))
                .map(said -> corrected(answer, said, request.piec()))
                .orElse(answer);
    }

    /**
     * What stands against claiming an amount by the organisation's own calculation, asked once for the same question
     * before the claim is made (Q14 of Ecologic, D-24). An organisation that cannot be asked just now stands against
     * nothing.
     */
    List<Finding> against(ClaimContent content, FundingBody body) {
        Optional<OnlineEligibility> online = body.onlineEligibility();
        Invoice invoice = content.file().invoice();
        EuroAmount total = invoice == null ? null : invoice.amounts().totalInclVat();
        Repair repair = content.file().repair();
        LocalDate repaired = repair.completedOn();
        if (online.isEmpty() || total == null || repaired == null) {
            return List.of();
        }
        LocalDate day = online.get().namesDay() ? repaired : Paris.today(clock);
        OnlineQuestion question =
                new OnlineQuestion(content.target(), total, day, repair.repairCode(), repair.symptomCode());
        // What holds for today need not hold for the day of the repair: then it can only warn.
        Level level = day.equals(repaired) ? Level.BLOCK : Level.WARN;
        try {
            // A no may have been trouble of that moment: it is asked for again.
            KeptCalculation said = kept.newest(question, null)
                    .filter(earlier -> earlier.bonus() != null)
                    .orElseGet(() -> askedAndKept(question, online.get()));
            return difference(content, said, level);
        } catch (FundingBodyException e) {
            return List.of(Finding.ofOrganisation(FindingCode.ONLINE_NOT_ASKED, Level.INFO, null, null)
                    .with("organisation", content.target().organisation())
                    .with("reason", "NO_ANSWER"));
        }
    }

    private static List<Finding> difference(ClaimContent content, KeptCalculation said, Level level) {
        Finding finding;
        if (said.bonus() == null) {
            finding = Finding.of("AMT-02", FindingCode.ONLINE_NOT_ELIGIBLE, level, Confidence.MEDIUM, "contracts")
                    .with("said", said.refusal());
        } else if (!said.bonus().equals(content.bonus())
                && !content.file().repair().usesPiec()) {
            // The calculation knows nothing of parts of the circular economy: it says the amount without them (Q13).
            finding = Finding.of("AMT-02", FindingCode.ONLINE_BONUS_DIFFERS, level, Confidence.MEDIUM, "contracts")
                    .with("stated", said.bonus())
                    .with("invoiced", content.bonus());
        } else {
            return List.of();
        }
        if (level == Level.WARN) {
            finding = finding.with(FindingTexts.REMEDY, "ANOTHER_DAY");
        }
        return List.of(finding.at("invoice.bonus")
                .with("organisation", content.target().organisation())
                .with("day", said.repairDate()));
    }

    /**
     * The answer with the organisation's verdict and amount. The calculation knows nothing of parts of the circular
     * economy: with them the raised amount of our own data stays (Q13, D-12).
     */
    private static EligibilityAnswer corrected(EligibilityAnswer answer, KeptCalculation said, boolean piec) {
        EuroAmount stated = said.bonus();
        if (stated == null) {
            return with(
                    answer,
                    Verdict.NOT_ELIGIBLE,
                    Finding.ofOrganisation(FindingCode.ORGANISATION_REFUSED, Level.BLOCK, null, said.refusal())
                            .with("organisation", answer.organisation()));
        }
        EuroAmount raised = piec ? answer.bonus() : null;
        EuroAmount bonus = raised == null ? stated : raised;
        List<Finding> findings = judgedAgain(answer, said.totalInclVat(), bonus);
        boolean blocked = findings.stream().anyMatch(Finding::blocks);
        return new EligibilityAnswer(
                blocked ? Verdict.NOT_ELIGIBLE : Verdict.ELIGIBLE,
                answer.organisation(),
                bonus,
                raised == null ? new Basis(BasisSource.LIVE_CALCULATION, null, said.askedAt()) : answer.basis(),
                findings,
                answer.questions(),
                answer.need(),
                blocked ? null : InvoicePrint.of(bonus, bonus.isGreaterThan(stated)),
                answer.target());
    }

    /** The findings by the amount that counts now (AMT-04); what only said that nobody had been asked is answered. */
    private static List<Finding> judgedAgain(EligibilityAnswer answer, EuroAmount total, EuroAmount bonus) {
        List<Finding> findings = new ArrayList<>();
        for (Finding finding : answer.findings()) {
            if (!ANSWERED_ONLINE.contains(finding.code())) {
                findings.add(finding);
            }
        }
        if (!total.isGreaterThan(bonus)) {
            findings.add(Rules.finding(FindingCode.TOTAL_NOT_ABOVE_BONUS, "amount")
                    .with("total", total)
                    .with("bonus", bonus));
        }
        return Assessment.sorted(findings);
    }

    private static EligibilityAnswer with(EligibilityAnswer answer, Verdict verdict, Finding finding) {
        List<Finding> findings = new ArrayList<>(answer.findings());
        findings.add(finding);
        return new EligibilityAnswer(
                verdict,
                answer.organisation(),
                answer.bonus(),
                answer.basis(),
                Assessment.sorted(findings),
                answer.questions(),
                answer.need(),
                verdict == Verdict.ELIGIBLE ? answer.print() : null,
                answer.target());
    }
}
