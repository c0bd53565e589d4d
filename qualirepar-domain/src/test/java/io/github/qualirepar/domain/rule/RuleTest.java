package io.github.qualirepar.domain.rule;

import static io.github.qualirepar.domain.fixture.Asking.about;
import static io.github.qualirepar.domain.fixture.RepairBuilder.aRepair;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

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
}
