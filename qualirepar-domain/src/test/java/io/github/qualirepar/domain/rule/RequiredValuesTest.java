package io.github.qualirepar.domain.rule;

import static io.github.qualirepar.domain.fixture.Asking.about;
import static io.github.qualirepar.domain.fixture.RepairBuilder.aRepair;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.qualirepar.domain.fixture.SampleLists;
import org.junit.jupiter.api.Test;

/** What an early file still needs, where the table demands little or nothing. */
class RequiredValuesTest {
    private static final String BEFORE_ALL_ROWS = "2022-12-14";

    @Test
    void whereNothingIsDemandedNothingIsNeeded() {
        assertThat(RequiredValues.needed(about(aRepair().early().email(null))
                        .on(BEFORE_ALL_ROWS)
                        .settledAt(SampleLists.ECOSYSTEM)
                        .facts()))
                .isEmpty();
    }

    @Test
    void whereNothingIsDemandedASiteIsStillNeeded() {
        assertThat(RequiredValues.needed(about(aRepair().early().site(null))
                        .on(BEFORE_ALL_ROWS)
                        .settledAt(SampleLists.ECOSYSTEM)
                        .facts()))
                .containsExactly("site");
    }
}
