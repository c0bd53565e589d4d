package io.github.qualirepar.sandbox.ecosystem;

import io.github.qualirepar.sandbox.Dataset;
import io.github.qualirepar.sandbox.support.ShiftedClock;
import io.github.qualirepar.sandbox.support.Transfer;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** Everything the simulated ecosystem holds. Guarded by the owner's lock. */
final class State {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    /** As the bank writes it. */
    private static final String PAYER = "ECOSYSTEM";

    private static final Duration DEFAULT_SLOWNESS = Duration.ofSeconds(5);

    private final Samples samples = new Samples();
    private final ShiftedClock clock;
    private final Set<Switch> switches = EnumSet.noneOf(Switch.class);
    private final Access access;
    private final Catalogue catalogue;
    private final Partners partners;
    private final Ledger ledger;
    private final Payments payments = new Payments();
    private final Uploads uploads;
    private final NewClaims newClaims;
    private final ClaimJson claimJson;
    private final Seeds seeds;
    private Duration slowness = DEFAULT_SLOWNESS;

    State(ShiftedClock clock, Dataset dataset, Supplier<URI> base) {
        this.clock = clock;
        this.access = new Access(clock);
        this.catalogue = Catalogue.load(dataset, samples);
        this.partners = new Partners(samples.repairers());
        this.ledger = new Ledger(clock);
        this.uploads = new Uploads(clock, base, access);
        this.newClaims = new NewClaims(clock, catalogue, partners, ledger, switches);
        this.claimJson = new ClaimJson(catalogue, partners, switches);
        this.seeds = new Seeds(samples.seed(), catalogue, ledger, payments);
        samples.accounts().forEach(access::addAccount);
    }

    /** Back to the first day: no claims, no payments, no tokens, no switches, the clock where it was. */
    void reset() {
        ledger.clear();
        payments.clear();
        switches.clear();
        access.clear();
        samples.accounts().forEach(access::addAccount);
        uploads.largestMb(Uploads.DEFAULT_LARGEST_MB);
        slowness = DEFAULT_SLOWNESS;
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

    Catalogue catalogue() {
        return catalogue;
    }

    Partners partners() {
        return partners;
    }

    Ledger ledger() {
        return ledger;
    }

    Payments payments() {
        return payments;
    }

    Uploads uploads() {
        return uploads;
    }

    NewClaims newClaims() {
        return newClaims;
    }

    ClaimJson claimJson() {
        return claimJson;
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

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), PARIS);
    }

    /** The claim a test or a control route names by id or service order. */
    StoredClaim claim(String key) {
        StoredClaim claim = ledger.byKey(key);
        if (claim == null) {
            throw new IllegalArgumentException("The sandbox has no claim " + key);
        }
        return claim;
    }

    /** Pays one claim today. */
    void pay(StoredClaim claim) {
        pay(List.of(claim), nextReference(today()), today());
    }

    /** Pays claims in one run: one payment for each repairer, the reference numbered when there are several. */
    List<Transfer> pay(List<StoredClaim> claims, String reference, LocalDate date) {
        Map<String, List<StoredClaim>> byRepairer = new LinkedHashMap<>();
        for (StoredClaim claim : claims) {
            if (claim.serviceOrder() == null) {
                throw new IllegalArgumentException("A claim that was never confirmed cannot be paid: " + claim.id());
            }
            byRepairer
                    .computeIfAbsent(claim.repairer(), unused -> new ArrayList<>())
                    .add(claim);
        }
        List<Transfer> transfers = new ArrayList<>();
        byRepairer.forEach((repairer, theirs) -> {
            String own = byRepairer.size() == 1 ? reference : reference + '-' + repairer;
            payments.add(own, date, repairer, List.copyOf(theirs));
            theirs.forEach(claim -> claim.move(Statuses.PAID, null));
            transfers.add(new Transfer(
                    PAYER, own, date, theirs.stream().map(State::paid).toList()));
        });
        return transfers;
    }

    private static Transfer.PaidClaim paid(StoredClaim claim) {
        return new Transfer.PaidClaim(claim.id(), "", claim.reference(), claim.bonus());
    }

    String nextReference(LocalDate date) {
        String day = DateTimeFormatter.BASIC_ISO_DATE.format(date);
        return "VIR-SB-" + day + '-' + String.format(Locale.ROOT, "%02d", payments.count() + 1);
    }
}
