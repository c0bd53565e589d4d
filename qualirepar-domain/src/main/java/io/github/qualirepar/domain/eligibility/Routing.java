package io.github.qualirepar.domain.eligibility;

import io.github.qualirepar.domain.OrganisationId;
import io.github.qualirepar.domain.eligibility.Route.Kind;
import io.github.qualirepar.domain.reference.Brand;
import io.github.qualirepar.domain.reference.BrandName;
import io.github.qualirepar.domain.reference.ReferenceData;
import io.github.qualirepar.domain.reference.ReferenceProduct;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
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
    private final List<OrganisationId> organisations;
    private final Settings settings;
    private final Brands brands;

    /**
     * Routes among organisations.
     *
     * @param organisations all that pay bonuses of the scheme, whether their lists are at hand or not
     * @param settings where unknown brands go
     */
    public Routing(Set<OrganisationId> organisations, Settings settings) {
        this.organisations = organisations.stream().sorted().toList();
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
     * @param configured does the host's configuration name the file's site for this organisation (D-16)?
     * @param labelled does the label of the file's site at this organisation cover the product (D-16)?
     */
    public Route route(
            ResolvedProduct product,
            BrandName brand,
            Collection<ReferenceData> lists,
            Predicate<OrganisationId> configured,
            Predicate<OrganisationId> labelled) {
        List<OrganisationId> missing = missing(lists);
        if (product.standing() != ResolvedProduct.Standing.NAMED || brand.isBlank()) {
            return new Route(Kind.NOT_ASKED, null, missing);
        }
        List<OrganisationId> own = new ArrayList<>(lists.size());
        List<OrganisationId> foreign = new ArrayList<>(lists.size());
        List<OrganisationId> both = new ArrayList<>(lists.size());
        for (ReferenceData known : lists) {
            switch (word(product, brand, known)) {
                case OWN -> own.add(known.organisation());
                case FOREIGN -> foreign.add(known.organisation());
                case BOTH -> both.add(known.organisation());
                case NOTHING -> {}
            }
        }
        if (!own.isEmpty()) {
            return new Route(own.size() == 1 ? Kind.OWN_BRAND : Kind.UNCLEAR, only(own), missing);
        }
        if (!foreign.isEmpty()) {
            return flagged(foreign, both, missing);
        }
        if (!missing.isEmpty()) {
            return new Route(Kind.LISTS_MISSING, only(both), missing);
        }
        if (!both.isEmpty()) {
            return new Route(both.size() == 1 ? Kind.LISTED : Kind.UNCLEAR, only(both), missing);
        }
        return isKnown(brand, lists)
                ? new Route(Kind.UNCLEAR, null, missing)
                : unknownBrand(product, lists, firstBy(configured, labelled));
    }

    /** Those that are not at hand, in the order of their names. */
    private List<OrganisationId> missing(Collection<ReferenceData> lists) {
        List<OrganisationId> missing = new ArrayList<>();
        for (OrganisationId organisation : organisations) {
            if (!isAtHand(organisation, lists)) {
                missing.add(organisation);
            }
        }
        return missing;
    }

    private static boolean isAtHand(OrganisationId organisation, Collection<ReferenceData> lists) {
        for (ReferenceData known : lists) {
            if (known.organisation().equals(organisation)) {
                return true;
            }
        }
        return false;
    }

    private Word word(ResolvedProduct product, BrandName brand, ReferenceData lists) {
        ReferenceProduct listed =
                lists.product(product.codes().get(lists.organisation())).orElse(null);
        Brand row = listed == null ? null : brands.at(lists, listed, brand);
        if (row == null) {
            return Word.NOTHING;
        }
        if (!row.own()) {
            return Word.FOREIGN;
        }
        return lists.brandsByProduct() ? Word.OWN : Word.BOTH;
    }

    private boolean isKnown(BrandName brand, Collection<ReferenceData> lists) {
        for (ReferenceData known : lists) {
            if (brands.isKnown(known, brand)) {
                return true;
            }
        }
        return false;
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

    /** RTE-05, D-16: of those that take unknown brands, the first. */
    private Route unknownBrand(
            ResolvedProduct product, Collection<ReferenceData> lists, Comparator<OrganisationId> order) {
        OrganisationId first = null;
        for (ReferenceData known : lists) {
            OrganisationId candidate = known.organisation();
            if (takesUnknownBrands(product, known) && (first == null || order.compare(candidate, first) < 0)) {
                first = candidate;
            }
        }
        return new Route(first == null ? Kind.UNCLEAR : Kind.UNKNOWN_BRAND, first, List.of());
    }

    private boolean takesUnknownBrands(ResolvedProduct product, ReferenceData lists) {
        OrganisationId organisation = lists.organisation();
        return settings.unknownBrandIds().containsKey(organisation)
                && lists.product(product.codes().get(organisation)).isPresent();
    }

    /**
     * D-16: the one the site is configured for, as nothing can be claimed for it elsewhere; then the one whose label
     * covers it; then the one that comes first by choice.
     */
    private Comparator<OrganisationId> firstBy(
            Predicate<OrganisationId> configured, Predicate<OrganisationId> labelled) {
        return Comparator.<OrganisationId, Boolean>comparing(organisation -> !configured.test(organisation))
                .thenComparing(organisation -> !labelled.test(organisation))
                .thenComparing(organisation -> !organisation.equals(settings.unknownBrandFirst()))
                .thenComparing(Comparator.naturalOrder());
    }
}
