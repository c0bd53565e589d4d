package io.github.qualirepar.application;

import io.github.qualirepar.domain.Account;
import io.github.qualirepar.domain.EuroAmount;
import io.github.qualirepar.domain.claim.Claim;
import io.github.qualirepar.domain.claim.ClaimDocument;
import io.github.qualirepar.domain.claim.ClaimEvent;
import io.github.qualirepar.domain.claim.ConsumerApproval;
import io.github.qualirepar.domain.claim.LogAction;
import io.github.qualirepar.domain.claim.OperationKind;
import io.github.qualirepar.domain.claim.Remote;
import io.github.qualirepar.domain.eligibility.EligibilityAnswer;
import io.github.qualirepar.domain.repair.DocumentReference;
import io.github.qualirepar.domain.repair.RepairFile;
import io.github.qualirepar.domain.rule.Finding;
import io.github.qualirepar.domain.rule.FindingCode;
import io.github.qualirepar.ports.ClaimContent;
import io.github.qualirepar.ports.Corrections;
import io.github.qualirepar.ports.FundingBody;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Decides on correcting a claim's repair file: here while nothing is at the organisation, there while the claim is open
 * and the organisation takes corrections.
 */
final class CorrectPlanner {
    private final Assessment assessment;
    private final Accounts accounts;
    private final DocumentJudge judge;

    CorrectPlanner(Assessment assessment, Accounts accounts, DocumentJudge judge) {
        this.assessment = assessment;
        this.accounts = accounts;
        this.judge = judge;
    }

    ActionCycle.Planner to(RepairFile file) {
        return (claim, body) -> plan(claim, body, file);
    }

    private Plan plan(Claim claim, FundingBody body, RepairFile file) {
        if (!file.number().equals(claim.number())) {
            return Plan.refused(
                    Refusals.of(FindingCode.CLAIM_NUMBER_DIFFERS, claim).at("number"));
        }
        if (claim.remote().claimId() == null) {
            return here(claim, file);
        }
        Optional<Corrections> corrections = body.corrections();
        if (corrections.isEmpty()
                || RemoteReading.next(claim, ClaimEvent.CORRECTED).isEmpty()) {
            return Plan.refused(Refusals.of(FindingCode.CLAIM_NOT_CORRECTABLE, claim));
        }
        return there(claim, body, corrections.get(), file);
    }

    /**
     * No claim is at the organisation yet: the file is judged as at opening, and may move to another organisation unless
     * a valid support request is there. A request that is there is sent again only when the host asks for it.
     */
    private Plan here(Claim claim, RepairFile file) {
        if (RemoteReading.next(claim, ClaimEvent.ABANDONED).isEmpty()) {
            return Plan.refused(Refusals.notAllowed(claim, LogAction.CORRECT));
        }
        if (claim.approval() == ConsumerApproval.ASKED) {
            return Plan.refused(Refusals.of(FindingCode.CONSUMER_ASKED, claim));
        }
        EligibilityAnswer answer = assessment.ofFile(file);
        Optional<FundingBody> target = Opening.connection(accounts, answer);
        List<Finding> findings = new ArrayList<>(Opening.relevant(answer));
        if (target.isEmpty()) {
            findings.add(Refusals.noConnection(claim));
            return new Plan(Assessment.sorted(findings), null);
        }
        boolean moves = !target.get().account().organisation().equals(claim.organisation());
        if (moves && RemoteReading.next(claim, ClaimEvent.MOVED).isEmpty()) {
            return Plan.refused(Refusals.of(FindingCode.CLAIM_NOT_CORRECTABLE, claim));
        }
        if (moves) {
            CancelPlanners.requestLeft(claim).ifPresent(findings::add);
        }
        return new Plan(
                Assessment.sorted(findings),
                new Plan.Local(
                        before -> corrected(before, file, answer, target.get()),
                        moves ? CancelPlanners.leftInLog(claim) : Map.of()));
    }

    private static Claim corrected(Claim claim, RepairFile file, EligibilityAnswer answer, FundingBody target) {
        EuroAmount bonus = answer.bonus() == null ? EuroAmount.ZERO : answer.bonus();
        Claim.Builder change =
                withFile(claim, file).change().bonus(bonus, answer.basis()).problems(lasting(claim));
        Account account = target.account();
        if (account.equals(claim.account())) {
            return change.build();
        }
        boolean sameOrganisation = account.organisation().equals(claim.organisation());
        if (!sameOrganisation) {
            change.stage(target.process().first()).remote(Remote.NONE).demanded(java.util.Set.of());
        }
        return change.account(account, sameOrganisation ? claim.process() : target.process())
                .build();
    }

    /** What no correction of the file changes. */
    private static List<Finding> lasting(Claim claim) {
        return claim.problems().stream()
                .filter(problem -> problem.code() == FindingCode.SUPPORT_METHOD_WITHDRAWN
                        || problem.code() == FindingCode.SUPPORT_REQUEST_USED)
                .toList();
    }

    private Plan there(Claim claim, FundingBody body, Corrections corrections, RepairFile file) {
        Claim wished = withFile(claim, file);
        EligibilityAnswer answer = assessment.ofClaim(wished);
        List<Finding> findings = new ArrayList<>(answer.findings());
        findings.addAll(judge.ofRegistered(wished, body));
        ClaimContent content = CreatePlanner.content(wished, answer);
        String remoteId = claim.remote().claimId();
        if (content == null || remoteId == null) {
            findings.add(Refusals.of(FindingCode.CLAIM_TARGET_INCOMPLETE, claim));
            return new Plan(Assessment.sorted(findings), null);
        }
        return new Plan(
                Assessment.sorted(findings),
                new Plan.Call<>(
                        OperationKind.CORRECT,
                        Fingerprint.of(content.file(), content.bonus()),
                        null,
                        null,
                        false,
                        null,
                        Map.of("bonus", content.bonus().toString()),
                        connection -> corrections.correct(remoteId, content),
                        (before, remote) -> RemoteReading.moved(
                                withProblemsOfDocuments(
                                        RemoteReading.told(
                                                withFile(before, file)
                                                        .change()
                                                        .bonus(content.bonus(), answer.basis())
                                                        .build(),
                                                remote),
                                        before),
                                ClaimEvent.CORRECTED),
                        (before, problems) -> before.change()
                                .problems(RemoteProblems.afterRefusal(problems, before))
                                .build()));
    }

    /** What was said of a document itself stays until it is sent again: no correction of the file makes it legible. */
    private static Claim withProblemsOfDocuments(Claim corrected, Claim before) {
        List<Finding> problems = new ArrayList<>(corrected.problems());
        before.problems().stream()
                .filter(Finding::isOfDocument)
                .filter(problem -> !problems.contains(problem))
                .forEach(problems::add);
        return corrected.change().problems(Assessment.sorted(problems)).build();
    }

    /**
     * The claim with the corrected file; documents it names that are new are registered, in place of others of their
     * kind that still wait.
     */
    private static Claim withFile(Claim claim, RepairFile file) {
        Claim changed = claim.change().file(file).build();
        for (DocumentReference reference : file.documents()) {
            boolean known = claim.documents().stream()
                    .anyMatch(there ->
                            there.kind() == reference.kind() && there.path().equals(reference.path()));
            if (!known) {
                changed = DocumentPlanners.registered(changed, ClaimDocument.ready(reference.kind(), reference.path()));
            }
        }
        return changed;
    }
}
