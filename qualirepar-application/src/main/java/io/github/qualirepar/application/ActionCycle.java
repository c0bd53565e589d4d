package io.github.qualirepar.application;

import io.github.qualirepar.domain.claim.Claim;
import io.github.qualirepar.domain.claim.ClaimId;
import io.github.qualirepar.domain.claim.LogAction;
import io.github.qualirepar.domain.claim.LogEntry;
import io.github.qualirepar.domain.claim.LogOutcome;
import io.github.qualirepar.domain.claim.Operation;
import io.github.qualirepar.domain.claim.OperationState;
import io.github.qualirepar.domain.claim.RuleOverride;
import io.github.qualirepar.domain.rule.Finding;
import io.github.qualirepar.ports.Answer;
import io.github.qualirepar.ports.ClaimStore;
import io.github.qualirepar.ports.CredentialsRefused;
import io.github.qualirepar.ports.FundingBody;
import io.github.qualirepar.ports.FundingBodyException;
import io.github.qualirepar.ports.OperationJournal;
import io.github.qualirepar.ports.ReadRefused;
import io.github.qualirepar.ports.SaveResult;
import io.github.qualirepar.ports.Unreachable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * How every action on a claim runs: load and refuse if something is pending; let the domain decide; store the operation
 * before the call; call; store outcome, stage and log in one unit after it. A call that is not answered leaves the
 * operation pending as unknown, and only recovery or a person ends it.
 *
 * <p>Safe for use by several threads and, over one database, several processes: version and operation row decide who
 * goes.
 */
final class ActionCycle {
    private final ClaimStore claims;
    private final OperationJournal journal;
    private final Accounts accounts;
    private final Views views;
    private final Announcer announcer;
    private final Clock clock;
    private final String owner;
    private final Duration lease;

    ActionCycle(
            ClaimStore claims,
            OperationJournal journal,
            Accounts accounts,
            Views views,
            Announcer announcer,
            Clock clock,
            String owner,
            Duration lease) {
        this.claims = claims;
        this.journal = journal;
        this.accounts = accounts;
        this.views = views;
        this.announcer = announcer;
        this.clock = clock;
        this.owner = owner;
        this.lease = lease;
    }

    /** Decides on an action by the claim as it stands. */
    @FunctionalInterface
    interface Planner {
        Plan plan(Claim claim, FundingBody body);
    }

    /**
     * Runs one action.
     *
     * @throws UnknownClaimException if there is no such claim
     */
    ActionResult run(ClaimId id, LogAction action, Overrides overrides, Planner planner) {
        Claim claim = claims.find(id).orElseThrow(() -> new UnknownClaimException(id));
        Optional<Operation> pending = journal.pending(id);
        if (pending.isPresent()) {
            return held(claim, pending.get());
        }
        Optional<FundingBody> body = accounts.of(claim.account());
        Plan plan = body.map(connection -> planner.plan(claim, connection))
                .orElseGet(() -> Plan.refused(Refusals.noConnection(claim)));
        List<Finding> blocking = blocking(plan.findings(), claim, overrides);
        if (!blocking.isEmpty() || plan.work() == null || body.isEmpty()) {
            claims.append(id, List.of(refusal(action, plan.findings(), blocking)));
            return ActionResult.refused(views.of(claim), plan.findings());
        }
        Optional<Claim> decided = recordOverrides(claim, plan.findings(), overrides);
        if (decided.isEmpty()) {
            return changedMeanwhile(id);
        }
        List<Finding> worthKnowing =
                plan.findings().stream().filter(finding -> !finding.blocks()).toList();
        if (plan.work() instanceof Plan.Local local) {
            return store(decided.get(), action, local, worthKnowing);
        }
        return call(decided.get(), action, (Plan.Call<?>) plan.work(), body.get(), worthKnowing);
    }

    private static List<Finding> blocking(List<Finding> findings, Claim claim, Overrides overrides) {
        return findings.stream()
                .filter(Finding::blocks)
                .filter(finding -> !(finding.overridable() && isOverridden(finding, claim, overrides)))
                .toList();
    }

    private static boolean isOverridden(Finding finding, Claim claim, Overrides overrides) {
        String rule = finding.rule();
        return rule != null && (claim.overrides(rule) || overrides.rules().contains(rule));
    }

