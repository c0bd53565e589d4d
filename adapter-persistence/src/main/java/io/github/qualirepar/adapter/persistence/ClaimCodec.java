package io.github.qualirepar.adapter.persistence;

import io.github.qualirepar.domain.Account;
import io.github.qualirepar.domain.EuroAmount;
import io.github.qualirepar.domain.OrganisationId;
import io.github.qualirepar.domain.claim.Claim;
import io.github.qualirepar.domain.claim.ClaimDocument;
import io.github.qualirepar.domain.claim.ClaimId;
import io.github.qualirepar.domain.claim.ClaimProcess;
import io.github.qualirepar.domain.claim.ConsumerApproval;
import io.github.qualirepar.domain.claim.Remote;
import io.github.qualirepar.domain.claim.Review;
import io.github.qualirepar.domain.claim.RuleOverride;
import io.github.qualirepar.domain.claim.Stage;
import io.github.qualirepar.domain.document.DocumentFacts;
import io.github.qualirepar.domain.document.DocumentKind;
import io.github.qualirepar.domain.eligibility.Basis;
import io.github.qualirepar.domain.eligibility.EarlierClaim;
import io.github.qualirepar.domain.repair.DeviceNumber;
import io.github.qualirepar.domain.repair.RepairFile;
import io.github.qualirepar.domain.rule.Finding;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Turns a claim into a row of the table {@code claim} and back: what is searched or compared stands in columns, the
 * rest in one JSON text. Some columns only repeat, in the form in which it is searched, what the text holds.
 */
final class ClaimCodec {
    private final Json json;

    ClaimCodec(Json json) {
        this.json = json;
    }

    /** The part of a claim that is stored as JSON. */
    private record Body(
            RepairFile file,
            ConsumerApproval approval,
            EuroAmount bonus,
            Basis basis,
            Remote remote,
            List<ClaimDocument> documents,
            Set<DocumentKind> demanded,
            List<Finding> problems,
            List<RuleOverride> overrides,
            boolean cancelOnPortal,
            @Nullable Instant handedInAt,
            @Nullable Instant reviewedAt) {}

    /** All columns but {@code seq} and {@code version}, by name. */
    Map<String, @Nullable Object> columns(Claim claim) {
        RepairFile file = claim.file();
        LocalDate completedOn = file.repair().completedOn();
        Map<String, @Nullable Object> columns = new HashMap<>();
        columns.put("id", claim.id().value());
        columns.put("number", claim.number());
        columns.put("organisation", claim.organisation().value());
        columns.put("account", claim.account().name());
        columns.put("process", claim.process().name());
        columns.put("stage", claim.stage().name());
        columns.put("review", claim.review() == null ? null : claim.review().name());
        columns.put("remote_claim_id", claim.remote().claimId());
        columns.put("remote_request_id", claim.remote().requestId());
        columns.put("service_order", claim.remote().serviceOrder());
        columns.put("invoice_number", invoiceNumber(file));
        columns.put("serial", deviceNumber(file.device().serialNumber()));
        columns.put("imei", deviceNumber(file.device().imei()));
        columns.put("completed_on", completedOn == null ? null : completedOn.toString());
        columns.put("replaces", idOrNull(claim.replaces()));
        columns.put("replaced_by", idOrNull(claim.replacedBy()));
        columns.put("opened_at", Times.text(claim.openedAt()));
        columns.put("changed_at", Times.text(claim.changedAt()));
        columns.put(
                "body",
                json.write(new Body(
                        file,
                        claim.approval(),
                        claim.bonus(),
                        claim.basis(),
                        claim.remote(),
                        claim.documents(),
                        claim.demanded(),
                        claim.problems(),
                        claim.overrides(),
                        claim.cancelOnPortal(),
                        claim.handedInAt(),
                        claim.reviewedAt())));
        return columns;
    }

    Claim claim(ResultSet row) throws SQLException {
        ClaimId id = new ClaimId(row.getString("id"));
        Body body = json.read(row.getString("body"), Body.class, "the stored claim " + id);
        String review = row.getString("review");
        return new Claim(
                id,
                row.getLong("version"),
                body.file(),
                new Account(row.getString("account"), new OrganisationId(row.getString("organisation"))),
                ClaimProcess.valueOf(row.getString("process")),
                Stage.valueOf(row.getString("stage")),
                review == null ? null : Review.valueOf(review),
                body.approval(),
                body.bonus(),
                body.basis(),
                body.remote(),
                body.documents(),
                body.demanded(),
                body.problems(),
                body.overrides(),
                claimIdOrNull(row.getString("replaces")),
                claimIdOrNull(row.getString("replaced_by")),
                body.cancelOnPortal(),
                Times.instant(row.getString("opened_at")),
                Times.instant(row.getString("changed_at")),
                body.handedInAt(),
                body.reviewedAt());
    }

    EarlierClaim earlierClaim(ResultSet row) throws SQLException {
        Claim claim = claim(row);
        RepairFile file = claim.file();
        return new EarlierClaim(
                claim.id(),
                claim.number(),
                claim.account().name(),
                file.invoiceNumber().orElse(null),
                file.device().serialNumber(),
                file.device().imeiDigits(),
                file.repair().completedOn(),
                claim.review(),
                claim.stage() == Stage.ENDED,
                sentDigests(claim));
    }

    /** Digests of what was sent, also to a draft that is gone by now (DOC-11). */
    static Set<String> sentDigests(Claim claim) {
        return claim.documents().stream()
                .filter(document -> document.sentAt() != null)
                .map(ClaimDocument::facts)
                .filter(facts -> facts != null)
                .map(DocumentFacts::sha256)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The invoice number as it is searched, or {@code null}. */
    static @Nullable String invoiceNumber(RepairFile file) {
        return searched(file.invoiceNumber().orElse(null));
    }

    /** A serial number or IMEI as it is searched, or {@code null}. */
    static @Nullable String deviceNumber(@Nullable String number) {
        String plain = DeviceNumber.plain(number);
        return plain.isEmpty() ? null : plain;
    }

    /** A blank value identifies nothing. */
    private static @Nullable String searched(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }

    private static @Nullable String idOrNull(@Nullable ClaimId id) {
        return id == null ? null : id.value();
    }

    private static @Nullable ClaimId claimIdOrNull(@Nullable String id) {
        return id == null ? null : new ClaimId(id);
    }
}
