package io.github.qualirepar.application;

import io.github.qualirepar.domain.EuroAmount;
import io.github.qualirepar.domain.claim.Claim;
import io.github.qualirepar.domain.claim.ClaimDocument;
import io.github.qualirepar.domain.claim.ClaimId;
import io.github.qualirepar.domain.claim.ConsumerApproval;
import io.github.qualirepar.domain.claim.LogAction;
import io.github.qualirepar.domain.claim.LogEntry;
import io.github.qualirepar.domain.claim.LogOutcome;
import io.github.qualirepar.domain.claim.Remote;
import io.github.qualirepar.domain.claim.RuleOverride;
import io.github.qualirepar.domain.eligibility.EligibilityAnswer;
import io.github.qualirepar.domain.repair.RepairFile;
import io.github.qualirepar.domain.rule.Finding;
import io.github.qualirepar.domain.rule.FindingCode;
import io.github.qualirepar.domain.rule.Level;
import io.github.qualirepar.ports.ClaimStore;
import io.github.qualirepar.ports.FundingBody;
import io.github.qualirepar.ports.SaveResult;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes repair files in: a new claim, or every reason why there is none. */
final class Opening {
    private static final Set<FindingCode> ONLY_STOPS_THE_CLAIM =
            Set.of(FindingCode.INVOICE_NOT_ISSUED, FindingCode.INVOICE_NOT_PAID);

    private final Assessment assessment;
    private final ClaimStore claims;
    private final Accounts accounts;
    private final Documents documents;
    private final Views views;
    private final Clock clock;

    Opening(
            Assessment assessment,
            ClaimStore claims,
            Accounts accounts,
            Documents documents,
            Views views,
            Clock clock) {
        this.assessment = assessment;
        this.claims = claims;
        this.accounts = accounts;
        this.documents = documents;
        this.views = views;
        this.clock = clock;
    }

    /** The same number with the same content again answers the claim there is; with other content it is refused. */
    ActionResult open(RepairFile file, Overrides overrides) {
        Optional<Claim> existing = claims.latest(file.number());
        if (existing.isPresent()) {
            return sameAgain(existing.get(), file);
        }
        Judged judged = judge(file, overrides);
        if (judged.claim == null) {
            return ActionResult.refused(null, judged.findings);
        }
        List<LogEntry> log = judged.log(LogAction.OPEN);
        return switch (claims.open(judged.claim, log)) {
            case SAVED -> ActionResult.done(reloaded(judged.claim.id()), judged.findings);
            // Somebody opened the same number in between: answer as if he had been first all along.
            case NUMBER_TAKEN ->
                claims.latest(file.number())
                        .map(winner -> sameAgain(winner, file))
                        .orElseGet(() -> ActionResult.refused(null, List.of(numberTaken(file))));
            case STALE, PENDING -> throw new IllegalStateException("a new claim has no version and no operation");
        };
    }

    private ActionResult sameAgain(Claim claim, RepairFile file) {
        if (Fingerprint.of(claim.file()).equals(Fingerprint.of(file))) {
            return ActionResult.done(views.of(claim));
        }
        return ActionResult.refused(null, List.of(numberTaken(file)));
    }

    private static Finding numberTaken(RepairFile file) {
        return Finding.ofOrganisation(FindingCode.CLAIM_NUMBER_TAKEN, Level.BLOCK, "number", null)
                .with("number", file.number());
    }

    /** A new claim for one that was refused or cancelled; both know each other. */
    ActionResult replace(Claim old, @Nullable RepairFile corrected, Overrides overrides) {
        if (old.replacedBy() != null) {
            return ActionResult.refused(
                    views.of(old),
                    List.of(Refusals.of(FindingCode.CLAIM_REPLACED_ALREADY, old).with("by", old.replacedBy())));
        }
        if (!old.stage().isBlue() || !old.isRefused()) {
            return ActionResult.refused(views.of(old), List.of(Refusals.notAllowed(old, LogAction.REPLACE)));
        }
        RepairFile file = corrected == null ? old.file() : corrected;
        if (!file.number().equals(old.number())) {
            return ActionResult.refused(
                    views.of(old),
                    List.of(Refusals.of(FindingCode.CLAIM_NUMBER_DIFFERS, old).at("number")));
        }
        Judged judged = judge(file, overrides);
        if (judged.claim == null) {
            return ActionResult.refused(views.of(old), judged.findings);
        }
        Instant now = clock.instant();
        Claim fresh = judged.claim.change().replaces(old.id()).build();
        Claim replaced = old.change().replacedBy(fresh.id()).build().succeeding(old, now);
        LogEntry entry = new LogEntry(
                now, LogAction.REPLACE, LogOutcome.DONE, Map.of("by", fresh.id().value()));
        List<LogEntry> freshLog = new ArrayList<>(judged.log(LogAction.OPEN));
        freshLog.set(0, freshLog.get(0).with("replaces", old.id()));
        SaveResult saved = claims.replace(replaced, List.of(entry), fresh, freshLog);
        return saved == SaveResult.SAVED
                ? ActionResult.done(reloaded(fresh.id()), judged.findings)
                : ActionResult.of(Outcome.BUSY, reloaded(old.id()));
    }

