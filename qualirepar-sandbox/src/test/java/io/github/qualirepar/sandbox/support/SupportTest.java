package io.github.qualirepar.sandbox.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class SupportTest {

    private static final Instant NOW = Instant.parse("2026-06-20T08:00:00Z");

    private final ShiftedClock clock = new ShiftedClock(Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void aMovedClockIsMovedInEveryZoneAndGoesBackOnReset() {
        Clock paris = clock.withZone(ZoneId.of("Europe/Paris"));

        clock.advance(Period.ofMonths(3));
        clock.advance(Duration.ofMinutes(1));

        assertThat(clock.instant()).isEqualTo("2026-09-20T08:01:00Z");
        assertThat(paris.instant()).isEqualTo(clock.instant());
        clock.reset();
        assertThat(paris.instant()).isEqualTo(NOW);
    }

    @Test
    void quotedValuesOfACsvLineMayHoldCommasAndQuotes() {
        assertThat(Csv.rows("a,b\n\"x, y\",\"say \"\"z\"\"\"\n", "test"))
                .singleElement()
                .satisfies(row -> assertThat(row).containsEntry("a", "x, y").containsEntry("b", "say \"z\""));
    }

    @Test
    void aCsvLineOfTheWrongWidthIsRefusedWithItsNumber() {
        assertThatIllegalStateException()
                .isThrownBy(() -> Csv.rows("a,b\n1,2\n3\n", "test"))
                .withMessageContaining("line 3");
    }

    @Test
    void noTwoLinesOfTheScaleHoldForOneProductOnOneDay() {
        Scale.byProduct().forEach((key, rows) -> {
            for (String day : new String[] {"2022-12-15", "2023-12-31", "2024-01-01", "2026-06-20"}) {
                assertThat(rows.stream()
                                .filter(row -> row.holdsOn(LocalDate.parse(day)))
                                .count())
                        .as(key + " on " + day)
                        .isLessThanOrEqualTo(1);
            }
        });
        assertThat(Scale.rows()).hasSize(120);
    }

    @Test
    void aPeriodOfTheScaleHoldsItsFirstAndItsLastDay() {
        ScaleRow old = Scale.rows().stream()
                .filter(row -> row.productKey().equals("lave-linge"))
                .findFirst()
                .orElseThrow();

        assertThat(old.holdsOn(LocalDate.of(2022, 12, 14))).isFalse();
        assertThat(old.holdsOn(LocalDate.of(2022, 12, 15))).isTrue();
        assertThat(old.holdsOn(LocalDate.of(2023, 12, 31))).isTrue();
        assertThat(old.holdsOn(LocalDate.of(2024, 1, 1))).isFalse();
    }
}
