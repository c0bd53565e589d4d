package io.github.qualirepar.domain.reference;

import io.github.qualirepar.domain.Account;
import io.github.qualirepar.domain.OrganisationId;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One organisation's lists as one account downloaded them at one moment. Kept, never overwritten, so that an old
 * decision can be explained (RTE-09).
 *
 * @param account the account that downloaded them
 * @param fetchedAt when
 * @param version digest of the content: the same lists have the same version
 * @param brandsByProduct are brands listed at each product, with the organisation that takes them (RTE-02)? If not, one
 *     list of own brands stands beside the products (RTE-04)
 * @param products the products
 * @param brands own brands, where they are not listed by product
 * @param sites the sites of the account
 */
public record ReferenceData(
        Account account,
        Instant fetchedAt,
        String version,
        boolean brandsByProduct,
        List<ReferenceProduct> products,
        List<Brand> brands,
        List<ReferenceSite> sites) {

    public ReferenceData {
        products = ProductList.of(products);
        brands = BrandList.of(brands);
        sites = List.copyOf(sites);
    }

    public OrganisationId organisation() {
        return account.organisation();
    }

    public Optional<ReferenceProduct> product(@Nullable String code) {
        return Optional.ofNullable(indexedProducts().find(code));
    }

    public Optional<ReferenceSite> site(@Nullable String id) {
        return sites.stream().filter(site -> site.id().equals(id)).findFirst();
    }

    /**
     * The brand with that name, or {@code null}: at the product where brands are listed so, else in the list of own
     * brands.
     */
    public @Nullable Brand brand(ReferenceProduct product, BrandName name) {
        // The constructors made them such lists.
        BrandList searched = (BrandList) (brandsByProduct ? product.brands() : brands);
        return searched.named(name);
    }

    /** The brand with that name in the list of own brands that stands beside the products, or {@code null}. */
    public @Nullable Brand ownBrand(BrandName name) {
        // The constructor made it one.
        return ((BrandList) brands).named(name);
    }

    /** Does the brand stand anywhere in these lists? */
    public boolean knowsBrand(@Nullable String name) {
        BrandName wanted = BrandName.of(name);
        return ownBrand(wanted) != null || !brandsAtProducts(wanted).isEmpty();
    }

    /** The different rows that the products have for a brand with that name. */
    public Set<Brand> brandsAtProducts(@Nullable String name) {
        return brandsAtProducts(BrandName.of(name));
    }

    /** The different rows that the products have for a brand with that name. */
    public Set<Brand> brandsAtProducts(BrandName name) {
        return Collections.unmodifiableSet(indexedProducts().brandsNamed(name));
    }

    private ProductList indexedProducts() {
        // The constructor made it one.
        return (ProductList) products;
    }

    /** The same lists under another moment of download. */
    public ReferenceData fetchedAt(Instant at) {
        return new ReferenceData(account, at, version, brandsByProduct, products, brands, sites);
    }
}
