package io.github.qualirepar.domain.rule;

import static io.github.qualirepar.domain.fixture.Asking.about;

import io.github.qualirepar.domain.fixture.Asking;
import io.github.qualirepar.domain.fixture.RepairBuilder;
import org.jspecify.annotations.Nullable;

/**
 * One rule at its edge.
 *
 * @param expected level, rule and code of the finding
 * @param field where it is found
 * @param meets a question about a file in which the rule finds it
 * @param misses a question about one that is different in that point only
 */
record Case(String expected, @Nullable String field, Asking meets, Asking misses) {

    static Case edge(String expected, @Nullable String field, Asking meets, Asking misses) {
        return new Case(expected, field, meets, misses);
    }

    static Case edge(String expected, @Nullable String field, RepairBuilder meets, RepairBuilder misses) {
        return edge(expected, field, about(meets), about(misses));
    }

    @Override
    public String toString() {
        return expected + (field == null ? "" : " at " + field);
    }
}
