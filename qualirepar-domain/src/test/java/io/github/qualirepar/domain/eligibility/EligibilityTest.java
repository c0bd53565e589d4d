package io.github.qualirepar.domain.eligibility;

import static io.github.qualirepar.domain.fixture.Asking.about;
import static io.github.qualirepar.domain.fixture.RepairBuilder.aRepair;
import static io.github.qualirepar.domain.fixture.RepairBuilder.anEcologicRepair;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.qualirepar.domain.EuroAmount;
import io.github.qualirepar.domain.OrganisationId;
import io.github.qualirepar.domain.document.DocumentKind;
import io.github.qualirepar.domain.fixture.Asking;
import io.github.qualirepar.domain.fixture.RepairBuilder;
import io.github.qualirepar.domain.fixture.SampleLists;
import io.github.qualirepar.domain.reference.Brand;
import io.github.qualirepar.domain.reference.ReferenceData;
import io.github.qualirepar.domain.repair.PartOrigin;
import io.github.qualirepar.domain.rule.Level;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Verdict, amount and basis, needs, target. */
class EligibilityTest {

    @Test
    void withoutAnyListTheScaleSaysHowMuchAndNobodyWho() {
        EligibilityAnswer answer = about(aRepair().early()).with().answer();

        assertThat(answer.verdict()).isEqualTo(Verdict.ASK_ONLINE);
        assertThat(answer.organisation()).isNull();
        assertThat(answer.bonus()).isEqualTo(EuroAmount.parse("50.00"));
        assertThat(answer.basis().source()).isEqualTo(BasisSource.SHIPPED_SCALE);
        assertThat(answer.target()).isNull();
        assertThat(answer.findings())
                .as("one for each that is missing, by the day asked about")
                .hasSize(2)
                .allSatisfy(finding -> assertThat(finding.parameters()).containsEntry("date", "2026-06-20"))
                .extracting(finding -> finding.parameters().get("organisation"))
                .containsExactly("ECOLOGIC", "ECOSYSTEM");
    }

    @Test
    void whileTheOrganisationIsOpenWhatAllOfThemWantIsNeeded() {
        EligibilityAnswer answer = about(aRepair()
                        .early()
                        .email(null)
                        .street(null)
                        .model(null)
                        .repairCode(null)
                        .completedOn(null))
                .with()
                .answer();

        assertThat(answer.need().fields())
                .contains("customer.email", "repair.completedOn", "invoice.number")
                .doesNotContain("customer.street", "device.model", "repair.repairCode", "repair.symptomCode");
        assertThat(answer.need().documents())
                .extracting(RequiredDocument::kind)
                .containsExactly(DocumentKind.INVOICE, DocumentKind.NAMEPLATE);
    }

    @Test
    void whileTheOrganisationIsOpenTheRepairCodeThatBothWantIsNeededOnlyOnce() {
        assertThat(about(aRepair().early()).with().answer().need().fields()).doesNotHaveDuplicates();
    }

    @Test
    void aBrandThatIsSomebodyElsesIsAskedOnlineWhereTheOtherListDoesNotHaveIt() {
        EligibilityAnswer answer = about(aRepair()
                        .early()
                        .site(null)
                        .product("televiseur")
                        .brand("MARQUE GAMMA")
                        .quoted(RepairBuilder.amounts(null, null, null, null, "300.00", null)))
                .answer();

        assertThat(answer.verdict()).isEqualTo(Verdict.ASK_ONLINE);
        assertThat(answer.organisation()).isEqualTo(OrganisationId.ECOLOGIC);
        assertThat(answer.bonus()).isEqualTo(EuroAmount.parse("60.00"));
    }

    @Test
    void aFileWithoutABrandIsAskedForOne() {
        EligibilityAnswer answer = about(aRepair().early().brand(null)).answer();

        assertThat(answer.verdict()).isEqualTo(Verdict.ASK_ONLINE);
        assertThat(answer.need().fields()).contains("device.brand");
        assertThat(answer.bonus()).isEqualTo(EuroAmount.parse("50.00"));
    }

    @ParameterizedTest
    @CsvSource({
        "2023-06-01, 25.00, CACHED_CATALOGUE",
        "2024-01-01, 50.00, CACHED_CATALOGUE",
        "2026-06-12, 50.00, CACHED_CATALOGUE"
    })
    void theDayOfTheRepairChoosesTheAmount(String day, String amount, BasisSource source) {
        EligibilityAnswer answer = about(aRepair().early().on(day)).answer();

        assertThat(answer.bonus()).isEqualTo(EuroAmount.parse(amount));
        assertThat(answer.basis().source()).isEqualTo(source);
    }

