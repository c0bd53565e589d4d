package io.github.qualirepar.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.qualirepar.domain.EuroAmount;
import io.github.qualirepar.domain.claim.ClaimId;
import io.github.qualirepar.domain.claim.NextStep;
import io.github.qualirepar.domain.eligibility.Basis;
import io.github.qualirepar.domain.eligibility.BasisSource;
import io.github.qualirepar.domain.eligibility.EligibilityAnswer;
import io.github.qualirepar.domain.eligibility.Verdict;
import io.github.qualirepar.domain.rule.Finding;
import io.github.qualirepar.domain.rule.FindingCode;
import io.github.qualirepar.ports.Answer;
import io.github.qualirepar.ports.RemoteProblem;
import io.github.qualirepar.ports.Unreachable;
import io.github.qualirepar.ports.memory.MemoryFundingBody;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OnlineAnswersTest {
    private static final LocalDate OPENING_DAY = LocalDate.of(2026, 6, 20);
    private static final EuroAmount SAID = EuroAmount.ofEuros(55);

    private final Shop shop = new Shop();

    @Test
    void whatIsAnsweredOnlineIsPaidAndPrinted() {
        shop.ecologic.calculates(Answer.accepted(SAID));

        EligibilityAnswer answer = check("120", null, true);

        assertThat(answer.verdict()).isEqualTo(Verdict.ELIGIBLE);
        assertThat(answer.bonus()).isEqualTo(SAID);
        assertThat(Objects.requireNonNull(answer.print()).amount()).isEqualTo(SAID);
        assertThat(answer.basis()).isEqualTo(new Basis(BasisSource.LIVE_CALCULATION, null, Shop.OPENING));
    }

    @Test
    void theSameQuestionHasTheKeptAnswerWithoutANetwork() {
        shop.ecologic.calculates(Answer.accepted(SAID));
        EligibilityAnswer online = check("120", null, true);
        shop.ecologic.failNext(MemoryFundingBody.Fault.UNREACHABLE);

        assertThat(check("120", null, false)).isEqualTo(online);
        assertThat(shop.ecologic.calls()).containsOnlyOnce("calculate");
    }

    @Test
    void anotherAmountIsAnotherQuestion() {
        shop.ecologic.calculates(Answer.accepted(SAID));
        check("120", null, true);

        assertThat(check("121", null, false).basis().source()).isEqualTo(BasisSource.SHIPPED_SCALE);
        assertThat(check("120", "POM", false).basis().source()).isEqualTo(BasisSource.SHIPPED_SCALE);
    }

    @Test
    void aRefusalIsKeptToo() {
        shop.ecologic.calculates(
                Answer.refused(List.of(new RemoteProblem("X", "Marque non adhérente.", null, null, true, false))));
        EligibilityAnswer online = check("120", null, true);

        assertThat(online.verdict()).isEqualTo(Verdict.NOT_ELIGIBLE);
        assertThat(check("120", null, false)).isEqualTo(online);
        assertThat(online.findings())
                .filteredOn(finding -> finding.code() == FindingCode.ORGANISATION_REFUSED)
                .extracting(Finding::organisationText)
                .containsExactly("Marque non adhérente.");
    }

    @Test
    void theNewestAnswerCountsAndAnEarlierDayHasItsOwn() {
        shop.ecologic.calculates(Answer.accepted(SAID));
        check("120", null, true);
        shop.clock.advance(Duration.ofDays(1));
        shop.ecologic.calculates(Answer.accepted(EuroAmount.ofEuros(56)));
        check("120", null, true);

        assertThat(check("120", null, false).bonus()).isEqualTo(EuroAmount.ofEuros(56));
        assertThat(asOf(OPENING_DAY).bonus()).isEqualTo(SAID);
        assertThat(asOf(OPENING_DAY.minusDays(1)).basis().source()).isEqualTo(BasisSource.SHIPPED_SCALE);
    }

    @Test
    void amountsInListsDownloadedSinceThenCountMore() {
        shop.ecosystem.calculates(Answer.accepted(SAID));
        check("MARQUE ALPHA", "120", null, true);
        assertThat(check("MARQUE ALPHA", "120", null, false).bonus()).isEqualTo(SAID);

        shop.clock.advance(Duration.ofMinutes(1));
        shop.qualiRepar.catalogue().refresh();

        assertThat(check("MARQUE ALPHA", "120", null, false).basis().source()).isEqualTo(BasisSource.CACHED_CATALOGUE);
    }

    @Test
    void aRuleThatBlocksStillBlocks() {
        shop.ecologic.calculates(Answer.accepted(SAID));

        assertThat(check("10", null, true).verdict()).isEqualTo(Verdict.NOT_ELIGIBLE);
    }

    @Test
    void anOrganisationThatOffersNoCalculationIsNotAsked() {
        assertThat(check("120", null, true).findings())
                .extracting(Finding::code)
                .contains(FindingCode.ONLINE_NOT_ASKED);
    }

    @Test
    void aQuestionThatCannotBePutKeepsNothing() {
        shop.ecologic.calculates(Answer.accepted(SAID));
        shop.ecologic.failNext(MemoryFundingBody.Fault.UNREACHABLE);

        assertThatThrownBy(() -> check("120", null, true)).isInstanceOf(Unreachable.class);
        assertThat(check("120", null, false).basis().source()).isEqualTo(BasisSource.SHIPPED_SCALE);
    }

    @Test
    void beforeAClaimIsMadeItsAmountIsComparedOnce() {
        shop.ecologic.calculates(Answer.accepted(SAID));
        ClaimId id = shop.opened(Shop.ecologicWashingMachine("SAV-1"));

        ActionResult refused = shop.desk().create(id, Overrides.NONE);
        shop.desk().create(id, Overrides.NONE);

        assertThat(refused.findings())
                .filteredOn(Finding::blocks)
                .extracting(Finding::code)
                .containsExactly(FindingCode.ONLINE_BONUS_DIFFERS);
        assertThat(shop.ecologic.calls()).containsOnlyOnce("calculate").doesNotContain("createClaim");
        assertThat(shop.desk()
                        .create(id, new Overrides(Set.of("AMT-02"), "chef"))
                        .outcome())
                .isEqualTo(Outcome.DONE);
    }

    @Test
    void aClaimOfTheCalculatedAmountIsMade() {
        shop.ecologic.calculates(Answer.accepted(EuroAmount.ofEuros(50)));
        ClaimId id = shop.opened(Shop.ecologicWashingMachine("SAV-1"));

        assertThat(shop.desk().create(id, Overrides.NONE).outcome()).isEqualTo(Outcome.DONE);
    }

    @Test
    void aClaimIsMadeAlthoughTheCalculationCannotBeAskedJustNow() {
        shop.ecologic.calculates(Answer.accepted(SAID));
        ClaimId id = shop.opened(Shop.ecologicWashingMachine("SAV-1"));
        shop.ecologic.failNext(MemoryFundingBody.Fault.UNREACHABLE);

        assertThat(shop.desk().create(id, Overrides.NONE).outcome()).isEqualTo(Outcome.DONE);
    }

    @Test
    void anAnswerForTodayIsNotTakenForAnotherDay() {
        shop.ecologic.calculatesForTodayOnly(Answer.accepted(SAID));

        EligibilityAnswer answer = check("120", null, true);

        assertThat(answer.basis().source()).isEqualTo(BasisSource.SHIPPED_SCALE);
        assertThat(answer.findings())
                .filteredOn(finding -> finding.code() == FindingCode.ONLINE_NOT_ASKED)
                .singleElement()
                .satisfies(finding -> assertThat(finding.parameters()).containsEntry("reason", "DAY_CANNOT_BE_NAMED"));
        assertThat(shop.ecologic.calls()).doesNotContain("calculate");
    }

    @Test
    void anAmountCalculatedForTodayOnlyWarnsBeforeAClaimOfAnotherDay() {
        shop.ecologic.calculatesForTodayOnly(Answer.accepted(SAID));
        ClaimId id = shop.opened(Shop.ecologicWashingMachine("SAV-1"));

        ActionResult created = shop.desk().create(id, Overrides.NONE);

        assertThat(created.outcome()).isEqualTo(Outcome.DONE);
        assertThat(created.findings())
                .filteredOn(finding -> finding.code() == FindingCode.ONLINE_BONUS_DIFFERS)
                .extracting(finding -> FindingTexts.of(Locale.ENGLISH).remedy(finding))
                .singleElement()
                .asString()
                .contains("not for the day of the repair")
                .doesNotContain("override");
    }

    @Test
    void theTotalIsComparedWithTheAmountThatWasAnswered() {
        shop.ecologic.calculates(Answer.accepted(SAID));

        EligibilityAnswer answer = check("53", null, true);

        assertThat(answer.verdict()).isEqualTo(Verdict.NOT_ELIGIBLE);
        assertThat(answer.findings()).extracting(Finding::code).contains(FindingCode.TOTAL_NOT_ABOVE_BONUS);
        assertThat(answer.print()).isNull();
        assertThat(check("53", null, false)).isEqualTo(answer);
    }

    @Test
    void withAPartOfTheCircularEconomyTheRaisedAmountStays() {
        shop.ecologic.calculates(Answer.accepted(EuroAmount.ofEuros(50)));
        CheckRequest request = new CheckRequest(
                "lave-linge",
                "EXEMPLE HOME",
                EuroAmount.parse("120"),
                OPENING_DAY.minusDays(8),
                null,
                null,
                "PARIS",
                true,
                null,
                true);

        assertThat(shop.qualiRepar.eligibility().check(request).bonus()).isEqualTo(EuroAmount.ofEuros(60));
    }

    @Test
    void aFileIsTakenInByTheAmountThatWasCalculatedForIt() {
        shop.ecologic.calculates(Answer.accepted(SAID));
        check("129", "POM", true);

        assertThat(shop.desk()
                        .open(Shop.ecologicWashingMachine("SAV-1"), Overrides.NONE)
                        .findings())
                .filteredOn(Finding::blocks)
                .extracting(Finding::code)
                .containsExactly(FindingCode.BONUS_DIFFERS);
        ClaimId id = shop.opened(Shop.deducting(Shop.ecologicWashingMachine("SAV-1"), SAID));

        assertThat(shop.claim(id).bonus()).isEqualTo(SAID);
        assertThat(shop.claim(id).basis()).isEqualTo(new Basis(BasisSource.LIVE_CALCULATION, null, Shop.OPENING));
        assertThat(shop.desk().create(id, Overrides.NONE).outcome()).isEqualTo(Outcome.DONE);
    }

    @Test
    void aFileIsCorrectedToTheAmountThatWasCalculatedBeforeCreation() {
        shop.ecologic.calculates(Answer.accepted(SAID));
        ClaimId id = shop.opened(Shop.ecologicWashingMachine("SAV-1"));
        shop.desk().create(id, Overrides.NONE);
        assertThat(shop.next(id)).isEqualTo(NextStep.CORRECT);

        ActionResult corrected =
                shop.desk().correct(id, Shop.deducting(Shop.ecologicWashingMachine("SAV-1"), SAID), Overrides.NONE);

        assertThat(corrected.outcome()).isEqualTo(Outcome.DONE);
        assertThat(shop.claim(id).basis().source()).isEqualTo(BasisSource.LIVE_CALCULATION);
        assertThat(shop.desk().create(id, Overrides.NONE).outcome()).isEqualTo(Outcome.DONE);
        assertThat(shop.claim(id).bonus()).isEqualTo(SAID);
    }

    @Test
    void aClaimAgainstTheCalculationAsksForNoMoreThanWasDeducted() {
        shop.ecologic.calculates(Answer.accepted(SAID));
        ClaimId id = shop.opened(Shop.ecologicWashingMachine("SAV-1"));
        shop.desk().create(id, Overrides.NONE);

        shop.desk().create(id, new Overrides(Set.of("AMT-02"), "chef"));

        assertThat(shop.claim(id).bonus()).isEqualTo(EuroAmount.ofEuros(50));
    }

    @Test
    void aCalculationForAnotherTotalSaysNothingOfAFile() {
        shop.ecologic.calculates(Answer.accepted(SAID));
        check("128", "POM", true);

        ClaimId id = shop.opened(Shop.ecologicWashingMachine("SAV-1"));

        assertThat(shop.claim(id).basis().source()).isEqualTo(BasisSource.SHIPPED_SCALE);
    }

    private EligibilityAnswer asOf(LocalDate day) {
        return shop.qualiRepar
                .eligibility()
                .check(new CheckRequest(
                        "lave-linge",
                        "EXEMPLE HOME",
                        EuroAmount.parse("120"),
                        OPENING_DAY.minusDays(8),
                        null,
                        null,
                        "PARIS",
                        false,
                        day,
                        false));
    }

    private EligibilityAnswer check(String total, @Nullable String repairCode, boolean online) {
        return check("EXEMPLE HOME", total, repairCode, online);
    }

    private EligibilityAnswer check(String brand, String total, @Nullable String repairCode, boolean online) {
        return shop.qualiRepar
                .eligibility()
                .check(new CheckRequest(
                        "lave-linge",
                        brand,
                        EuroAmount.parse(total),
                        OPENING_DAY.minusDays(8),
                        null,
                        repairCode,
                        "PARIS",
                        false,
                        null,
                        online));
    }
}
