package io.github.qualirepar.domain.data;

import io.github.qualirepar.domain.OrganisationId;
import io.github.qualirepar.domain.reference.Period;
import io.github.qualirepar.domain.rule.Confidence;
import io.github.qualirepar.domain.rule.Level;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A span of time that counts.
 *
 * @param organisation who counts it, or {@code null} = every organisation
 * @param kind what it counts
 * @param length how long it is
 * @param months in calendar months? Else in days
 * @param rule the rule it belongs to
 * @param level what overstepping it means
 * @param confidence how sure it is
 * @param period days on which it applies
 * @param source where it comes from
 */
public record Deadline(
        @Nullable OrganisationId organisation,
        DeadlineKind kind,
        int length,
        boolean months,
        String rule,
        Level level,
        Confidence confidence,
        Period period,
        String source) {

    /** The day that lies this far after another one; a month that has no such day counts its last one. */
    public LocalDate after(LocalDate day) {
        return months ? day.plusMonths(length) : day.plusDays(length);
    }
}