    /** What came of judging a file: a claim to store, or the reasons against it. */
    private record Judged(@Nullable Claim claim, List<Finding> findings) {

        List<LogEntry> log(LogAction action) {
            List<LogEntry> log = new ArrayList<>();
            if (claim == null) {
                return log;
            }
            log.add(new LogEntry(claim.openedAt(), action, LogOutcome.DONE)
                    .with("to", claim.stage())
                    .with("organisation", claim.organisation())
                    .with("bonus", claim.bonus()));
            for (RuleOverride override : claim.overrides()) {
                log.add(new LogEntry(
                        claim.openedAt(),
                        LogAction.OVERRIDE,
                        LogOutcome.DONE,
                        Map.of("rule", override.rule(), "by", override.by())));
            }
            return log;
        }
    }

    private Judged judge(RepairFile file, Overrides overrides) {
        EligibilityAnswer answer = assessment.ofFile(file);
        List<Finding> findings = new ArrayList<>(relevant(answer));
        Optional<FundingBody> body = connection(accounts, answer);
        if (body.isEmpty() && findings.stream().noneMatch(Finding::blocks)) {
            findings.add(Finding.ofOrganisation(FindingCode.CLAIM_NO_CONNECTION, Level.BLOCK, null, null)
                    .with("organisation", answer.organisation()));
        }
        boolean blocked = findings.stream()
                .filter(Finding::blocks)
                .anyMatch(finding ->
                        !(finding.overridable() && overrides.rules().contains(String.valueOf(finding.rule()))));
        if (blocked || body.isEmpty()) {
            // Refused anyway: then every reason is told, those that would only stop the claim later included.
            answer.findings().stream()
                    .filter(finding -> !findings.contains(finding))
                    .forEach(findings::add);
            return new Judged(null, Assessment.sorted(findings));
        }
        Claim claim = fresh(file, answer, body.get(), used(findings, overrides));
        findings.addAll(Approvals.forewarned(claim, body.get()));
        return new Judged(claim, Assessment.sorted(findings));
    }

    /**
     * The findings that count when a file is taken in: an invoice that is not issued or not paid yet (DOC-09) stops the
     * claim, not the file.
     */
    static List<Finding> relevant(EligibilityAnswer answer) {
        return answer.findings().stream()
                .filter(finding -> !ONLY_STOPS_THE_CLAIM.contains(finding.code()))
                .toList();
    }

    /** The connection to claim by: the account of the site, else the organisation's main account. */
    static Optional<FundingBody> connection(Accounts accounts, EligibilityAnswer answer) {
        return answer.targetIfComplete()
                .flatMap(target -> accounts.named(target.account()))
                .or(() -> Optional.ofNullable(answer.organisation()).flatMap(accounts::mainOf));
    }

    private List<RuleOverride> used(List<Finding> findings, Overrides overrides) {
        return findings.stream()
                .filter(Finding::overridable)
                .map(Finding::rule)
                .filter(rule -> rule != null && overrides.rules().contains(rule))
                .distinct()
                .map(rule -> new RuleOverride(rule, overrides.by(), clock.instant()))
                .toList();
    }

    private Claim fresh(RepairFile file, EligibilityAnswer answer, FundingBody body, List<RuleOverride> used) {
        Instant now = clock.instant();
        return new Claim(
                new ClaimId(UUID.randomUUID().toString()),
                0,
                file,
                body.account(),
                body.process(),
                body.process().first(),
                null,
                ConsumerApproval.NOT_ASKED,
                answer.bonus() == null ? EuroAmount.ZERO : answer.bonus(),
                answer.basis(),
                Remote.NONE,
                documents.library().list(file).stream()
                        .map(reference -> ClaimDocument.ready(reference.kind(), reference.path()))
                        .distinct()
                        .toList(),
                Set.of(),
                List.of(),
                used,
                null,
                null,
                false,
                now,
                now,
                null,
                null);
    }

    private ClaimView reloaded(ClaimId id) {
        return views.of(claims.find(id).orElseThrow(() -> new UnknownClaimException(id)));
    }
}
