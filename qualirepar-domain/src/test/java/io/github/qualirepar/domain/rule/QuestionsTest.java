package io.github.qualirepar.domain.rule;

import static io.github.qualirepar.domain.fixture.Asking.about;
import static io.github.qualirepar.domain.fixture.RepairBuilder.aRepair;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.qualirepar.domain.eligibility.Question;
import io.github.qualirepar.domain.fixture.RepairBuilder;
import io.github.qualirepar.domain.repair.PartOrigin;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which questions a repair raises; sorted anew here, because the catalogue sorts its own once and for all. */
class QuestionsTest {
    private static final Rule NO_QUESTION =
            Rule.named("TST-00", "It asks nothing.").findsElsewhere();
    private static final Rule EARLY = Rule.named("TST-01", "It asks before there is an invoice.")
            .asks(facts -> facts.isEarly())
            .findsElsewhere();
    private static final Rule ALWAYS =
            Rule.named("TST-02", "It asks always.").asksAlways().findsElsewhere();
    private static final Rule PIEC = Rule.named("TST-03", "It asks about used parts.")
            .asks(facts -> facts.file().repair().usesPiec())
            .findsElsewhere();
    private static final Rule SINCE = Rule.named("TST-04", "It asks since a day.")
            .from("2026-06-12")
            .asksAlways()
            .findsElsewhere();

    private final Questions questions = new Questions(List.of(NO_QUESTION, EARLY, ALWAYS, PIEC, SINCE));

    @Test
    void aRepairRaisesWhatIsAlwaysAskedAndWhatItsCaseCallsFor() {
        assertThat(open(aRepair().on("2026-06-11"))).containsExactly("TST-02");
        assertThat(open(aRepair().on("2026-06-11").early())).containsExactly("TST-01", "TST-02");
        assertThat(open(aRepair().on("2026-06-11").part(PartOrigin.PIEC))).containsExactly("TST-02", "TST-03");
        assertThat(open(aRepair().on("2026-06-12"))).containsExactly("TST-02", "TST-04");
    }

    @Test
    void theQuestionsStandInTheOrderOfTheCatalogue() {
        assertThat(open(aRepair().on("2026-06-12").early().part(PartOrigin.PIEC)))
                .containsExactly("TST-01", "TST-02", "TST-03", "TST-04");
    }

    @Test
    void whatIsAnsweredIsNotAskedAgain() {
        assertThat(open(aRepair().on("2026-06-12").declares("TST-02", false))).containsExactly("TST-04");
    }

    @Test
    void aQuestionWithACaseOrADayIsNotAlwaysAsked() {
        assertThat(ALWAYS.asksAlways()).isTrue();
        assertThat(EARLY.asksAlways()).isFalse();
        assertThat(SINCE.asksAlways()).isFalse();
        assertThat(NO_QUESTION.asksAlways()).isFalse();
    }

    private List<String> open(RepairBuilder repair) {
        return questions.open(about(repair).facts()).stream()
                .map(Question::rule)
                .toList();
    }
}