    private LogEntry refusal(LogAction action, List<Finding> findings, List<Finding> blocking) {
        List<Finding> reasons = blocking.isEmpty() ? findings : blocking;
        return new LogEntry(clock.instant(), action, LogOutcome.REFUSED).with("codes", codes(reasons));
    }

    static String codes(List<Finding> findings) {
        return findings.stream()
                .map(finding -> finding.code().name())
                .distinct()
                .collect(Collectors.joining(" "));
    }

    /** Stores the overrides that were needed, before anything is sent: who decided it must survive a crash. */
    private Optional<Claim> recordOverrides(Claim claim, List<Finding> findings, Overrides overrides) {
        TreeSet<String> needed = new TreeSet<>();
        for (Finding finding : findings) {
            String rule = finding.rule();
            if (rule != null && finding.overridable() && overrides.rules().contains(rule) && !claim.overrides(rule)) {
                needed.add(rule);
            }
        }
        if (needed.isEmpty()) {
            return Optional.of(claim);
        }
        Instant now = clock.instant();
        List<RuleOverride> all = new ArrayList<>(claim.overrides());
        List<LogEntry> log = new ArrayList<>();
        for (String rule : needed) {
            all.add(new RuleOverride(rule, overrides.by(), now));
            log.add(new LogEntry(now, LogAction.OVERRIDE, LogOutcome.DONE, Map.of("rule", rule, "by", overrides.by())));
        }
        Claim changed = claim.change().overrides(all).build().succeeding(claim, now);
        return claims.save(changed, log) == SaveResult.SAVED ? claims.find(claim.id()) : Optional.empty();
    }

    private ActionResult store(Claim claim, LogAction action, Plan.Local local, List<Finding> findings) {
        Instant now = clock.instant();
        Claim changed = local.change().apply(claim).succeeding(claim, now);
        LogEntry entry = withStages(new LogEntry(now, action, LogOutcome.DONE, local.details()), claim, changed);
        return switch (claims.save(changed, List.of(entry))) {
            case SAVED -> {
                announcer.changed(claim, changed);
                yield ActionResult.done(reloaded(claim.id()), findings);
            }
            case STALE, PENDING, NUMBER_TAKEN -> changedMeanwhile(claim.id());
        };
    }

    private <T> ActionResult call(
            Claim claim, LogAction action, Plan.Call<T> call, FundingBody body, List<Finding> findings) {
        Operation operation = operation(claim, call);
        switch (journal.begin(operation, claim.version())) {
            case BEGUN -> {}
            case STALE -> {
                return changedMeanwhile(claim.id());
            }
            case PENDING -> {
                return journal.pending(claim.id())
                        .map(other -> held(claim, other))
                        .orElseGet(() -> changedMeanwhile(claim.id()));
            }
        }
        LogEntry entry = new LogEntry(clock.instant(), action, LogOutcome.DONE, call.details());
        try {
            Answer<T> answer = call.request().send(body);
            return answered(claim, operation, entry, call, answer, findings);
        } catch (Unreachable e) {
            return notSent(claim, operation, entry, Outcome.UNREACHABLE, e);
        } catch (CredentialsRefused e) {
            return notSent(claim, operation, entry, Outcome.CREDENTIALS_REFUSED, e);
        } catch (ReadRefused e) {
            return notSent(claim, operation, entry, Outcome.REFUSED, e);
        } catch (FundingBodyException e) {
            // Whatever else an adapter reports on a call that changes something, it cannot rule out that it arrived.
            markUnknown(operation, of(entry, e.call(), claim));
            return ActionResult.broken(Outcome.UNKNOWN, reloaded(claim.id()), e);
        } catch (RuntimeException | Error e) {
            markUnknown(operation, entry);
            throw e;
        }
    }

    private Operation operation(Claim claim, Plan.Call<?> call) {
        Instant now = clock.instant();
        return new Operation(
                UUID.randomUUID().toString(),
                claim.id(),
                call.kind(),
                owner,
                now,
                now.plus(lease),
                call.fingerprint(),
                call.document(),
                call.documentPath(),
                call.portalLookup(),
                call.reason(),
                OperationState.IN_FLIGHT);
    }

