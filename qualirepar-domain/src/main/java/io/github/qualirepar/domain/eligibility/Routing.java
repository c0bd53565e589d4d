package io.github.qualirepar.domain.eligibility;

import io.github.qualirepar.domain.OrganisationId;
import io.github.qualirepar.domain.eligibility.Route.Kind;
import io.github.qualirepar.domain.reference.Brand;
import io.github.qualirepar.domain.reference.ReferenceData;
import io.github.qualirepar.domain.reference.ReferenceProduct;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Decides which organisation takes a device, by the lists as downloaded (RTE-01). It knows two kinds of lists, not
 * organisations: those that cross brands with products and say of each row whose it is, and those that have own brands
 * beside the products.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class Routing {
    private final Set<OrganisationId> organisations;
    private final Settings settings;
    private final Brands brands;

    /**
     * Routes among organisations.
     *
     * @param organisations all that pay bonuses of the scheme, whether their lists are at hand or not
     * @param settings where unknown brands go
     */
    public Routing(Set<OrganisationId> organisations, Settings settings) {
        this.organisations = Set.copyOf(organisations);
        this.settings = settings;
        this.brands = new Brands(settings);
    }

    /** What one organisation's lists say of the pair. */
    private enum Word {
        /** Crossed, and its own. */
        OWN,
        /** Crossed, and somebody else's. */
        FOREIGN,
        /** Not crossed, but brand and product are both listed. */
        BOTH,
        /** Neither. */
        NOTHING
    }

    /**
     * Routes one device.
     *
     * @param product the product
     * @param brand the brand as typed
     * @param lists the lists at hand, one of each organisation
     * @param labelled does the label of the file's site at this organisation cover the product (D-16)?
     */
    public Route route(
            ResolvedProduct product,
            @Nullable String brand,
            Map<OrganisationId, ReferenceData> lists,
            Predicate<OrganisationId> labelled) {
        List<OrganisationId> missing = lists.keySet().containsAll(organisations) ? List.of() : missing(lists);
        if (product.standing() != ResolvedProduct.Standing.NAMED || brand == null || brand.isBlank()) {
            return new Route(Kind.NOT_ASKED, null, missing);
        }
        Map<OrganisationId, Word> words = new TreeMap<>();
        lists.forEach((organisation, known) -> words.put(organisation, word(product, brand, known)));
        List<OrganisationId> own = saying(words, Word.OWN);
        if (!own.isEmpty()) {
            return own.size() == 1
                    ? new Route(Kind.OWN_BRAND, own.get(0), missing)
                    : new Route(Kind.UNCLEAR, null, missing);
        }
        List<OrganisationId> both = saying(words, Word.BOTH);
        List<OrganisationId> foreign = saying(words, Word.FOREIGN);
        if (!foreign.isEmpty()) {
            return flagged(foreign, both, missing);
        }
        if (!missing.isEmpty()) {
            return new Route(Kind.LISTS_MISSING, only(both), missing);
        }
        if (!both.isEmpty()) {
            return new Route(both.size() == 1 ? Kind.LISTED : Kind.UNCLEAR, only(both), missing);
        }
        boolean known = lists.values().stream().anyMatch(list -> brands.isKnown(list, brand));
        return known ? new Route(Kind.UNCLEAR, null, missing) : unknownBrand(product, lists, labelled);
    }

    private List<OrganisationId> missing(Map<OrganisationId, ReferenceData> lists) {
        return organisations.stream()
                .filter(organisation -> !lists.containsKey(organisation))
                .sorted()
                .toList();
    }

    private Word word(ResolvedProduct product, String brand, ReferenceData lists) {
        Optional<ReferenceProduct> listed = lists.product(product.codes().get(lists.organisation()));
        if (listed.isEmpty()) {
            return Word.NOTHING;
        }
        Optional<Brand> row = brands.at(lists, listed.get(), brand);
        if (row.isEmpty()) {
            return Word.NOTHING;
        }
        if (!row.get().own()) {
            return Word.FOREIGN;
        }
        return lists.brandsByProduct() ? Word.OWN : Word.BOTH;
    }

    private static List<OrganisationId> saying(Map<OrganisationId, Word> words, Word wanted) {
        List<OrganisationId> saying = new ArrayList<>();
        words.forEach((organisation, word) -> {
            if (word == wanted) {
                saying.add(organisation);
            }
        });
        return saying;
    }

    private Route flagged(List<OrganisationId> foreign, List<OrganisationId> both, List<OrganisationId> missing) {
        if (both.size() == 1) {
            return new Route(Kind.FLAGGED_AND_LISTED, both.get(0), missing);
        }
        // "Somebody else's" names him where there is only one other.
        List<OrganisationId> others = organisations.stream()
                .filter(organisation -> !foreign.contains(organisation))
                .toList();
        return new Route(Kind.FLAGGED_ONLY, both.isEmpty() ? only(others) : null, missing);
    }

    private static @Nullable OrganisationId only(List<OrganisationId> organisations) {
        return organisations.size() == 1 ? organisations.get(0) : null;
    }

    /** RTE-05, D-16: the one whose label covers the site, else the one that comes first by choice. */
    private Route unknownBrand(
            ResolvedProduct product, Map<OrganisationId, ReferenceData> lists, Predicate<OrganisationId> labelled) {
        return lists.values().stream()
                .filter(known -> settings.unknownBrandIds().containsKey(known.organisation()))
                .filter(known -> product.codeAt(known.organisation())
                        .flatMap(known::product)
                        .isPresent())
                .map(ReferenceData::organisation)
                .min(Comparator.<OrganisationId, Boolean>comparing(organisation -> !labelled.test(organisation))
                        .thenComparing(organisation -> !organisation.equals(settings.unknownBrandFirst()))
                        .thenComparing(Comparator.naturalOrder()))
                .map(organisation -> new Route(Kind.UNKNOWN_BRAND, organisation, List.of()))
                .orElseGet(() -> new Route(Kind.UNCLEAR, null, List.of()));
    }
}
