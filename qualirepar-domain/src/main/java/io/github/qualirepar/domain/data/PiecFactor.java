package io.github.qualirepar.domain.data;

import io.github.qualirepar.domain.OrganisationId;
import io.github.qualirepar.domain.reference.Period;
import io.github.qualirepar.domain.rule.Confidence;
import java.math.BigDecimal;

/**
 * By how much a part of the circular economy raises the bonus (AMT-08).
 *
 * @param organisation who pays it
 * @param factor the bonus is multiplied by it
 * @param declarable is it known how such a part is told to the organisation (AMT-11)?
 * @param rule the rule behind it
 * @param confidence how sure it is
 * @param period days on which it applies
 * @param source where it comes from
 */
public record PiecFactor(
        OrganisationId organisation,
        BigDecimal factor,
        boolean declarable,
        String rule,
        Confidence confidence,
        Period period,
        String source) {}
