package io.github.qualirepar.domain.claim;

import org.jspecify.annotations.Nullable;

/**
 * What the organisation calls the claim.
 *
 * @param requestId id of the support request
 * @param claimId id of the claim
 * @param serviceOrder number given once it is handed in
 * @param status the organisation's own status text, as received
 */
public record Remote(
        @Nullable String requestId,
        @Nullable String claimId,
        @Nullable String serviceOrder,
        @Nullable String status) {

    public static final Remote NONE = new Remote(null, null, null, null);

    /** The number that the organisation quotes: the one given at hand-in, before it the id of the claim. */
    public @Nullable String number() {
        return serviceOrder == null ? claimId : serviceOrder;
    }

    public Remote withRequest(@Nullable String newRequestId, @Nullable String newStatus) {
        return new Remote(newRequestId, claimId, serviceOrder, newStatus);
    }

    public Remote withClaim(@Nullable String newClaimId, @Nullable String newServiceOrder, @Nullable String newStatus) {
        return new Remote(requestId, newClaimId, newServiceOrder, newStatus);
    }
}
