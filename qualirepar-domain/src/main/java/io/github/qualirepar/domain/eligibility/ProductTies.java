package io.github.qualirepar.domain.eligibility;

import io.github.qualirepar.domain.OrganisationId;
import io.github.qualirepar.domain.data.BonusScale;
import io.github.qualirepar.domain.data.Product;
import io.github.qualirepar.domain.reference.Names;
import io.github.qualirepar.domain.reference.ProductTie;
import io.github.qualirepar.domain.reference.ReferenceData;
import io.github.qualirepar.domain.reference.ReferenceProduct;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Ties own product keys to the codes of an organisation's list: by the code where the shipped data know it, else by
 * name. A name that fits twice, on either side, is no tie (RTE-06).
 */
public final class ProductTies {

    /**
     * A product of a list that no own key is tied to; a person decides.
     *
     * @param organisation whose list it is
     * @param code its code there
     * @param label its wording there
     * @param keys own keys that might fit, none or several
     */
    public record Open(OrganisationId organisation, String code, String label, List<String> keys) {

        public Open {
            keys = List.copyOf(keys);
        }
    }

    /**
     * What came of matching.
     *
     * @param ties ties that are sure; those made by persons are left alone and not repeated here
     * @param open products of the list that are left
     */
    public record Proposal(List<ProductTie> ties, List<Open> open) {

        public Proposal {
            ties = List.copyOf(ties);
            open = List.copyOf(open);
        }
    }

    private final ReferenceData lists;
    private final List<Product> products;
    private final Map<String, String> byPerson;
    /** Code by own key. */
    private final Map<String, String> tied = new HashMap<>();

    private ProductTies(ReferenceData lists, BonusScale scale, List<ProductTie> existing) {
        this.lists = lists;
        this.products = scale.products().stream()
                .filter(product -> product.scheme().equals(BonusScale.EEE))
                .toList();
        this.byPerson = existing.stream()
                .filter(ProductTie::byPerson)
                .filter(tie -> tie.organisation().equals(lists.organisation()))
                .collect(Collectors.toMap(ProductTie::key, ProductTie::code, (one, other) -> one));
    }

    /**
     * Matches the products of a list with own keys.
     *
     * @param lists the list as downloaded
     * @param scale own products with their codes and names
     * @param existing the ties there are; those made by a person win
     */
    public static Proposal propose(ReferenceData lists, BonusScale scale, List<ProductTie> existing) {
        return new ProductTies(lists, scale, existing).propose();
    }

    private Proposal propose() {
        tied.putAll(byPerson);
        tieByCode();
        tieByName();
        List<ProductTie> ties = new ArrayList<>();
        for (Product product : products) {
            String code = tied.get(product.key());
            if (code != null && !byPerson.containsKey(product.key())) {
                ties.add(new ProductTie(product.key(), lists.organisation(), code, false));
            }
        }
        return new Proposal(ties, open());
    }

    private void tieByCode() {
        for (Product product : products) {
            String code = product.codes().get(lists.organisation());
            if (code != null && lists.product(code).isPresent()) {
                tied.putIfAbsent(product.key(), code);
            }
        }
    }

    private void tieByName() {
        Set<String> taken = Set.copyOf(tied.values());
        Map<String, List<String>> keysByCode = new HashMap<>();
        Map<String, List<String>> codesByKey = new HashMap<>();
        for (ReferenceProduct listed : lists.products()) {
            if (taken.contains(listed.code())) {
                continue;
            }
            for (Product product : products) {
                if (!tied.containsKey(product.key()) && sameName(product, listed)) {
                    keysByCode
                            .computeIfAbsent(listed.code(), any -> new ArrayList<>())
                            .add(product.key());
                    codesByKey
                            .computeIfAbsent(product.key(), any -> new ArrayList<>())
                            .add(listed.code());
                }
            }
        }
        keysByCode.forEach((code, keys) -> {
            if (keys.size() == 1
                    && codesByKey.getOrDefault(keys.get(0), List.of()).size() == 1) {
                tied.put(keys.get(0), code);
            }
        });
    }

    private static boolean sameName(Product product, ReferenceProduct listed) {
        String label = Names.normalise(listed.label());
        return product.names().anyMatch(name -> Names.normalise(name).equals(label));
    }

    private List<Open> open() {
        List<Open> open = new ArrayList<>();
        for (ReferenceProduct listed : lists.products()) {
            if (!tied.containsValue(listed.code())) {
                open.add(new Open(lists.organisation(), listed.code(), listed.label(), candidates(listed)));
            }
        }
        return open;
    }

    /** Own keys without a tie, one of whose names holds the label or is held by it. */
    private List<String> candidates(ReferenceProduct listed) {
        String label = Names.normalise(listed.label());
        return products.stream()
                .filter(product -> !tied.containsKey(product.key()))
                .filter(product -> product.names().map(Names::normalise).anyMatch(name -> alike(name, label)))
                .map(Product::key)
                .toList();
    }

    private static boolean alike(String name, String label) {
        return !label.isEmpty() && (name.contains(label) || label.contains(name));
    }
}
