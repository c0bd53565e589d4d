package io.github.qualirepar.ports;

import io.github.qualirepar.domain.OrganisationId;
import io.github.qualirepar.domain.claim.Claim;
import io.github.qualirepar.domain.claim.ClaimId;
import io.github.qualirepar.domain.claim.LogEntry;
import io.github.qualirepar.domain.eligibility.EarlierClaim;
import io.github.qualirepar.domain.repair.RepairFile;
import java.util.List;
import java.util.Optional;

/**
 * Keeps claims and their logs. Each method is one unit of work: all of it is stored, or nothing.
 *
 * <p>Implementations are safe for use by several threads and, over one database, several processes. Storage that fails
 * throws {@link StorageException}.
 */
public interface ClaimStore {

    /**
     * Stores a new claim as version 1 with its first log entries.
     *
     * @return {@link SaveResult#SAVED}; or {@link SaveResult#NUMBER_TAKEN} if a claim that replaces no other has the
     *     same number already
     * @throws IllegalArgumentException if the id is used already
     */
    SaveResult open(Claim claim, List<LogEntry> log);

    /**
     * Stores a claim that replaces a refused or cancelled one, and the old one with its link to it, in one unit.
     *
     * @param old the changed old claim, bearing the version it was read with
     * @param oldLog log entries of the old claim
     * @param fresh the new claim
     * @param freshLog log entries of the new claim
     * @return as {@link #save} for the old claim; {@link SaveResult#NUMBER_TAKEN} too if the new claim bears another
     *     number than the old one, and that is taken
     * @throws IllegalArgumentException if the two claims are not linked both ways
     */
    SaveResult replace(Claim old, List<LogEntry> oldLog, Claim fresh, List<LogEntry> freshLog);

    /**
     * Stores a changed claim as the next version, with log entries.
     *
     * @param claim the changed claim, bearing the version it was read with
     * @return {@link SaveResult#SAVED}; {@link SaveResult#STALE} if the stored version is another one,
     *     or there is none; {@link SaveResult#PENDING} if an operation is pending on the claim;
     *     {@link SaveResult#NUMBER_TAKEN} if the change would take the number of another claim
     */
    SaveResult save(Claim claim, List<LogEntry> log);

    /**
     * Stores a claim whose consumer data were masked (GDP-04): as {@link #save}, and the organisation's answers that
     * stand in its log are forgotten.
     */
    SaveResult saveMasked(Claim claim, List<LogEntry> log);

    /**
     * Adds entries to a claim's log without changing the claim. An unknown claim gets none.
     */
    void append(ClaimId claim, List<LogEntry> log);

    Optional<Claim> find(ClaimId id);

    /** The latest claim of a repair file: the one that no other replaces. */
    Optional<Claim> latest(String number);

    /** All claims that match, by time of opening; within one moment in the order they were stored. */
    List<Claim> list(ClaimFilter filter);

    /** The claim's log, oldest first: in the order the entries were stored. */
    List<LogEntry> log(ClaimId id);

    /**
     * Claims of other repair files that share the invoice number or a number of the device with this file. Invoice
     * numbers are compared trimmed. Serial numbers and IMEIs are compared with each other, without blanks, hyphens and
     * regard to case ({@link io.github.qualirepar.domain.repair.Device#numbers}; DLY-07, D-06).
     */
    List<EarlierClaim> sharing(RepairFile file);

    /** Claims of other repair files that sent a document with this digest (DOC-11), also to a draft that is gone. */
    List<EarlierClaim> sharingDocument(String number, String sha256);

    /**
     * The claims that an organisation knows under this id, or this number given at hand-in, in any account; by time of
     * opening.
     */
    List<Claim> knownThereAs(OrganisationId organisation, String id);

    /** The claims of an organisation whose invoice has this number, compared trimmed; by time of opening. */
    List<Claim> invoiced(OrganisationId organisation, String invoiceNumber);

    /** The claims of an organisation whose quote has this number, compared trimmed; by time of opening. */
    List<Claim> quoted(OrganisationId organisation, String quoteNumber);

    /** Which other claims are linked to this id at the organisation under this account? */
    List<ClaimId> linkedTo(String account, String remoteClaimId);

    /**
     * Wipes what claims held before they were changed from wherever the storage still keeps it, so that a purge reaches
     * its files too (GDP-04). The stored claims stay as they are. It may take long and nobody else stores anything
     * meanwhile: it belongs at the end of a purge, not after every change.
     *
     * @throws StorageException of kind {@code BUSY} also if others are still reading what is to be wiped: try again
     */
    void wipe();

    /** Which claims have this support request at the organisation under this account, made into a claim or not? */
    List<ClaimId> requestedAs(String account, String remoteRequestId);
}
