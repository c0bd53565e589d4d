package io.github.qualirepar.ports;

import io.github.qualirepar.domain.Account;
import io.github.qualirepar.domain.claim.ClaimProcess;
import io.github.qualirepar.domain.document.DocumentKind;
import io.github.qualirepar.domain.reference.ReferenceData;
import io.github.qualirepar.ports.contractcheck.ContractProbe;
import java.util.Optional;

/**
 * The connection to one organisation under one account.
 *
 * <p>What only some organisations can do is an interface of its own, handed out by an accessor that returns
 * {@code Optional}. Every method may throw a {@link FundingBodyException}; which one tells whether the call can have
 * been processed. Nothing that creates is ever sent twice by itself. An unknown status text, an extra field or an odd
 * shape is a value, never an exception.
 *
 * <p>Implementations are safe for use by several threads.
 */
public interface FundingBody {

    /** The account this connection works under. */
    Account account();

    /** The state machine that new claims follow here. */
    ClaimProcess process();

    /** Does the organisation take documents of this kind at all? Others are never sent to it. */
    boolean accepts(DocumentKind kind);

    /**
     * Downloads the organisation's lists.
     *
     * @throws FundingBodyException if they cannot be had
     */
    ReferenceData referenceData();

    /**
     * A cheap read that proves address and credentials.
     *
     * @throws FundingBodyException if the organisation cannot be reached or refuses the credentials
     */
    void checkConnection();

    /**
     * Creates a claim. Sent once, never again by itself.
     *
     * @return the new claim with its id, or the organisation's problems
     * @throws OutcomeUnknown if the call was sent and no usable answer came
     * @throws Unreachable if the call surely was not processed
     */
    Answer<RemoteClaim> createClaim(ClaimContent content);

    /**
     * Sends one document to an open claim.
     *
     * @return what the organisation says of the claim afterwards, as far as its answer tells
     * @throws OutcomeUnknown if it cannot be told whether the document arrived
     */
    Answer<RemoteClaim> attach(String claimId, DocumentUpload document);

    /**
     * Hands the claim in.
     *
     * @return the claim as handed in, or the organisation's problems
     * @throws OutcomeUnknown if the call was sent and no usable answer came
     */
    Answer<RemoteClaim> submit(String claimId);

    /**
     * Reads one claim. Not known there is an answer: {@link RemotePhase#GONE}.
     *
     * @throws FundingBodyException if it cannot be read
     */
    RemoteClaim read(String claimId);

    /** Can a claim be corrected at the organisation? */
    default Optional<Corrections> corrections() {
        return Optional.empty();
    }

    /** Can a draft be deleted by a call? */
    default Optional<Withdrawals> withdrawals() {
        return Optional.empty();
    }

    /** Can a creation in doubt be looked for in a list? */
    default Optional<DraftSearch> draftSearch() {
        return Optional.empty();
    }

    /** Can eligibility be asked online? */
    default Optional<OnlineEligibility> onlineEligibility() {
        return Optional.empty();
    }

    /** Does a support request come before the claim, or may it? */
    default Optional<SupportRequests> supportRequests() {
        return Optional.empty();
    }

    /** Can payments be asked for? */
    default Optional<PaymentFeed> paymentFeed() {
        return Optional.empty();
    }

    /** Can the organisation's statements be read? */
    default Optional<StatementFormat> statementFormat() {
        return Optional.empty();
    }

    /** Can the open questions of the contract be put to this connection? */
    default Optional<ContractProbe> contractProbe() {
        return Optional.empty();
    }
}
