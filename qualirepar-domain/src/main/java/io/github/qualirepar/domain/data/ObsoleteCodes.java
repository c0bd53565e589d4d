package io.github.qualirepar.domain.data;

import io.github.qualirepar.domain.OrganisationId;
import io.github.qualirepar.domain.reference.Code;
import io.github.qualirepar.domain.reference.Period;
import io.github.qualirepar.domain.rule.Confidence;
import io.github.qualirepar.domain.rule.Level;

/**
 * Repair codes that an organisation's list still shows, and that it does not take any more (DLY-11, COD-04).
 *
 * @param organisation the organisation
 * @param mark text in the wording of such codes
 * @param rule the rule behind it
 * @param level what it means
 * @param confidence how sure that is, the mark included
 * @param period days of sending on which it counts
 * @param source where it comes from
 */
public record ObsoleteCodes(
        OrganisationId organisation,
        String mark,
        String rule,
        Level level,
        Confidence confidence,
        Period period,
        String source) {

    /** Is a code of the list one of them? */
    public boolean include(Code code) {
        return code.label().contains(mark);
    }
}
