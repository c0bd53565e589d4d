package io.github.qualirepar.domain.data;

import io.github.qualirepar.domain.OrganisationId;
import io.github.qualirepar.domain.reference.Period;
import io.github.qualirepar.domain.rule.Confidence;
import io.github.qualirepar.domain.rule.Level;

/**
 * A repair code whose work is not covered on some days, although the organisation's list has it.
 *
 * @param organisation the organisation
 * @param product own product key
 * @param code repair code of its list
 * @param rule the rule behind it
 * @param level what it means
 * @param confidence how sure that is, the meaning of the code included
 * @param period days of repair on which it counts
 * @param source where it comes from
 */
public record JudgedCode(
        OrganisationId organisation,
        String product,
        String code,
        String rule,
        Level level,
        Confidence confidence,
        Period period,
        String source) {}
