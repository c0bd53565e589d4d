package io.github.qualirepar.domain.claim;

/** What can happen to a claim. Whether it may, and where it leads, is the table of its {@link ClaimProcess}. */
public enum ClaimEvent {
    /** The organisation took the claim, complete or not. */
    CREATED,
    /** A document was sent or one more is required, and at least one required is missing. */
    DOCUMENTS_INCOMPLETE,
    /** A document was sent, and none that is required is missing. */
    DOCUMENTS_COMPLETE,
    /** The file was corrected at the organisation. */
    CORRECTED,
    /** The organisation took the hand-in. */
    SUBMITTED,
    /** The organisation refused the hand-in. */
    SUBMISSION_REFUSED,
    /** A read showed the claim handed in already: under review, accepted, closed. */
    FOUND_SUBMITTED,
    /** A read showed the claim returned, incomplete or to be finalised. */
    FOUND_INCOMPLETE,
    /** A read showed the claim cancelled. */
    FOUND_CANCELLED,
    /** The draft is lost, expired, unusable or deleted. */
    DRAFT_LOST,
    /** A support request is incomplete or refused (create, update or read). */
    REQUEST_INCOMPLETE,
    /** A support request is valid. */
    REQUEST_VALID,
    /** A support request is unknown there, expired, or refused by the consumer. */
    REQUEST_LOST,
    /** The support-request method is withdrawn and the host chooses the direct way. */
    METHOD_WITHDRAWN,
    /** The shop gives the claim up. */
    ABANDONED,
    /** A correction moves the file to another organisation. */
    MOVED,
    /** The organisation's review of a handed-in claim moved. */
    REVIEWED,
    /** The number that a person had read on the portal was not this claim's. */
    LINK_TAKEN_BACK
}
