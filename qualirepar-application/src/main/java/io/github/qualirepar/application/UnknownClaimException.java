package io.github.qualirepar.application;

import io.github.qualirepar.domain.claim.ClaimId;

/** There is no claim with that id. */
public final class UnknownClaimException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UnknownClaimException(ClaimId id) {
        super("no claim " + id);
    }
}
