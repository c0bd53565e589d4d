package io.github.qualirepar.domain.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** The values of a finding's sentence. */
class ParametersTest {

    @Test
    void valuesAreSortedByName() {
        Parameters parameters =
                Parameters.NONE.with("until", "1").with("date", "2").with("stated", "3");

        assertThat(parameters.keySet()).containsExactly("date", "stated", "until");
        assertThat(parameters.values()).containsExactly("2", "3", "1");
        assertThat(parameters).isEqualTo(Map.of("until", "1", "date", "2", "stated", "3"));
        assertThat(Parameters.of(Map.of("until", "1", "date", "2", "stated", "3"))
                        .keySet())
                .containsExactly("date", "stated", "until");
    }

    @Test
    void aValueOfTheSameNameIsReplacedAndWhatItWasMadeOfStaysAsItWas() {
        Parameters parameters = Parameters.NONE.with("date", "1");

        assertThat(parameters.with("date", "2")).containsExactly(Map.entry("date", "2"));
        assertThat(parameters).containsExactly(Map.entry("date", "1"));
        assertThat(Parameters.of(parameters)).isSameAs(parameters);
    }

    @Test
    void nobodyChangesThem() {
        Parameters parameters = Parameters.NONE.with("date", "1");

        assertThatThrownBy(() -> parameters.put("date", "2")).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> parameters.entrySet().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThat(parameters).hasSize(1);
    }
}
