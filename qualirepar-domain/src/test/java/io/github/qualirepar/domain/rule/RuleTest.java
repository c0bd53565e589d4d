package io.github.qualirepar.domain.rule;

import static io.github.qualirepar.domain.fixture.Asking.about;
import static io.github.qualirepar.domain.fixture.RepairBuilder.aRepair;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A rule as it is made and asked. */
class RuleTest {

    @Test
    void aRuleIsWhatItWasMadeOf() {
        Rule rule = Rule.named("TST-01", "It says so.")
                .weighs(Level.WARN, Confidence.LOW)
                .source("ours")
                .from("2026-01-01")
                .until("2026-12-31")
                .also("TST-02")
                .asks(facts -> true)
                .finds((self, facts) -> List.of(self.found(FindingCode.NO_FAULT)), FindingCode.NO_FAULT);

        assertThat(rule).hasToString("TST-01");
        assertThat(rule.meaning()).isEqualTo("It says so.");
        assertThat(rule.level()).isEqualTo(Level.WARN);
        assertThat(rule.confidence()).isEqualTo(Confidence.LOW);
        assertThat(rule.source()).isEqualTo("ours");
        assertThat(rule.period().from()).isEqualTo(LocalDate.parse("2026-01-01"));
        assertThat(rule.period().until()).isEqualTo(LocalDate.parse("2026-12-31"));
        assertThat(rule.also()).containsExactly("TST-02");
        assertThat(rule.codes()).containsExactly(FindingCode.NO_FAULT);
        assertThat(rule.isQuestion()).isTrue();
    }

    @Test
    void itSaysAndAsksNothingOutsideItsDays() {
        Rule rule = Rule.named("TST-01", "It says so.")
                .from("2026-06-10")
                .until("2026-06-12")
                .asks(facts -> true)
                .finds((self, facts) -> List.of(self.found(FindingCode.NO_FAULT)), FindingCode.NO_FAULT);

        for (String day : List.of("2026-06-09", "2026-06-13")) {
            assertThat(rule.findings(about(aRepair().on(day)).facts())).as(day).isEmpty();
            assertThat(rule.asksAbout(about(aRepair().on(day)).facts())).as(day).isFalse();
        }
        for (String day : List.of("2026-06-10", "2026-06-12")) {
            assertThat(rule.findings(about(aRepair().on(day)).facts())).as(day).hasSize(1);
            assertThat(rule.asksAbout(about(aRepair().on(day)).facts())).as(day).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "DAT_EMAIL_MALFORMED, DAT-02, false",
        "DAT_PHONE_MALFORMED, DAT-16, false",
        "DAT_POSTCODE_MALFORMED, DAT-16, false",
        "DAT_COUNTRY_MALFORMED, DAT-05, false",
        "DAT_IMEI_MALFORMED, DAT-15, true",
        "DAT_QUANTITY_NOT_POSITIVE, DAT-14, false"
    })
    void aFindingOfShapeHasTheSourceOfItsRule(FindingCode code, String rule, boolean overridable) {
        Finding finding = Rules.finding(code, "customer.email");

        assertThat(finding.rule()).isEqualTo(rule);
        assertThat(finding.level()).isEqualTo(Level.BLOCK);
        assertThat(finding.overridable()).isEqualTo(overridable);
        assertThat(finding.field()).isEqualTo("customer.email");
        assertThat(finding.source())
                .isEqualTo(Rules.of(rule).orElseThrow().source())
                .isNotBlank();
    }

    @Test
    void aCodeThatNoRuleFindsHasNoShape() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Rules.finding(FindingCode.ORGANISATION_REFUSED, "customer.email"))
                .withMessageContaining("ORGANISATION_REFUSED");
    }
}
