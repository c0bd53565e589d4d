package io.github.qualirepar.application;

import io.github.qualirepar.domain.claim.Claim;
import io.github.qualirepar.domain.claim.ClaimDocument;
import io.github.qualirepar.domain.claim.DocumentState;
import io.github.qualirepar.domain.claim.NextStep;
import io.github.qualirepar.domain.claim.NextSteps;
import io.github.qualirepar.domain.claim.Operation;
import io.github.qualirepar.domain.claim.OperationState;
import io.github.qualirepar.domain.claim.Stage;
import io.github.qualirepar.domain.data.RuleData;
import io.github.qualirepar.domain.eligibility.EligibilityAnswer;
import io.github.qualirepar.domain.eligibility.Need;
import io.github.qualirepar.domain.eligibility.Question;
import io.github.qualirepar.domain.eligibility.RequiredDocument;
import io.github.qualirepar.domain.rule.DraftRules;
import io.github.qualirepar.domain.rule.Finding;
import io.github.qualirepar.domain.rule.FindingCode;
import io.github.qualirepar.domain.rule.RefusalReasons;
import io.github.qualirepar.ports.ClaimStore;
import io.github.qualirepar.ports.OperationJournal;
import io.github.qualirepar.ports.PaymentStore;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Derives what is shown of a claim: documents, problems, next step, pending action. Nothing of it is stored. */
final class Views {
    private final Assessment assessment;
    private final OperationJournal journal;
    private final ClaimStore claims;
    private final RuleData data;
    private final RefusalReasons refusalReasons;
    private final Accounts accounts;
    private final DocumentJudge judge;
    private final @Nullable PaymentStore payments;
    private final Clock clock;

    Views(
            Assessment assessment,
            OperationJournal journal,
            ClaimStore claims,
            RuleData data,
            Accounts accounts,
            DocumentJudge judge,
            @Nullable PaymentStore payments,
            Clock clock) {
        this.assessment = assessment;
        this.journal = journal;
        this.claims = claims;
        this.data = data;
        this.refusalReasons = new RefusalReasons(data);
        this.accounts = accounts;
        this.judge = judge;
        this.payments = payments;
        this.clock = clock;
    }

    ClaimView of(Claim claim) {
        return of(claim, List.of(), money(List.of(claim)));
    }

    /** Many claims; what is known of their money is read at once. */
    Stream<ClaimView> of(List<Claim> many) {
        ClaimMoney money = money(many);
        return many.stream().map(claim -> of(claim, List.of(), money));
    }

    private ClaimMoney money(List<Claim> many) {
        return ClaimMoney.of(many, payments);
    }

    /** Looks into the documents that wait to be sent, too: what stands against them stands against the next step. */
    ClaimView closely(Claim claim) {
        boolean open = !claim.stage().isBlue() && claim.stage() != Stage.ENDED;
        return of(
                claim,
                open
                        ? accounts.of(claim.account())
                                .map(body -> judge.ofRegistered(claim, body))
                                .orElse(List.of())
                        : List.of(),
                money(List.of(claim)));
    }

    private ClaimView of(Claim claim, List<Finding> ofDocuments, ClaimMoney money) {
        Operation pending = journal.pending(claim.id()).orElse(null);
        boolean ended = claim.stage() == Stage.ENDED;
        List<Finding> rules = List.of();
        List<RequiredDocument> wanted = List.of();
        List<Question> questions = List.of();
        Need need = Need.NOTHING;
        if (!ended) {
            EligibilityAnswer answer = assessment.ofClaim(claim);
            // What is handed in is the organisation's to judge: our rules have nothing more to say of it.
            List<Finding> all = new ArrayList<>(answer.findings());
            all.addAll(ofDocuments);
            rules = claim.stage().isBlue() ? List.of() : notOverridden(all, claim);
            wanted = Assessment.wanted(claim, answer);
            if (!claim.stage().isBlue()) {
                questions = answer.questions();
                need = new Need(answer.need().fields(), wanted);
            }
        }
        List<Finding> missing = claim.stage().isBlue() ? List.of() : Assessment.missing(claim, wanted);
        return new ClaimView(
                claim,
                lines(claim, wanted),
                problems(claim, pending, rules, wanted),
                questions,
                need,
                NextSteps.of(claim, pending, clock.instant(), rules, missing, money.trace(claim)),
                pending == null ? null : pendingAction(pending),
                money.latest(claim));
    }

