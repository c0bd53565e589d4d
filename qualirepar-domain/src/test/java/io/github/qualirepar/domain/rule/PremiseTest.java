package io.github.qualirepar.domain.rule;

import static io.github.qualirepar.domain.fixture.Asking.about;
import static io.github.qualirepar.domain.fixture.RepairBuilder.aRepair;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.qualirepar.domain.claim.ClaimId;
import io.github.qualirepar.domain.eligibility.EarlierClaim;
import io.github.qualirepar.domain.fixture.Asking;
import io.github.qualirepar.domain.repair.PartOrigin;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Which rules are run at all; made anew here, because the catalogue sorts its own once and for all. */
class PremiseTest {
    private static final EarlierClaim EARLIER =
            new EarlierClaim(new ClaimId("c1"), "SAV-1", "shop", "F-1", null, null, null, null, false, Set.of());

    @ParameterizedTest
    @MethodSource("edges")
    void aRuleIsInPlayWhereItsPremiseIsMet(Premise premise, Asking meets, Asking misses) {
        Rule rule = Rule.named("TST-01", "It says so.").needs(premise).finds((self, facts) -> List.of());

        assertThat(rule.isInPlay(Premise.met(meets.facts()))).isTrue();
        assertThat(rule.isInPlay(Premise.met(misses.facts()))).isFalse();
    }

    private static Stream<Arguments> edges() {
        Asking withoutCode = about(aRepair().repairCode(null).symptomCode(null));
        return Stream.of(
                Arguments.of(Premise.INVOICE, about(aRepair()), about(aRepair().early())),
                Arguments.of(Premise.ANSWER, about(aRepair().declares("SCO-01", true)), about(aRepair())),
                Arguments.of(Premise.CODE, about(aRepair().repairCode("LLI01").symptomCode(null)), withoutCode),
                Arguments.of(Premise.CODE, about(aRepair().repairCode(null).symptomCode("E7")), withoutCode),
                Arguments.of(Premise.PIEC, about(aRepair().part(PartOrigin.PIEC)), about(aRepair())),
                Arguments.of(Premise.EARLIER_CLAIM, about(aRepair()).earlier(EARLIER), about(aRepair())),
                Arguments.of(
                        Premise.DELAY,
                        about(aRepair().on("2026-06-19")).on("2026-06-20"),
                        about(aRepair().on("2026-06-20")).on("2026-06-20")));
    }

    @Test
    void aRuleWithoutAPremiseIsAlwaysInPlay() {
        Rule rule = Rule.named("TST-01", "It says so.").finds((self, facts) -> List.of());

        assertThat(rule.isInPlay(0)).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Premise.class)
    void aRuleThatLooksElsewhereIsNeverInPlay(Premise premise) {
        Rule rule = Rule.named("TST-01", "It says so.").needs(premise).findsElsewhere(FindingCode.NO_FAULT);

        assertThat(rule.codes()).containsExactly(FindingCode.NO_FAULT);
        assertThat(rule.isInPlay(Premise.combinations() - 1)).isFalse();
    }

    @Test
    void aFileThatMeetsEveryPremiseIsTheLastOfTheCombinations() {
        Asking everything =
                about(aRepair().declares("SCO-01", true).part(PartOrigin.PIEC)).earlier(EARLIER);

        assertThat(Premise.met(everything.facts())).isEqualTo(Premise.combinations() - 1);
    }
}
