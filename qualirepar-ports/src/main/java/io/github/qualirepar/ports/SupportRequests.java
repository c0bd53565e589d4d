package io.github.qualirepar.ports;

import io.github.qualirepar.domain.repair.RepairFile;

/**
 * The older way at an organisation: a support request comes before the claim, and is converted into it. Safe for use by
 * several threads.
 *
 * <p>A method that the organisation has withdrawn is a refusal with the problem code {@link #METHOD_WITHDRAWN}.
 */
public interface SupportRequests {

    /** Code of the problem that says: there is no such method any more; the direct way is left. */
    String METHOD_WITHDRAWN = "METHOD_WITHDRAWN";

    /**
     * Creates a support request; it may be saved and still be incomplete, which the answer's problems tell. Sent once,
     * never again by itself.
     *
     * @param content the repair file with its invoice or, before there is one, with quoted amounts
     * @return the request with its id, or refused: nothing was saved
     * @throws OutcomeUnknown if the call was sent and no usable answer came
     * @throws Unreachable if the call surely was not processed
     */
    Answer<RemoteRequest> createRequest(ClaimContent content);

    /** Replaces the whole content of a support request; answers as {@link #createRequest}. */
    Answer<RemoteRequest> updateRequest(String requestId, ClaimContent content);

    /**
     * Reads one support request. Not known there is an answer: {@link RemoteRequest.Phase#LOST}. A withdrawn method says
     * nothing of the request: {@link RemoteRequest.Phase#UNRECOGNISED}, with a problem that bears
     * {@link #METHOD_WITHDRAWN}.
     *
     * @throws FundingBodyException if it cannot be read
     */
    RemoteRequest readRequest(String requestId);

    /** Does the organisation itself ask consumers for their approval of the quote, under this account? */
    default boolean asksConsumers() {
        return false;
    }

    /**
     * Would it ask this consumer? Not where the quote is signed already, nor where it has no way to reach him, such as a
     * mobile number: then nothing is sent, and the signed document is the way.
     */
    default boolean asks(RepairFile file) {
        return asksConsumers();
    }

    /** Creates the claim from a valid support request; answers as {@link FundingBody#createClaim}. */
    Answer<RemoteClaim> convert(String requestId, ClaimContent content);
}
