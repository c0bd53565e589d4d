package io.github.qualirepar.domain.rule;

import static io.github.qualirepar.domain.fixture.Asking.about;
import static io.github.qualirepar.domain.fixture.RepairBuilder.aPhoneRepair;
import static io.github.qualirepar.domain.fixture.RepairBuilder.aRepair;
import static io.github.qualirepar.domain.fixture.RepairBuilder.anEcologicRepair;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.qualirepar.domain.eligibility.Question;
import io.github.qualirepar.domain.fixture.SampleLists;
import io.github.qualirepar.domain.reference.Code;
import io.github.qualirepar.domain.reference.ReferenceData;
import io.github.qualirepar.domain.repair.Place;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RulesTest {

    @Test
    void everyRuleSaysWhatItIs() {
        assertThat(Rules.all()).allSatisfy(rule -> {
            assertThat(rule.id()).matches("[A-Z]{1,3}-\\d{2}");
            assertThat(rule.meaning()).endsWith(".").hasSizeBetween(20, 110);
            assertThat(rule.source()).isNotBlank();
            assertThat(rule.codes()).isNotEmpty();
            assertThat(Rules.of(rule.id())).containsSame(rule);
        });
    }

    @Test
    void noIdStandsForTwoRules() {
        Set<String> seen = new HashSet<>();
        for (Rule rule : Rules.all()) {
            assertThat(seen.add(rule.id())).as(rule.id()).isTrue();
            assertThat(rule.also())
                    .allSatisfy(id -> assertThat(Rules.of(id))
                            .as(id + " stands under " + rule)
                            .isEmpty());
        }
    }

    @Test
    void whatTwoRulesSayTogetherStandsUnderTheFirst() {
        assertThat(Rules.of("SCO-06").orElseThrow().also()).contains("LAB-02");
        assertThat(Rules.of("FLT-12").orElseThrow().also()).contains("COD-05", "COD-07");
        assertThat(Rules.of("AMT-04").orElseThrow().also()).contains("AMT-09");
        assertThat(Rules.of("DLY-09").orElseThrow().also()).contains("AMT-14");
        assertThat(Rules.of("AMT-06").orElseThrow().also()).contains("AMT-07");
    }

    @Test
    void aBlockIsOverridableOnlyOnAnUncertainFact() {
        assertThat(about(aPhoneRepair().imei("350000000001021"))
                        .finding("DAT-15")
                        .overridable())
                .isTrue();
        assertThat(about(aRepair().city("x".repeat(41))).finding("DAT-17").overridable())
                .isTrue();
        assertThat(about(aRepair().email(null)).finding("DAT-02").overridable()).isFalse();
        assertThat(about(aRepair().site("DEPANNAGE")).finding("SCO-06").overridable())
                .isFalse();
        assertThat(about(aRepair().place(Place.REMOTE)).finding("SCO-11").overridable())
                .as("a warning needs no override")
                .isFalse();
    }

    @Test
    void ofTwoConfidencesTheLowerCounts() {
        assertThat(about(aRepair().invoiced("129.00", "49.00"))
                        .finding("AMT-02")
                        .overridable())
                .as("the amount of the organisation's list is certain")
                .isFalse();
        assertThat(about(aRepair().product("seche-cheveux").brand("Apple").invoiced("129.00", "20.00"))
                        .finding("AMT-02")
                        .overridable())
                .as("the amount of the shipped scale is inferred")
                .isTrue();
    }

    @Test
    void aFindingNamesItsSource() {
        assertThat(about(aRepair().on("2025-10-20")).finding("DLY-02").source()).isEqualTo("S30");
        assertThat(about(aRepair().email(null)).finding("DAT-02").source()).isEqualTo("S1; S7");
    }

    @Test
    void theLastDayOfALimitIsTold() {
        assertThat(about(aRepair().on("2025-08-31"))
                        .on("2026-03-01")
                        .finding("DLY-02")
                        .parameters())
                .as("a month that has no 31st ends the limit on its last day")
                .containsEntry("lastDay", "2026-02-28");
        assertThat(about(aRepair().on("2026-04-21")).finding("D-02").parameters())
                .containsEntry("lastDay", "2026-10-21")
                .containsEntry("days", "60");
    }

    @Test
    void theCheckDigitOfAnImeiIsConsumerData() {
        Finding finding = about(aPhoneRepair().imei("350000000001021")).finding("DAT-15");

        assertThat(finding.parameters()).isEmpty();
        assertThat(finding.personal()).containsEntry("imei", "350000000001021").containsEntry("checkDigit", "0");
    }

    @Test
    void anImeiWithOneMisreadDigitIsGuessed() {
        String right = "350000000001020";
        for (String misread : List.of("330000000001020", "350000000007020", "350000000001028", "350000000001070")) {
            assertThat(about(aPhoneRepair().imei(misread)).finding("DAT-15").personal())
                    .as(misread)
                    .hasEntrySatisfying(
                            "candidates",
                            candidates -> assertThat(candidates.split(", ", -1))
                                    .contains(right)
                                    .allSatisfy(candidate -> assertThat(CheckDigits.isLuhn(candidate))
                                            .isTrue()));
        }
    }

    @Test
    void whereNoDigitLooksLikeTheRightOneThereIsNoGuess() {
        assertThat(CheckDigits.misreadings("11")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-06-12, 2024-06-13, false",
        "2026-06-12, 2024-06-12, true",
        "2026-06-12, 2023-12-13, true",
        "2026-06-12, 2023-12-12, false",
        "2027-01-30, 2024-07-30, false",
        "2027-01-29, 2024-07-30, true",
        "2027-07-30, 2024-07-31, true",
        "2027-07-31, 2024-07-31, false"
    })
    void aGuaranteeThatMayHaveBeenLengthenedIsAskedAbout(String repaired, String bought, boolean asked) {
        assertThat(about(aRepair().on(repaired).purchasedOn(bought)).on(repaired).answer().questions().stream()
                        .anyMatch(question -> question.rule().equals("SCO-13")))
                .isEqualTo(asked);
    }

    @Test
    void aCodeThatIsObsoleteIsAnsweredWithThoseInUse() {
        ReferenceData lists = SampleLists.ecologicWith(SampleLists.withRepairCodes(
                SampleLists.ecologic().products().get(0),
                List.of(new Code("G02", "Écran 2023"), new Code("CAS", "Écran cassé"))));

        Finding finding = about(anEcologicRepair().repairCode("G02"))
                .with(lists, SampleLists.ecosystem())
                .finding("DLY-11");

        assertThat(finding.parameters())
                .containsEntry("code", "G02")
                .containsEntry("allowed", "CAS")
                .containsEntry("organisation", "ECOLOGIC");
        assertThat(finding.overridable())
                .as("the mark of the old codes is an observation")
                .isTrue();
    }

    @Test
    void questionsThatNobodyAnsweredAreOpen() {
        assertThat(about(aRepair().declares("FLT-05", true).declares("FLT-11", false))
                        .answer()
                        .questions())
                .extracting(Question::rule)
                .containsExactly(
                        "FLT-01", "FLT-02", "FLT-03", "FLT-04", "FLT-06", "FLT-07", "FLT-09", "FLT-14", "SCO-10");
    }

    @Test
    void aScreenIsAskedAboutWhereThereIsOne() {
        assertThat(about(anEcologicRepair()).answer().questions())
                .extracting(Question::rule)
                .contains("FLT-10")
                .doesNotContain("FLT-09");
    }

    @Test
    void anOpenQuestionStandsAgainstNothing() {
        assertThat(about(aRepair()).problems()).isEmpty();
    }

    @Test
    void onceAClaimIsThereWhatIsMerelyWorthKnowingIsLeftOut() {
        assertThat(about(anEcologicRepair()).findings()).containsExactly("INFO RTE-04 BRAND_NOT_CROSSED");
        assertThat(about(anEcologicRepair()).settledAt(SampleLists.ECOLOGIC).findings())
                .isEmpty();
    }

    @Test
    void blockingFindingsComeFirst() {
        assertThat(about(aRepair()
                                .model(null)
                                .purchasedOn("2025-01-01")
                                .email(null)
                                .working(false))
                        .findings())
                .extracting(finding -> finding.substring(0, finding.indexOf(' ')))
                .containsExactly("BLOCK", "BLOCK", "WARN", "INFO");
    }

    @Test
    void evenOfTwoFindingsTheBlockingOneComesFirst() {
        assertThat(about(aRepair().purchasedOn("2025-01-01").email(null)).findings())
                .containsExactly("BLOCK DAT-02 FIELD_MISSING", "INFO SCO-12 DEVICE_YOUNG");
    }

    @Test
    void aRuleFindsOnlyWhatItNames() {
        Rule rule = Rules.of("DLY-01").orElseThrow();

        assertThatIllegalStateException().isThrownBy(() -> rule.found(FindingCode.FIELD_MISSING));
    }

    @Test
    void beforeTheSchemeItsRulesSayNothing() {
        assertThat(about(aRepair().on("2022-12-14").working(false))
                        .on("2022-12-20")
                        .problems())
                .contains("BLOCK SCO-05 PRODUCT_NOT_ELIGIBLE_THEN")
                .noneMatch(problem -> problem.contains("SCO-07"));
    }

    @Test
    void luhnAndItsDigit() {
        assertThat(CheckDigits.isLuhn("490154203237518")).isTrue();
        assertThat(CheckDigits.isLuhn("490154203237517")).isFalse();
        assertThat(CheckDigits.luhnDigit("49015420323751")).isEqualTo(8);
        assertThat(CheckDigits.isLuhn("35600000049837"))
                .as("right by La Poste's rule only")
                .isFalse();
    }
}
