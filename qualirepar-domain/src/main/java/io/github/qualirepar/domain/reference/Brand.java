package io.github.qualirepar.domain.reference;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A brand in an organisation's list.
 *
 * @param id the organisation's id, opaque: never padded or trimmed (contract of ecosystem, Q7)
 * @param name the brand's name as listed
 * @param own does the organisation take this brand (at this product) itself? {@code false}: another one does (RTE-02)
 */
public record Brand(String id, String name, boolean own) {

    /** The brand with that name, compared as people type it. */
    static Optional<Brand> named(Iterable<Brand> brands, @Nullable String name) {
        String wanted = Names.normalise(name);
        for (Brand brand : brands) {
            if (!wanted.isEmpty() && Names.normalise(brand.name()).equals(wanted)) {
                return Optional.of(brand);
            }
        }
        return Optional.empty();
    }
}
