package io.github.qualirepar.application;

import io.github.qualirepar.domain.claim.Claim;
import io.github.qualirepar.domain.claim.ClaimDocument;
import io.github.qualirepar.domain.claim.ClaimEvent;
import io.github.qualirepar.domain.claim.ConsumerApproval;
import io.github.qualirepar.domain.claim.DocumentState;
import io.github.qualirepar.domain.claim.LogAction;
import io.github.qualirepar.domain.claim.OperationKind;
import io.github.qualirepar.domain.claim.Remote;
import io.github.qualirepar.domain.claim.Stage;
import io.github.qualirepar.domain.document.DocumentFacts;
import io.github.qualirepar.domain.document.DocumentKind;
import io.github.qualirepar.domain.eligibility.RequiredDocument;
import io.github.qualirepar.domain.rule.Finding;
import io.github.qualirepar.domain.rule.FindingCode;
import io.github.qualirepar.ports.RemoteClaim;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Decides on registering a document with a claim and on sending it. */
final class DocumentPlanners {
    private final Assessment assessment;
    private final DocumentJudge judge;
    private final Documents documents;
    private final Clock clock;

    DocumentPlanners(Assessment assessment, DocumentJudge judge, Documents documents, Clock clock) {
        this.assessment = assessment;
        this.judge = judge;
        this.documents = documents;
        this.clock = clock;
    }

    /** Registers a document; nothing is sent. One that waits to be sent is replaced by another of its kind. */
    ActionCycle.Planner register(DocumentKind kind, String path) {
        return (claim, body) -> {
            Finding refusal = notAttachable(claim, kind);
            if (refusal != null) {
                return Plan.refused(refusal);
            }
            Claim wished = registered(claim, ClaimDocument.ready(kind, path));
            Map<String, String> details = new LinkedHashMap<>();
            details.put("document", kind.name());
            details.put("registered", "true");
            if (answersForConsumer(claim, kind)) {
                details.putAll(CancelPlanners.leftInLog(claim));
            }
            return new Plan(
                    judge.of(wished, body, kind, path).findings(),
                    new Plan.Local(
                            before -> answered(registered(before, ClaimDocument.ready(kind, path)), kind), details));
        };
    }

    /** Sends a registered document to the claim at the organisation. */
    ActionCycle.Planner send(DocumentKind kind, String path) {
        return (claim, body) -> {
            Finding refusal = notAttachable(claim, kind);
            String remoteId = claim.remote().claimId();
            if (refusal != null || remoteId == null || !body.accepts(kind)) {
                return Plan.refused(refusal != null ? refusal : Refusals.notAllowed(claim, LogAction.ATTACH));
            }
            DocumentJudge.Judged judged = judge.of(claim, body, kind, path);
            return new Plan(
                    judged.findings(),
                    judged.facts()
                            .map(facts -> call(claim, remoteId, ClaimDocument.ready(kind, path), facts))
                            .orElse(null));
        };
    }

    private @Nullable Finding notAttachable(Claim claim, DocumentKind kind) {
        if (claim.stage().isBlue() || claim.stage() == Stage.ENDED) {
            return Refusals.of(FindingCode.DOC_NOT_ATTACHABLE, claim)
                    .at("documents")
                    .with("document", kind);
        }
        boolean taken = claim.process().documentSlotUsedOnce()
                && !kind.severalAllowed()
                && claim.documents().stream()
                        .anyMatch(there -> there.kind() == kind && there.state() == DocumentState.SENT);
        return taken
                ? Refusals.of(FindingCode.DOC_SLOT_TAKEN, claim).at("documents").with("document", kind)
                : null;
    }

    private static boolean answersForConsumer(Claim claim, DocumentKind kind) {
        return kind == DocumentKind.CONSUMER_APPROVAL && claim.approval() == ConsumerApproval.ASKED;
    }

    /**
     * The signed document is the way out for a consumer who does not answer (section 6.10 of Ecologic's contract). The
     * request that waits for him can be neither edited nor converted (section 6.9): it is left there, and made anew as
     * signed.
     */
    private static Claim answered(Claim claim, DocumentKind kind) {
        if (!answersForConsumer(claim, kind)) {
            return claim;
        }
        return RemoteReading.moved(claim, ClaimEvent.REQUEST_LOST)
                .change()
                .remote(Remote.NONE)
                .approval(ConsumerApproval.NOT_ASKED)
                .problems(CancelPlanners.requestLeft(claim).stream().toList())
                .build();
    }

    /** The claim with a document registered; one of its kind that waits to be sent gives way. */
    static Claim registered(Claim claim, ClaimDocument document) {
        List<ClaimDocument> kept = new ArrayList<>(claim.documents());
        if (!document.kind().severalAllowed()) {
            kept.removeIf(there -> there.kind() == document.kind() && there.isToSend());
        }
        return claim.change().documents(kept).document(document).build();
    }

    private Plan.Call<RemoteClaim> call(Claim claim, String remoteId, ClaimDocument document, DocumentFacts facts) {
        List<RequiredDocument> wanted = Assessment.wanted(claim, assessment.ofClaim(claim));
        return new Plan.Call<>(
                OperationKind.ATTACH,
                facts.sha256(),
                document.kind(),
                document.path(),
                false,
                null,
                Map.of("document", document.kind().name(), "sha256", facts.sha256()),
                body -> body.attach(remoteId, documents.upload(document, facts)),
                (before, remote) -> sent(before, document.sent(facts, clock.instant()), remote, wanted),
                (before, problems) -> before.change()
                        .problems(RemoteProblems.afterRefusal(problems, before))
                        .build());
    }

    private static Claim sent(Claim claim, ClaimDocument document, RemoteClaim remote, List<RequiredDocument> wanted) {
        // An answer that says nothing of the claim must not wipe out what was said before, but for this document.
        Claim told = remote.status() == null && remote.problems().isEmpty()
                ? withoutProblemsOf(claim, document.kind())
                : RemoteReading.told(claim, remote);
        return settled(told.change().document(document).build(), wanted);
    }

    private static Claim withoutProblemsOf(Claim claim, DocumentKind kind) {
        return claim.change()
                .problems(RemoteProblems.withoutFaults(claim).stream()
                        .filter(problem ->
                                !kind.name().equals(problem.parameters().get("document")))
                        .toList())
                .build();
    }

    /** The stage follows from whether a required document is missing still. */
    static Claim settled(Claim claim, List<RequiredDocument> wanted) {
        ClaimEvent event =
                Assessment.isComplete(claim, wanted) ? ClaimEvent.DOCUMENTS_COMPLETE : ClaimEvent.DOCUMENTS_INCOMPLETE;
        return RemoteReading.moved(claim, event);
    }
}
