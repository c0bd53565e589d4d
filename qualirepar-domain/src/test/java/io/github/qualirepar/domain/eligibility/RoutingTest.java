package io.github.qualirepar.domain.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qualirepar.domain.Account;
import io.github.qualirepar.domain.OrganisationId;
import io.github.qualirepar.domain.eligibility.Route.Kind;
import io.github.qualirepar.domain.fixture.Asking;
import io.github.qualirepar.domain.fixture.SampleLists;
import io.github.qualirepar.domain.reference.Brand;
import io.github.qualirepar.domain.reference.BrandName;
import io.github.qualirepar.domain.reference.ReferenceData;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table "which organisation", in every combination of what the lists say. */
class RoutingTest {
    private static final String BRAND = "Marque Essai";
    private static final OrganisationId CROSSING = OrganisationId.ECOSYSTEM;
    private static final OrganisationId BESIDE = OrganisationId.ECOLOGIC;

    /** What a list that crosses brands with products says. */
    private enum Crossed {
        OWN,
        FOREIGN,
        ELSEWHERE,
        NOWHERE,
        NO_PRODUCT,
        NO_LIST
    }

    /** What a list with brands beside the products says. */
    private enum Beside {
        BOTH,
        BRAND_ONLY,
        PRODUCT_ONLY,
        NEITHER,
        NO_LIST
    }

    @ParameterizedTest(name = "{0} and {1}: {2} {3}")
    @CsvSource(
            nullValues = "-",
            value = {
                "OWN,        BOTH,         OWN_BRAND,          ECOSYSTEM, true",
                "OWN,        BRAND_ONLY,   OWN_BRAND,          ECOSYSTEM, true",
                "OWN,        PRODUCT_ONLY, OWN_BRAND,          ECOSYSTEM, true",
                "OWN,        NEITHER,      OWN_BRAND,          ECOSYSTEM, true",
                "OWN,        NO_LIST,      OWN_BRAND,          ECOSYSTEM, true",
                "FOREIGN,    BOTH,         FLAGGED_AND_LISTED, ECOLOGIC,  true",
                "FOREIGN,    BRAND_ONLY,   FLAGGED_ONLY,       ECOLOGIC,  false",
                "FOREIGN,    PRODUCT_ONLY, FLAGGED_ONLY,       ECOLOGIC,  false",
                "FOREIGN,    NEITHER,      FLAGGED_ONLY,       ECOLOGIC,  false",
                "FOREIGN,    NO_LIST,      FLAGGED_ONLY,       ECOLOGIC,  false",
                "ELSEWHERE,  BOTH,         LISTED,             ECOLOGIC,  true",
                "ELSEWHERE,  BRAND_ONLY,   UNCLEAR,            -,         false",
                "ELSEWHERE,  PRODUCT_ONLY, UNCLEAR,            -,         false",
                "ELSEWHERE,  NEITHER,      UNCLEAR,            -,         false",
                "ELSEWHERE,  NO_LIST,      LISTS_MISSING,      -,         false",
                "NOWHERE,    BOTH,         LISTED,             ECOLOGIC,  true",
                "NOWHERE,    BRAND_ONLY,   UNCLEAR,            -,         false",
                "NOWHERE,    PRODUCT_ONLY, UNKNOWN_BRAND,      ECOSYSTEM, true",
                "NOWHERE,    NEITHER,      UNKNOWN_BRAND,      ECOSYSTEM, true",
                "NOWHERE,    NO_LIST,      LISTS_MISSING,      -,         false",
                "NO_PRODUCT, BOTH,         LISTED,             ECOLOGIC,  true",
                "NO_PRODUCT, BRAND_ONLY,   UNCLEAR,            -,         false",
                "NO_PRODUCT, PRODUCT_ONLY, UNCLEAR,            -,         false",
                "NO_PRODUCT, NEITHER,      UNCLEAR,            -,         false",
                "NO_PRODUCT, NO_LIST,      LISTS_MISSING,      -,         false",
                "NO_LIST,    BOTH,         LISTS_MISSING,      ECOLOGIC,  false",
                "NO_LIST,    BRAND_ONLY,   LISTS_MISSING,      -,         false",
                "NO_LIST,    PRODUCT_ONLY, LISTS_MISSING,      -,         false",
                "NO_LIST,    NEITHER,      LISTS_MISSING,      -,         false",
                "NO_LIST,    NO_LIST,      LISTS_MISSING,      -,         false"
            })
    void theListsDecide(Crossed crossed, Beside beside, Kind kind, @Nullable String organisation, boolean certain) {
        Route route = route(lists(crossed, beside), Settings.defaults(), candidate -> false);

        assertThat(route.kind()).isEqualTo(kind);
        assertThat(route.organisation()).isEqualTo(organisation == null ? null : new OrganisationId(organisation));
        assertThat(route.isCertain()).isEqualTo(certain);
        assertThat(route.missingLists().contains(CROSSING)).isEqualTo(crossed == Crossed.NO_LIST);
        assertThat(route.missingLists().contains(BESIDE)).isEqualTo(beside == Beside.NO_LIST);
    }

