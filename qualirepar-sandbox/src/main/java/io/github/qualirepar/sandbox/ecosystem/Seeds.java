package io.github.qualirepar.sandbox.ecosystem;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts the named claims and payments of the sample data into the sandbox. */
final class Seeds {

    private static final byte[] PDF = {'%', 'P', 'D', 'F', '-', '1', '.', '4', '\n'};
    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0};

    private final JsonNode seed;
    private final Catalogue catalogue;
    private final Ledger ledger;
    private final Payments payments;
    private final Map<String, byte[]> documents = new HashMap<>();

    Seeds(JsonNode seed, Catalogue catalogue, Ledger ledger, Payments payments) {
        this.seed = seed;
        this.catalogue = catalogue;
        this.ledger = ledger;
        this.payments = payments;
    }

    /**
     * Adds what a name stands for.
     *
     * @throws IllegalArgumentException when no claim or payment has that name, or a payment's claims are not there
     */
    void add(String name) {
        JsonNode claim = seed.path("claims").path(name);
        JsonNode payment = seed.path("payments").path(name);
        if (claim.isObject()) {
            addClaim(claim);
        } else if (payment.isObject()) {
            addPayment(payment);
        } else {
            throw new IllegalArgumentException("The sample data have neither a claim nor a payment named " + name);
        }
    }

    private void addClaim(JsonNode entry) {
        ObjectNode request = (ObjectNode) Samples.read(entry.path("body").asText());
        entry.path("set").properties().forEach(member -> request.set(member.getKey(), member.getValue()));
        String id = entry.path("ReimbursementClaimID").asText();
        Instant created =
                OffsetDateTime.parse(entry.path("CreationDate").asText()).toInstant();
        StoredClaim claim = new StoredClaim(id, created, request, bonus(request));
        entry.path("files").forEach(file -> claim.files().add(slot(claim, file.asText())));
        JsonNode order = entry.path("SapServiceOrder");
        claim.seeded(
                entry.path("RequestStatus").asText(),
                order.isMissingNode() ? null : order.asText(),
                reject(entry.path("reject")));
        ledger.add(claim);
    }

    private BigDecimal bonus(ObjectNode request) {
        Product product =
                catalogue.get(request.path("Product").path("ProductID").asText());
        LocalDate repaired = LocalDate.parse(request.path("RepairDate").asText());
        BigDecimal fixed = product.bonusOn(repaired);
        if (fixed == null) {
            throw new IllegalStateException("The catalogue has no amount for a claim of the sample data");
        }
        return NewClaims.withParts(fixed, request);
    }

    private FileSlot slot(StoredClaim claim, String name) {
        JsonNode document = seed.path("documents").path(name);
        String type = document.path("FileType").asText();
        String path = Uploads.STORE + "claims/" + claim.id() + '/' + type + '/' + (claim.slotsTaken(type) + 1);
        // The address was used up long ago: no query opens it.
        FileSlot slot = new FileSlot(type, name, document.path("FileSizeInMB"), path, "used", Instant.MIN);
        slot.receive(documents.computeIfAbsent(name, unused -> content(document)));
        return slot;
    }

    /** Filler of the kind and size named; nobody reads it. */
    private static byte[] content(JsonNode document) {
        byte[] bytes = new byte[document.path("bytes").asInt()];
        byte[] start = document.path("mediaType").asText().equals("application/pdf") ? PDF : JPEG;
        System.arraycopy(start, 0, bytes, 0, start.length);
        return bytes;
    }

    private static @Nullable Reject reject(JsonNode entry) {
        return entry.isObject()
                ? new Reject(
                        entry.path("code").asText(),
                        entry.path("longText").asText(),
                        entry.path("shortText").asText())
                : null;
    }

    private void addPayment(JsonNode entry) {
        List<StoredClaim> claims = new ArrayList<>();
        for (JsonNode name : entry.path("claims")) {
            String id = seed.path("claims")
                    .path(name.asText())
                    .path("ReimbursementClaimID")
                    .asText();
            StoredClaim claim = ledger.byKey(id);
            if (claim == null) {
                throw new IllegalArgumentException("Add the claims first that the payment is for: " + name.asText());
            }
            claims.add(claim);
        }
        payments.add(
                entry.path("PaymentReference").asText(),
                LocalDate.parse(entry.path("PaymentDate").asText()),
                entry.path("RepairerID").asText(),
                claims);
    }
}
