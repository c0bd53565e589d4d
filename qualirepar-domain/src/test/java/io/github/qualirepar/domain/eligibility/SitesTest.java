package io.github.qualirepar.domain.eligibility;

import static io.github.qualirepar.domain.fixture.RepairBuilder.aRepair;
import static io.github.qualirepar.domain.fixture.RepairBuilder.anEcologicRepair;
import static io.github.qualirepar.domain.fixture.SampleLists.ECOLOGIC;
import static io.github.qualirepar.domain.fixture.SampleLists.ECOSYSTEM;
import static io.github.qualirepar.domain.fixture.SampleLists.PARIS;
import static io.github.qualirepar.domain.fixture.SampleLists.site;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.qualirepar.domain.Account;
import io.github.qualirepar.domain.OrganisationId;
import io.github.qualirepar.domain.fixture.Asking;
import io.github.qualirepar.domain.fixture.SampleLists;
import io.github.qualirepar.domain.reference.ReferenceData;
import io.github.qualirepar.domain.reference.ReferencePlace;
import io.github.qualirepar.domain.reference.ReferenceSite;
import io.github.qualirepar.domain.reference.SiteMapping;
import io.github.qualirepar.domain.repair.Place;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Site, account, place and label. */
class SitesTest {

    @Test
    void theOneSiteOfAnAccountNeedsNoConfiguration() {
        Asking asking = Asking.about(aRepair().site(null))
                .with(SampleLists.ecosystemOfParis(), SampleLists.ecologic())
                .sites();

        assertThat(asking.problems()).isEmpty();
        Target target = asking.answer().targetIfComplete().orElseThrow();
        assertThat(target.siteId()).isEqualTo(PARIS);
        assertThat(target.placeId()).as("the workshop is the site itself").isNull();
    }

    @Test
    void severalSitesWithoutConfigurationAreAmbiguous() {
        assertThat(Asking.about(aRepair().site(null)).sites().problems())
                .containsExactly("BLOCK DAT-12 SITE_AMBIGUOUS");
        assertThat(Asking.about(aRepair().early().site(null))
                        .sites()
                        .answer()
                        .need()
                        .fields())
                .contains("site");
    }

    @Test
    void aSiteIsNamedOnceAnyIsConfigured() {
        assertThat(Asking.about(aRepair().site(null)).problems()).containsExactly("BLOCK DAT-12 FIELD_MISSING");
        assertThat(Asking.about(aRepair().early().site(null)).problems()).isEmpty();
        assertThat(Asking.about(aRepair().early().site(null)).answer().need().fields())
                .contains("site");
    }

    @Test
    void aSiteThatIsNotConfiguredForTheOrganisationIsRefused() {
        assertThat(Asking.about(anEcologicRepair().site("PARIS")).problems())
                .containsExactly("BLOCK DAT-12 SITE_NOT_CONFIGURED");
        assertThat(Asking.about(anEcologicRepair().early().site("PARIS")).problems())
                .containsExactly("BLOCK DAT-12 SITE_NOT_CONFIGURED");
    }

    @Test
    void theAccountOfTheSiteWins() {
        Account second = new Account("second", OrganisationId.ECOSYSTEM);
        ReferenceData first = SampleLists.ecosystem(List.of(SampleLists.depannage()));
        ReferenceData secondLists = of(second, SampleLists.ecosystemOfParis());
        SiteMapping mapping = site("PARIS", second, PARIS, "2990002");

        Asking asking = Asking.about(aRepair())
                .with(first, secondLists, SampleLists.ecologic())
                .sites(mapping);

        assertThat(asking.problems()).isEmpty();
        assertThat(asking.answer().targetIfComplete().orElseThrow().account()).isEqualTo("second");
    }

