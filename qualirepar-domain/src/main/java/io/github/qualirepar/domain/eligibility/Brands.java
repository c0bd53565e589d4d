package io.github.qualirepar.domain.eligibility;

import io.github.qualirepar.domain.reference.Brand;
import io.github.qualirepar.domain.reference.BrandName;
import io.github.qualirepar.domain.reference.ReferenceData;
import io.github.qualirepar.domain.reference.ReferenceProduct;
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

    /** The brand at a product, or in the list of own brands; {@code null} where it does not stand. */
    @Nullable
    Brand at(ReferenceData lists, ReferenceProduct product, BrandName name) {
        return unlessAnyOther(lists, lists.brand(product, name));
    }

    /** Does the brand stand anywhere in these lists? */
    boolean isKnown(ReferenceData lists, BrandName name) {
        if (unlessAnyOther(lists, lists.ownBrand(name)) != null) {
            return true;
        }
        for (Brand brand : lists.brandsAtProducts(name)) {
            if (unlessAnyOther(lists, brand) != null) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Brand unlessAnyOther(ReferenceData lists, @Nullable Brand brand) {
        return brand == null || brand.id().equals(settings.unknownBrandIds().get(lists.organisation())) ? null : brand;
    }
}
