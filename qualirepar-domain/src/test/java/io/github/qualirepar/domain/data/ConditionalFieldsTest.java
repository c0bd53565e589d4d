package io.github.qualirepar.domain.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qualirepar.domain.reference.Period;
import io.github.qualirepar.domain.rule.Confidence;
import io.github.qualirepar.domain.rule.Level;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Rows by their conditions; sorted anew here, because the shipped ones are sorted once and for all. */
class ConditionalFieldsTest {
    private static final RequiredField ORIGIN = row("repair.parts[].origin", FieldCondition.PARTS_USED);
    private static final RequiredField CITY = row("customer.city", FieldCondition.ALWAYS);
    private static final RequiredField IMEI = row("device.imei", FieldCondition.IMEI_PRODUCT);
    private static final RequiredField BRAND = row("device.brand", FieldCondition.UNKNOWN_BRAND);
    private static final RequiredField MODEL = row("device.model", FieldCondition.UNKNOWN_BRAND);

    private final ConditionalFields fields = new ConditionalFields(List.of(ORIGIN, CITY, IMEI, BRAND, MODEL));

    @Test
    void aRowWithoutAConditionAlwaysHolds() {
        assertThat(where()).containsExactly(CITY);
    }

    @Test
    void theRowsOfEachConditionThatHoldsAreAddedInTheOrderOfTheFile() {
        assertThat(where(FieldCondition.PARTS_USED)).containsExactly(ORIGIN, CITY);
        assertThat(where(FieldCondition.IMEI_PRODUCT)).containsExactly(CITY, IMEI);
        assertThat(where(FieldCondition.UNKNOWN_BRAND)).containsExactly(CITY, BRAND, MODEL);
        assertThat(where(FieldCondition.PARTS_USED, FieldCondition.UNKNOWN_BRAND))
                .containsExactly(ORIGIN, CITY, BRAND, MODEL);
    }

    private List<RequiredField> where(FieldCondition... holding) {
        return fields.where(Set.of(holding)::contains);
    }

    private static RequiredField row(String path, FieldCondition condition) {
        return new RequiredField(
                null,
                List.of(FieldPaths.of(path)),
                Phase.INTAKE,
                condition,
                "DAT-01",
                Level.BLOCK,
                Confidence.HIGH,
                null,
                Period.ALWAYS,
                "ours");
    }
}
