package io.github.qualirepar.domain.claim;

import io.github.qualirepar.domain.document.DocumentKind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The intention to change something at an organisation, stored before the call and closed after it.
 *
 * @param key unique key of this attempt
 * @param claim the claim it holds while pending
 * @param kind what is attempted
 * @param owner who is at work: names the running instance
 * @param beganAt when it was stored
 * @param leaseUntil until then somebody is taken to be at work
 * @param fingerprint SHA-256 of what is to be sent
 * @param document for {@link OperationKind#ATTACH}, the kind
 * @param documentPath for {@link OperationKind#ATTACH}, the host's reference of the document
 * @param portalLookup can only a person, looking at the organisation's portal, tell how it ended?
 * @param reason why a withdrawal is made, stored so that its recovery ends the claim as was meant
 * @param state how far it has come
 */
public record Operation(
        String key,
        ClaimId claim,
        OperationKind kind,
        String owner,
        Instant beganAt,
        Instant leaseUntil,
        String fingerprint,
        @Nullable DocumentKind document,
        @Nullable String documentPath,
        boolean portalLookup,
        @Nullable ClaimEvent reason,
        OperationState state) {

    public Operation in(OperationState newState) {
        return new Operation(
                key,
                claim,
                kind,
                owner,
                beganAt,
                leaseUntil,
                fingerprint,
                document,
                documentPath,
                portalLookup,
                reason,
                newState);
    }

    public Operation needingPortalLookup() {
        return new Operation(
                key, claim, kind, owner, beganAt, leaseUntil, fingerprint, document, documentPath, true, reason, state);
    }

    /** Is somebody taken to be at work on it? */
    public boolean isAtWork(Instant now) {
        return state == OperationState.IN_FLIGHT && now.isBefore(leaseUntil);
    }

    /** Is its outcome unknown: marked so, or its owner gone? */
    public boolean isInDoubt(Instant now) {
        return state.isPending() && !isAtWork(now);
    }
}
