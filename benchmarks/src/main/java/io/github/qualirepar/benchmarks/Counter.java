package io.github.qualirepar.benchmarks;

import io.github.qualirepar.domain.Account;
import io.github.qualirepar.domain.EuroAmount;
import io.github.qualirepar.domain.OrganisationId;
import io.github.qualirepar.domain.data.BonusScale;
import io.github.qualirepar.domain.data.Product;
import io.github.qualirepar.domain.data.RuleData;
import io.github.qualirepar.domain.eligibility.EligibilityQuestion;
import io.github.qualirepar.domain.reference.Brand;
import io.github.qualirepar.domain.reference.Code;
import io.github.qualirepar.domain.reference.DatedAmount;
import io.github.qualirepar.domain.reference.IdentifierKind;
import io.github.qualirepar.domain.reference.LabelSheet;
import io.github.qualirepar.domain.reference.Period;
import io.github.qualirepar.domain.reference.ProductTie;
import io.github.qualirepar.domain.reference.ReferenceData;
import io.github.qualirepar.domain.reference.ReferenceProduct;
import io.github.qualirepar.domain.reference.ReferenceSite;
import io.github.qualirepar.domain.reference.SiteMapping;
import io.github.qualirepar.domain.reference.TieList;
import io.github.qualirepar.domain.repair.Amounts;
import io.github.qualirepar.domain.repair.Customer;
import io.github.qualirepar.domain.repair.Device;
import io.github.qualirepar.domain.repair.Iris;
import io.github.qualirepar.domain.repair.Quote;
import io.github.qualirepar.domain.repair.Repair;
import io.github.qualirepar.domain.repair.RepairFile;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * A counter with full lists: 100 products and 2 000 brands at each of two organisations. The first one's list crosses
 * them and takes the even brands, the second one's has all brands beside the products. Everything is made by counting:
 * each run asks the same questions in the same order.
 *
 * <p>Immutable and safe to share between threads.
 */
final class Counter {
    static final int PRODUCTS = 100;
    static final int BRANDS = 2_000;
    static final int QUESTIONS = 512;

