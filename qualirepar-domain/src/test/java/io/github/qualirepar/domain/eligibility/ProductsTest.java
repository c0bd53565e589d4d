package io.github.qualirepar.domain.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qualirepar.domain.OrganisationId;
import io.github.qualirepar.domain.data.BonusScale;
import io.github.qualirepar.domain.eligibility.ResolvedProduct.Standing;
import io.github.qualirepar.domain.fixture.Asking;
import io.github.qualirepar.domain.fixture.SampleLists;
import io.github.qualirepar.domain.reference.ProductTie;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Own keys, organisations' codes, and what ties them. */
class ProductsTest {
    private static final BonusScale SCALE = Asking.DATA.scale();
    private static final OrganisationId ES = OrganisationId.ECOSYSTEM;
    private static final OrganisationId EL = OrganisationId.ECOLOGIC;

    @Test
    void anOwnKeyHasTheCodesOfTiesAndScale() {
        ResolvedProduct product = resolve("lave-linge");

        assertThat(product.standing()).isEqualTo(Standing.NAMED);
        assertThat(product.codes()).isEqualTo(Map.of(ES, "9002", EL, "EEE.M4.033"));
        assertThat(resolve(" LAVE-LINGE ").codes()).isEqualTo(product.codes());
    }

    @Test
    void aCodeLeadsOverItsOneKeyToTheOtherOrganisationsCode() {
        assertThat(resolve("ecosystem:9002").codes()).isEqualTo(Map.of(ES, "9002", EL, "EEE.M4.033"));
        assertThat(resolve("Ecologic:EEE.M4.033").codes()).isEqualTo(Map.of(ES, "9002", EL, "EEE.M4.033"));
        assertThat(resolve("ecosystem:9002").own())
                .isEqualTo(SCALE.product("lave-linge").orElseThrow());
    }

    @Test
    void aCodeThatNoKeyIsTiedToStandsForItself() {
        ResolvedProduct product = resolve("ecosystem:9003");

        assertThat(product.codes()).isEqualTo(Map.of(ES, "9003"));
        assertThat(product.keys()).isEmpty();
        assertThat(product.own()).isNull();
    }

    @Test
    void aCodeThatSeveralKeysShareStaysAProductOfItsOwn() {
        ResolvedProduct product = resolve("ecologic:EEE.M1.016");

        assertThat(product.isShared()).isTrue();
        assertThat(product.own()).isNull();
        assertThat(product.amountKey()).contains("refrigerateur");
        assertThat(product.codes()).isEqualTo(Map.of(EL, "EEE.M1.016"));
    }

