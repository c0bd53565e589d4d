package io.github.qualirepar.domain.reference;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Products, found by code, and the brands that are listed at them. */
final class ProductList extends KeyedList<ReferenceProduct> {
    private volatile @Nullable Map<String, Set<Brand>> brands;

    private ProductList(List<ReferenceProduct> products) {
        super(products, ReferenceProduct::code);
    }

    static ProductList of(List<ReferenceProduct> products) {
        return products instanceof ProductList list ? list : new ProductList(products);
    }

    /** The different rows that products have for a brand with that name. */
    Set<Brand> brandsNamed(BrandName name) {
        Map<String, Set<Brand>> known = brands;
        if (known == null) {
            known = brandsByName();
            brands = known;
        }
        return known.getOrDefault(name.form(), Set.of());
    }

    private Map<String, Set<Brand>> brandsByName() {
        Map<String, Set<Brand>> byName = new HashMap<>();
        Map<Brand, String> names = new HashMap<>();
        for (ReferenceProduct product : this) {
            Set<String> seen = new HashSet<>();
            for (Brand brand : product.brands()) {
                // The same brand stands at many products: its name is brought into shape once.
                String name = names.computeIfAbsent(brand, row -> Names.normalise(row.name()));
                // Of two rows with one name at one product the first counts, as in a look-up.
                if (!name.isEmpty() && seen.add(name)) {
                    byName.computeIfAbsent(name, any -> new LinkedHashSet<>()).add(brand);
                }
            }
        }
        return byName;
    }
}