    /** A document that is registered and only waits to be sent is a next step, no problem. */
    private List<Finding> problems(
            Claim claim, @Nullable Operation pending, List<Finding> rules, List<RequiredDocument> wanted) {
        List<Finding> problems = new ArrayList<>(rules);
        claim.problems().forEach(problem -> problems.add(explained(claim, problem)));
        if (claim.remote().claimId() != null && !claim.stage().isBlue()) {
            wanted.stream()
                    .filter(want -> claim.documents().stream().noneMatch(there -> there.kind() == want.kind()))
                    .map(RequiredDocument::missing)
                    .forEach(problems::add);
            problems.addAll(growingOld(claim));
        }
        problems.addAll(forAPerson(claim, pending));
        return Assessment.sorted(problems);
    }

    /** A draft that is not handed in never counts, and is deleted there one day (DLY-06). */
    List<Finding> growingOld(Claim claim) {
        if (claim.handedInAt() != null) {
            // It came back to be corrected, and stands there as a claim.
            return List.of();
        }
        return claims.log(claim.id()).stream()
                .filter(entry -> Objects.equals(
                        entry.details().get("remoteClaim"), claim.remote().claimId()))
                .findFirst()
                .map(entry -> DraftRules.unconfirmed(
                        claim.organisation(), LocalDate.ofInstant(entry.at(), Paris.ZONE), Paris.today(clock), data))
                .orElse(List.of());
    }

    /** What only a person can do, and why. */
    private List<Finding> forAPerson(Claim claim, @Nullable Operation pending) {
        if (pending != null && pending.isInDoubt(clock.instant()) && pending.portalLookup()) {
            return List.of(Refusals.of(FindingCode.CLAIM_CREATION_IN_DOUBT, claim));
        }
        return claim.cancelOnPortal()
                ? List.of(Refusals.of(FindingCode.CLAIM_CANCEL_ON_PORTAL, claim)
                        .with("remoteClaim", claim.remote().claimId()))
                : List.of();
    }

    /** What an organisation said in our words, where its code is known, with what can be done; else as it was said. */
    Finding explained(Claim claim, Finding problem) {
        if (problem.code() == FindingCode.ORGANISATION_CHANGED_BONUS) {
            return claim.isRefused() ? problem.with(FindingTexts.REMEDY, NextStep.REPLACE) : problem;
        }
        if (problem.code() != FindingCode.ORGANISATION_REFUSED) {
            return problem;
        }
        return refusalReasons
                .finding(
                        claim.organisation(),
                        problem.parameters().get("organisationCode"),
                        problem.organisationText(),
                        LocalDate.ofInstant(claim.changedAt(), Paris.ZONE))
                .map(reason -> withDetails(reason, problem))
                .orElseGet(() -> advised(claim, problem));
    }

    /** What can be done about a refusal in words that nobody knows: that depends on where the claim stands. */
    private static Finding advised(Claim claim, Finding problem) {
        if (claim.isRefused()) {
            return problem.with(FindingTexts.REMEDY, NextStep.REPLACE);
        }
        return problem.isOfDocument() ? problem.with(FindingTexts.REMEDY, NextStep.ATTACH_DOCUMENTS) : problem;
    }

    private static Finding withDetails(Finding reason, Finding problem) {
        Finding detailed = reason.field() == null ? reason.at(problem.field()) : reason;
        for (Map.Entry<String, String> value : problem.personal().entrySet()) {
            detailed = detailed.withPersonal(value.getKey(), value.getValue());
        }
        return detailed;
    }

    /** A finding that a person overrode is shown no more: its override stands in the log. */
    private static List<Finding> notOverridden(List<Finding> findings, Claim claim) {
        return findings.stream()
                .filter(finding -> !(finding.overridable() && claim.overrides(finding.rule())))
                .toList();
    }

    private static List<ClaimView.DocumentLine> lines(Claim claim, List<RequiredDocument> wanted) {
        List<ClaimView.DocumentLine> lines = new ArrayList<>();
        for (RequiredDocument document : wanted) {
            if (claim.documents().stream().noneMatch(there -> there.kind() == document.kind())) {
                lines.add(new ClaimView.DocumentLine(
                        document.kind(),
                        DocumentState.MISSING,
                        document.missing().blocks(),
                        null));
            }
        }
        for (ClaimDocument document : claim.documents()) {
            boolean required = wanted.stream()
                    .anyMatch(want ->
                            want.kind() == document.kind() && want.missing().blocks());
            lines.add(new ClaimView.DocumentLine(document.kind(), document.state(), required, document.path()));
        }
        lines.sort(Comparator.comparing(ClaimView.DocumentLine::kind));
        return lines;
    }

    private ClaimView.PendingAction pendingAction(Operation pending) {
        OperationState shown = pending.isAtWork(clock.instant()) ? OperationState.IN_FLIGHT : OperationState.UNKNOWN;
        return new ClaimView.PendingAction(pending.kind(), pending.beganAt(), shown);
    }
}
