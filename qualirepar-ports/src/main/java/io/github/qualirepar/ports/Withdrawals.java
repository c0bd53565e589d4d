package io.github.qualirepar.ports;

/** Deletes drafts at the organisation. Safe for use by several threads. */
public interface Withdrawals {

    /**
     * Deletes a draft. One that is gone already counts as deleted.
     *
     * @return accepted, or the organisation's problems
     * @throws FundingBodyException if it cannot be done
     */
    Answer<RemoteClaim> withdraw(String claimId);
}
