package io.github.qualirepar.application;

import io.github.qualirepar.domain.claim.Claim;
import io.github.qualirepar.domain.claim.ClaimDocument;
import io.github.qualirepar.domain.claim.ClaimId;
import io.github.qualirepar.domain.claim.LogAction;
import io.github.qualirepar.domain.claim.LogEntry;
import io.github.qualirepar.domain.claim.NextStep;
import io.github.qualirepar.domain.claim.Operation;
import io.github.qualirepar.domain.claim.Stage;
import io.github.qualirepar.domain.document.DocumentKind;
import io.github.qualirepar.domain.repair.DocumentReference;
import io.github.qualirepar.domain.repair.RepairFile;
import io.github.qualirepar.domain.rule.Finding;
import io.github.qualirepar.domain.rule.FindingCode;
import io.github.qualirepar.ports.ClaimFilter;
import io.github.qualirepar.ports.ClaimStore;
import io.github.qualirepar.ports.DocumentLibrary;
import io.github.qualirepar.ports.OperationJournal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The claims: each step by itself, or all at once.
 *
 * <p>Every action answers an {@link ActionResult}; what is refused and what breaks on the way to an organisation is a
 * value there. A claim whose outcome is unknown refuses every other action until it is settled. Unknown ids are an
 * {@link UnknownClaimException}, storage that fails a {@link io.github.qualirepar.ports.StorageException}.
 *
 * <p>Safe for use by several threads, and by several processes over one database.
 */
public final class ClaimDesk {
    private final ClaimStore claims;
    private final OperationJournal journal;
    private final DocumentLibrary library;
    private final ActionCycle cycle;
    private final Views views;
    private final Opening opening;
    private final SupportPlanner supporting;
    private final CreatePlanner creating;
    private final DocumentPlanners documents;
    private final SubmitPlanner submitting;
    private final CorrectPlanner correcting;
    private final StatusReading statuses;
    private final Linking linking;
    private final Advancing advancing;

    ClaimDesk(
            ClaimStore claims,
            OperationJournal journal,
            DocumentLibrary library,
            ActionCycle cycle,
            Views views,
            Opening opening,
            SupportPlanner supporting,
            CreatePlanner creating,
            DocumentPlanners documents,
            SubmitPlanner submitting,
            CorrectPlanner correcting,
            StatusReading statuses,
            Linking linking,
            Accounts accounts,
            Recovery recovery) {
        this.claims = claims;
        this.journal = journal;
        this.library = library;
        this.cycle = cycle;
        this.views = views;
        this.opening = opening;
        this.supporting = supporting;
        this.creating = creating;
        this.documents = documents;
        this.submitting = submitting;
        this.correcting = correcting;
        this.statuses = statuses;
        this.linking = linking;
        this.advancing = new Advancing(this, accounts, recovery);
    }

    /**
     * Takes a repair file in. The same number with the same content again answers the claim there is.
     *
     * @return the new claim, or every reason why there is none; nothing is stored then
     */
    public ActionResult open(RepairFile file, Overrides overrides) {
        return opening.open(file, overrides);
    }

    /**
     * Makes the support request, or sends a corrected one, where the organisation wants it before the claim. It can be
     * saved there and still be incomplete: then its problems stand on the claim.
     */
    public ActionResult support(ClaimId id, Overrides overrides) {
        return lookedAgain(cycle.run(id, LogAction.SUPPORT, overrides, supporting));
    }

    /**
     * Creates the claim at its organisation. Sent once; an answer that is lost is {@link Outcome#UNKNOWN}. Where support
     * requests were withdrawn, this chooses the direct way.
     */
    public ActionResult create(ClaimId id, Overrides overrides) {
        return lookedAgain(cycle.run(id, LogAction.CREATE, overrides, creating));
    }

    /**
     * A request that the organisation does not take any more is read: it may be lost, used up, or wait for the consumer,
     * and the refusal tells none of these apart (section 6.7 of Ecologic's contract).
     */
    private ActionResult lookedAgain(ActionResult result) {
        ClaimView view = result.claim();
        if (result.outcome() != Outcome.REFUSED
                || view == null
                || view.claim().remote().requestId() == null
                || view.claim().remote().claimId() != null
                || result.findings().stream().noneMatch(RemoteProblems::isNotChangeable)) {
            return result;
        }
        ActionResult read = statuses.read(view.claim().id());
        return read.claim() == null ? result : ActionResult.refused(read.claim(), result.findings());
    }

