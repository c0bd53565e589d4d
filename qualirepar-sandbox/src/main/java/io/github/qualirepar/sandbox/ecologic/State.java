package io.github.qualirepar.sandbox.ecologic;

import io.github.qualirepar.sandbox.Dataset;
import io.github.qualirepar.sandbox.support.ShiftedClock;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Everything the simulated Ecologic holds. Guarded by the owner's lock. */
final class State {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Duration DEFAULT_SLOWNESS = Duration.ofSeconds(5);
    private static final BigDecimal DEFAULT_LARGEST_MB = BigDecimal.valueOf(3);
    private static final BigDecimal MEGABYTE = BigDecimal.valueOf(1024L * 1024L);

    private final ShiftedClock clock;
    private final Set<Switch> switches = EnumSet.noneOf(Switch.class);
    private final Access access = new Access();
    private final Ledger ledger = new Ledger();
    private final Catalogue catalogue;
    private final Problems problems;
    private final Calculation calculation;
    private final Seeds seeds;
    private Duration slowness = DEFAULT_SLOWNESS;
    private BigDecimal largestMb = DEFAULT_LARGEST_MB;

    State(ShiftedClock clock, Dataset dataset) {
        this.clock = clock;
        this.catalogue = Catalogue.load(dataset);
        this.problems = new Problems(catalogue, ledger, access, switches);
        this.calculation = new Calculation(catalogue, switches);
        this.seeds = new Seeds(ledger);
        access.reset();
    }

    /** Back to the first day: no requests, no claims, no switches, the keys of the samples, the clock where it was. */
    void reset() {
        ledger.clear();
        access.reset();
        switches.clear();
        slowness = DEFAULT_SLOWNESS;
        largestMb = DEFAULT_LARGEST_MB;
        clock.reset();
    }

    boolean isOn(Switch one) {
        return switches.contains(one);
    }

    Set<Switch> switches() {
        return switches;
    }

    Access access() {
        return access;
    }

    Ledger ledger() {
        return ledger;
    }

    Catalogue catalogue() {
        return catalogue;
    }

    Problems problems() {
        return problems;
    }

    Calculation calculation() {
        return calculation;
    }

    Seeds seeds() {
        return seeds;
    }

    Duration slowness() {
        return slowness;
    }

    void slowness(Duration newSlowness) {
        slowness = newSlowness;
    }

    /** The size of the largest file in bytes. */
    long largestFile() {
        return largestMb.multiply(MEGABYTE).longValue();
    }

    void largestMb(BigDecimal megabytes) {
        largestMb = megabytes;
    }

    LocalDate today() {
        return now().toLocalDate();
    }

    /** The time in France, to the second. */
    LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), PARIS).truncatedTo(ChronoUnit.SECONDS);
    }

    /**
     * Checks that a key may use a site, and the site this product (Q17). An absent product is an error of the file.
     *
     * @throws Refusal 500 when not
     */
    void checkSite(String site, String productId, Set<String> sites) {
        if (!sites.contains(site)) {
            throw new Refusal(Answers.failed("Le site de réparation n'est pas rattaché à ce compte"));
        }
        if (!productId.isBlank() && !catalogue.isLabelled(site, productId)) {
            throw new Refusal(Answers.failed("Le site de réparation n'est pas labellisé pour ce type de produit"));
        }
    }

    /** A request of the key's sites that is not too old, or null. */
    @Nullable
    StoredRequest usableRequest(long id, Set<String> sites) {
        StoredRequest request = ledger.request(id);
        return request != null
                        && request.usable()
                        && sites.contains(request.terms().site())
                ? request
                : null;
    }

    /** A claim of the key's sites, or null. */
    @Nullable
    StoredClaim visibleClaim(long id, Set<String> sites) {
        StoredClaim claim = ledger.claim(id);
        return claim != null && sites.contains(claim.terms().site()) ? claim : null;
    }

    /**
     * A claim of the key's sites.
     *
     * @throws Refusal 500 when there is none
     */
    StoredClaim knownClaim(long id, Set<String> sites) {
        StoredClaim claim = visibleClaim(id, sites);
        if (claim == null) {
            throw new Refusal(Answers.invalidClaim());
        }
        return claim;
    }

    /** The claim that a test or a control route names. */
    StoredClaim claim(long id) {
        StoredClaim claim = ledger.claim(id);
        if (claim == null) {
            throw new IllegalArgumentException("The sandbox has no claim " + id);
        }
        return claim;
    }

    /** The request that a test or a control route names. */
    StoredRequest request(long id) {
        StoredRequest request = ledger.request(id);
        if (request == null) {
            throw new IllegalArgumentException("The sandbox has no support request " + id);
        }
        return request;
    }
}