    @Test
    void theMainAccountIsTheFirstOfTheSettingsElseOfTheLists() {
        Account second = new Account("second", OrganisationId.ECOSYSTEM);
        ReferenceData secondLists = of(second, SampleLists.ecosystemOfParis());
        Asking asking = Asking.about(aRepair())
                .with(SampleLists.ecosystemOfParis(), secondLists, SampleLists.ecologic())
                .sites();

        assertThat(asking.facts().account()).contains("ecosystem");
        assertThat(asking.settings(Settings.defaults().withAccounts(List.of(ECOLOGIC, second, ECOSYSTEM)))
                        .facts()
                        .account())
                .contains("second");
    }

    @Test
    void theSettledAccountOfAClaimStays() {
        Account second = new Account("second", OrganisationId.ECOSYSTEM);

        assertThat(Asking.about(aRepair())
                        .with(of(second, SampleLists.ecosystemOfParis()), SampleLists.ecologic())
                        .settledAt(second)
                        .facts()
                        .account())
                .contains("second");
    }

    @Test
    void theListsOfAnotherAccountRouteButTellNoSites() {
        Account second = new Account("second", OrganisationId.ECOSYSTEM);
        Asking asking = Asking.about(aRepair())
                .with(SampleLists.ecosystem(), SampleLists.ecologic())
                .sites(site("PARIS", second, "unknown-here", null));

        assertThat(asking.problems()).as("whose sites nobody knows").isEmpty();
        assertThat(asking.answer().targetIfComplete().orElseThrow().siteId()).isEqualTo("unknown-here");
    }

    private static ReferenceData of(Account account, ReferenceData lists) {
        return new ReferenceData(
                account,
                lists.fetchedAt(),
                lists.version(),
                lists.brandsByProduct(),
                lists.products(),
                lists.brands(),
                lists.sites());
    }

    @Test
    void aPlaceNamedForTheRepairWins() {
        Asking asking = Asking.about(aRepair().place(Place.HOME).repairPlace(" 2990002 "));

        assertThat(asking.answer().targetIfComplete().orElseThrow().placeId()).isEqualTo("2990002");
        assertThat(asking.problems()).isEmpty();
    }

    @Test
    void aPlaceThatIsNotListedIsAWarning() {
        Asking asking = Asking.about(aRepair().repairPlace("4711"));

        assertThat(asking.problems()).containsExactly("WARN LAB-06 PLACE_NOT_LISTED");
        assertThat(asking.finding("LAB-06").field()).isEqualTo("repairPlace");
        assertThat(asking.answer().targetIfComplete().orElseThrow().placeId()).isEqualTo("4711");
    }

    @Test
    void atHomeTheFirstPlaceStandsInWhereNoneIsListedForThat() {
        ReferencePlace shop = new ReferencePlace("2990002", "Boutique", "PARIS", null);

        assertThat(homePlace(paris(List.of(shop)))).isEqualTo("2990002");
        assertThat(homePlace(paris(List.of()))).isEqualTo(PARIS);
    }

    private static ReferenceSite paris(List<ReferencePlace> places) {
        ReferenceSite usual = SampleLists.paris();
        return new ReferenceSite(usual.id(), usual.name(), usual.town(), places, usual.sheets(), true);
    }

    private static @Nullable String homePlace(ReferenceSite site) {
        return Asking.about(aRepair().place(Place.HOME))
                .with(SampleLists.ecosystem(List.of(site)), SampleLists.ecologic())
                .facts()
                .site()
                .placeId();
    }

    @Test
    void anOrganisationWithoutPlacesGetsNone() {
        assertThat(Asking.about(anEcologicRepair().place(Place.HOME))
                        .answer()
                        .targetIfComplete()
                        .orElseThrow()
                        .placeId())
                .isNull();
    }

    @Test
    void aSiteWithoutASheetOfTheFamilyIsRefused() {
        assertThat(Asking.about(aRepair().site("DEPANNAGE")).problems()).containsExactly("BLOCK SCO-06 LABEL_MISSING");
    }

