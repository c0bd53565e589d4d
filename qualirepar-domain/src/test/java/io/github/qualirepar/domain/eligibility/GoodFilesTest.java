package io.github.qualirepar.domain.eligibility;

import static io.github.qualirepar.domain.fixture.RepairBuilder.aPhoneRepair;
import static io.github.qualirepar.domain.fixture.RepairBuilder.aRepair;
import static io.github.qualirepar.domain.fixture.RepairBuilder.anEcologicRepair;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.qualirepar.domain.EuroAmount;
import io.github.qualirepar.domain.OrganisationId;
import io.github.qualirepar.domain.document.DocumentKind;
import io.github.qualirepar.domain.fixture.Asking;
import io.github.qualirepar.domain.fixture.RepairBuilder;
import io.github.qualirepar.domain.fixture.SampleLists;
import io.github.qualirepar.domain.repair.PartOrigin;
import io.github.qualirepar.domain.repair.Place;
import io.github.qualirepar.domain.rule.Level;
import java.util.List;
import org.junit.jupiter.api.Test;

class GoodFilesTest {

    @Test
    void aWashingMachineOfAnOwnBrandGoesToEcosystem() {
        EligibilityAnswer answer = clean(aRepair(), OrganisationId.ECOSYSTEM, "50.00");

        Target target = answer.targetIfComplete().orElseThrow();
        assertThat(target.account()).isEqualTo("ecosystem");
        assertThat(target.product().code()).isEqualTo("9002");
        assertThat(target.brandId()).isEqualTo("7001");
        assertThat(target.unknownBrand()).isNull();
        assertThat(target.siteId()).isEqualTo(SampleLists.PARIS);
        assertThat(target.placeId()).isEqualTo("2990002");
        assertThat(answer.basis().source()).isEqualTo(BasisSource.CACHED_CATALOGUE);
        assertThat(answer.basis().version()).isEqualTo("es-1");
        assertThat(answer.need().fields()).isEmpty();
        assertThat(answer.need().documents())
                .extracting(RequiredDocument::kind, RequiredDocument::level)
                .containsExactly(
                        tuple(DocumentKind.INVOICE, Level.BLOCK),
                        tuple(DocumentKind.NAMEPLATE, Level.WARN),
                        tuple(DocumentKind.DEVICE_PICTURE, Level.WARN));
        assertThat(answer.print())
                .isEqualTo(new InvoicePrint(
                        "Bonus réparation", EuroAmount.parse("50.00"), List.of("LEFT_TO_PAY", "PAID")));
    }

    @Test
    void aPhoneNeedsItsImeiAndAPictureOfIt() {
        EligibilityAnswer answer = clean(aPhoneRepair(), OrganisationId.ECOSYSTEM, "25.00");

        assertThat(answer.need().documents())
                .filteredOn(document -> document.kind() == DocumentKind.NAMEPLATE)
                .extracting(RequiredDocument::level)
                .containsExactly(Level.BLOCK);
    }

    @Test
    void aBrandTypedInLowerCaseWithABlankIsFoundAtEcologic() {
        RepairBuilder vacuumCleaner = aRepair()
                .site("LYON")
                .product("aspirateur")
                .brand("exemple home ")
                .repairCode("MOT")
                .symptomCode("XX1")
                .invoiced("36.00", "44.00", "0.00", "80.00", "96.00", "40.00");

        EligibilityAnswer answer = clean(vacuumCleaner, OrganisationId.ECOLOGIC, "40.00");

        assertThat(answer.targetIfComplete().orElseThrow().brandId()).isEqualTo("9003");
        assertThat(answer.basis()).isEqualTo(new Basis(BasisSource.SHIPPED_SCALE, Asking.DATA.version(), null));
        assertThat(answer.need().documents())
                .extracting(RequiredDocument::kind)
                .containsExactly(DocumentKind.INVOICE, DocumentKind.NAMEPLATE, DocumentKind.CONSUMER_APPROVAL);
    }

    @Test
    void aTelevisionOverItsThresholdIsFineAtALabelledSite() {
        clean(television(), OrganisationId.ECOSYSTEM, "60.00");
    }

    @Test
    void aSiteThatTheAccountDoesNotHaveIsRefused() {
        assertThat(Asking.about(television())
                        .with(SampleLists.ecosystemOfParis(), SampleLists.ecologic())
                        .problems())
                .containsExactly("BLOCK SCO-06 SITE_NOT_IN_ACCOUNT");
    }

    private static RepairBuilder television() {
        return aRepair()
                .site("DEPANNAGE")
                .product("televiseur")
                .repairCode("TVI01")
                .invoiced("90.00", "65.00", "0.00", "155.00", "186.00", "60.00");
    }

    @Test
    void aLabelThatEndedIsRefused() {
        RepairBuilder coffeeMachine = aRepair()
                .product("ecosystem:9003")
                .brand("MARQUE BETA")
                .repairCode("CAF01")
                .invoiced("40.00", "25.00", "0.00", "65.00", "78.00", "15.00");

        Asking asking = Asking.about(coffeeMachine);

        assertThat(asking.problems()).containsExactly("BLOCK SCO-06 LABEL_NOT_VALID_THEN");
        assertThat(asking.finding("SCO-06").parameters())
                .containsEntry("until", "2024-01-31")
                .containsEntry("sheet", "EX-2021-0003");
        assertThat(asking.finding("SCO-06").overridable()).isFalse();
        assertThat(asking.answer().bonus()).isEqualTo(EuroAmount.parse("15.00"));
        assertThat(asking.answer().verdict()).isEqualTo(Verdict.NOT_ELIGIBLE);
    }

