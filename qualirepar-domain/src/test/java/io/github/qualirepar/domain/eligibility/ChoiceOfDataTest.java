package io.github.qualirepar.domain.eligibility;

import static io.github.qualirepar.domain.fixture.Asking.about;
import static io.github.qualirepar.domain.fixture.RepairBuilder.aPhoneRepair;
import static io.github.qualirepar.domain.fixture.RepairBuilder.aRepair;
import static io.github.qualirepar.domain.fixture.RepairBuilder.anEcologicRepair;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.qualirepar.domain.Account;
import io.github.qualirepar.domain.EuroAmount;
import io.github.qualirepar.domain.OrganisationId;
import io.github.qualirepar.domain.claim.ClaimId;
import io.github.qualirepar.domain.data.RuleData;
import io.github.qualirepar.domain.document.DocumentKind;
import io.github.qualirepar.domain.fixture.SampleLists;
import io.github.qualirepar.domain.reference.Brand;
import io.github.qualirepar.domain.reference.IdentifierKind;
import io.github.qualirepar.domain.reference.LabelSheet;
import io.github.qualirepar.domain.reference.ReferenceData;
import io.github.qualirepar.domain.reference.ReferenceSite;
import io.github.qualirepar.domain.reference.SiteMapping;
import io.github.qualirepar.domain.repair.PartOrigin;
import io.github.qualirepar.domain.repair.Place;
import io.github.qualirepar.domain.rule.Confidence;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which of several accounts, lists, sheets and rows an answer rests on. */
class ChoiceOfDataTest {
    private static final Account SECOND = new Account("second", OrganisationId.ECOSYSTEM);

    private static ReferenceData ofSecond(ReferenceSite... sites) {
        ReferenceData usual = SampleLists.ecosystem(List.of(sites));
        return new ReferenceData(
                SECOND, usual.fetchedAt(), "es-9", true, usual.products(), usual.brands(), usual.sites());
    }

    @Test
    void theListsOfTheMainAccountComeFirst() {
        Settings settings = Settings.defaults().withAccounts(List.of(SampleLists.ECOLOGIC, SECOND));

        EligibilityAnswer answer = about(aRepair())
                .sites()
                .settings(settings)
                .with(SampleLists.ecosystem(), ofSecond(SampleLists.paris()), SampleLists.ecologic())
                .answer();

        assertThat(answer.basis().version()).isEqualTo("es-9");
        assertThat(answer.targetIfComplete().map(Target::account)).contains("second");
    }

    @Test
    void withoutConfiguredAccountsThatOfTheListsIsUsed() {
        assertThat(about(aRepair())
                        .sites()
                        .with(SampleLists.ecologic(), ofSecond(SampleLists.paris()))
                        .answer()
                        .targetIfComplete()
                        .map(Target::account))
                .contains("second");
    }

    @Test
    void withoutListsAndAccountsTheMainOneIsMeant() {
        assertThat(about(aRepair())
                        .sites()
                        .with()
                        .settledAt(SampleLists.ECOSYSTEM)
                        .facts()
                        .account())
                .contains("ecosystem");
        assertThat(about(aPhoneRepair().brand("x"))
                        .sites()
                        .settings(Settings.defaults().withUnknownBrandId(OrganisationId.ECOLOGIC, "0"))
                        .with(SampleLists.ecologic())
                        .facts()
                        .account())
                .isEmpty();
    }

    @Test
    void theListsOfAnotherAccountTellProductsButNoSites() {
        Facts facts = about(aRepair()).with(ofSecond(SampleLists.paris())).facts();

        assertThat(facts.account()).contains("ecosystem");
        assertThat(facts.listed()).isPresent();
        assertThat(facts.site().listed()).isNull();
        assertThat(facts.site().siteId()).isEqualTo(SampleLists.PARIS);
    }

    @Test
    void atHomeWithoutListsTheUsualPlaceStays() {
        assertThat(about(aRepair().place(Place.HOME))
                        .with()
                        .settledAt(SampleLists.ECOSYSTEM)
                        .facts()
                        .site()
                        .placeId())
                .isEqualTo("2990002");
        assertThat(about(aRepair().place(Place.HOME))
                        .with()
                        .settledAt(SampleLists.ECOSYSTEM)
                        .sites(SampleLists.site("PARIS", SampleLists.ECOSYSTEM, SampleLists.PARIS, null))
                        .facts()
                        .site()
                        .placeId())
                .isEqualTo(SampleLists.PARIS);
    }