    private static final Account CROSSED = Account.mainOf(OrganisationId.ECOSYSTEM);
    private static final Account BESIDE = Account.mainOf(OrganisationId.ECOLOGIC);
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 24);
    private static final Instant FETCHED = Instant.parse("2026-06-20T06:00:00Z");
    private static final Period IN_FORCE = new Period(LocalDate.of(2022, 12, 15), null);
    private static final String SHEET = "SHEET";
    // Coprime to the number of brands: the questions do not walk the lists in their order.
    private static final int STRIDE = 37;

    private final List<Product> own;
    private final List<ReferenceData> lists;
    private final TieList ties;
    private final List<SiteMapping> sites;

    Counter(RuleData data) {
        this.own = data.scale().products().stream()
                .filter(product -> product.scheme().equals(BonusScale.EEE))
                .filter(product -> isPaidByBoth(data, product))
                .limit(PRODUCTS)
                .toList();
        this.lists = List.of(
                lists(CROSSED, true, products(brands(number -> number % 2 == 0)), List.of()),
                lists(BESIDE, false, products(List.of()), brands(number -> true)));
        this.ties = TieList.of(IntStream.range(0, own.size())
                .boxed()
                .flatMap(number -> lists.stream()
                        .map(list -> new ProductTie(own.get(number).key(), list.organisation(), code(number), false)))
                .toList());
        this.sites = List.of(site(CROSSED), site(BESIDE));
    }

    private static boolean isPaidByBoth(RuleData data, Product product) {
        return data.scale()
                .at(product.key(), TODAY)
                .filter(row -> row.organisations().containsAll(Set.of(CROSSED.organisation(), BESIDE.organisation())))
                .isPresent();
    }

    private static ReferenceData lists(
            Account account, boolean crossed, List<ReferenceProduct> products, List<Brand> brands) {
        ReferenceSite site = new ReferenceSite(
                siteId(account),
                "ATELIER",
                "PARIS",
                List.of(),
                List.of(new LabelSheet(SHEET, "1", "Tout appareil", IN_FORCE)),
                crossed);
        return new ReferenceData(account, FETCHED, "benchmark", crossed, products, brands, List.of(site));
    }

    private static List<Brand> brands(IntPredicate own) {
        return IntStream.range(0, BRANDS)
                .mapToObj(number -> new Brand(String.valueOf(number), listed(number), own.test(number)))
                .toList();
    }

    private static List<ReferenceProduct> products(List<Brand> brands) {
        List<ReferenceProduct> products = new ArrayList<>();
        for (int number = 0; number < PRODUCTS; number++) {
            products.add(new ReferenceProduct(
                    code(number),
                    "Appareil " + number,
                    IN_FORCE,
                    true,
                    null,
                    IdentifierKind.SERIAL_NUMBER,
                    null,
                    SHEET,
                    brands.isEmpty() ? List.of() : List.of(new DatedAmount(IN_FORCE, EuroAmount.ofEuros(25))),
                    List.of(),
                    List.of(new Code("R1", "Réparation")),
                    List.of(new Code("S1", "Panne")),
                    brands));
        }
        return products;
    }

    private static SiteMapping site(Account account) {
        return new SiteMapping(
                "ATELIER", account.organisation(), account.name(), siteId(account), null, null, Set.of());
    }

    private static String siteId(Account account) {
        return account.name() + "-1";
    }

    private static String code(int number) {
        return String.valueOf(9_000 + number);
    }

    /** A brand as an organisation writes it; one in fifty has an accent. */
    private static String listed(int number) {
        return typed(number).toUpperCase(Locale.ROOT);
    }

    /** A brand as a person writes it. */
    private static String typed(int number) {
        return (number % 50 == 0 ? "Électro " : "Marque ") + number;
    }

    /** Asks for brands that the crossing list takes itself. */
    List<EligibilityQuestion> ofOwnBrands() {
        return questions(number -> typed(number - number % 2));
    }

    /** Asks for brands that the crossing list leaves to the other organisation. */
    List<EligibilityQuestion> ofFlaggedBrands() {
        return questions(number -> typed(number - number % 2 + 1));
    }

    /** Asks for brands in nobody's list. */
    List<EligibilityQuestion> ofUnknownBrands() {
        return questions(number -> "Inconnue " + number);
    }

    /** Fills a plain map by product and brand as typed: who takes the brand. */
    void fill(Map<String, Map<String, OrganisationId>> plain) {
        for (Product product : own) {
            Map<String, OrganisationId> brands = new HashMap<>();
            for (int number = 0; number < BRANDS; number++) {
                brands.put(typed(number), (number % 2 == 0 ? CROSSED : BESIDE).organisation());
            }
            plain.put(product.key(), brands);
        }
    }

    private List<EligibilityQuestion> questions(IntFunction<String> brand) {
        return IntStream.range(0, QUESTIONS)
                .mapToObj(number -> new EligibilityQuestion(
                        file(own.get(number % own.size()).key(), brand.apply(number * STRIDE % BRANDS)),
                        TODAY,
                        lists,
                        ties,
                        sites,
                        List.of(),
                        null,
                        null))
                .toList();
    }

    /** The early file of {@code check --product … --brand … --amount 189.90}. */
    private static RepairFile file(String product, String brand) {
        return new RepairFile(
                "",
                null,
                null,
                null,
                Customer.UNKNOWN,
                new Device(product, brand, null, null, null, null, null),
                new Repair(null, TODAY, null, null, null, null, Iris.NONE, null, List.of(), List.of()),
                new Quote(null, null, null, new Amounts(null, null, null, null, EuroAmount.parse("189.90"), null)),
                null,
                List.of());
    }
}
