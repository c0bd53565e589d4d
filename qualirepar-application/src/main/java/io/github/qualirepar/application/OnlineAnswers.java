package io.github.qualirepar.application;

import io.github.qualirepar.domain.EuroAmount;
import io.github.qualirepar.domain.eligibility.Basis;
import io.github.qualirepar.domain.eligibility.BasisSource;
import io.github.qualirepar.domain.eligibility.Eligibility;
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
import io.github.qualirepar.ports.Answer;
import io.github.qualirepar.ports.ClaimContent;
import io.github.qualirepar.ports.FundingBody;
import io.github.qualirepar.ports.FundingBodyException;
import io.github.qualirepar.ports.KeptCalculation;
import io.github.qualirepar.ports.OnlineEligibility;
import io.github.qualirepar.ports.ReferenceStore;
import io.github.qualirepar.ports.RemoteProblem;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Asks an organisation whether it pays a bonus, keeps what it answers, and gives the kept answer to the same question:
 * without a network, and for a day in the past as it was then (RTE-09).
 */
final class OnlineAnswers {
    private final ReferenceStore store;
    private final Accounts accounts;
    private final Clock clock;

    OnlineAnswers(ReferenceStore store, Accounts accounts, Clock clock) {
        this.store = store;
        this.accounts = accounts;
        this.clock = clock;
    }

    /**
     * One question to an organisation.
     *
     * @param target product and brand in its words
     * @param total expected total including VAT
     * @param day day of the repair
     * @param repairCode repair code, or {@code null}
     * @param symptomCode symptom code, or {@code null}; no answer was seen to depend on it
     */
    record Question(
            Target target,
            EuroAmount total,
            LocalDate day,
            @Nullable String repairCode,
            @Nullable String symptomCode) {

        private boolean isAnsweredBy(KeptCalculation kept) {
            return kept.totalInclVat().equals(total) && Objects.equals(kept.repairCode(), repairCode);
        }
    }

    /** The question a request comes down to; empty while product, brand, site or amount are not settled. */
    static Optional<Question> question(CheckRequest request, LocalDate day, EligibilityAnswer answer) {
        EuroAmount total = request.totalInclVat();
        return total == null
                ? Optional.empty()
                : answer.targetIfComplete().map(target -> new Question(target, total, day, request.repairCode(), null));
    }

    /**
     * The answer, corrected by what the organisation says now.
     *
     * @throws io.github.qualirepar.ports.FundingBodyException if it cannot be asked
     */
    EligibilityAnswer asked(Optional<Question> question, EligibilityAnswer answer) {
        Optional<OnlineEligibility> online = question.flatMap(
                        asked -> accounts.named(asked.target().account()))
                .flatMap(FundingBody::onlineEligibility);
        if (question.isEmpty() || online.isEmpty()) {
            return with(
                    answer,
                    answer.verdict(),
                    Finding.ofOrganisation(FindingCode.ONLINE_NOT_ASKED, Level.INFO, null, null)
                            .with("organisation", answer.organisation()));
        }
        return corrected(answer, askedAndKept(question.get(), online.get()));
    }

    private KeptCalculation askedAndKept(Question question, OnlineEligibility online) {
        KeptCalculation said = kept(question, ask(question, online));
        store.saveCalculation(said);
        return said;
    }

    private static Answer<EuroAmount> ask(Question question, OnlineEligibility online) {
        return online.calculate(
                question.target(), question.total(), question.day(), question.repairCode(), question.symptomCode());
    }

