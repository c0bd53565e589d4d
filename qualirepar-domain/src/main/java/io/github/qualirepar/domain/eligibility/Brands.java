package io.github.qualirepar.domain.eligibility;

import io.github.qualirepar.domain.reference.Brand;
import io.github.qualirepar.domain.reference.ReferenceData;
import io.github.qualirepar.domain.reference.ReferenceProduct;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Looks brands up, without the row that a list holds for "any other brand": that row is no brand, whoever types its
 * name.
 */
final class Brands {
    private final Settings settings;

    Brands(Settings settings) {
        this.settings = settings;
    }

    /** The brand at a product, or in the list of own brands. */
    Optional<Brand> at(ReferenceData lists, ReferenceProduct product, @Nullable String name) {
        return lists.brand(product, name).filter(brand -> !isAnyOther(lists, brand));
    }

    /** Does the brand stand anywhere in these lists? */
    boolean isKnown(ReferenceData lists, @Nullable String name) {
        return lists.ownBrand(name).filter(brand -> !isAnyOther(lists, brand)).isPresent()
                || lists.brandsAtProducts(name).stream().anyMatch(brand -> !isAnyOther(lists, brand));
    }

    private boolean isAnyOther(ReferenceData lists, Brand brand) {
        return brand.id().equals(settings.unknownBrandIds().get(lists.organisation()));
    }
}