    @Test
    void whereNoListsAndNoSitesAreTheSiteIsUnknown() {
        assertThat(about(aRepair())
                        .with()
                        .sites()
                        .settledAt(SampleLists.ECOSYSTEM)
                        .facts()
                        .site()
                        .standing())
                .isEqualTo(ResolvedSite.Standing.UNKNOWN);
    }

    @Test
    void ofSeveralSheetsTheOneThatCoversTheDayCountsElseTheOneThatEndsLast() {
        assertThat(sheet("2026-06-12", "2025-01-01..2026-06-11", "2026-06-12..2027-01-31"))
                .contains("VALID 2026-06-12");
        assertThat(sheet("2026-06-12", "2020-01-01..2022-12-31", "2023-01-01..2026-06-11"))
                .contains("NOT_THEN 2023-01-01");
        assertThat(sheet("2026-06-12", "2026-06-13..", "2023-01-01..2026-06-11"))
                .contains("NOT_THEN 2026-06-13");
        assertThat(sheet("2026-06-12", "2023-01-01..2027-01-31", "2023-01-02.."))
                .as("one without an end ends last")
                .contains("VALID 2023-01-02");
    }

    private static Optional<String> sheet(String day, String... periods) {
        List<LabelSheet> sheets = List.of(periods).stream()
                .map(period -> {
                    String[] ends = period.split("\\.\\.", -1);
                    return SampleLists.sheet("FMX002", ends[0], ends[0], ends[1].isEmpty() ? null : ends[1]);
                })
                .toList();
        ReferenceSite usual = SampleLists.paris();
        ReferenceSite site = new ReferenceSite(usual.id(), usual.name(), usual.town(), usual.places(), sheets, true);
        LabelStanding label = about(aRepair().on(day))
                .with(SampleLists.ecosystem(List.of(site)), SampleLists.ecologic())
                .facts()
                .label();
        return Optional.ofNullable(label.sheet()).map(found -> label.answer() + " " + found.number());
    }

    @Test
    void theListSaysWhichNumberIdentifiesADevice() {
        ReferenceData bySerial = SampleLists.ecosystemWith(SampleLists.product("9001", "Téléphone mobile multifonction")
                .identifier(IdentifierKind.SERIAL_NUMBER)
                .amount("2022-12-15", null, "25.00")
                .repairCodes("TEL02")
                .brands(new Brand("7002", "MARQUE BETA", true))
                .build());
        Facts facts = about(aPhoneRepair().imei(null).serialNumber("S-1"))
                .with(bySerial, SampleLists.ecologic())
                .facts();

        assertThat(facts.isImeiProduct()).isFalse();
        assertThat(about(anEcologicRepair()).facts().isImeiProduct())
                .as("where the list does not say, the shipped data do")
                .isTrue();
        assertThat(about(aRepair()).facts().isImeiProduct()).isFalse();
    }

    @Test
    void aBrandStaysUnknownOnceAClaimIsThere() {
        assertThat(about(aRepair().brand("LAVANDIÈRE DU NORD"))
                        .with(SampleLists.ecosystem())
                        .settledAt(SampleLists.ECOSYSTEM)
                        .answer()
                        .targetIfComplete()
                        .map(Target::brandId))
                .contains("0000");
        assertThat(about(aRepair().brand("MARQUE BETA"))
                        .with(SampleLists.ecosystem())
                        .settledAt(SampleLists.ECOSYSTEM)
                        .facts()
                        .isUnknownBrand())
                .as("known at another product")
                .isFalse();
    }

    @Test
    void theRowForAnyOtherBrandInAListOfOwnBrandsIsNoBrandEither() {
        ReferenceData usual = SampleLists.ecologic();
        ReferenceData lists = new ReferenceData(
                usual.account(),
                usual.fetchedAt(),
                "el-3",
                false,
                usual.products(),
                List.of(new Brand("0", "AUTRE", true), new Brand("1", "AUTRE MARQUE CONNUE", true)),
                usual.sites());
        Settings settings = Settings.defaults().withUnknownBrandId(OrganisationId.ECOLOGIC, "0");

        assertThat(about(aRepair().brand("Autre"))
                        .settings(settings)
                        .with(lists, SampleLists.ecosystem())
                        .facts()
                        .isUnknownBrand())
                .isTrue();
        assertThat(about(aRepair().brand("Autre marque connue"))
                        .settings(settings)
                        .with(lists, SampleLists.ecosystem())
                        .facts()
                        .isUnknownBrand())
                .isFalse();
    }