    @Test
    void aBrandInNobodysListGoesUnderTheIdKeptForThat() {
        EligibilityAnswer answer =
                clean(aRepair().brand("LAVANDIÈRE DU NORD").repairCode("LLI02"), OrganisationId.ECOSYSTEM, "50.00");

        Target target = answer.targetIfComplete().orElseThrow();
        assertThat(target.brandId()).isEqualTo("0000");
        assertThat(target.unknownBrand()).isEqualTo("LAVANDIÈRE DU NORD");
    }

    @Test
    void aPartOfTheCircularEconomyRaisesTheBonusAndWantsAConsent() {
        RepairBuilder file =
                aRepair().part(PartOrigin.PIEC).invoiced("66.00", "55.00", "0.00", "121.00", "145.20", "60.00");

        EligibilityAnswer answer = clean(file, OrganisationId.ECOSYSTEM, "60.00");

        assertThat(answer.need().documents())
                .filteredOn(document -> document.kind() == DocumentKind.PIEC_CONSENT)
                .extracting(RequiredDocument::level)
                .containsExactly(Level.BLOCK);
        assertThat(answer.print())
                .isEqualTo(new InvoicePrint(
                        "Bonus réparation", EuroAmount.parse("60.00"), List.of("LEFT_TO_PAY", "PAID", "PIEC")));
    }

    @Test
    void aRepairAtHomeUsesThePlaceListedForThat() {
        EligibilityAnswer answer = clean(
                aRepair().place(Place.HOME).invoiced("60.00", "41.25", "35.00", "136.25", "163.50", "50.00"),
                OrganisationId.ECOSYSTEM,
                "50.00");

        assertThat(answer.targetIfComplete().orElseThrow().placeId()).isEqualTo("2000000");
    }

    @Test
    void aBrokenScreenOfAPhoneIsCoveredAtEcologic() {
        EligibilityAnswer answer = clean(anEcologicRepair(), OrganisationId.ECOLOGIC, "25.00");

        assertThat(answer.targetIfComplete().orElseThrow().brandId()).isEqualTo("243");
        assertThat(answer.need().documents())
                .filteredOn(document -> document.kind() == DocumentKind.NAMEPLATE)
                .extracting(RequiredDocument::level)
                .containsExactly(Level.BLOCK);
    }

    @Test
    void aLaptopOverItsThresholdIsFineAtEcologic() {
        clean(
                aRepair()
                        .site("LYON")
                        .product("ordinateur-portable")
                        .brand("Marque Exemple")
                        .repairCode("CLA")
                        .symptomCode("XX1")
                        .invoiceNumber("FL-2026/0296")
                        .invoiced("70.00", "112.50", "0.00", "182.50", "219.00", "50.00"),
                OrganisationId.ECOLOGIC,
                "50.00");
    }

    @Test
    void aProductGivenByEcologicsCodeIsFoundInBothLists() {
        clean(
                aRepair()
                        .site("MACON")
                        .product("ecologic:EEE.M4.033")
                        .brand("EXEMPLE HOME")
                        .repairCode("RES")
                        .symptomCode("XX1")
                        .invoiced("66.00", "49.50", "0.00", "115.50", "138.60", "50.00"),
                OrganisationId.ECOLOGIC,
                "50.00");
        clean(aRepair().product("ecologic:EEE.M4.033"), OrganisationId.ECOSYSTEM, "50.00");
    }

    @Test
    void anEarlyFileSaysWhatWillBeNeeded() {
        RepairBuilder intake = anEcologicRepair()
                .early()
                .completedOn(null)
                .working(null)
                .quoted(RepairBuilder.amounts("30.00", "32.50", "0.00", "62.50", "75.00", "25.00"));

        EligibilityAnswer answer = clean(intake, OrganisationId.ECOLOGIC, "25.00");

        assertThat(answer.need().fields())
                .containsExactly(
                        "repair.working",
                        "repair.completedOn",
                        "invoice.number",
                        "invoice.date",
                        "invoice.totalInclVat",
                        "invoice.bonus");
    }

    @Test
    void aVeryLongTownIsFineWhereNoLengthIsKnown() {
        String town = "Saint-Remy-en-Bouzemont-Saint-Genest-et-Isson";

        clean(anEcologicRepair().city(town), OrganisationId.ECOLOGIC, "25.00");

        assertThat(Asking.about(aRepair().city(town)).problems()).containsExactly("BLOCK DAT-17 FIELD_TOO_LONG");
    }

    private static EligibilityAnswer clean(RepairBuilder file, OrganisationId organisation, String bonus) {
        Asking asking = Asking.about(file);
        assertThat(asking.problems()).isEmpty();
        EligibilityAnswer answer = asking.answer();
        assertThat(answer.organisation()).isEqualTo(organisation);
        assertThat(answer.bonus()).isEqualTo(EuroAmount.parse(bonus));
        assertThat(answer.verdict()).isEqualTo(Verdict.ELIGIBLE);
        assertThat(answer.target()).isNotNull();
        return answer;
    }
}
