package io.github.qualirepar.domain.eligibility;

import io.github.qualirepar.domain.claim.ClaimId;
import io.github.qualirepar.domain.claim.Review;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known of another claim that may be a duplicate of a file (DLY-07 to DLY-09, DOC-11).
 *
 * @param claim the claim
 * @param number the host's number of its repair file
 * @param account its account
 * @param invoiceNumber its invoice number, or {@code null}
 * @param serialNumber its serial number, or {@code null}
 * @param imei its IMEI's digits, or {@code null}
 * @param completedOn its repair date, or {@code null}
 * @param review what the organisation answered, or {@code null}
 * @param ended was it given up?
 * @param digests digests of the documents it sent
 */
public record EarlierClaim(
        ClaimId claim,
        String number,
        String account,
        @Nullable String invoiceNumber,
        @Nullable String serialNumber,
        @Nullable String imei,
        @Nullable LocalDate completedOn,
        @Nullable Review review,
        boolean ended,
        Set<String> digests) {

    public EarlierClaim {
        digests = Set.copyOf(digests);
    }

    /** Names no device. */
    @Override
    public String toString() {
        return "EarlierClaim[" + claim + "]";
    }
}
