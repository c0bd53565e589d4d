package io.github.qualirepar.domain.data;

import io.github.qualirepar.domain.OrganisationId;
import io.github.qualirepar.domain.reference.IdentifierKind;
import io.github.qualirepar.domain.reference.Period;
import io.github.qualirepar.domain.rule.Confidence;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Own dated list of products and amounts: a fallback where no organisation's list is at hand (D-22). It can say how
 * much, never who.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class BonusScale {
    /** The scheme of household electrical and electronic equipment, the only one with a connector. */
    public static final String EEE = "EEE";

    private static final List<String> PRODUCT_COLUMNS =
            List.of("product", "scheme", "family", "label_fr", "other_names", "codes", "identifier", "note");
    private static final List<String> AMOUNT_COLUMNS = List.of(
            "product",
            "organisations",
            "bonus_eur",
            "threshold_eur",
            "from",
            "until",
            "piec",
            "confidence",
            "source",
            "note");

    private final Map<String, Product> products;
    private final Map<String, List<ScaleRow>> rows;
    private final Map<String, Set<OrganisationId>> organisations;

    private BonusScale(Map<String, Product> products, Map<String, List<ScaleRow>> rows) {
        this.products = Collections.unmodifiableMap(products);
        this.rows = Collections.unmodifiableMap(rows);
        this.organisations = organisations(products.values(), rows);
    }

    /**
     * Reads products with their names and codes, and amounts by product and days, strictly.
     *
     * @throws DataFileException naming file and line, if anything is not as it must be
     */
    static BonusScale read(DataTexts texts) {
        Map<String, Product> byKey = products(texts);
        Map<String, List<ScaleRow>> rows = new LinkedHashMap<>();
        Timeline timeline = Timeline.withoutGaps();
        for (CsvRow line : texts.rows(DataFile.BONUS_SCALE, AMOUNT_COLUMNS, row -> row.key("product"))) {
            ScaleRow row = amount(line);
            if (!byKey.containsKey(row.product())) {
                throw line.wrong(
                        "product", "'" + row.product() + "' stands in no line of " + DataFile.PRODUCTS.fileName());
            }
            timeline.add(row.product(), row.period(), line);
            rows.computeIfAbsent(row.product(), any -> new ArrayList<>()).add(row);
        }
        timeline.check();
        rows.values().forEach(ofProduct -> ofProduct.sort(Comparator.comparing(BonusScale::begin)));
        return new BonusScale(byKey, rows);
    }

    private static LocalDate begin(ScaleRow row) {
        return row.period().from() == null ? LocalDate.MIN : row.period().from();
    }

    private static Map<String, Product> products(DataTexts texts) {
        Map<String, Product> byKey = new LinkedHashMap<>();
        for (CsvRow line : texts.rows(DataFile.PRODUCTS, PRODUCT_COLUMNS, row -> row.key("product"))) {
            Product product = new Product(
                    line.text("product"),
                    line.text("scheme"),
                    line.text("family"),
                    line.text("label_fr"),
                    line.list("other_names"),
                    codes(line),
                    line.word("identifier", IdentifierKind.class));
            if (byKey.put(product.key(), product) != null) {
                throw line.wrong("product", "'" + product.key() + "' stands there twice");
            }
        }
        return byKey;
    }

    private static Map<OrganisationId, String> codes(CsvRow line) {
        Map<OrganisationId, String> codes = new HashMap<>();
        for (String code : line.list("codes")) {
            int colon = code.indexOf(':');
            if (colon < 1 || colon == code.length() - 1) {
                throw line.wrong("codes", "'" + code + "' is not of the form ORGANISATION:CODE");
            }
            OrganisationId organisation = line.organisation("codes", code.substring(0, colon));
            if (codes.put(organisation, code.substring(colon + 1)) != null) {
                throw line.wrong("codes", "has two codes of " + organisation);
            }
        }
        return codes;
    }

    private static ScaleRow amount(CsvRow line) {
        Period period = line.period();
        return new ScaleRow(
                line.text("product"),
                Set.copyOf(line.organisations("organisations")),
                line.euros("bonus_eur"),
                line.optionalEuros("threshold_eur"),
                period,
                line.word("piec", PiecFlag.class),
                line.word("confidence", Confidence.class),
                line.text("source"),
                line.optional("note"));
    }

    /** Is there a product with that key, whatever its scheme? */
    public boolean knows(String key) {
        return products.containsKey(key);
    }

    public Optional<Product> product(@Nullable String key) {
        return key == null ? Optional.empty() : Optional.ofNullable(products.get(key));
    }

    /** All products of all schemes, in the order of the file. */
    public Collection<Product> products() {
        return products.values();
    }

    /** The keys of one scheme whose code at an organisation is known to be this one, in the order of the file. */
    public List<String> keysOf(OrganisationId organisation, String code) {
        return products.values().stream()
                .filter(product -> product.scheme().equals(EEE))
                .filter(product -> code.equals(product.codes().get(organisation)))
                .map(Product::key)
                .toList();
    }

    /** All rows of a product, the oldest first; none for an unknown one. */
    public List<ScaleRow> rows(String key) {
        return Collections.unmodifiableList(rows.getOrDefault(key, List.of()));
    }

    /** The row of a product in force on a day. */
    public Optional<ScaleRow> at(String key, LocalDate day) {
        for (ScaleRow row : rows.getOrDefault(key, List.of())) {
            if (row.period().contains(day)) {
                return Optional.of(row);
            }
        }
        return Optional.empty();
    }

    /** The organisations that pay bonuses of a scheme. */
    public Set<OrganisationId> organisations(String scheme) {
        return Collections.unmodifiableSet(organisations.getOrDefault(scheme, Set.of()));
    }

    /** By scheme, in the order of their names. */
    private static Map<String, Set<OrganisationId>> organisations(
            Collection<Product> products, Map<String, List<ScaleRow>> rows) {
        Map<String, Set<OrganisationId>> byScheme = new HashMap<>();
        for (Product product : products) {
            Set<OrganisationId> there = byScheme.computeIfAbsent(product.scheme(), any -> new TreeSet<>());
            rows.getOrDefault(product.key(), List.of()).forEach(row -> there.addAll(row.organisations()));
        }
        return byScheme;
    }
}
