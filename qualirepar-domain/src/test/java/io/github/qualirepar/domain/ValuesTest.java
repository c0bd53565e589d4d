package io.github.qualirepar.domain;

import static io.github.qualirepar.domain.fixture.RepairBuilder.aPhoneRepair;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.qualirepar.domain.reference.Names;
import io.github.qualirepar.domain.reference.Period;
import io.github.qualirepar.domain.repair.Part;
import io.github.qualirepar.domain.repair.PartOrigin;
import io.github.qualirepar.domain.repair.RepairFile;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Amounts, names, periods, and what must never be printed. */
class ValuesTest {

    @ParameterizedTest
    @CsvSource({
        "129, 129.00",
        "129.9, 129.90",
        "129.90, 129.90",
        "0, 0.00",
        "-1.5, -1.50",
        "999999999999.99, 999999999999.99"
    })
    void anAmountHasTwoDecimals(String text, String shown) {
        assertThat(EuroAmount.parse(text)).hasToString(shown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "60.004", "1,5", "1e3", " 1", "+1", "1.", ".5", "1234567890123", "abc"})
    void whatIsNoAmountIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> EuroAmount.parse(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {" Marque Alpha", "Marque Alpha ", "Marque  Alpha", "MARQUE ALPHA", "\tMarque Alpha"})
    void blanksAtTheEdgesAndDoubleOnesDoNotCount(String name) {
        assertThat(Names.normalise(name)).isEqualTo("marque alpha");
    }

    @Test
    void onlyNothingIsZero() {
        assertThat(EuroAmount.parse("0.00").isZero()).isTrue();
        assertThat(EuroAmount.parse("0.01").isZero()).isFalse();
        assertThat(EuroAmount.parse("-0.01").isZero()).isFalse();
    }

    @Test
    void zerosBehindTheSecondDecimalDoNotCount() {
        assertThat(EuroAmount.of(new BigDecimal("60.0000"))).isEqualTo(EuroAmount.ofEuros(60));
        assertThatIllegalArgumentException().isThrownBy(() -> EuroAmount.of(new BigDecimal("60.004")));
    }

    @ParameterizedTest
    @CsvSource({
        "25.00, 30.00",
        "60.00, 72.00",
        "0.02, 0.02",
        "0.03, 0.04",
        "10.01, 12.01",
        "10.02, 12.02",
        "10.03, 12.04"
    })
    void aFactorRoundsHalfUpToTheCent(String base, String raised) {
        assertThat(EuroAmount.parse(base).times(new BigDecimal("1.20"))).hasToString(raised);
    }

    @Test
    void amountsAddSubtractAndCompare() {
        EuroAmount ten = EuroAmount.ofEuros(10);
        EuroAmount cent = new EuroAmount(1);

        assertThat(ten.plus(cent)).hasToString("10.01");
        assertThat(ten.minus(cent)).hasToString("9.99");
        assertThat(ten.isGreaterThan(ten)).isFalse();
        assertThat(ten.isLessThan(ten)).isFalse();
        assertThat(ten.plus(cent).isGreaterThan(ten)).isTrue();
        assertThat(ten.minus(cent).isLessThan(ten)).isTrue();
        assertThat(ten.minus(ten).isZero()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "Marque Bêta, marque beta",
        "'  EXEMPLE   HOME ', exemple home",
        "l’Haÿ, l'hay",
        "'A\u00a0B', a b",
        "Œillet, œillet",
        "' Alpha', alpha",
        "'Alpha ', alpha"
    })
    void namesAreComparedWithoutCaseAccentsAndBlanks(String typed, String normal) {
        assertThat(Names.normalise(typed)).isEqualTo(normal);
    }

    @Test
    void noNameEqualsNothing() {
        assertThat(Names.normalise(null)).isEmpty();
    }

    @Test
    void aPeriodIncludesItsBounds() {
        Period period = new Period(LocalDate.parse("2024-01-01"), LocalDate.parse("2024-01-31"));

        assertThat(period.contains(LocalDate.parse("2023-12-31"))).isFalse();
        assertThat(period.contains(LocalDate.parse("2024-01-01"))).isTrue();
        assertThat(period.contains(LocalDate.parse("2024-01-31"))).isTrue();
        assertThat(period.contains(LocalDate.parse("2024-02-01"))).isFalse();
        assertThat(Period.ALWAYS.contains(LocalDate.MIN)).isTrue();
    }

    @Test
    void anOrganisationIsAnUpperCaseWord() {
        assertThat(OrganisationId.of(" ecosystem ")).isEqualTo(OrganisationId.ECOSYSTEM);
        assertThat(OrganisationId.ECOLOGIC.prefix()).isEqualTo("ecologic");
        assertThatIllegalArgumentException().isThrownBy(() -> new OrganisationId("ecosystem"));
        assertThatIllegalArgumentException().isThrownBy(() -> new OrganisationId("E"));
    }

    @Test
    void partsAreCountedByOrigin() {
        RepairFile file = aPhoneRepair().part(PartOrigin.PIEC).build();

        assertThat(file.repair().usesPiec()).isTrue();
        assertThat(file.repair().count(PartOrigin.NEW)).isZero();
        assertThat(new Part(null, null, PartOrigin.NEW, 3).quantity()).isEqualTo(3);
    }

    @Test
    void noConsumerDataIsPrinted() {
        RepairFile file = aPhoneRepair().serialNumber("SECRET-1").build();
        String printed = file + " " + file.customer() + " " + file.device();

        assertThat(printed)
                .doesNotContain("Exemple")
                .doesNotContain("Camille")
                .doesNotContain("@")
                .doesNotContain("SECRET-1")
                .doesNotContain("350000000001020")
                .doesNotContain("Lilas");
    }
}