    /**
     * Registers a document and, once the claim exists at the organisation and it takes such documents, sends it at
     * once. One that is refused by a rule is not registered.
     *
     * @param path the host's reference of the document
     */
    public ActionResult attach(ClaimId id, DocumentKind kind, String path, Overrides overrides) {
        ActionResult registered = cycle.run(id, LogAction.ATTACH, overrides, documents.register(kind, path));
        if (registered.outcome() != Outcome.DONE) {
            return registered;
        }
        Claim claim = find(id);
        boolean open = claim.remote().claimId() != null && !claim.stage().isBlue();
        return open && advancing.isTaken(claim, kind) ? send(id, kind, path, overrides, false) : registered;
    }

    /**
     * Sends a document that is registered. A draft that this spoils is given up at once: the claim is to be created
     * again (Q16 and section 7.5 of ecosystem).
     *
     * @param replaced was the draft made for another one that was spoilt? Then the loss stays on the claim, so that none
     *     is made any more until a person says so by {@link #create}
     */
    ActionResult send(ClaimId id, DocumentKind kind, String path, Overrides overrides, boolean replaced) {
        ActionResult sent = cycle.run(id, LogAction.ATTACH, overrides, documents.send(kind, path));
        if (sent.outcome() != Outcome.REFUSED || sent.findings().stream().noneMatch(ClaimDesk::spoilsClaim)) {
            return sent;
        }
        List<Finding> told = replaced
                ? sent.findings().stream()
                        .map(finding -> spoilsClaim(finding) ? finding.with(FindingTexts.REMEDY, "AGAIN") : finding)
                        .toList()
                : sent.findings();
        List<Finding> kept =
                replaced ? told.stream().filter(ClaimDesk::spoilsClaim).toList() : List.of();
        ActionResult given = cycle.run(
                id, LogAction.CANCEL, Overrides.NONE, (claim, body) -> CancelPlanners.reopen(claim, body, kept));
        return given.outcome() == Outcome.DONE || given.outcome() == Outcome.REFUSED
                ? ActionResult.refused(given.claim(), told)
                : given;
    }

    private static boolean spoilsClaim(Finding finding) {
        return finding.code() == FindingCode.ORGANISATION_CLAIM_SPOILT;
    }

    /** Replaces the repair file: here while nothing is at the organisation, there where it takes corrections. */
    public ActionResult correct(ClaimId id, RepairFile file, Overrides overrides) {
        return cycle.run(id, LogAction.CORRECT, overrides, correcting.to(file));
    }

    /**
     * Hands the claim in: confirming at ecosystem, submitting at Ecologic. Documents that are registered and still wait
     * are sent first, once nothing else stands against it: afterwards it would be too late for them (D-07, D-08).
     */
    public ActionResult confirm(ClaimId id, Overrides overrides) {
        ClaimView view = view(id);
        while (view.next() == NextStep.CONFIRM) {
            Optional<ClaimDocument> waiting = advancing.toSend(view.claim());
            if (waiting.isEmpty()) {
                break;
            }
            ActionResult sent = send(id, waiting.get().kind(), waiting.get().path(), overrides, false);
            if (sent.outcome() != Outcome.DONE) {
                return sent;
            }
            view = view(id);
        }
        return comparedAgain(cycle.run(id, LogAction.CONFIRM, overrides, submitting));
    }

    /**
     * Where the answer to the hand-in names no amount, the claim is read once more: the organisation may have corrected
     * the bonus (AMT-03). A read that fails takes nothing back; the next status tells.
     */
    private ActionResult comparedAgain(ActionResult result) {
        ClaimView view = result.claim();
        if (result.outcome() != Outcome.DONE
                || view == null
                || !view.claim().process().documentSlotUsedOnce()) {
            return result;
        }
        ActionResult read = statuses.read(view.claim().id());
        return read.outcome() == Outcome.DONE && read.claim() != null
                ? ActionResult.done(read.claim(), result.findings())
                : result;
    }