    @Test
    void aSheetCountsFromItsFirstToItsLastDay() {
        assertThat(withSheet("2023-01-01", "2026-06-11")).containsExactly("BLOCK SCO-06 LABEL_NOT_VALID_THEN");
        assertThat(withSheet("2023-01-01", "2026-06-12")).isEmpty();
        assertThat(withSheet("2026-06-12", null)).isEmpty();
        assertThat(withSheet("2026-06-13", null)).containsExactly("BLOCK SCO-06 LABEL_NOT_VALID_THEN");
    }

    @Test
    void aSheetThatEndsWithinNinetyDaysIsAnnounced() {
        assertThat(withSheet("2023-01-01", "2026-09-19")).isEmpty();
        assertThat(withSheet("2023-01-01", "2026-09-18")).containsExactly("WARN LAB-03 LABEL_ENDING");
        assertThat(withSheet("2023-01-01", "2026-06-20")).containsExactly("WARN LAB-03 LABEL_ENDING");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-09-18, 90, 90",
        "2026-07-21, 90, 31",
        "2026-07-20, 30, 30",
        "2026-06-28, 30, 8",
        "2026-06-27, 7, 7",
        "2026-06-20, 7, 0"
    })
    void theAnnouncementsFollowEachOther(String until, String within, String days) {
        assertThat(askedWithSheet("2023-01-01", until).finding("LAB-03").parameters())
                .containsEntry("within", within)
                .containsEntry("days", days)
                .containsEntry("until", until);
    }

    private static List<String> withSheet(String from, @Nullable String until) {
        return askedWithSheet(from, until).problems().stream()
                .filter(problem -> !problem.contains("DLY"))
                .toList();
    }

    private static Asking askedWithSheet(String from, @Nullable String until) {
        ReferenceSite usual = SampleLists.paris();
        ReferenceSite site = new ReferenceSite(
                usual.id(),
                usual.name(),
                usual.town(),
                usual.places(),
                List.of(SampleLists.sheet("FMX002", "EX-1", from, until)),
                true);
        return Asking.about(aRepair()).with(SampleLists.ecosystem(List.of(site)), SampleLists.ecologic());
    }

    @Test
    void whereListsDoNotTellTheLabelsTheConfigurationDoes() {
        assertThat(ecologicSite(Set.of())).isEmpty();
        assertThat(ecologicSite(Set.of("EEE.M6.060"))).isEmpty();
        assertThat(ecologicSite(Set.of("telephone-portable", "aspirateur"))).isEmpty();
        assertThat(ecologicSite(Set.of("EEE.M2.044"))).containsExactly("BLOCK SCO-06 LABEL_MISSING");
    }

    private static List<String> ecologicSite(Set<String> products) {
        SiteMapping mapping =
                new SiteMapping("MACON", OrganisationId.ECOLOGIC, "ecologic", SampleLists.MACON, null, null, products);
        return Asking.about(anEcologicRepair()).sites(mapping).problems();
    }

    @Test
    void aBusinessNumberIsCheckedWhereOneIsGiven() {
        assertThat(siret("00000000000018")).isEmpty();
        assertThat(siret("000 000 000 00018")).isEmpty();
        assertThat(siret("00000000000019")).containsExactly("BLOCK DAT-16 SIRET_MALFORMED");
        assertThat(siret("0000000000018")).containsExactly("BLOCK DAT-16 SIRET_MALFORMED");
        assertThat(siret("35600000049837")).as("a branch of La Poste").isEmpty();
        assertThat(siret("35600000049838")).containsExactly("BLOCK DAT-16 SIRET_MALFORMED");
    }

    private static List<String> siret(String siret) {
        SiteMapping mapping =
                new SiteMapping("PARIS", OrganisationId.ECOSYSTEM, "ecosystem", PARIS, "2990002", siret, Set.of());
        return Asking.about(aRepair()).sites(mapping).problems();
    }

    @Test
    void aRepairByPostIsAWarning() {
        assertThat(Asking.about(aRepair().place(Place.REMOTE)).problems()).containsExactly("WARN SCO-11 REMOTE_REPAIR");
    }
}
