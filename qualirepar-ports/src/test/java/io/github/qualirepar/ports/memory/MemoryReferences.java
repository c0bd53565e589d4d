package io.github.qualirepar.ports.memory;

import io.github.qualirepar.domain.OrganisationId;
import io.github.qualirepar.domain.reference.ProductTie;
import io.github.qualirepar.domain.reference.ReferenceData;
import io.github.qualirepar.ports.KeptCalculation;
import io.github.qualirepar.ports.ReferenceStore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Lists, ties and kept answers in memory. Safe for use by several threads. */
final class MemoryReferences implements ReferenceStore {
    private final Map<String, List<ReferenceData>> downloads = new TreeMap<>();
    private final Map<TieKey, ProductTie> ties =
            new TreeMap<>(Comparator.comparing(TieKey::key).thenComparing(TieKey::organisation));
    private final List<KeptCalculation> calculations = new ArrayList<>();

    private record TieKey(String key, OrganisationId organisation) {
        private static TieKey of(ProductTie tie) {
            return new TieKey(tie.key(), tie.organisation());
        }
    }

    @Override
    public synchronized void save(ReferenceData data) {
        List<ReferenceData> known = downloads.computeIfAbsent(data.account().name(), name -> new ArrayList<>());
        boolean seen = known.stream()
                .anyMatch(old ->
                        old.version().equals(data.version()) && old.fetchedAt().equals(data.fetchedAt()));
        if (seen) {
            return;
        }
        // A version is a digest of the content: the content first stored under it stays.
        known.add(known.stream()
                .filter(old -> old.version().equals(data.version()))
                .findFirst()
                .map(old -> old.fetchedAt(data.fetchedAt()))
                .orElse(data));
    }

    @Override
    public synchronized Optional<ReferenceData> latest(String account) {
        return newestUntil(account, Instant.MAX);
    }

    @Override
    public synchronized Optional<ReferenceData> asOf(String account, Instant moment) {
        return newestUntil(account, moment);
    }

    private Optional<ReferenceData> newestUntil(String account, Instant moment) {
        return downloads.getOrDefault(account, List.of()).stream()
                .filter(data -> !data.fetchedAt().isAfter(moment))
                // Of two with one moment the one stored later.
                .reduce((one, other) -> other.fetchedAt().isBefore(one.fetchedAt()) ? one : other);
    }

    @Override
    public synchronized List<ProductTie> ties() {
        return List.copyOf(ties.values());
    }

    @Override
    public synchronized void saveTies(List<ProductTie> newTies) {
        for (ProductTie tie : newTies) {
            ties.merge(TieKey.of(tie), tie, (old, fresh) -> old.byPerson() && !fresh.byPerson() ? old : fresh);
        }
    }

    @Override
    public synchronized void removeTie(String key, OrganisationId organisation) {
        ties.remove(new TieKey(key, organisation));
    }

    @Override
    public synchronized void saveCalculation(KeptCalculation calculation) {
        if (!calculations.contains(calculation)) {
            calculations.add(calculation);
        }
    }

    @Override
    public synchronized List<KeptCalculation> calculations(
            String account, String product, String brand, LocalDate repairDate) {
        List<KeptCalculation> found = new ArrayList<>(calculations.stream()
                .filter(kept -> kept.account().equals(account)
                        && kept.product().equals(product)
                        && kept.brand().equals(brand)
                        && kept.repairDate().equals(repairDate))
                .toList());
        // Of two with one moment the one stored later comes first: the sort leaves them in this order.
        Collections.reverse(found);
        found.sort(Comparator.comparing(KeptCalculation::askedAt).reversed());
        return List.copyOf(found);
    }
}