    /** No consumer's data goes into the question, so that none can come back with the answer. */
    private KeptCalculation kept(Question question, Answer<EuroAmount> answer) {
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
    EligibilityAnswer remembered(Optional<Question> question, EligibilityAnswer answer, @Nullable Instant moment) {
        return question.flatMap(asked -> newest(asked, moment))
                .filter(kept -> answer.verdict() == Verdict.ASK_ONLINE || !isOlder(kept, answer.basis()))
                .map(kept -> corrected(answer, kept))
                .orElse(answer);
    }

    private Optional<KeptCalculation> newest(Question question, @Nullable Instant moment) {
        Target target = question.target();
        return store.calculations(target.account(), target.product().code(), target.brandId(), question.day()).stream()
                .filter(kept -> moment == null || !kept.askedAt().isAfter(moment))
                .filter(question::isAnsweredBy)
                .findFirst();
    }

    /**
     * What stands against claiming an amount by the organisation's own calculation, asked once for the same question
     * before the claim is made (Q14 of Ecologic, D-24). An organisation that cannot be asked just now stands against
     * nothing.
     */
    List<Finding> against(ClaimContent content, FundingBody body) {
        Optional<Question> question = question(content);
        Optional<OnlineEligibility> online = body.onlineEligibility();
        if (question.isEmpty() || online.isEmpty()) {
            return List.of();
        }
        try {
            return newest(question.get(), null)
                    .or(() -> Optional.of(askedAndKept(question.get(), online.get())))
                    .map(said -> difference(content, said))
                    .orElse(List.of());
        } catch (FundingBodyException e) {
            return List.of(Finding.ofOrganisation(FindingCode.ONLINE_NOT_ASKED, Level.INFO, null, null)
                    .with("organisation", content.target().organisation()));
        }
    }

    private static Optional<Question> question(ClaimContent content) {
        Repair repair = content.file().repair();
        Invoice invoice = content.file().invoice();
        EuroAmount total = invoice == null ? null : invoice.amounts().totalInclVat();
        LocalDate day = repair.completedOn();
        return total == null || day == null
                ? Optional.empty()
                : Optional.of(new Question(content.target(), total, day, repair.repairCode(), repair.symptomCode()));
    }

    private static List<Finding> difference(ClaimContent content, KeptCalculation said) {
        Finding finding;
        if (said.bonus() == null) {
            finding = Finding.of("AMT-02", FindingCode.ONLINE_NOT_ELIGIBLE, Level.BLOCK, Confidence.MEDIUM, "contracts")
                    .with("said", said.refusal());
        } else if (!said.bonus().equals(content.bonus())
                && !content.file().repair().usesPiec()) {
            // The calculation knows nothing of parts of the circular economy: it says the amount without them (Q13).
            finding = Finding.of(
                            "AMT-02", FindingCode.ONLINE_BONUS_DIFFERS, Level.BLOCK, Confidence.MEDIUM, "contracts")
                    .with("stated", said.bonus())
                    .with("invoiced", content.bonus());
        } else {
            return List.of();
        }
        return List.of(finding.at("invoice.bonus")
                .with("organisation", content.target().organisation()));
    }

    private static boolean isOlder(KeptCalculation kept, Basis basis) {
        Instant downloaded = basis.fetchedAt();
        return downloaded != null && kept.askedAt().isBefore(downloaded);
    }

    private static EligibilityAnswer corrected(EligibilityAnswer answer, KeptCalculation said) {
        EuroAmount bonus = said.bonus();
        if (bonus == null) {
            return with(
                    answer,
                    Verdict.NOT_ELIGIBLE,
                    Finding.ofOrganisation(FindingCode.ORGANISATION_REFUSED, Level.BLOCK, null, said.refusal())
                            .with("organisation", answer.organisation()));
        }
        boolean blocked = answer.findings().stream().anyMatch(Finding::blocks);
        return new EligibilityAnswer(
                blocked ? answer.verdict() : Verdict.ELIGIBLE,
                answer.organisation(),
                bonus,
                new Basis(BasisSource.LIVE_CALCULATION, null, said.askedAt()),
                answer.findings(),
                answer.questions(),
                answer.need(),
                print(answer.print(), bonus),
                answer.target());
    }

    private static InvoicePrint print(@Nullable InvoicePrint known, EuroAmount bonus) {
        return known == null
                ? new InvoicePrint(
                        Eligibility.BONUS_LINE,
                        bonus,
                        List.of(Eligibility.MENTION_LEFT_TO_PAY, Eligibility.MENTION_PAID))
                : new InvoicePrint(known.line(), bonus, known.mentions());
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
                answer.print(),
                answer.target());
    }
}