    private <T> ActionResult answered(
            Claim claim,
            Operation operation,
            LogEntry entry,
            Plan.Call<T> call,
            Answer<T> answer,
            List<Finding> findings) {
        Instant now = clock.instant();
        boolean accepted = answer.isAccepted();
        Claim next = answer.fold(
                remote -> call.accepted().apply(claim, remote),
                problems -> call.refused().apply(claim, problems));
        Claim changed = next.succeeding(claim, now);
        LogEntry told =
                new LogEntry(now, entry.action(), accepted ? LogOutcome.DONE : LogOutcome.REFUSED, entry.details());
        if (!accepted) {
            told = told.with("organisationCodes", RemoteProblems.codes(answer.problems()));
            told = answer.call().isPresent() ? of(told, answer.call().get(), claim) : told;
        }
        OperationState state = accepted ? OperationState.SUCCEEDED : OperationState.REFUSED;
        LogEntry entryOfStages = withStages(told, claim, changed);
        if (!journal.close(operation.in(state), changed, List.of(entryOfStages))) {
            // Somebody settled it in the meantime: what the organisation answered must not be lost all the same.
            claims.append(claim.id(), List.of(entryOfStages.with("settled", "elsewhere")));
            return changedMeanwhile(claim.id());
        }
        announcer.changed(claim, changed);
        ClaimView view = reloaded(claim.id());
        return accepted
                ? ActionResult.done(view, findings)
                : ActionResult.refused(
                        view,
                        Refusals.ofOrganisation(answer.problems(), changed).stream()
                                .map(finding -> views.explained(changed, finding))
                                .toList());
    }

    /** An entry with the call that it tells of, and what came back for support. */
    static LogEntry of(LogEntry entry, FundingBodyException.Call call, Claim claim) {
        return entry.with("call", call).answered(AnswerMasking.mask(call.answer(), claim.file()));
    }

    private ActionResult notSent(
            Claim claim, Operation operation, LogEntry entry, Outcome outcome, FundingBodyException cause) {
        LogEntry told = of(
                new LogEntry(clock.instant(), entry.action(), LogOutcome.NOT_SENT, entry.details()),
                cause.call(),
                claim);
        if (!journal.close(operation.in(OperationState.NOT_SENT), claim, List.of(told))) {
            return changedMeanwhile(claim.id());
        }
        ClaimView view = reloaded(claim.id());
        return cause instanceof ReadRefused refused
                ? ActionResult.notTold(view, Refusals.notTold(claim, refused), cause)
                : ActionResult.broken(outcome, view, cause);
    }

    private void markUnknown(Operation operation, LogEntry entry) {
        LogEntry told = new LogEntry(clock.instant(), entry.action(), LogOutcome.UNKNOWN, entry.details())
                .answered(entry.answer());
        journal.change(operation, operation.in(OperationState.UNKNOWN), List.of(told));
    }

    /** A pending operation holds its claim: somebody is at work, or its outcome has to be asked for first. */
    ActionResult held(Claim claim, Operation pending) {
        Outcome outcome = pending.isAtWork(clock.instant()) ? Outcome.BUSY : Outcome.UNKNOWN;
        return new ActionResult(outcome, views.of(claim), List.of(), null);
    }

    ActionResult changedMeanwhile(ClaimId id) {
        return ActionResult.of(Outcome.BUSY, reloaded(id));
    }

    private ClaimView reloaded(ClaimId id) {
        return views.of(claims.find(id).orElseThrow(() -> new UnknownClaimException(id)));
    }

    static LogEntry withStages(LogEntry entry, Claim before, Claim after) {
        LogEntry told = entry.with("to", after.stage());
        if (before.stage() != after.stage()) {
            told = told.with("from", before.stage());
        }
        if (after.remote().claimId() != null
                && !after.remote().claimId().equals(before.remote().claimId())) {
            told = told.with("remoteClaim", after.remote().claimId());
        }
        String request = after.remote().requestId();
        if (request != null && !request.equals(before.remote().requestId())) {
            told = told.with("remoteRequest", request);
        }
        if (before.remote().claimId() != null
                && !before.remote().claimId().equals(after.remote().claimId())) {
            told = told.with("formerRemoteClaim", before.remote().claimId());
        }
        if (before.remote().requestId() != null && !before.remote().requestId().equals(request)) {
            told = told.with("formerRemoteRequest", before.remote().requestId());
        }
        return before.review() == after.review() ? told : told.with("review", after.review());
    }
}