    @Test
    void anAmountThatAnotherOrganisationPaysIsNone() {
        RuleData data = RuleData.shippedAnd("rules", Map.of("bonus-scale.csv", """
                        product,organisations,bonus_eur,threshold_eur,from,until,piec,confidence,source,note
                        lave-linge,ECOLOGIC,50,,2024-01-01,,YES,HIGH,S8,
                        """));

        assertThat(about(aRepair())
                        .data(data)
                        .with()
                        .settledAt(SampleLists.ECOSYSTEM)
                        .answer()
                        .bonus())
                .isNull();
        assertThat(about(aRepair())
                        .data(data)
                        .with()
                        .settledAt(SampleLists.ECOLOGIC)
                        .answer()
                        .bonus())
                .isEqualTo(EuroAmount.parse("50.00"));
    }

    @Test
    void ofTheAmountAndTheFactorTheLessCertainCounts() {
        assertThat(about(anEcologicRepair().part(PartOrigin.PIEC).invoiced("119.00", "31.00"))
                        .finding("AMT-02")
                        .overridable())
                .as("the factor is uncertain at Ecologic")
                .isTrue();
        assertThat(about(anEcologicRepair().invoiced("119.00", "31.00"))
                        .finding("AMT-02")
                        .overridable())
                .isFalse();
        assertThat(about(aRepair().part(PartOrigin.PIEC).invoiced("129.00", "61.00"))
                        .finding("AMT-02")
                        .overridable())
                .as("amount and factor are certain at ecosystem")
                .isFalse();
        assertThat(about(anEcologicRepair().part(PartOrigin.PIEC))
                        .facts()
                        .bonus()
                        .confidence())
                .as("the base amount needs no factor")
                .isEqualTo(Confidence.HIGH);
    }

    @Test
    void ofSeveralRowsTheStrongestDemandCountsAndWhileTheOrganisationIsOpenTheWeakest() {
        RuleData data = RuleData.shippedAnd("rules", Map.of("required-documents.csv", """
                        organisation,kind,condition,rule,level,confidence,from,until,source
                        ECOSYSTEM,NAMEPLATE,PRODUCT:lave-linge,DOC-08,BLOCK,LOW,2022-12-15,,ours
                        ECOSYSTEM,INVOICE,PRODUCT:lave-linge,DOC-08,BLOCK,LOW,2022-12-15,,ours
                        ECOSYSTEM,DEVICE_PICTURE,PRODUCT:lave-linge,DOC-08,WARN,LOW,2022-12-15,,ours
                        """));

        assertThat(about(aRepair()).data(data).answer().need().documents())
                .extracting(document -> document.kind() + " " + document.level() + " " + document.confidence())
                .as("of two that weigh the same the surer one")
                .containsExactly("INVOICE BLOCK HIGH", "NAMEPLATE BLOCK LOW", "DEVICE_PICTURE WARN HIGH");
        assertThat(about(aRepair().brand("MARQUE BETA"))
                        .data(data)
                        .answer()
                        .need()
                        .documents())
                .extracting(document -> document.kind() + " " + document.level())
                .containsExactly("INVOICE BLOCK", "NAMEPLATE WARN");
    }

    @Test
    void theWeakestDemandIsFoundWhoeverComesFirst() {
        RuleData data = RuleData.shippedAnd("rules", Map.of("required-documents.csv", """
                        organisation,kind,condition,rule,level,confidence,from,until,source
                        ECOLOGIC,NAMEPLATE,PRODUCT:lave-linge,DOC-08,BLOCK,HIGH,2022-12-15,,ours
                        """));

        assertThat(about(aRepair().brand("MARQUE BETA"))
                        .data(data)
                        .answer()
                        .need()
                        .documents())
                .extracting(document -> document.kind() + " " + document.level())
                .containsExactly("INVOICE BLOCK", "NAMEPLATE WARN");
    }

    @Test
    void ofTwoDemandsThatWeighTheSameTheSurerCountsWhicheverStandsFirst() {
        RuleData data = RuleData.shippedAnd("rules", Map.of("required-documents.csv", """
                        organisation,kind,condition,rule,level,confidence,from,until,source
                        ECOSYSTEM,DEVICE_PICTURE,ALWAYS,DOC-08,WARN,LOW,2022-12-15,,ours
                        ECOSYSTEM,DEVICE_PICTURE,PRODUCT:lave-linge,DOC-08,WARN,MEDIUM,2022-12-15,,ours
                        """));

        assertThat(about(aRepair()).data(data).answer().need().documents())
                .filteredOn(document -> document.kind() == DocumentKind.DEVICE_PICTURE)
                .extracting(RequiredDocument::confidence)
                .containsExactly(Confidence.MEDIUM);
    }

