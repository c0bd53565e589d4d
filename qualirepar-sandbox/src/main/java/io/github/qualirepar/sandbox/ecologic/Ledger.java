package io.github.qualirepar.sandbox.ecologic;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All requests and claims. Guarded by the owner's lock. */
final class Ledger {

    /** Above the ids of the samples; requests and claims are never confused. */
    private static final long FIRST_REQUEST = 520_001;

    private static final long FIRST_CLAIM = 740_001;

    private final Map<Long, StoredRequest> requests = new LinkedHashMap<>();
    private final Map<Long, StoredClaim> claims = new LinkedHashMap<>();
    private long lastRequest;
    private long lastClaim;
    private long order;

    Ledger() {
        clear();
    }

    void clear() {
        requests.clear();
        claims.clear();
        lastRequest = FIRST_REQUEST - 1;
        lastClaim = FIRST_CLAIM - 1;
        order = 0;
    }

    long nextRequestId() {
        return ++lastRequest;
    }

    long nextClaimId() {
        return ++lastClaim;
    }

    long nextOrder() {
        return ++order;
    }

    void add(StoredRequest request) {
        requests.put(request.id(), request);
    }

    void add(StoredClaim claim) {
        claims.put(claim.id(), claim);
    }

    @Nullable
    StoredRequest request(long id) {
        return requests.get(id);
    }

    @Nullable
    StoredClaim claim(long id) {
        return claims.get(id);
    }

    Collection<StoredRequest> requests() {
        return requests.values();
    }

    Collection<StoredClaim> claims() {
        return claims.values();
    }

    /**
     * Whether a living claim had this serial number before.
     *
     * @param claim the claim that has it now, or null for a support request
     */
    boolean isSerialTaken(String serial, @Nullable StoredClaim claim) {
        long since = claim == null ? Long.MAX_VALUE : claim.serialSince();
        return claims.values().stream()
                .filter(StoredClaim::isAlive)
                .filter(other -> other.serialSince() < since)
                .anyMatch(other -> other.body().serialNumber().equalsIgnoreCase(serial));
    }

    /** Whether a living claim of the same account had this claim's invoice number before. */
    boolean isInvoiceTaken(StoredClaim claim, Access access) {
        return claims.values().stream()
                .filter(StoredClaim::isAlive)
                .filter(other -> other.invoiceSince() < claim.invoiceSince())
                .filter(other ->
                        access.sameAccount(other.terms().site(), claim.terms().site()))
                .anyMatch(other -> other.terms()
                        .invoiceNumber()
                        .equalsIgnoreCase(claim.terms().invoiceNumber()));
    }
}
