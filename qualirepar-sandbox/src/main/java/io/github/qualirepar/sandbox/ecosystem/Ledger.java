package io.github.qualirepar.sandbox.ecosystem;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Every claim the sandbox knows, in the order of their making. Guarded by the owner's lock. */
final class Ledger {

    private static final long SERVICE_ORDERS = 8_100_000_000L;
    private static final long SERVICE_ORDER_SPAN = 100_000_000L;

    private final Clock clock;
    private final Map<String, StoredClaim> claims = new LinkedHashMap<>();

    Ledger(Clock clock) {
        this.clock = clock;
    }

    void clear() {
        claims.clear();
    }

    Collection<StoredClaim> all() {
        return claims.values();
    }

    void add(StoredClaim claim) {
        claims.put(claim.id(), claim);
    }

    StoredClaim create(ObjectNode request, BigDecimal bonus) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        StoredClaim claim = new StoredClaim(newId(request), now, request, bonus);
        add(claim);
        return claim;
    }

    /**
     * An id made from the claim's content and the number of claims like it. A demonstration shows the same ids every
     * time, and a sandbox that was started anew gives no id that another repair had before.
     */
    private String newId(ObjectNode request) {
        String content = request.path("RepairerId").asText()
                + '|'
                + request.path("PurchaseOrderByCustomer").asText()
                + '|'
                + request.path("RepairDate").asText()
                + '|'
                + request.path("Product").path("ProductIdentificationNumber").asText();
        for (int number = 1; ; number++) {
            byte[] bytes = (content + '|' + number).getBytes(StandardCharsets.UTF_8);
            String id = UUID.nameUUIDFromBytes(bytes).toString();
            if (!claims.containsKey(id)) {
                return id;
            }
        }
    }

    /** Ten digits, made from the claim's id and unlike every other. */
    String newServiceOrder(StoredClaim claim) {
        long number = Math.floorMod(claim.id().hashCode(), SERVICE_ORDER_SPAN);
        while (true) {
            String candidate = Long.toString(SERVICE_ORDERS + number % SERVICE_ORDER_SPAN);
            if (claims.values().stream().noneMatch(other -> candidate.equals(other.serviceOrder()))) {
                return candidate;
            }
            number++;
        }
    }

    /** A claim by its id, as every writing call names it. */
    @Nullable
    StoredClaim byId(String id, Account account) {
        StoredClaim claim = claims.get(id);
        return claim != null && account.mayClaimFor(claim.repairer()) ? claim : null;
    }

    /** A claim by its id or service order, as the reading call names it. */
    @Nullable
    StoredClaim byKey(String key, Account account) {
        StoredClaim claim = byKey(key);
        return claim != null && account.mayClaimFor(claim.repairer()) ? claim : null;
    }

    @Nullable
    StoredClaim byKey(String key) {
        StoredClaim claim = claims.get(key);
        return claim != null
                ? claim
                : claims.values().stream()
                        .filter(other -> key.equals(other.serviceOrder()))
                        .findFirst()
                        .orElse(null);
    }

    @Nullable
    FileSlot slotAt(String path) {
        return claims.values().stream()
                .flatMap(claim -> claim.files().stream())
                .filter(file -> file.path().equals(path))
                .findFirst()
                .orElse(null);
    }

    List<StoredClaim> of(Account account) {
        return claims.values().stream()
                .filter(claim -> account.mayClaimFor(claim.repairer()))
                .toList();
    }

    /** Lets time pass: old drafts vanish, consumers and invoices of old claims are forgotten. */
    void age() {
        Instant now = clock.instant();
        claims.values().removeIf(claim -> (claim.isDraft() || claim.isDeleted()) && claim.isOldAt(now));
        claims.values().stream()
                .filter(claim -> !claim.anonymised() && claim.isOldAt(now))
                .forEach(StoredClaim::forgetConsumer);
    }
}
