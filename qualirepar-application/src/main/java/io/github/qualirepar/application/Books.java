package io.github.qualirepar.application;

import io.github.qualirepar.domain.OrganisationId;
import io.github.qualirepar.domain.claim.Claim;
import io.github.qualirepar.domain.claim.ClaimId;
import io.github.qualirepar.domain.claim.LogEntry;
import io.github.qualirepar.domain.payment.Ledger;
import io.github.qualirepar.domain.payment.Payment;
import io.github.qualirepar.domain.payment.PaymentTerms;
import io.github.qualirepar.domain.payment.Receivable;
import io.github.qualirepar.domain.payment.StatementMatching;
import io.github.qualirepar.domain.payment.Withdrawal;
import io.github.qualirepar.domain.payment.WriteOff;
import io.github.qualirepar.ports.ClaimStore;
import io.github.qualirepar.ports.PaymentStore;
import io.github.qualirepar.ports.StorageException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The ledger of all money: read whole, decided on, and stored only if nothing else was stored meanwhile; else decided on
 * anew by what is known then.
 */
final class Books {
    /** Each failed attempt means that somebody else got on; so many in a row mean that something is wrong. */
    private static final int ATTEMPTS = 100;

    private final PaymentStore store;
    private final ClaimStore claims;
    private final PaymentTerms terms;
    private final LookUp lookUp;

    Books(PaymentStore store, ClaimStore claims, PaymentTerms terms) {
        this.store = store;
        this.claims = claims;
        this.terms = terms;
        this.lookUp = new LookUp(claims);
    }

    /**
     * What was decided.
     *
     * @param result the answer
     * @param change what to store, or {@code null} = nothing
     */
    record Decision<T>(T result, PaymentStore.@Nullable Change change) {

        static <T> Decision<T> nothing(T result) {
            return new Decision<>(result, null);
        }
    }

    /** The ledger as it stands. */
    Ledger ledger() {
        return new Ledger(store.all(), store.writeOffs());
    }

    List<Withdrawal> withdrawals() {
        return store.withdrawals();
    }

    /**
     * Decides on the ledger and stores what was decided, in one unit.
     *
     * @throws StorageException if others kept changing it
     */
    <T> T change(Function<Ledger, Decision<T>> decide) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            long revision = store.revision();
            Decision<T> decision = decide.apply(ledger());
            if (decision.change() == null || store.save(revision, decision.change())) {
                return decision.result();
            }
        }
        throw new StorageException(StorageException.Kind.BUSY, "others keep changing the ledger", null);
    }

    StatementMatching matching(Ledger ledger) {
        return new StatementMatching(ledger, lookUp);
    }

    Optional<Claim> claim(ClaimId id) {
        return claims.find(id);
    }

    Receivable receivable(Ledger ledger, Claim claim) {
        return ledger.receivable(claim, terms, Paris.ZONE);
    }

    /** The claims that a name may mean: by id, by the host's number, by what an organisation calls them. */
    Set<Claim> named(String name, @Nullable OrganisationId organisation, Iterable<OrganisationId> organisations) {
        String said = name.strip();
        if (said.isEmpty()) {
            return Set.of();
        }
        Optional<Claim> own = claims.find(new ClaimId(said)).or(() -> claims.latest(said));
        if (own.isPresent()) {
            return Set.of(own.get());
        }
        Set<Claim> there = new LinkedHashSet<>();
        for (OrganisationId payer : organisation == null ? organisations : List.of(organisation)) {
            there.addAll(claims.knownThereAs(payer, said));
        }
        return there;
    }

    /** The transfers of that reference: written exactly so, else whatever the case. */
    static List<Payment> called(Ledger ledger, String reference, @Nullable OrganisationId organisation) {
        List<Payment> candidates = ledger.payments().stream()
                .filter(payment ->
                        organisation == null || payment.organisation().equals(organisation))
                .filter(payment -> payment.reference().equalsIgnoreCase(reference))
                .toList();
        List<Payment> exact = candidates.stream()
                .filter(payment -> payment.reference().equals(reference))
                .toList();
        return exact.isEmpty() ? candidates : exact;
    }

    /** Collects what is to be stored. Not safe for use by several threads. */
    static final class Entries {
        private final List<Payment> payments = new ArrayList<>();
        private final List<WriteOff> writeOffs = new ArrayList<>();
        private final Map<ClaimId, List<LogEntry>> log = new LinkedHashMap<>();
        private final List<Withdrawal> withdrawn = new ArrayList<>();

        void put(Payment payment) {
            payments.add(payment);
        }

        void put(WriteOff writeOff) {
            writeOffs.add(writeOff);
        }

        void put(Withdrawal withdrawal) {
            withdrawn.add(withdrawal);
        }

        void log(ClaimId claim, LogEntry entry) {
            log.computeIfAbsent(claim, key -> new ArrayList<>()).add(entry);
        }

        PaymentStore.@Nullable Change change() {
            return payments.isEmpty() && writeOffs.isEmpty() && withdrawn.isEmpty()
                    ? null
                    : new PaymentStore.Change(payments, writeOffs, log, withdrawn);
        }
    }

    /** Claims for the matching, from their store. */
    private record LookUp(ClaimStore claims) implements StatementMatching.Claims {
        @Override
        public List<Claim> knownThereAs(OrganisationId organisation, String id) {
            return claims.knownThereAs(organisation, id);
        }

        @Override
        public Optional<Claim> numbered(String number) {
            return claims.latest(number);
        }

        @Override
        public List<Claim> invoiced(OrganisationId organisation, String invoiceNumber) {
            return claims.invoiced(organisation, invoiceNumber);
        }

        @Override
        public List<Claim> quoted(OrganisationId organisation, String quoteNumber) {
            return claims.quoted(organisation, quoteNumber);
        }

        @Override
        public Optional<Claim> find(ClaimId id) {
            return claims.find(id);
        }
    }
}
