package io.github.qualirepar.domain.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qualirepar.domain.OrganisationId;
import io.github.qualirepar.domain.reference.Period;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DatedRowsTest {
    private static final OrganisationId ONE = OrganisationId.of("ONE");
    private static final OrganisationId OTHER = OrganisationId.of("OTHER");
    private static final LocalDate FROM = LocalDate.of(2024, 1, 1);
    private static final LocalDate UNTIL = LocalDate.of(2024, 6, 30);

    private static final Row ALWAYS = new Row("always", null, Period.ALWAYS);
    private static final Row BOUNDED = new Row("bounded", ONE, new Period(FROM, UNTIL));
    private static final Row SINCE = new Row("since", null, new Period(UNTIL, null));
    private static final DatedRows<Row, List<Row>> ROWS =
            new DatedRows<>(List.of(ALWAYS, BOUNDED, SINCE), Row::organisation, Row::period, rows -> rows);

    private record Row(String name, @Nullable OrganisationId organisation, Period period) {}

    @Test
    void aRowAppliesFromItsFirstDayToItsLast() {
        assertThat(ROWS.at(ONE, FROM.minusDays(1))).containsExactly(ALWAYS);
        assertThat(ROWS.at(ONE, FROM)).containsExactly(ALWAYS, BOUNDED);
        assertThat(ROWS.at(ONE, UNTIL.minusDays(1))).containsExactly(ALWAYS, BOUNDED);
        assertThat(ROWS.at(ONE, UNTIL)).containsExactly(ALWAYS, BOUNDED, SINCE);
        assertThat(ROWS.at(ONE, UNTIL.plusDays(1))).containsExactly(ALWAYS, SINCE);
    }

    @Test
    void anOrganisationThatNoRowNamesHasEverybodysRows() {
        assertThat(ROWS.at(OTHER, FROM)).containsExactly(ALWAYS);
        assertThat(ROWS.at(null, UNTIL)).containsExactly(ALWAYS, SINCE);
    }

    @Test
    void noRowsAreNoneOnAnyDay() {
        DatedRows<Row, List<Row>> none = new DatedRows<>(List.of(), Row::organisation, Row::period, rows -> rows);

        assertThat(none.at(ONE, FROM)).isEmpty();
    }
}
