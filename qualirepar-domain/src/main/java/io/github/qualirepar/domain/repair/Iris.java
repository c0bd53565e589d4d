package io.github.qualirepar.domain.repair;

import org.jspecify.annotations.Nullable;

/**
 * IRIS values beside the symptom, where known (COD-09).
 *
 * @param condition condition, one character
 * @param conditionEx extended condition, three characters
 * @param defect defect
 */
public record Iris(
        @Nullable String condition,
        @Nullable String conditionEx,
        @Nullable String defect) {

    public static final Iris NONE = new Iris(null, null, null);
}