    @Test
    void anUnknownBrandGoesFirstWhereTheLabelOfTheSiteCoversIt() {
        Settings bothTake = Settings.defaults().withUnknownBrandId(BESIDE, "0");

        assertThat(unknown(bothTake, candidate -> candidate.equals(BESIDE))).isEqualTo(BESIDE);
        assertThat(unknown(bothTake, candidate -> true)).isEqualTo(CROSSING);
        assertThat(unknown(bothTake, candidate -> false)).isEqualTo(CROSSING);
        assertThat(unknown(bothTake.withUnknownBrandFirst(BESIDE), candidate -> false))
                .isEqualTo(BESIDE);
    }

    /** Where the site is configured, where its label covers the product, whom the host puts first, who takes any. */
    @ParameterizedTest(name = "configured {0}, labelled {1}, first {2}, taken by {3}: {4}")
    @CsvSource({
        "ECOLOGIC,  NONE,      ECOSYSTEM, BOTH,      ECOLOGIC",
        "ECOLOGIC,  ECOSYSTEM, ECOSYSTEM, BOTH,      ECOLOGIC",
        "ECOLOGIC,  BOTH,      ECOSYSTEM, BOTH,      ECOLOGIC",
        "ECOLOGIC,  NONE,      ECOSYSTEM, ECOSYSTEM, ECOSYSTEM",
        "ECOSYSTEM, NONE,      ECOLOGIC,  BOTH,      ECOSYSTEM",
        "ECOSYSTEM, ECOLOGIC,  ECOLOGIC,  BOTH,      ECOSYSTEM",
        "ECOSYSTEM, BOTH,      ECOLOGIC,  BOTH,      ECOSYSTEM",
        "ECOSYSTEM, NONE,      ECOLOGIC,  ECOLOGIC,  ECOLOGIC",
        "BOTH,      ECOLOGIC,  ECOSYSTEM, BOTH,      ECOLOGIC",
        "BOTH,      ECOSYSTEM, ECOLOGIC,  BOTH,      ECOSYSTEM",
        "BOTH,      NONE,      ECOSYSTEM, BOTH,      ECOSYSTEM",
        "BOTH,      NONE,      ECOLOGIC,  BOTH,      ECOLOGIC",
        "BOTH,      BOTH,      ECOSYSTEM, BOTH,      ECOSYSTEM",
        "BOTH,      BOTH,      ECOLOGIC,  BOTH,      ECOLOGIC",
        "BOTH,      ECOLOGIC,  ECOLOGIC,  ECOSYSTEM, ECOSYSTEM",
        "NONE,      ECOLOGIC,  ECOSYSTEM, BOTH,      ECOLOGIC",
        "NONE,      ECOSYSTEM, ECOLOGIC,  BOTH,      ECOSYSTEM",
        "NONE,      NONE,      ECOSYSTEM, BOTH,      ECOSYSTEM",
        "NONE,      NONE,      ECOLOGIC,  BOTH,      ECOLOGIC"
    })
    void anUnknownBrandGoesWhereTheSiteIsConfiguredThenLabelledThenWhereTheHostChooses(
            String configured, String labelled, String first, String takers, String expected) {
        Settings settings = Settings.defaults()
                .withUnknownBrandFirst(new OrganisationId(first))
                .withUnknownBrandId(CROSSING, among(takers).test(CROSSING) ? "0000" : null)
                .withUnknownBrandId(BESIDE, among(takers).test(BESIDE) ? "0" : null);

        Route route = new Routing(Set.of(CROSSING, BESIDE), settings)
                .route(
                        product(),
                        BrandName.of(BRAND),
                        lists(Crossed.NOWHERE, Beside.PRODUCT_ONLY).values(),
                        among(configured),
                        among(labelled));

        assertThat(route.kind()).isEqualTo(Kind.UNKNOWN_BRAND);
        assertThat(route.organisation()).isEqualTo(new OrganisationId(expected));
    }

