package io.github.qualirepar.ports;

import io.github.qualirepar.domain.claim.Claim;

/** Told of every change of a claim's stage or review, after it was stored. Must be safe for several threads. */
@FunctionalInterface
public interface ClaimListener {

    /**
     * A claim changed. An exception thrown here is logged and has no effect on the claim.
     *
     * @param before the claim as it was
     * @param after the claim as it is stored now
     */
    void changed(Claim before, Claim after);
}
