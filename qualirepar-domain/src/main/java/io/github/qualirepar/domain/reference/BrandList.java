package io.github.qualirepar.domain.reference;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Brands, found by name as people type it. The records of this package hold their brands in it. */
final class BrandList extends KeyedList<Brand> {

    private BrandList(List<Brand> brands) {
        super(brands, brand -> Names.normalise(brand.name()));
    }

    static BrandList of(List<Brand> brands) {
        return brands instanceof BrandList list ? list : new BrandList(brands);
    }

    /** The first brand with that name, or {@code null}; none for a blank one. */
    @Nullable
    Brand named(BrandName name) {
        return name.form().isEmpty() ? null : find(name.form());
    }
}