    @Test
    void aDayThatTheListHasNoAmountForIsThatOfTheScale() {
        EligibilityAnswer answer = about(aRepair()
                        .early()
                        .site("DEPANNAGE")
                        .product("televiseur")
                        .on("2023-12-31"))
                .answer();

        assertThat(answer.bonus()).isEqualTo(EuroAmount.parse("30.00"));
        assertThat(answer.basis().source()).isEqualTo(BasisSource.SHIPPED_SCALE);
    }

    @Test
    void theListWinsOverTheScale() {
        ReferenceData lists = SampleLists.ecosystemWith(SampleLists.washingMachine()
                .withoutAmounts()
                .amount("2025-01-01", null, "55.00")
                .threshold("2025-01-01", null, "130.00")
                .build());

        Asking asking = about(aRepair().invoiced("129.00", "55.00")).with(lists, SampleLists.ecologic());

        assertThat(asking.answer().bonus()).isEqualTo(EuroAmount.parse("55.00"));
        assertThat(asking.problems()).containsExactly("BLOCK AMT-05 TOTAL_BELOW_THRESHOLD");
    }

    @Test
    void aListWithAmountsAndNoThresholdHasNone() {
        ReferenceData lists = SampleLists.ecosystemWith(SampleLists.product("9100", "Ordinateur portable")
                .sheet("FMX001")
                .amount("2024-01-01", null, "50.00")
                .repairCodes("INF01")
                .brands(new Brand("1", "MARQUE ALPHA", true))
                .build());

        assertThat(about(aRepair().product("ecosystem:9100").repairCode("INF01").invoiced("120.00", "50.00"))
                        .with(lists, SampleLists.ecologic())
                        .problems())
                .isEmpty();
    }

