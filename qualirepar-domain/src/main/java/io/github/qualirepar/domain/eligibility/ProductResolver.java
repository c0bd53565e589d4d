package io.github.qualirepar.domain.eligibility;

import io.github.qualirepar.domain.OrganisationId;
import io.github.qualirepar.domain.data.BonusScale;
import io.github.qualirepar.domain.data.Product;
import io.github.qualirepar.domain.eligibility.ResolvedProduct.Standing;
import io.github.qualirepar.domain.reference.ProductTie;
import io.github.qualirepar.domain.reference.TieList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds a product in everybody's words: an own key ({@code lave-linge}) or an organisation's code with its prefix
 * ({@code ecosystem:9002}). A code leads to another organisation's code only over one own key; a code that several keys
 * share stays a product of its own (D-26).
 *
 * <p>Immutable and safe to share between threads.
 */
public final class ProductResolver {
    private final BonusScale scale;
    private final TieList ties;
    private final Set<OrganisationId> organisations;

    /**
     * Resolves by a scale and ties.
     *
     * @param scale own products
     * @param ties own keys tied to codes; they win over the codes of the scale
     */
    public ProductResolver(BonusScale scale, List<ProductTie> ties) {
        this.scale = scale;
        this.ties = TieList.of(ties);
        this.organisations = scale.organisations(BonusScale.EEE);
    }

    /**
     * Finds a product.
     *
     * @param text what the repair file says
     */
    public ResolvedProduct resolve(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return new ResolvedProduct(null, Standing.MISSING, null, List.of(), Map.of(), null);
        }
        String wanted = text.strip();
        int colon = wanted.indexOf(':');
        if (colon > 0) {
            return ofCode(
                    wanted,
                    wanted.substring(0, colon),
                    wanted.substring(colon + 1).strip());
        }
        Product own = scale.product(wanted.toLowerCase(Locale.ROOT)).orElse(null);
        return own == null ? unknown(wanted) : ofKey(wanted, own);
    }

    private static ResolvedProduct unknown(String text) {
        return new ResolvedProduct(text, Standing.UNKNOWN, null, List.of(), Map.of(), null);
    }

    private ResolvedProduct ofKey(String text, Product product) {
        Standing standing = product.scheme().equals(BonusScale.EEE) ? Standing.NAMED : Standing.OTHER_SCHEME;
        return new ResolvedProduct(text, standing, product, List.of(product.key()), codes(product), null);
    }

    private ResolvedProduct ofCode(String text, String prefix, String code) {
        Optional<OrganisationId> organisation = organisations.stream()
                .filter(known -> known.prefix().equalsIgnoreCase(prefix.strip()))
                .findFirst();
        if (organisation.isEmpty() || code.isEmpty()) {
            return unknown(text);
        }
        List<String> keys = keysOf(organisation.get(), code);
        Product own = keys.size() == 1 ? scale.product(keys.get(0)).orElse(null) : null;
        Map<OrganisationId, String> codes = new HashMap<>(own == null ? Map.of() : codes(own));
        codes.put(organisation.get(), code);
        return new ResolvedProduct(text, Standing.NAMED, own, keys, codes, organisation.get());
    }

    private List<String> keysOf(OrganisationId organisation, String code) {
        Set<String> keys = new LinkedHashSet<>();
        ties.stream()
                .filter(tie ->
                        tie.organisation().equals(organisation) && tie.code().equals(code))
                .filter(tie -> scale.knows(tie.key()))
                .forEach(tie -> keys.add(tie.key()));
        scale.keysOf(organisation, code).stream()
                .filter(key -> !ties.codes(key).containsKey(organisation))
                .forEach(keys::add);
        return List.copyOf(keys);
    }

    private Map<OrganisationId, String> codes(Product product) {
        Map<OrganisationId, String> tied = ties.codes(product.key());
        if (tied.keySet().containsAll(product.codes().keySet())) {
            return tied;
        }
        Map<OrganisationId, String> codes = new HashMap<>(product.codes());
        codes.putAll(tied);
        return codes;
    }
}
