package io.github.qualirepar.domain.data;

import io.github.qualirepar.domain.OrganisationId;
import io.github.qualirepar.domain.document.DocumentKind;
import io.github.qualirepar.domain.reference.Period;
import io.github.qualirepar.domain.rule.Confidence;
import io.github.qualirepar.domain.rule.Level;
import org.jspecify.annotations.Nullable;

/**
 * A document that an organisation wants.
 *
 * @param organisation who wants it, or {@code null} = every organisation
 * @param kind what it is
 * @param condition for which repairs
 * @param rule the rule behind it
 * @param level what its absence means
 * @param confidence how sure that is
 * @param period days on which this applies
 * @param source where it comes from
 */
public record DocumentRow(
        @Nullable OrganisationId organisation,
        DocumentKind kind,
        DocumentCondition condition,
        String rule,
        Level level,
        Confidence confidence,
        Period period,
        String source) {}