    /** Asks the organisation how the claim stands, and stores what changed. */
    public ActionResult status(ClaimId id) {
        return statuses.read(id);
    }

    /** Gives the claim up; a draft is deleted first. Where only the portal can cancel, the next step says so. */
    public ActionResult cancel(ClaimId id) {
        return cycle.run(id, LogAction.CANCEL, Overrides.NONE, CancelPlanners::cancel);
    }

    /** Deletes the draft at the organisation only: the claim is to be created again. */
    public ActionResult reopen(ClaimId id) {
        return cycle.run(
                id, LogAction.CANCEL, Overrides.NONE, (claim, body) -> CancelPlanners.reopen(claim, body, List.of()));
    }

    /**
     * Starts a new claim for one that was refused or cancelled; both know each other.
     *
     * @param corrected the corrected repair file, or {@code null} = as it was
     * @return the new claim
     */
    public ActionResult replace(ClaimId id, @Nullable RepairFile corrected, Overrides overrides) {
        return opening.replace(find(id), corrected, overrides);
    }

    /**
     * Says which claim at the organisation is this one: ends a creation in doubt, or takes over a claim opened
     * elsewhere. Said again, it takes a wrong number back, as long as nothing was handed in under it and no money came.
     *
     * @param remoteId its id at the organisation, as a person read it on the portal
     * @param by who says so, or {@code null}
     */
    public ActionResult link(ClaimId id, String remoteId, @Nullable String by) {
        return linking.link(id, remoteId, by);
    }

    /**
     * Says that a creation in doubt did not arrive: the portal shows no such claim. After {@link #link}: its number was
     * wrong and there is no right one, under the same conditions.
     *
     * @param by who says so
     */
    public ActionResult linkNotFound(ClaimId id, String by) {
        return linking.linkNotFound(id, by);
    }

    /** Does everything that can be done now, in the right order, and stops at the first thing only a person can do. */
    public AdvanceResult advance(ClaimId id, Overrides overrides) {
        return advancing.advance(id, overrides);
    }

    /** Advances every claim that is neither handed in nor given up. */
    public List<AdvanceResult> advanceAll(Overrides overrides) {
        List<AdvanceResult> results = new ArrayList<>();
        for (Claim claim : claims.list(ClaimFilter.ALL)) {
            if (!claim.stage().isBlue() && claim.stage() != Stage.ENDED) {
                results.add(advancing.advance(claim.id(), overrides));
            }
        }
        return results;
    }

    /**
     * A claim by its id or by the host's number: then its latest claim. Looks into the documents that wait to be sent,
     * which a list does not.
     */
    public Optional<ClaimView> find(String idOrNumber) {
        if (idOrNumber.isBlank()) {
            return Optional.empty();
        }
        return claims.find(new ClaimId(idOrNumber))
                .or(() -> claims.latest(idOrNumber))
                .map(views::closely);
    }

    /**
     * Claims by time of opening.
     *
     * @param next only those with this next step, or {@code null} = any
     * @param limit at most so many, or {@code null} = all
     */
    public List<ClaimView> list(ClaimFilter filter, @Nullable NextStep next, @Nullable Integer limit) {
        return views.of(claims.list(filter))
                .filter(view -> next == null || view.next() == next)
                .limit(limit == null ? Long.MAX_VALUE : limit)
                .toList();
    }

    /** Every action ever taken on a claim, oldest first. */
    public List<LogEntry> log(ClaimId id) {
        find(id);
        return claims.log(id);
    }

    /** What the host's document store has for a claim. */
    public List<DocumentReference> documents(ClaimId id) {
        return library.list(find(id).file());
    }

    ClaimView view(ClaimId id) {
        return views.of(find(id));
    }

    ActionResult held(ClaimId id) {
        Optional<Operation> pending = journal.pending(id);
        return pending.isPresent() ? cycle.held(find(id), pending.get()) : cycle.changedMeanwhile(id);
    }

    private Claim find(ClaimId id) {
        return claims.find(id).orElseThrow(() -> new UnknownClaimException(id));
    }
}