    @Test
    void aPersonsTieToAnotherCodeReplacesTheScales() {
        ProductTie tie = new ProductTie("lave-linge", EL, "EEE.M9.999", true);
        ProductResolver resolver = new ProductResolver(SCALE, List.of(tie));

        assertThat(resolver.resolve("lave-linge").codeAt(EL)).contains("EEE.M9.999");
        assertThat(resolver.resolve("ecologic:EEE.M4.033").keys()).isEmpty();
        assertThat(resolver.resolve("ecologic:EEE.M9.999").keys()).containsExactly("lave-linge");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sorbetiere", "refashion:9002", "nobody:1", "ecosystem:", ":9002"})
    void whatNobodyKnowsIsUnknown(String text) {
        assertThat(resolve(text).standing()).isEqualTo(Standing.UNKNOWN);
    }

    @Test
    void aKeyOfAnotherSchemeIsKnownAsThat() {
        assertThat(resolve("cycle-palier-1").standing()).isEqualTo(Standing.OTHER_SCHEME);
        assertThat(resolve(" ").standing()).isEqualTo(Standing.MISSING);
    }

    @Test
    void namesAndOtherNamesTieKeysToCodes() {
        ProductTies.Proposal proposal = ProductTies.propose(SampleLists.ecosystem(), SCALE, List.of());

        assertThat(proposal.ties())
                .containsExactlyInAnyOrder(
                        tie("telephone-portable", ES, "9001"),
                        tie("lave-linge", ES, "9002"),
                        tie("televiseur", ES, "9004"));
    }

    @Test
    void aProductThatFitsNoKeyOrSeveralIsLeftToAPerson() {
        ProductTies.Proposal proposal = ProductTies.propose(SampleLists.ecosystem(), SCALE, List.of());

        assertThat(proposal.open())
                .containsExactly(
                        new ProductTies.Open(
                                ES,
                                "9003",
                                "Machine à café",
                                List.of("cafe-capsule", "cafe-filtre", "cafe-automatique")),
                        new ProductTies.Open(ES, "9005", "Appareil retiré du dispositif", List.of()));
    }

    @Test
    void knownCodesNeedNoNames() {
        ProductTies.Proposal proposal = ProductTies.propose(SampleLists.ecologic(), SCALE, List.of());

        assertThat(proposal.ties())
                .containsExactlyInAnyOrder(
                        tie("telephone-portable", EL, "EEE.M6.060"),
                        tie("ordinateur-portable", EL, "EEE.M2.044"),
                        tie("lave-linge", EL, "EEE.M4.033"),
                        tie("refrigerateur", EL, "EEE.M1.016"),
                        tie("refrigerateur-congelateur", EL, "EEE.M1.016"),
                        tie("congelateur", EL, "EEE.M1.016"),
                        tie("aspirateur", EL, "EEE.M5.004"));
        assertThat(proposal.open()).isEmpty();
    }

    @Test
    void aTieMadeByAPersonIsLeftAlone() {
        ProductTie person = new ProductTie("cafe-filtre", ES, "9003", true);

        ProductTies.Proposal proposal = ProductTies.propose(SampleLists.ecosystem(), SCALE, List.of(person));

        assertThat(proposal.ties()).noneMatch(tie -> tie.key().equals("cafe-filtre"));
        assertThat(proposal.open()).noneMatch(open -> open.code().equals("9003"));
    }

    @Test
    void onlyTiesOfThisOrganisationMadeByAPersonCount() {
        ProductTie elsewhere = new ProductTie("cafe-filtre", EL, "9003", true);
        ProductTie byName = tie("cafe-filtre", ES, "9003");
        ProductTie person = new ProductTie("cafe-filtre", ES, "9003", true);
        ProductTie again = new ProductTie("cafe-filtre", ES, "9004", true);

        assertThat(open(List.of(elsewhere, byName))).contains("9003");
        assertThat(open(List.of(person, again)))
                .as("of two ties of one key the first")
                .doesNotContain("9003");
    }

    private static List<String> open(List<ProductTie> existing) {
        return ProductTies.propose(SampleLists.ecosystem(), SCALE, existing).open().stream()
                .map(ProductTies.Open::code)
                .toList();
    }

    @Test
    void aProductOfAnotherSchemeIsNoCandidate() {
        ProductTies.Proposal proposal = ProductTies.propose(
                SampleLists.ecosystemWith(
                        SampleLists.product("1", "Pose d'un zip").build(),
                        SampleLists.product("2", "Cafe").build()),
                SCALE,
                List.of(tie("lave-linge", ES, "1")));

        assertThat(proposal.open())
                .filteredOn(open -> open.code().equals("1"))
                .extracting(ProductTies.Open::keys)
                .containsExactly(List.of());
        assertThat(proposal.open())
                .filteredOn(open -> open.code().equals("2"))
                .flatExtracting(ProductTies.Open::keys)
                .allSatisfy(key -> assertThat(SCALE.product(key))
                        .hasValueSatisfying(
                                product -> assertThat(product.scheme()).isEqualTo(BonusScale.EEE)));
    }

    @Test
    void aProductOfAnotherSchemeIsNotTiedByItsName() {
        String label = SCALE.product("zip-court").orElseThrow().label();

        assertThat(ProductTies.propose(
                                SampleLists.ecosystemWith(
                                        SampleLists.product("1", label).build()),
                                SCALE,
                                List.of())
                        .ties())
                .isEmpty();
    }

    @Test
    void aKeyThatIsTiedIsNoCandidateAnyMore() {
        ProductTies.Proposal proposal = ProductTies.propose(
                SampleLists.ecosystemWith(
                        SampleLists.product("1", "Lave-linge").build(),
                        SampleLists.product("2", "Lave-linge hublot").build()),
                SCALE,
                List.of());

        assertThat(proposal.ties()).containsExactly(tie("lave-linge", ES, "1"));
        assertThat(proposal.open()).extracting(ProductTies.Open::keys).containsExactly(List.of());
    }

    @Test
    void aTieOfAKeyThatIsNoneIsPassedOver() {
        ProductResolver resolver = new ProductResolver(SCALE, List.of(tie("sorbetiere", ES, "4711")));

        assertThat(resolver.resolve("ecosystem:4711").keys()).isEmpty();
    }

    @Test
    void aNameThatTwoProductsBearTiesNeither() {
        ProductTies.Proposal proposal = ProductTies.propose(
                SampleLists.ecosystemWith(
                        SampleLists.product("1", "Lave-linge").build(),
                        SampleLists.product("2", "lave-linge séchant").build()),
                SCALE,
                List.of());

        assertThat(proposal.ties()).isEmpty();
        assertThat(proposal.open())
                .extracting(ProductTies.Open::keys)
                .containsExactly(List.of("lave-linge"), List.of("lave-linge"));
    }

    private static ProductTie tie(String key, OrganisationId organisation, String code) {
        return new ProductTie(key, organisation, code, false);
    }

    private static ResolvedProduct resolve(String text) {
        return new ProductResolver(SCALE, SampleLists.ties()).resolve(text);
    }
}
