package io.github.qualirepar.ports;

/** Corrects an open claim at the organisation. Safe for use by several threads. */
public interface Corrections {

    /**
     * Replaces what was sent by new content.
     *
     * @return the claim as it stands afterwards, with its remaining problems; or a refusal if nothing was saved
     * @throws FundingBodyException if it cannot be done; sending the same correction again is harmless
     */
    Answer<RemoteClaim> correct(String claimId, ClaimContent content);
}