    @Test
    void sitesOfTheOtherOrganisationDoNotAskForOneHere() {
        assertThat(about(aRepair())
                        .sites(SampleLists.site("MACON", SampleLists.ECOLOGIC, SampleLists.MACON, null))
                        .with(SampleLists.ecosystemOfParis(), SampleLists.ecologic())
                        .facts()
                        .site()
                        .siteId())
                .isEqualTo(SampleLists.PARIS);
    }

    @Test
    void anUnknownBrandGoesWhereTheSiteIsConfiguredToBeLabelled() {
        SiteMapping lyon = new SiteMapping(
                "LYON",
                OrganisationId.ECOLOGIC,
                SampleLists.ECOLOGIC.name(),
                SampleLists.LYON,
                null,
                null,
                Set.of("lave-linge"));

        assertThat(about(aRepair().site("LYON").brand("LAVANDIÈRE DU NORD"))
                        .sites(lyon)
                        .settings(Settings.defaults().withUnknownBrandId(OrganisationId.ECOLOGIC, "0"))
                        .answer()
                        .organisation())
                .isEqualTo(OrganisationId.ECOLOGIC);
    }

    @Test
    void anAccountOfTheSameNameElsewhereIsAnotherOne() {
        Account elsewhere = new Account("shop", OrganisationId.ECOLOGIC);
        ReferenceData usual = SampleLists.ecologic();
        ReferenceData theirs = new ReferenceData(
                elsewhere, usual.fetchedAt(), "el-9", false, usual.products(), usual.brands(), usual.sites());

        Facts facts = about(aRepair())
                .sites(SampleLists.site(
                        "PARIS", new Account("shop", OrganisationId.ECOSYSTEM), SampleLists.PARIS, "2990002"))
                .with(theirs, SampleLists.ecosystem())
                .facts();

        assertThat(facts.organisation()).isEqualTo(OrganisationId.ECOSYSTEM);
        assertThat(facts.lists().map(ReferenceData::version)).contains("es-1");
        assertThat(facts.site().listed())
                .as("that account downloaded nothing at ecosystem")
                .isNull();
    }

    @Test
    void theConsentIsWantedForPartsOfTheCircularEconomyOnly() {
        assertThat(about(aRepair()).answer().need().documents())
                .extracting(RequiredDocument::kind)
                .doesNotContain(DocumentKind.PIEC_CONSENT);
    }

    @Test
    void valuesThatMustNotBeShownAreNot() {
        assertThat(new EarlierClaim(
                        new ClaimId("c1"), "SAV-1", "shop", "F-1", "SERIAL", "IMEI", null, null, false, Set.of()))
                .hasToString("EarlierClaim[c1]");
        assertThat(aRepair().build()).hasToString("RepairFile[SAV-2026-0412]");
        assertThat(aRepair().build().customer()).hasToString("Customer[PRIVATE]");
        assertThat(aRepair().build().device()).hasToString("Device[lave-linge, MARQUE ALPHA]");
        assertThat(aRepair().build().withDocuments(List.of()).number()).isEqualTo("SAV-2026-0412");
    }

    @Test
    void everyChoiceOfTheHostCanBeChanged() {
        Settings settings = Settings.defaults()
                .withHomePlaceId(OrganisationId.ECOLOGIC, "home")
                .withHomePlaceId(OrganisationId.ECOSYSTEM, null)
                .withPaidInvoiceDemanded(false)
                .withUnknownBrandId(OrganisationId.ECOSYSTEM, null);

        assertThat(settings.homePlaceIds()).isEqualTo(Map.of(OrganisationId.ECOLOGIC, "home"));
        assertThat(settings.paidInvoiceDemanded()).isFalse();
        assertThat(settings.withPaidInvoiceDemanded(true).paidInvoiceDemanded()).isTrue();
        assertThat(settings.unknownBrandIds()).isEmpty();
    }

    @Test
    void theSameListsUnderAnotherMomentAreTheSame() {
        ReferenceData lists = SampleLists.ecosystem();

        assertThat(lists.fetchedAt(lists.fetchedAt().plusSeconds(1)).fetchedAt(lists.fetchedAt()))
                .isEqualTo(lists);
    }
}