    private static Predicate<OrganisationId> among(String word) {
        return candidate -> word.equals("BOTH") || word.equals(candidate.value());
    }

    @Test
    void anUnknownBrandThatNobodyTakesIsUnclear() {
        Settings nobody = Settings.defaults().withUnknownBrandId(CROSSING, null);

        assertThat(route(lists(Crossed.NOWHERE, Beside.PRODUCT_ONLY), nobody, candidate -> true)
                        .kind())
                .isEqualTo(Kind.UNCLEAR);
    }

    private static @Nullable OrganisationId unknown(Settings settings, Predicate<OrganisationId> labelled) {
        return route(lists(Crossed.NOWHERE, Beside.PRODUCT_ONLY), settings, labelled)
                .organisation();
    }

    @Test
    void theRowForAnyOtherBrandIsNoBrand() {
        ReferenceData ecosystem = SampleLists.ecosystem();
        ResolvedProduct product = product();

        Route route = new Routing(Set.of(CROSSING, BESIDE), Settings.defaults())
                .route(
                        product,
                        BrandName.of("autre marque"),
                        List.of(ecosystem, SampleLists.ecologic()),
                        candidate -> true,
                        candidate -> false);

        assertThat(route.kind()).isEqualTo(Kind.UNKNOWN_BRAND);
    }

    @Test
    void withoutAKnownProductOrABrandNothingIsAsked() {
        Routing routing = new Routing(Set.of(CROSSING, BESIDE), Settings.defaults());
        Map<OrganisationId, ReferenceData> lists = lists(Crossed.OWN, Beside.BOTH);
        ProductResolver resolver = new ProductResolver(Asking.DATA.scale(), List.of());

        assertThat(routing.route(product(), BrandName.of(null), lists.values(), candidate -> true, candidate -> true)
                        .kind())
                .isEqualTo(Kind.NOT_ASKED);
        assertThat(routing.route(product(), BrandName.of(" "), lists.values(), candidate -> true, candidate -> true)
                        .kind())
                .isEqualTo(Kind.NOT_ASKED);
        assertThat(routing.route(
                                resolver.resolve("sorbetiere"),
                                BrandName.of(BRAND),
                                lists.values(),
                                candidate -> true,
                                candidate -> true)
                        .kind())
                .isEqualTo(Kind.NOT_ASKED);
        assertThat(routing.route(
                                resolver.resolve(null),
                                BrandName.of(BRAND),
                                lists.values(),
                                candidate -> true,
                                candidate -> true)
                        .kind())
                .isEqualTo(Kind.NOT_ASKED);
    }

    @Test
    void aThirdOrganisationIsRoutedToWithoutAnyCodeForIt() {
        OrganisationId third = new OrganisationId("THIRD");
        Account account = Account.mainOf(third);
        ReferenceData lists = new ReferenceData(
                account,
                Instant.EPOCH,
                "t-1",
                false,
                List.of(SampleLists.product("T1", "Lave-linge").build()),
                List.of(new Brand("1", BRAND, true)),
                List.of());
        ResolvedProduct product = new ResolvedProduct(
                "lave-linge",
                ResolvedProduct.Standing.NAMED,
                null,
                List.of("lave-linge"),
                Map.of(CROSSING, "9002", BESIDE, "EEE.M4.033", third, "T1"),
                null);
        Map<OrganisationId, ReferenceData> all = new LinkedHashMap<>(lists(Crossed.NOWHERE, Beside.NEITHER));
        all.put(third, lists);
        Routing routing = new Routing(Set.of(CROSSING, BESIDE, third), Settings.defaults());

        assertThat(routing.route(product, BrandName.of(BRAND), all.values(), candidate -> true, candidate -> false)
                        .organisation())
                .isEqualTo(third);

        all.putAll(lists(Crossed.NOWHERE, Beside.BOTH));
        Route two = routing.route(product, BrandName.of(BRAND), all.values(), candidate -> true, candidate -> false);
        assertThat(two.kind()).isEqualTo(Kind.UNCLEAR);
        assertThat(two.organisation()).isNull();

        all.putAll(lists(Crossed.FOREIGN, Beside.NEITHER));
        all.remove(third);
        Route flagged =
                routing.route(product, BrandName.of(BRAND), all.values(), candidate -> true, candidate -> false);
        assertThat(flagged.kind()).as("somebody else's, of two others").isEqualTo(Kind.FLAGGED_ONLY);
        assertThat(flagged.organisation()).isNull();
    }

