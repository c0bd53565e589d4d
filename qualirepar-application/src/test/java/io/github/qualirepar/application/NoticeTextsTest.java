package io.github.qualirepar.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qualirepar.domain.EuroAmount;
import io.github.qualirepar.domain.claim.NextStep;
import io.github.qualirepar.domain.payment.LineState;
import io.github.qualirepar.ports.NoticeKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NoticeTextsTest {
    private final NoticeTexts french = NoticeTexts.of(Locale.FRANCE);
    private final NoticeTexts english = NoticeTexts.of(Locale.UK);

    @Test
    void everyKindOfNoticeHasItsWordsInBothLanguages() {
        for (NoticeTexts texts : List.of(french, english)) {
            for (NoticeKind kind : NoticeKind.values()) {
                for (String part :
                        List.of(".subject.one", ".subject.many", ".intro", ".intro.one", ".intro.bare", ".closing")) {
                    assertThat(texts.text(kind + part, Map.of())).isNotBlank();
                }
            }
        }
        for (NoticeKind kind : NoticeKind.values()) {
            assertThat(french.headings(kind + ".head")).hasSameSizeAs(english.headings(kind + ".head"));
        }
    }

    @Test
    void everyNextStepAndEveryOddLineHasAWord() {
        for (NoticeTexts texts : List.of(french, english)) {
            for (NextStep step : NextStep.values()) {
                assertThat(texts.word("next." + step)).isNotBlank();
            }
            for (LineState state : LineState.values()) {
                if (state != LineState.MATCHED) {
                    assertThat(texts.word("line." + state)).isNotBlank();
                }
            }
        }
    }

    @Test
    void daysAndAmountsAreWrittenAsPeopleWriteThem() {
        LocalDate day = LocalDate.of(2026, 7, 5);
        EuroAmount amount = EuroAmount.parse("1234.5");

        assertThat(french.day(day) + " " + french.amount(amount)).isEqualTo("05/07/2026 1234,50\u00a0€");
        assertThat(english.day(day) + " " + english.amount(amount)).isEqualTo("2026-07-05 1234.50\u00a0€");
        assertThat(french.day(null) + english.amount(null)).isEqualTo("––");
    }
}
