package io.github.qualirepar.domain.reference;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qualirepar.domain.OrganisationId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Ties, found by own key. */
class TieListTest {
    private static final ProductTie THERE = new ProductTie("four", OrganisationId.ECOSYSTEM, "9010", false);
    private static final ProductTie ELSEWHERE = new ProductTie("four", OrganisationId.ECOLOGIC, "EEE.M4.001", false);
    private static final ProductTie AGAIN = new ProductTie("four", OrganisationId.ECOSYSTEM, "9011", true);

    @Test
    void theCodesOfAKeyAreFoundAndOfTwoAtOneOrganisationTheLast() {
        assertThat(TieList.of(List.of(THERE, ELSEWHERE, AGAIN)).codes("four"))
                .isEqualTo(Map.of(OrganisationId.ECOSYSTEM, "9011", OrganisationId.ECOLOGIC, "EEE.M4.001"));
        assertThat(TieList.of(List.of(THERE)).codes("lave-linge")).isEmpty();
    }

    @Test
    void itIsTheSameListAsAnyOtherOfTheseTies() {
        TieList ties = TieList.of(List.of(THERE, AGAIN));

        assertThat(ties.codes("four")).hasSize(1);
        assertThat(ties).isEqualTo(List.of(THERE, AGAIN)).containsExactly(THERE, AGAIN);
        assertThat(TieList.of(ties)).isSameAs(ties);
    }
}