    @Test
    void ofTwoAmountsForOneDayTheLowerCounts() {
        ReferenceData lists = SampleLists.ecosystemWith(
                SampleLists.washingMachine().amount("2026-01-01", null, "45.00").build());

        Asking asking = about(aRepair().invoiced("129.00", "45.00")).with(lists, SampleLists.ecologic());

        assertThat(asking.answer().bonus()).isEqualTo(EuroAmount.parse("45.00"));
        assertThat(asking.problems()).containsExactly("WARN AMT-12 AMOUNT_AMBIGUOUS");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // stated, allowed by the list, day, amount in force
                "60.00, true,  2026-06-12, 60.00",
                "-,     true,  2026-06-12, 60.00",
                "50.00, true,  2026-06-12, 60.00",
                "-,     false, 2026-06-12, 50.00",
                "-,     -,     2026-06-12, 60.00",
                "-,     true,  2024-01-01, 60.00",
                "-,     true,  2023-12-31, 25.00"
            })
    void aPartOfTheCircularEconomyRaisesTheBonusWhereTheListAllowsIt(
            @Nullable String stated, @Nullable Boolean allowed, String day, String amount) {
        ReferenceData lists = SampleLists.ecosystemWith(
                SampleLists.washingMachine().piec(allowed).build());

        EligibilityAnswer answer = about(aRepair().part(PartOrigin.PIEC).on(day).invoiced("129.00", stated))
                .with(lists, SampleLists.ecologic())
                .answer();

        assertThat(answer.bonus()).isEqualTo(EuroAmount.parse(amount));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"-, 30.00", "30.00, 30.00", "25.00, 25.00", "28.00, 30.00"})
    void whereItCannotBeDeclaredWhatTheShopDeductedCounts(@Nullable String stated, String amount) {
        assertThat(about(anEcologicRepair().part(PartOrigin.PIEC).invoiced("119.00", stated))
                        .answer()
                        .bonus())
                .isEqualTo(EuroAmount.parse(amount));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"-, 25.00", "30.00, 30.00", "25.00, 25.00", "28.00, 25.00"})
    void whereSourcesDifferTheBaseAmountCountsUnlessTheShopRaisedIt(@Nullable String stated, String amount) {
        RepairBuilder refrigerator = aRepair()
                .site("LYON")
                .product("ecologic:EEE.M1.016")
                .brand("EXEMPLE HOME")
                .part(PartOrigin.PIEC)
                .invoiced("119.00", stated);

        assertThat(about(refrigerator).answer().bonus()).isEqualTo(EuroAmount.parse(amount));
    }

    @Test
    void anUnissuedOrUnpaidInvoiceStopsTheClaimNotTheBonus() {
        EligibilityAnswer answer = about(aRepair().issued(false).paid(false)).answer();

        assertThat(answer.findings()).hasSize(2).allMatch(finding -> finding.level() == Level.BLOCK);
        assertThat(answer.verdict()).isEqualTo(Verdict.ELIGIBLE);
    }

    @Test
    void onlyASureBonusIsPrinted() {
        EligibilityAnswer sure = about(aRepair()).answer();
        EligibilityAnswer open = about(aRepair().brand("MARQUE BETA")).answer();
        EligibilityAnswer refused = about(aRepair().working(false)).answer();

        assertThat(sure.verdict()).isEqualTo(Verdict.ELIGIBLE);
        assertThat(sure.print()).isNotNull();
        assertThat(open.verdict()).isEqualTo(Verdict.ASK_ONLINE);
        assertThat(open.bonus()).isNotNull();
        assertThat(open.print()).isNull();
        assertThat(refused.verdict()).isEqualTo(Verdict.NOT_ELIGIBLE);
        assertThat(refused.bonus()).isNotNull();
        assertThat(refused.print()).isNull();
    }

    @Test
    void aProductWhoseAmountNobodyKnowsIsAskedOnline() {
        ReferenceData lists = SampleLists.ecosystemWith(SampleLists.product("9200", "Nouveauté")
                .brands(new Brand("1", "MARQUE ALPHA", true))
                .build());

        EligibilityAnswer answer = about(aRepair().early().product("ecosystem:9200"))
                .with(lists, SampleLists.ecologic())
                .answer();

        assertThat(answer.bonus()).isNull();
        assertThat(answer.print()).isNull();
        assertThat(answer.basis()).isEqualTo(Basis.NONE);
        assertThat(answer.verdict()).isEqualTo(Verdict.ASK_ONLINE);
    }

    @Test
    void aSettledClaimOfAnUnknownBrandKeepsItsTarget() {
        Asking asking = about(aRepair().brand("LAVANDIÈRE DU NORD"))
                .with(SampleLists.ecosystem())
                .settledAt(SampleLists.ECOSYSTEM);

        Target target = asking.answer().targetIfComplete().orElseThrow();
        assertThat(target.brandId()).isEqualTo("0000");
        assertThat(target.unknownBrand()).isEqualTo("LAVANDIÈRE DU NORD");
        assertThat(asking.answer().verdict()).isEqualTo(Verdict.ELIGIBLE);
    }

    @Test
    void aBrandOfSomebodyElseHasNoTarget() {
        assertThat(about(aRepair().product("telephone-portable").brand("MARQUE GAMMA"))
                        .settledAt(SampleLists.ECOSYSTEM)
                        .answer()
                        .target())
                .isNull();
    }

    @Test
    void aPictureIsDemandedWhereTheListFlagsTheProduct() {
        ReferenceData lists = SampleLists.ecosystemWith(
                SampleLists.washingMachine().picture(true).build());

        assertThat(about(aRepair())
                        .with(lists, SampleLists.ecologic())
                        .answer()
                        .need()
                        .documents())
                .filteredOn(document -> document.kind() == DocumentKind.DEVICE_PICTURE)
                .extracting(RequiredDocument::level)
                .containsExactly(Level.BLOCK);
    }

    @Test
    void findingsOfOverriddenRulesDoNotBlockWhereTheFactIsUncertain() {
        EligibilityAnswer answer =
                about(aRepair().city("x".repeat(41)).email(null)).answer();

        assertThat(answer.blocking(finding -> true))
                .extracting(finding -> finding.rule())
                .containsExactly("DAT-02");
        assertThat(answer.blocking(finding -> false)).hasSize(2);
    }

    @Test
    void theSameQuestionHasTheSameAnswer() {
        assertThat(about(anEcologicRepair().email(null)).answer())
                .isEqualTo(about(anEcologicRepair().email(null)).answer());
    }

    @Test
    void accountsKeepTheirOrder() {
        assertThat(Settings.defaults()
                        .withAccounts(List.of(SampleLists.ECOSYSTEM, SampleLists.ECOLOGIC))
                        .accounts())
                .containsExactly(SampleLists.ECOSYSTEM, SampleLists.ECOLOGIC);
    }
}
