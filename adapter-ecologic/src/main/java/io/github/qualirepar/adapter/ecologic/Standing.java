package io.github.qualirepar.adapter.ecologic;

import io.github.qualirepar.domain.claim.Review;
import io.github.qualirepar.ports.RemotePhase;
import org.jspecify.annotations.Nullable;

/**
 * What a status label means for us.
 *
 * @param phase where the claim stands
 * @param review what the review says, {@code null} while the label speaks of the shop's own work
 */
record Standing(RemotePhase phase, @Nullable Review review) {

    static final Standing OPEN = new Standing(RemotePhase.OPEN, null);
    static final Standing RETURNED = new Standing(RemotePhase.OPEN, Review.RETURNED);
    static final Standing UNDER_REVIEW = new Standing(RemotePhase.HANDED_IN, Review.UNDER_REVIEW);
    static final Standing ACCEPTED = new Standing(RemotePhase.HANDED_IN, Review.ACCEPTED);
    static final Standing PAID = new Standing(RemotePhase.HANDED_IN, Review.PAID);
    static final Standing REFUSED = new Standing(RemotePhase.HANDED_IN, Review.REFUSED);
    static final Standing CANCELLED = new Standing(RemotePhase.CANCELLED, Review.CANCELLED);
    static final Standing UNRECOGNISED = new Standing(RemotePhase.UNRECOGNISED, Review.UNKNOWN);

    /** Does the organisation wait for the shop to do something, and say why in its comment? */
    boolean isRefusedOrReturned() {
        return review == Review.REFUSED || review == Review.RETURNED;
    }
}
