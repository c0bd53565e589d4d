package io.github.qualirepar.domain.repair;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A person's answer to a question that no program can decide.
 *
 * @param rule id of the rule that asks, for example {@code FLT-05}
 * @param answer {@code true} = nothing stands against the bonus
 * @param by who answered
 * @param on when
 */
public record Declaration(
        String rule,
        boolean answer,
        @Nullable String by,
        @Nullable LocalDate on) {}
