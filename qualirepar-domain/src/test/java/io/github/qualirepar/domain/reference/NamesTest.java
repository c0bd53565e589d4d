package io.github.qualirepar.domain.reference;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names at the edges of what people type and files hold. */
class NamesTest {

    @ParameterizedTest
    @ValueSource(strings = {"Marque\tAlpha", "Marque\nAlpha", "Marque\rAlpha", "Marque\r\nAlpha", "Marque\t Alpha"})
    void aTabulatorOrALinesEndInsideANameIsABlank(String name) {
        assertThat(Names.normalise(name)).isEqualTo("marque alpha");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t", "\r\n", "\u00a0"})
    void aNameOfBlanksOnlyIsNone(String name) {
        assertThat(Names.normalise(name)).isEmpty();
    }

    @Test
    void aNameOfAccentedLettersOnlyLosesItsAccents() {
        assertThat(Names.normalise("ÉÀ")).isEqualTo("ea");
    }

    @Test
    void aBrandIsShownAsItWasTyped() {
        assertThat(BrandName.of(" Marque  Bêta")).hasToString(" Marque  Bêta");
    }
}
