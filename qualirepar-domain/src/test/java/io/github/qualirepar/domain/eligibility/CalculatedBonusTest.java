package io.github.qualirepar.domain.eligibility;

import static io.github.qualirepar.domain.fixture.Asking.about;
import static io.github.qualirepar.domain.fixture.RepairBuilder.aRepair;
import static io.github.qualirepar.domain.fixture.RepairBuilder.anEcologicRepair;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.qualirepar.domain.EuroAmount;
import io.github.qualirepar.domain.fixture.Asking;
import io.github.qualirepar.domain.fixture.RepairBuilder;
import io.github.qualirepar.domain.repair.PartOrigin;
import io.github.qualirepar.domain.rule.Finding;
import io.github.qualirepar.domain.rule.FindingCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What an organisation calculated for a repair comes before its list, and its list before the scale (D-22). */
class CalculatedBonusTest {
    private static final EuroAmount SAID = EuroAmount.ofEuros(57);
    private static final Instant ASKED = Instant.parse("2026-06-20T08:00:00Z");

    private static EligibilityQuestion calculated(RepairBuilder repair) {
        EligibilityQuestion question = about(repair).question();
        LocalDate day = Objects.requireNonNull(question.file().repair().completedOn());
        return question.with(new CalculatedBonus(SAID, day, ASKED));
    }

    private static EligibilityAnswer answer(EligibilityQuestion question) {
        return new Eligibility(Asking.DATA, Settings.defaults()).assess(question);
    }

    @Test
    void itWinsOverTheScaleAndOverAList() {
        assertThat(about(anEcologicRepair()).answer().basis().source()).isEqualTo(BasisSource.SHIPPED_SCALE);
        assertThat(about(aRepair()).answer().basis().source()).isEqualTo(BasisSource.CACHED_CATALOGUE);

        for (RepairBuilder repair : new RepairBuilder[] {anEcologicRepair(), aRepair()}) {
            EligibilityAnswer answer = answer(calculated(repair));

            assertThat(answer.bonus()).isEqualTo(SAID);
            assertThat(answer.basis()).isEqualTo(new Basis(BasisSource.LIVE_CALCULATION, null, ASKED));
        }
    }

    @Test
    void anInvoiceWithAnotherAmountIsRefusedUnlessSomebodyDecidesOtherwise() {
        assertThat(answer(calculated(anEcologicRepair())).findings())
                .filteredOn(finding -> finding.code() == FindingCode.BONUS_DIFFERS)
                .singleElement()
                .satisfies(finding -> assertThat(finding.overridable()).isTrue())
                .extracting(Finding::parameters)
                .satisfies(values -> assertThat(values).containsEntry("inForce", SAID.toString()));
    }

    @Test
    void anInvoiceOfALaterDayIsNoOtherAmountWhereNothingChangedInBetween() {
        assertThat(answer(calculated(anEcologicRepair().invoiceDate("2026-06-15")))
                        .findings())
                .extracting(Finding::code)
                .doesNotContain(FindingCode.BONUS_OF_INVOICE_DATE_DIFFERS);
    }

    @Test
    void withAPartOfTheCircularEconomyOurOwnDataDecides() {
        RepairBuilder repair = aRepair().part(PartOrigin.PIEC);

        assertThat(answer(calculated(repair))).isEqualTo(about(repair).answer());
    }
}
