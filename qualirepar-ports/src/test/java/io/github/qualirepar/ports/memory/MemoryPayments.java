package io.github.qualirepar.ports.memory;

import io.github.qualirepar.domain.OrganisationId;
import io.github.qualirepar.domain.claim.ClaimId;
import io.github.qualirepar.domain.payment.Payment;
import io.github.qualirepar.domain.payment.Withdrawal;
import io.github.qualirepar.domain.payment.WriteOff;
import io.github.qualirepar.ports.PaymentStore;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Transfers and write-offs in memory, under the lock of the claims whose logs they write. Safe for several threads. */
final class MemoryPayments implements PaymentStore {
    private final MemoryTables tables;
    private final Map<Identity, Payment> payments = new LinkedHashMap<>();
    private final List<WriteOff> writeOffs = new ArrayList<>();
    private final List<Withdrawal> withdrawals = new ArrayList<>();
    private long revision;

    private record Identity(OrganisationId organisation, String reference) {}

    MemoryPayments(MemoryTables tables) {
        this.tables = tables;
    }

    @Override
    public long revision() {
        return tables.locked(() -> revision);
    }

    @Override
    public boolean save(long read, Change change) {
        return tables.locked(() -> {
            if (revision != read) {
                return false;
            }
            revision++;
            change.withdrawn().forEach(one -> payments.remove(new Identity(one.organisation(), one.reference())));
            withdrawals.addAll(change.withdrawn());
            change.payments()
                    .forEach(payment ->
                            payments.put(new Identity(payment.organisation(), payment.reference()), payment));
            writeOffs.addAll(change.writeOffs());
            change.log().forEach(tables::append);
            return true;
        });
    }

    @Override
    public Optional<Payment> find(OrganisationId organisation, String reference) {
        return tables.locked(() -> Optional.ofNullable(payments.get(new Identity(organisation, reference))));
    }

    @Override
    public List<Payment> all() {
        return tables.locked(() -> payments.values().stream()
                .sorted(Comparator.comparing(Payment::announcedAt))
                .toList());
    }

    @Override
    public List<Payment> of(Collection<ClaimId> claims) {
        Set<ClaimId> wanted = Set.copyOf(claims);
        return all().stream().filter(payment -> concerns(payment, wanted)).toList();
    }

    private static boolean concerns(Payment payment, Set<ClaimId> claims) {
        return payment.lines().stream().anyMatch(line -> line.claim() != null && claims.contains(line.claim()))
                || payment.settlements().stream()
                        .flatMap(settlement -> settlement.parts().stream())
                        .anyMatch(part -> claims.contains(part.claim()));
    }

    @Override
    public List<WriteOff> writeOffs() {
        return tables.locked(() ->
                writeOffs.stream().sorted(Comparator.comparing(WriteOff::at)).toList());
    }

    @Override
    public List<Withdrawal> withdrawals() {
        return tables.locked(() -> withdrawals.stream()
                .sorted(Comparator.comparing(Withdrawal::at))
                .toList());
    }
}
