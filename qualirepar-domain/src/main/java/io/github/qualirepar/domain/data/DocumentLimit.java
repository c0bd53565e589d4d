package io.github.qualirepar.domain.data;

import io.github.qualirepar.domain.OrganisationId;
import io.github.qualirepar.domain.document.DocumentKind;
import io.github.qualirepar.domain.reference.Period;
import io.github.qualirepar.domain.rule.Confidence;
import io.github.qualirepar.domain.rule.Level;
import org.jspecify.annotations.Nullable;

/**
 * How many documents of a kind an organisation takes with one claim, where it takes several.
 *
 * @param organisation who takes them, or {@code null} = every organisation
 * @param kind what they are
 * @param most so many are taken
 * @param rule the rule behind it
 * @param level what one more means
 * @param confidence how sure that is
 * @param period days on which it applies
 * @param source where it comes from
 */
public record DocumentLimit(
        @Nullable OrganisationId organisation,
        DocumentKind kind,
        int most,
        String rule,
        Level level,
        Confidence confidence,
        Period period,
        String source) {}
