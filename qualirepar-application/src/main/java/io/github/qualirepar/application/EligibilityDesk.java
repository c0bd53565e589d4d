package io.github.qualirepar.application;

import io.github.qualirepar.domain.eligibility.Basis;
import io.github.qualirepar.domain.eligibility.BasisSource;
import io.github.qualirepar.domain.eligibility.EligibilityAnswer;
import io.github.qualirepar.domain.eligibility.Target;
import io.github.qualirepar.domain.eligibility.Verdict;
import io.github.qualirepar.domain.repair.Amounts;
import io.github.qualirepar.domain.repair.Customer;
import io.github.qualirepar.domain.repair.Device;
import io.github.qualirepar.domain.repair.Iris;
import io.github.qualirepar.domain.repair.Part;
import io.github.qualirepar.domain.repair.PartOrigin;
import io.github.qualirepar.domain.repair.Quote;
import io.github.qualirepar.domain.repair.Repair;
import io.github.qualirepar.domain.repair.RepairFile;
import io.github.qualirepar.domain.rule.Finding;
import io.github.qualirepar.domain.rule.FindingCode;
import io.github.qualirepar.domain.rule.Level;
import io.github.qualirepar.ports.FundingBody;
import io.github.qualirepar.ports.OnlineEligibility;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The answer at the counter: is there a bonus, from whom, how much, and what will be needed. Offline and at once,
 * unless asking online is wished for.
 *
 * <p>Safe for use by several threads.
 */
public final class EligibilityDesk {
    private final Assessment assessment;
    private final Accounts accounts;
    private final Clock clock;

    EligibilityDesk(Assessment assessment, Accounts accounts, Clock clock) {
        this.assessment = assessment;
        this.accounts = accounts;
        this.clock = clock;
    }

    /**
     * Answers with every reason.
     *
     * @throws io.github.qualirepar.ports.FundingBodyException only if asking online is wished for and fails
     */
    public EligibilityAnswer check(CheckRequest request) {
        LocalDate today = request.asOf() == null ? Paris.today(clock) : request.asOf();
        LocalDate day = request.repairDate() == null ? today : request.repairDate();
        RepairFile file = file(request, day);
        EligibilityAnswer answer = inWordsOfTheRequest(assessment.ofFile(file, today, endOf(request.asOf())));
        return request.online() ? askedOnline(request, day, answer) : answer;
    }

    /** The amount that was asked with is no quote's: findings name it as the request does. */
    private static EligibilityAnswer inWordsOfTheRequest(EligibilityAnswer answer) {
        return withFindings(
                answer,
                answer.verdict(),
                answer.findings().stream()
                        .map(finding -> "quote.totalInclVat".equals(finding.field()) ? finding.at("amount") : finding)
                        .toList());
    }

    private static @Nullable Instant endOf(@Nullable LocalDate day) {
        return day == null
                ? null
                : day.plusDays(1).atStartOfDay(Paris.ZONE).toInstant().minusMillis(1);
    }

    private static RepairFile file(CheckRequest request, LocalDate day) {
        List<Part> parts = request.piec() ? List.of(new Part(null, null, PartOrigin.PIEC, 1)) : List.of();
        Repair repair =
                new Repair(null, day, null, request.repairCode(), null, null, Iris.NONE, null, parts, List.of());
        Quote quote = new Quote(null, null, null, new Amounts(null, null, null, null, request.totalInclVat(), null));
        return new RepairFile(
                "",
                request.site(),
                request.place(),
                null,
                Customer.UNKNOWN,
                new Device(request.product(), request.brand(), null, null, null, null, null),
                repair,
                quote,
                null,
                List.of());
    }

    private EligibilityAnswer askedOnline(CheckRequest request, LocalDate day, EligibilityAnswer answer) {
        Target target = answer.target();
        Optional<OnlineEligibility> online = target == null
                ? Optional.empty()
                : accounts.named(target.account()).flatMap(FundingBody::onlineEligibility);
        if (target == null || online.isEmpty() || request.totalInclVat() == null) {
            return withFinding(
                    answer,
                    answer.verdict(),
                    Finding.ofOrganisation(FindingCode.ONLINE_NOT_ASKED, Level.INFO, null, null)
                            .with("organisation", answer.organisation()));
        }
        return online.get()
                .calculate(target, request.totalInclVat(), day, request.repairCode(), null)
                .fold(
                        amount -> new EligibilityAnswer(
                                answer.findings().stream().anyMatch(Finding::blocks)
                                        ? answer.verdict()
                                        : Verdict.ELIGIBLE,
                                target.organisation(),
                                amount,
                                new Basis(BasisSource.LIVE_CALCULATION, null, clock.instant()),
                                answer.findings(),
                                answer.questions(),
                                answer.need(),
                                answer.print(),
                                target),
                        problems -> withFinding(
                                answer,
                                Verdict.NOT_ELIGIBLE,
                                Finding.ofOrganisation(
                                                FindingCode.ORGANISATION_REFUSED,
                                                Level.BLOCK,
                                                null,
                                                problems.get(0).text())
                                        .with("organisation", target.organisation())
                                        .with(
                                                "organisationCode",
                                                problems.get(0).code())));
    }

    private static EligibilityAnswer withFinding(EligibilityAnswer answer, Verdict verdict, Finding finding) {
        List<Finding> findings = new ArrayList<>(answer.findings());
        findings.add(finding);
        return withFindings(answer, verdict, findings);
    }

    private static EligibilityAnswer withFindings(EligibilityAnswer answer, Verdict verdict, List<Finding> findings) {
        return new EligibilityAnswer(
                verdict,
                answer.organisation(),
                answer.bonus(),
                answer.basis(),
                Assessment.sorted(findings),
                answer.questions(),
                answer.need(),
                answer.print(),
                answer.target());
    }
}