    @Test
    void aBrandThatTwoListsClaimIsUnclear() {
        Map<OrganisationId, ReferenceData> lists = lists(Crossed.OWN, Beside.NO_LIST);
        ReferenceData own = Objects.requireNonNull(lists.get(CROSSING));
        lists.put(
                BESIDE,
                new ReferenceData(
                        SampleLists.ECOLOGIC, Instant.EPOCH, "x", true, own.products(), List.of(), List.of()));
        ResolvedProduct product = new ResolvedProduct(
                "lave-linge",
                ResolvedProduct.Standing.NAMED,
                null,
                List.of(),
                Map.of(CROSSING, "9002", BESIDE, "9002"),
                null);

        assertThat(new Routing(Set.of(CROSSING, BESIDE), Settings.defaults())
                        .route(product, BrandName.of(BRAND), lists.values(), candidate -> true, candidate -> true)
                        .kind())
                .isEqualTo(Kind.UNCLEAR);
    }

    private static Route route(
            Map<OrganisationId, ReferenceData> lists, Settings settings, Predicate<OrganisationId> labelled) {
        return new Routing(Set.of(CROSSING, BESIDE), settings)
                .route(product(), BrandName.of(BRAND), lists.values(), candidate -> true, labelled);
    }

    private static ResolvedProduct product() {
        return new ProductResolver(Asking.DATA.scale(), SampleLists.ties()).resolve("lave-linge");
    }

    private static Map<OrganisationId, ReferenceData> lists(Crossed crossed, Beside beside) {
        Map<OrganisationId, ReferenceData> lists = new LinkedHashMap<>();
        if (crossed != Crossed.NO_LIST) {
            lists.put(CROSSING, crossing(crossed));
        }
        if (beside != Beside.NO_LIST) {
            lists.put(BESIDE, beside(beside));
        }
        return lists;
    }

    private static ReferenceData crossing(Crossed crossed) {
        Brand other = new Brand("1", "Autre", true);
        Brand own = new Brand("2", BRAND, true);
        Brand foreign = new Brand("2", BRAND, false);
        SampleLists.ProductBuilder machine = SampleLists.washingMachine();
        SampleLists.ProductBuilder television = SampleLists.product("9004", "Téléviseur");
        switch (crossed) {
            case OWN -> machine.brands(other, own);
            case FOREIGN -> machine.brands(other, foreign);
            case ELSEWHERE -> television.brands(other, own);
            case NOWHERE, NO_PRODUCT, NO_LIST -> machine.brands(other);
        }
        return crossed == Crossed.NO_PRODUCT
                ? SampleLists.ecosystemWith(television.build())
                : SampleLists.ecosystemWith(machine.build(), television.build());
    }

    private static ReferenceData beside(Beside beside) {
        List<Brand> brands = new ArrayList<>(List.of(new Brand("3", "Encore une autre", true)));
        if (beside == Beside.BOTH || beside == Beside.BRAND_ONLY) {
            brands.add(new Brand("4", "marque ESSAI ", true));
        }
        boolean product = beside == Beside.BOTH || beside == Beside.PRODUCT_ONLY;
        return new ReferenceData(
                SampleLists.ECOLOGIC,
                Instant.EPOCH,
                "el",
                false,
                List.of(SampleLists.product(product ? "EEE.M4.033" : "EEE.M2.061", "Produit")
                        .build()),
                brands,
                List.of());
    }
}
