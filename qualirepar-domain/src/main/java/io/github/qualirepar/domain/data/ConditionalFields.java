package io.github.qualirepar.domain.data;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Rows of one organisation and some days, sorted ahead by the conditions that hold for a repair: they are asked for in
 * every check, and there are few combinations.
 *
 * <p>Immutable and safe to share between threads.
 */
final class ConditionalFields {
    private final List<RequiredField> all;
    private final List<FieldCondition> conditions;
    /** By the conditions that hold: bit n of the index stands for the one in place n. */
    private final List<List<RequiredField>> holding = new ArrayList<>();

    ConditionalFields(List<RequiredField> rows) {
        this.all = List.copyOf(rows);
        this.conditions = rows.stream()
                .map(RequiredField::condition)
                .filter(condition -> condition != FieldCondition.ALWAYS)
                .distinct()
                .toList();
        for (int combination = 0; combination < 1 << conditions.size(); combination++) {
            int chosen = combination;
            holding.add(
                    all.stream().filter(row -> isIn(chosen, row.condition())).toList());
        }
    }

    private boolean isIn(int combination, FieldCondition condition) {
        return condition == FieldCondition.ALWAYS || (combination & (1 << conditions.indexOf(condition))) != 0;
    }

    List<RequiredField> all() {
        return all;
    }

    /** The rows whose condition holds, in the order of the file. */
    List<RequiredField> where(Predicate<FieldCondition> holds) {
        int combination = 0;
        for (int place = 0; place < conditions.size(); place++) {
            if (holds.test(conditions.get(place))) {
                combination |= 1 << place;
            }
        }
        return holding.get(combination);
    }
}
