package io.github.qualirepar.domain.data;

import io.github.qualirepar.domain.OrganisationId;
import io.github.qualirepar.domain.reference.Period;
import io.github.qualirepar.domain.rule.Confidence;
import io.github.qualirepar.domain.rule.Level;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A value of the repair file that an organisation wants, or whose length it limits.
 *
 * @param organisation who wants it, or {@code null} = every organisation
 * @param paths its path; where there are several, one of them is enough
 * @param phase when it is needed
 * @param condition for which repairs
 * @param rule the rule behind it
 * @param level what its absence means
 * @param confidence how sure that is
 * @param maxLength most characters it may have (DAT-17), or {@code null}
 * @param period days on which this applies
 * @param source where it comes from
 */
public record RequiredField(
        @Nullable OrganisationId organisation,
        List<FieldPath> paths,
        Phase phase,
        FieldCondition condition,
        String rule,
        Level level,
        Confidence confidence,
        @Nullable Integer maxLength,
        Period period,
        String source) {

    public RequiredField {
        paths = List.copyOf(paths);
    }
}
