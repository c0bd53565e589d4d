package io.github.qualirepar.domain.reference;

import io.github.qualirepar.domain.OrganisationId;
import java.util.AbstractList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/**
 * An unmodifiable list of ties that finds the codes of an own key. It equals any list of the same ties. Its index is
 * made at the first look-up: whoever asks more than once keeps the list.
 *
 * <p>Safe to share between threads: two that look up first at the same moment make the same index twice.
 */
public final class TieList extends AbstractList<ProductTie> implements RandomAccess {
    private final List<ProductTie> ties;
    private volatile @Nullable Map<String, Map<OrganisationId, String>> codes;

    private TieList(List<ProductTie> ties) {
        this.ties = List.copyOf(ties);
    }

    /** The same ties, in the same order. */
    public static TieList of(List<ProductTie> ties) {
        return ties instanceof TieList list ? list : new TieList(ties);
    }

    @Override
    public ProductTie get(int position) {
        return ties.get(position);
    }

    @Override
    public int size() {
        return ties.size();
    }

    /** The codes that a key is tied to; of two at one organisation the last. */
    public Map<OrganisationId, String> codes(String key) {
        Map<String, Map<OrganisationId, String>> known = codes;
        if (known == null) {
            known = byKey();
            codes = known;
        }
        return known.getOrDefault(key, Map.of());
    }

    private Map<String, Map<OrganisationId, String>> byKey() {
        Map<String, Map<OrganisationId, String>> byKey = new HashMap<>();
        for (ProductTie tie : ties) {
            byKey.computeIfAbsent(tie.key(), any -> new HashMap<>()).put(tie.organisation(), tie.code());
        }
        byKey.replaceAll((key, ofKey) -> Map.copyOf(ofKey));
        return byKey;
    }
}
