package io.github.qualirepar.domain.reference;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.qualirepar.domain.OrganisationId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A list of ties is shared: nobody who asks it may change what the next one is told. */
class FixedTiesTest {

    @Test
    void theCodesThatAreHandedOutCannotBeChanged() {
        TieList ties = TieList.of(List.of(new ProductTie("four", OrganisationId.ECOSYSTEM, "9010", false)));
        Map<OrganisationId, String> codes = ties.codes("four");

        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> codes.put(OrganisationId.ECOSYSTEM, "9011"));
    }
}
